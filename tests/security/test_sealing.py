"""Envelopes: what goes in comes out, in pieces; what is wrong with a key or an envelope has its own code."""

import gc
import io
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsellor_app.domain.errors import RuleBroken
from counsellor_app.domain.packages import PackageRefused, Refusal
from counsellor_app.security.sealing import (
    Identity,
    Write,
    count_recipients,
    read_key_file,
    read_public_key,
    seal,
)

ONE, OTHER = Identity.generate(), Identity.generate()
MADE = datetime(2026, 11, 28, 7, 0, 5, tzinfo=UTC)


class Boom(Exception):
    """Something of ours went wrong while pyrage was at work."""


def sealed(*pieces: bytes, to: tuple[Identity, ...] = (ONE,)) -> bytes:
    found: list[bytes] = []
    seal(pieces, [identity.public_key for identity in to], found.append)
    return b"".join(found)


def opened(envelope: bytes, identity: Identity = ONE) -> bytes:
    found: list[bytes] = []
    identity.open(io.BytesIO(envelope), found.append)
    return b"".join(found)


def refusal_of(envelope: bytes, identity: Identity = ONE) -> Refusal:
    with pytest.raises(PackageRefused) as refused:
        opened(envelope, identity)
    return refused.value.code


@given(st.lists(st.binary(max_size=200_000), max_size=6))
def test_what_is_sealed_in_pieces_comes_out_whole(pieces: list[bytes]) -> None:
    envelope = sealed(*pieces, to=(ONE, OTHER))
    assert opened(envelope, ONE) == opened(envelope, OTHER) == b"".join(pieces)
    assert count_recipients(envelope) == 2


def test_another_key_a_cut_and_a_changed_envelope_are_told_apart() -> None:
    envelope = sealed(bytes(300_000))
    assert refusal_of(envelope, OTHER) is Refusal.KEY_OTHER
    for end in (len(envelope) - 1, len(envelope) // 2, 400, 30, 0):
        assert refusal_of(envelope[:end]) is Refusal.ENVELOPE_DAMAGED
    for at in (25, 60, 500, 100_000, len(envelope) - 1):
        changed = bytearray(envelope)
        changed[at] ^= 1
        assert refusal_of(bytes(changed)) in {Refusal.ENVELOPE_DAMAGED, Refusal.KEY_OTHER}
    assert refusal_of(envelope + b"x") is Refusal.ENVELOPE_DAMAGED


def test_what_our_side_raises_comes_through_as_it_was() -> None:
    def pieces() -> Iterator[bytes]:
        yield b"x" * 100_000
        raise Boom

    written: list[bytes] = []
    with pytest.raises(Boom):
        seal(pieces(), [ONE.public_key], written.append)
    before = len(written)

    def write(_data: bytes) -> None:
        written.append(b"")
        raise Boom

    with pytest.raises(Boom):
        seal([bytes(300_000)], [ONE.public_key], write)
    assert len(written) == before + 1, "after a failure nothing more is written"
    with pytest.raises(Boom):
        ONE.open(io.BytesIO(sealed(bytes(10))), write)


def test_the_last_piece_may_fail_too() -> None:
    """A buffer that is emptied at the very end swallows errors in Rust: ours must not be lost."""

    def failing_at(limit: int) -> Write:
        seen = 0

        def write(data: bytes) -> None:
            nonlocal seen
            seen += len(data)
            if seen >= limit:
                raise Boom

        return write

    for size in (1, 8192, 65_536, 65_537, 200_000):
        with pytest.raises(Boom):
            ONE.open(io.BytesIO(sealed(bytes(size))), failing_at(size))
        with pytest.raises(Boom):
            seal([bytes(size)], [ONE.public_key], failing_at(len(sealed(bytes(size))) - 300))


@pytest.mark.parametrize(("place", "given_out"), [(-1, 3 * 65_536), (-70_000, 65_536)])
def test_of_an_envelope_that_breaks_the_authentic_beginning_is_given_out(place: int, given_out: int) -> None:
    written: list[bytes] = []
    broken = bytearray(sealed(bytes(200_000)))
    broken[place] ^= 1
    with pytest.raises(PackageRefused):
        ONE.open(io.BytesIO(broken), written.append)
    assert sum(map(len, written)) == given_out


def test_what_was_given_stays_as_it_was() -> None:
    """Pieces are kept by some: none is a view of a buffer that is written over."""
    content = b"".join(bytes([n]) * 65_536 for n in range(5))
    assert opened(sealed(content)) == content


def test_after_a_failure_of_ours_nothing_more_is_written() -> None:
    written: list[int] = []

    def write(data: bytes) -> None:
        written.append(len(data))
        raise Boom

    broken = bytearray(sealed(bytes(200_000)))
    broken[-1] ^= 1
    for envelope in (bytes(broken), sealed(bytes(200_000))):
        del written[:]
        with pytest.raises(Boom):
            ONE.open(io.BytesIO(envelope), write)
        gc.collect()
        assert written == [65_536]


def test_a_file_that_cannot_be_read_is_no_damaged_envelope() -> None:
    class Failing(io.BytesIO):
        def readinto(self, _view: object) -> int:
            raise OSError(5, "Input/output error")

    with pytest.raises(OSError, match="Input/output"):
        ONE.open(Failing(sealed(bytes(10))), len)


def test_memory_does_not_grow_with_an_envelope() -> None:
    """Pieces are pulled one by one: never more than a few are under way."""
    pulled = given_out = most = 0

    def pieces() -> Iterator[bytes]:
        nonlocal pulled
        for _ in range(200):
            pulled += 65_536
            yield bytes(65_536)

    def write(data: bytes) -> None:
        nonlocal given_out, most
        given_out += len(data)
        most = max(most, pulled - given_out)

    seal(pieces(), [ONE.public_key], write)
    assert given_out > 200 * 65_536
    assert most < 4 * 65_536


def test_a_key_file_is_the_one_of_age_keygen() -> None:
    lines = ONE.key_file(MADE).decode().splitlines()
    assert lines[0] == "# created: 2026-11-28T07:00:05Z"
    assert lines[1] == f"# public key: {ONE.public_key}"
    assert lines[2].startswith("AGE-SECRET-KEY-1")
    assert read_key_file(ONE.key_file(MADE)).public_key == ONE.public_key
    assert Identity.from_text(ONE.secret_text()).public_key == ONE.public_key


SECRET = ONE.secret_text()


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", Refusal.KEY_MISSING),
        ("# only a comment\n", Refusal.KEY_MISSING),
        ("letter from the office", Refusal.KEY_MISSING),
        (ONE.public_key, Refusal.KEY_IS_PUBLIC),
        (SECRET[:-1] + ("Q" if SECRET[-1] != "Q" else "P"), Refusal.KEY_MALFORMED),
        (SECRET + "X", Refusal.KEY_MALFORMED),
        (SECRET + "\nand a word", Refusal.KEY_MALFORMED),
        ("AGE-SECRET-KEY-PQ-1QQQQ", Refusal.KEY_MALFORMED),
        (SECRET + "\n" + OTHER.secret_text(), Refusal.KEY_SEVERAL),
        ("age-encryption.org/v1\n-> scrypt x 18\n", Refusal.KEY_PROTECTED),
        ("-----BEGIN AGE ENCRYPTED FILE-----\n", Refusal.KEY_PROTECTED),
    ],
    ids=[  # a key in a test's name differs in each process of tests
        "empty",
        "comment",
        "letter",
        "public",
        "one sign other",
        "longer",
        "and a word",
        "later kind",
        "two",
        "protected",
        "protected in letters",
    ],
)
def test_a_key_file_that_is_none_says_why(text: str, code: Refusal) -> None:
    with pytest.raises(PackageRefused) as refused:
        read_key_file(text.encode())
    assert refused.value.code is code


def test_a_key_file_of_other_editors_is_read() -> None:
    assert read_key_file(b"\xef\xbb\xbf# x\r\n" + SECRET.encode() + b" \r\n\r\n").public_key == ONE.public_key
    with pytest.raises(PackageRefused):
        read_key_file(b"\xff\xfe" + SECRET.encode("utf-16-le"))


def test_a_public_key_has_one_spelling() -> None:
    key = ONE.public_key
    assert read_public_key(f"  {key[:20]}\n{key[20:]} ") == key
    assert read_public_key(key.upper()) == key
    for wrong in ("", "age1", key[:-1], key + "q", key.replace("a", "A", 1), SECRET, "ssh-ed25519 AAAA", "ключ"):
        with pytest.raises(RuleBroken) as refused:
            read_public_key(wrong)
        assert (refused.value.rule, refused.value.field) == ("recipient-key-malformed", "key")


@pytest.mark.parametrize(
    ("head", "code"),
    [
        (b"", Refusal.NOT_A_PACKAGE),
        (b"PK\x03\x04", Refusal.NOT_A_PACKAGE),
        (b"-----BEGIN AGE ENCRYPTED FILE-----\n", Refusal.NOT_A_PACKAGE),
        (b"age-encryption.org/v1\n-> X25519 a\nb\n", Refusal.ENVELOPE_DAMAGED),
        (b"age-encryption.org/v1\n--- x", Refusal.ENVELOPE_FOREIGN),
        (b"age-encryption.org/v1\n-> scrypt a 18\nb\n--- x", Refusal.ENVELOPE_FOREIGN),
        (b"age-encryption.org/v1\n-> X25519 a\nb\n-> ssh-rsa c\nd\n--- x", Refusal.ENVELOPE_FOREIGN),
        (b"age-encryption.org/v1\n-> X25519 a\nb\n-> a-grease\n-> b-grease\n--- x", Refusal.ENVELOPE_FOREIGN),
        (b"age-encryption.org/v1\n" + b"-> X25519 a\nb\n" * 9000 + b"--- x", Refusal.ENVELOPE_DAMAGED),
    ],
)
def test_who_else_could_open_it_is_seen(head: bytes, code: Refusal) -> None:
    with pytest.raises(PackageRefused) as refused:
        count_recipients(head)
    assert refused.value.code is code


@given(st.binary(max_size=300))
def test_any_head_is_counted_or_refused(head: bytes) -> None:
    for start in (b"", b"age-encryption.org/v1\n"):
        with suppress(PackageRefused):
            assert count_recipients(start + head) > 0


def test_nothing_secret_is_printed() -> None:
    assert SECRET not in repr(ONE) + str(ONE)
    with pytest.raises(PackageRefused) as refused:
        Identity.from_text(SECRET + "X")
    assert SECRET not in repr(refused.value)
