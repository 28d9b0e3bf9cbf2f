"""Reading: everything is verified before anything is given, and whatever differs is named."""

import hashlib
import os
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest

from counsellor_app.domain.errors import Trouble, TroubleKind
from counsellor_app.domain.packages import Check, Claim, PackageRefused, RecipientRole, Refusal
from counsellor_app.exchange.package.manifest import FileEntry, Manifest, Recipient, encode
from counsellor_app.exchange.package.read import VerifiedPackage, copy, open_package
from counsellor_app.exchange.package.write import prepare
from counsellor_app.security.outside_signature import Digest
from counsellor_app.security.sealing import Identity
from tests.exchange.sealed_packages import (
    FILES,
    MADE,
    OFFICE,
    RECIPIENTS,
    RESERVE,
    SENDER,
    SIGNER,
    a_draft,
    a_signer,
    archive,
    parts,
    plain_files,
    sealed,
    unsealed,
    write,
)
from tests.security.test_outside_signature import gost, signed

PREPARED = prepare(a_draft(), parts(), SIGNER)
MANIFEST = PREPARED.manifest_bytes
CMS = SIGNER.sign(MANIFEST, MADE)
OWN = {"manifest.json": MANIFEST, "manifest.json.p7s": CMS}
IN_ORDER = {part.path: plain_files()[part.path] for part in PREPARED.parts}


@pytest.fixture
def package(tmp_path: Path) -> Path:
    return write(tmp_path / "pana-1.zip.age").path


def refusal_of(file: Path, data: bytes | None = None, identity: Identity = OFFICE) -> tuple[Refusal, str]:
    if data is not None:
        file.write_bytes(data)
    with pytest.raises(PackageRefused) as refused:
        open_package(file, identity)
    return refused.value.code, refused.value.path


def test_what_the_sealer_wrote_is_what_the_office_reads(package: Path) -> None:
    before = package.read_bytes()
    found = open_package(package, OFFICE)
    assert found.manifest == PREPARED.manifest
    assert found.manifest_bytes == MANIFEST
    assert found.checks == tuple(Check)
    assert found.claims == (Claim.GROUND, Claim.AUDIT, Claim.SENDER_IN_PERSON)
    assert found.signature.signed_at == MADE
    assert found.signature.cert_sha256 == SIGNER.cert_sha256
    assert found.national is None
    assert found.kept == {}
    assert {path: found.read(path) for path in FILES} == plain_files()
    assert package.read_bytes() == before
    assert [path.name for path in package.parent.iterdir()] == [package.name]


@pytest.mark.parametrize(
    ("identity", "role"),
    [(OFFICE, RecipientRole.OFFICE), (RESERVE, RecipientRole.RESERVE), (SENDER, RecipientRole.SENDER)],
)
def test_each_named_key_opens_it(identity: Identity, role: RecipientRole, package: Path) -> None:
    assert open_package(package, identity).opened_as.role is role


def test_another_key_does_not(package: Path) -> None:
    assert refusal_of(package, identity=Identity.generate()) == (Refusal.KEY_OTHER, "")


def test_files_asked_for_come_with_the_verification(package: Path) -> None:
    found = open_package(package, OFFICE, keep=("data.json", "by_source.csv", "not-there"))
    assert found.kept == {path: plain_files()[path] for path in ("data.json", "by_source.csv")}
    with pytest.raises(PackageRefused) as refused:
        open_package(package, OFFICE, keep=("data.json",), most_kept=10)
    assert (refused.value.code, refused.value.path) == (Refusal.FILE_TOO_LARGE, "data.json")


def test_a_file_too_large_to_show_is_not_read(package: Path) -> None:
    found = open_package(package, OFFICE)
    assert found.read("attachments/002.bin", most=0) == b""
    with pytest.raises(PackageRefused) as refused:
        found.read("attachments/001.txt", most=2999)
    assert refused.value.code is Refusal.FILE_TOO_LARGE
    for call in (found.read, found.entry):
        with pytest.raises(PackageRefused) as refused:
            call("../x")
        assert (refused.value.code, refused.value.path) == (Refusal.FILE_UNKNOWN, "../x")


def test_several_files_come_in_one_pass_and_what_lies_behind_is_left(package: Path) -> None:
    found = open_package(package, OFFICE)
    taken: dict[str, bytes] = {}

    def sink(path: str) -> Callable[[bytes], None]:
        def take(piece: bytes) -> None:
            taken[path] = taken.get(path, b"") + piece

        return take

    copy(found, {path: sink(path) for path in ("data.json", "report.pdf")})
    assert taken == {path: plain_files()[path] for path in ("report.pdf", "data.json")}
    copy(found, {})
    with pytest.raises(PackageRefused):
        copy(found, {"report.pdf": sink("a"), "more": sink("b")})


def exchange(package: Path, other: Manifest) -> None:
    package.unlink()
    write(package, other)


def test_a_package_that_was_exchanged_after_it_was_verified_is_noticed(package: Path) -> None:
    found = open_package(package, OFFICE)
    exchange(package, msgspec.structs.replace(a_draft(), purpose="something else"))
    with pytest.raises(PackageRefused) as refused:
        found.read("report.pdf")
    assert (refused.value.code, refused.value.path) == (Refusal.FILE_DIFFERS, "manifest.json")
    package.write_bytes(package.read_bytes()[:-1])
    with pytest.raises(PackageRefused):
        found.read("attachments/001.txt")
    package.unlink()
    with pytest.raises(Trouble) as trouble:
        found.read("report.pdf")
    assert trouble.value.kind is TroubleKind.FILE_UNREADABLE


def changed(**files: bytes) -> bytes:
    named = {path: files.get(path.rpartition("/")[2].partition(".")[0], data) for path, data in IN_ORDER.items()}
    return archive(OWN, named)


def test_the_hand_made_archive_is_the_writers(package: Path) -> None:
    assert archive(OWN, IN_ORDER) == unsealed(package.read_bytes())


def test_the_file_that_differs_is_named(package: Path) -> None:
    report = bytearray(IN_ORDER["report.pdf"])
    report[5] ^= 1
    assert refusal_of(package, sealed(changed(report=bytes(report)))) == (Refusal.FILE_DIFFERS, "report.pdf")
    longer = IN_ORDER["data.json"] + b"\n"
    assert refusal_of(package, sealed(changed(data=longer))) == (Refusal.CONTAINER_DAMAGED, "data.json")
    assert refusal_of(package, sealed(changed(data=longer[:-3])))[1] == "data.json"


def without(path: str) -> dict[str, bytes]:
    return {name: data for name, data in IN_ORDER.items() if name != path}


def swapped() -> dict[str, bytes]:
    names = list(IN_ORDER)
    names[0], names[1] = names[1], names[0]
    return {name: IN_ORDER[name] for name in names}


CONTAINERS: dict[str, tuple[bytes, Refusal]] = {
    "nothing": (b"", Refusal.CONTAINER_CUT),
    "no zip": (b"%PDF-1.7" * 20, Refusal.CONTAINER_DAMAGED),
    "bytes before": (b"x" + archive(OWN, IN_ORDER), Refusal.CONTAINER_DAMAGED),
    "bytes behind": (archive(OWN, IN_ORDER) + b"x", Refusal.CONTAINER_EXTRA),
    "cut": (archive(OWN, IN_ORDER)[:-1], Refusal.CONTAINER_CUT),
    "an empty archive": (b"PK\5\6" + bytes(18), Refusal.CONTAINER_CUT),
    "a file more": (archive(OWN, {**IN_ORDER, "more.txt": b"x"}), Refusal.CONTAINER_EXTRA),
    "a file less": (archive(OWN, without("data.json")), Refusal.CONTAINER_EXTRA),
    "the last file less": (archive(OWN, without("attachments/002.bin")), Refusal.CONTAINER_DAMAGED),
    "another order": (archive(OWN, swapped()), Refusal.CONTAINER_EXTRA),
    "no signature": (archive({"manifest.json": MANIFEST}, IN_ORDER), Refusal.CONTAINER_EXTRA),
    "a second manifest": (archive({"manifest.json ": MANIFEST, **OWN}, IN_ORDER), Refusal.CONTAINER_EXTRA),
    "a signature nobody signed for": (
        archive({**OWN, "manifest.json.kz.p7s": gost()}, IN_ORDER),
        Refusal.CONTAINER_EXTRA,
    ),
    "a comment": (archive(OWN, IN_ORDER)[:-2] + b"\1\0x", Refusal.CONTAINER_DAMAGED),
}


@pytest.mark.parametrize(("data", "code"), CONTAINERS.values(), ids=list(CONTAINERS))
def test_a_container_that_is_not_exactly_ours_is_refused(data: bytes, code: Refusal, package: Path) -> None:
    assert refusal_of(package, sealed(data))[0] is code


def test_an_entry_more_is_told_by_its_name(package: Path) -> None:
    data = sealed(archive(OWN, {**IN_ORDER, "more\u202e.txt": b"x"}))
    assert refusal_of(package, data) == (Refusal.CONTAINER_EXTRA, "more\ufffd.txt")


def re_signed(change: Callable[[Manifest], Manifest], files: dict[str, bytes] | None = None) -> bytes:
    """By the real key: the sender is the attacker."""
    data = encode(change(PREPARED.manifest))
    return archive({"manifest.json": data, "manifest.json.p7s": SIGNER.sign(data, MADE)}, files or IN_ORDER)


def more_files(*paths: str) -> Callable[[Manifest], Manifest]:
    def change(manifest: Manifest) -> Manifest:
        digest = hashlib.sha256(b"x").hexdigest()
        more = tuple(FileEntry(path=path, size=1, sha256=digest, media_type="a/b") for path in paths)
        return msgspec.structs.replace(manifest, files=(*manifest.files, *more))

    return change


@pytest.mark.parametrize(
    ("paths", "code"),
    [
        (["../../.ssh/authorized_keys"], Refusal.NAME_UNSAFE),
        (["/etc/passwd"], Refusal.NAME_UNSAFE),
        (["C:\\x"], Refusal.NAME_UNSAFE),
        (["attachments/nul.txt"], Refusal.NAME_UNSAFE),
        (["report.pdf"], Refusal.NAME_TWICE),
        (["REPORT.pdf"], Refusal.NAME_TWICE),
        (["attachments"], Refusal.NAME_TWICE),
    ],
)
def test_a_sender_cannot_lead_the_office_out_of_its_folder(paths: list[str], code: Refusal, package: Path) -> None:
    files = {**IN_ORDER, **{path: b"x" for path in paths if path not in IN_ORDER}}
    assert refusal_of(package, sealed(re_signed(more_files(*paths), files)))[0] is code


def test_a_manifest_that_promises_more_than_the_envelope_holds_is_refused_at_once(package: Path) -> None:
    def change(manifest: Manifest) -> Manifest:
        huge = FileEntry(path="z", size=2**32 - 2, sha256="0" * 64, media_type="a/b")
        return msgspec.structs.replace(manifest, files=(huge,))

    # before the next entry was looked at, which is not even the one it lists
    assert refusal_of(package, sealed(re_signed(change, {"y": b"x"})))[0] is Refusal.CONTAINER_CUT


def recipients(*keys: Identity) -> tuple[Recipient, ...]:
    return tuple(Recipient(name="x", key=each.public_key, role=RecipientRole.OFFICE) for each in keys)


THIRD = Identity.generate()


@pytest.mark.parametrize(
    ("keys", "reader", "code"),
    [
        ((OFFICE, RESERVE, SENDER, THIRD), OFFICE, Refusal.RECIPIENT_ADDED),
        ((OFFICE, RESERVE), OFFICE, Refusal.RECIPIENT_ADDED),
        ((THIRD,), THIRD, Refusal.RECIPIENT_NOT_NAMED),
        ((OFFICE, RESERVE, THIRD), THIRD, Refusal.RECIPIENT_NOT_NAMED),
    ],
)
def test_a_package_sealed_again_to_others_is_noticed(
    keys: tuple[Identity, ...], reader: Identity, code: Refusal, package: Path
) -> None:
    again = sealed(unsealed(package.read_bytes()), recipients(*keys))
    assert refusal_of(package, again, reader) == (code, "manifest.json")


def test_sealed_again_to_the_same_keys_it_is_the_same_package(package: Path) -> None:
    package.write_bytes(sealed(unsealed(package.read_bytes()), RECIPIENTS[::-1]))
    assert open_package(package, OFFICE).manifest == PREPARED.manifest


def test_another_signer_is_refused_where_the_manifest_names_this_one(package: Path) -> None:
    own = {"manifest.json": MANIFEST, "manifest.json.p7s": a_signer().sign(MANIFEST, MADE)}
    assert refusal_of(package, sealed(archive(own, IN_ORDER))) == (Refusal.CERTIFICATE_OTHER, "manifest.json.p7s")
    other = encode(msgspec.structs.replace(PREPARED.manifest, demo=True))
    own = {"manifest.json": other, "manifest.json.p7s": CMS}
    assert refusal_of(package, sealed(archive(own, IN_ORDER))) == (Refusal.SIGNATURE_WRONG, "manifest.json.p7s")


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", Refusal.NOT_A_PACKAGE),
        (b"PK\3\4" + bytes(100), Refusal.NOT_A_PACKAGE),
        (b"%PDF-1.7", Refusal.NOT_A_PACKAGE),
        (b"age-encryption.org/v1\n", Refusal.ENVELOPE_DAMAGED),
        (b"age-encryption.org/v1\n-> scrypt AAAA 18\nBBBB\n--- CCCC\n", Refusal.ENVELOPE_FOREIGN),
    ],
)
def test_what_is_no_package_is_told(data: bytes, code: Refusal, package: Path) -> None:
    assert refusal_of(package, data)[0] is code


def test_a_file_that_cannot_be_read_is_a_trouble(tmp_path: Path) -> None:
    """Nobody writes into the pipe: whoever waited for it would wait for ever."""
    os.mkfifo(tmp_path / "pipe")
    for path in (tmp_path / "gone", tmp_path, tmp_path / "pipe", Path(os.devnull)):
        with pytest.raises(Trouble) as trouble:
            open_package(path, OFFICE)
        assert trouble.value.kind is TroubleKind.FILE_UNREADABLE


def with_national(tmp_path: Path, national: bytes) -> VerifiedPackage:
    return open_package(write(tmp_path / "kz", national=national).path, OFFICE)


def test_the_national_signature_is_shown_as_present_and_as_not_verified(tmp_path: Path) -> None:
    found = with_national(tmp_path, gost())
    assert found.national is not None
    assert found.national.digest is Digest.UNKNOWN
    assert Claim.NATIONAL_SIGNATURE in found.claims
    (tmp_path / "kz").unlink()
    national = with_national(tmp_path, signed(MANIFEST)).national
    assert national is not None
    assert national.digest is Digest.SAME


def test_the_national_signature_cannot_be_taken_out_or_exchanged(tmp_path: Path) -> None:
    signature = SIGNER.sign(MANIFEST, MADE, second=gost())
    own = {"manifest.json": MANIFEST, "manifest.json.p7s": signature}
    file = tmp_path / "x"
    place = "manifest.json.kz.p7s"
    assert refusal_of(file, sealed(archive(own, IN_ORDER))) == (Refusal.SECOND_SIGNATURE_MISSING, place)
    exchanged = archive({**own, place: gost(signers=2)}, IN_ORDER)
    assert refusal_of(file, sealed(exchanged)) == (Refusal.SECOND_SIGNATURE_OTHER, place)
    file.write_bytes(sealed(archive({**own, place: gost()}, IN_ORDER)))
    assert open_package(file, OFFICE).national is not None


def test_it_can_be_cancelled_and_tells_how_far_it_is(package: Path) -> None:
    seen: list[tuple[int, int]] = []
    open_package(package, OFFICE, progress=lambda done, of: seen.append((done, of)))
    assert seen[-1] == (package.stat().st_size, package.stat().st_size)
    with pytest.raises(Trouble) as trouble:
        open_package(package, OFFICE, cancelled=lambda: True)
    assert trouble.value.kind is TroubleKind.CANCELLED


def test_an_error_says_nothing_of_what_is_inside(package: Path) -> None:
    with pytest.raises(PackageRefused) as refused:
        open_package(package, OFFICE).read("attachments/Айгерім.pdf")
    assert refused.value.path == "attachments/Айгерім.pdf"
    assert "Айгерім" not in str(refused.value) + repr(refused.value)
    assert "мектеп" not in repr(open_package(package, OFFICE, keep=FILES))
