"""A signature made in NCALayer: seen, held against the manifest where that can be done, never called verified."""

import base64
import hashlib
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime, timedelta

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.hashes import SHA256, SHA384, SHA512
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.hazmat.primitives.serialization.pkcs7 import PKCS7Options, PKCS7SignatureBuilder
from hypothesis import given
from hypothesis import strategies as st

from counsellor_app.domain.packages import PackageRefused, Refusal
from counsellor_app.security import der
from counsellor_app.security.certificates import certificate_for, load_key, new_private_key
from counsellor_app.security.outside_signature import Digest, OutsideSignature, look_at, to_binary

CONTENT = '{"мектеп":"№26"}'.encode()
KEY = new_private_key()
CERTIFICATE = x509.load_der_x509_certificate(
    certificate_for(KEY, organisation="x", user_id="0" * 32, at=datetime.now(UTC) - timedelta(days=1))
)
GOST = "1.2.398.3.10.1.3.3"  # a digest of Kazakhstan's standard
DETACHED = [PKCS7Options.DetachedSignature, PKCS7Options.Binary]


def signed(
    content: bytes = CONTENT,
    algorithm: SHA256 | SHA384 | SHA512 | None = None,
    options: list[PKCS7Options] | None = None,
    encoding: Encoding = Encoding.DER,
) -> bytes:
    """By the library `cryptography`: another hand than ours."""
    builder = PKCS7SignatureBuilder().set_data(content)
    return builder.add_signer(CERTIFICATE, load_key(KEY), algorithm or SHA256()).sign(encoding, options or DETACHED)


CMS = signed()


def gost(content_digest: bytes = bytes(64), signers: int = 1) -> bytes:
    """As the national key signs: the shape of CMS with algorithms that no library here has."""
    algorithm = der.value(der.SEQUENCE, der.oid(GOST))
    digest = der.value(der.SET, der.value(der.OCTETS, content_digest))
    attributes = der.value(der.CONTEXT_0, der.value(der.SEQUENCE, der.oid("1.2.840.113549.1.9.4"), digest))
    one = der.value(der.INTEGER, b"\1")
    signer = der.value(
        der.SEQUENCE, one, der.value(der.SEQUENCE), algorithm, attributes, algorithm, der.value(der.OCTETS, bytes(128))
    )
    data = der.value(
        der.SEQUENCE,
        one,
        der.value(der.SET, algorithm),
        der.value(der.SEQUENCE, der.oid("1.2.840.113549.1.7.1")),
        der.value(der.SET, *[signer] * signers),
    )
    return der.value(der.SEQUENCE, der.oid("1.2.840.113549.1.7.2"), der.value(der.CONTEXT_0, data))


def opened_lengths(data: bytes, depth: int = 6) -> bytes:
    """The same values as BER with open lengths, down to some depth, as Java's libraries write them."""
    cursor, found = der.Cursor(data), b""
    while (tag := cursor.tag) is not None:
        content = cursor.content(tag)
        if tag & 0x20 and depth:
            found += bytes([tag, 0x80]) + opened_lengths(content, depth - 1) + b"\0\0"
        else:
            found += der.value(tag, content)
    return found


def refusal_of(cms: bytes, content: bytes = CONTENT) -> Refusal:
    with pytest.raises(PackageRefused) as refused:
        look_at(cms, content)
    return refused.value.code


@pytest.mark.parametrize("algorithm", [SHA256(), SHA384(), SHA512()])
def test_a_digest_we_know_is_held_against_the_content(algorithm: SHA256 | SHA384 | SHA512) -> None:
    cms = signed(algorithm=algorithm)
    found = look_at(cms, CONTENT)
    assert (found.digest, found.signers) == (Digest.SAME, 1)
    assert found.sha256 == hashlib.sha256(cms).hexdigest()
    assert refusal_of(cms, CONTENT + b" ") is Refusal.SECOND_SIGNATURE_OTHER


def test_an_algorithm_we_do_not_know_is_told_as_unknown() -> None:
    cms = gost()
    expected = OutsideSignature(
        digest=Digest.UNKNOWN, algorithm=GOST, signers=1, sha256=hashlib.sha256(cms).hexdigest()
    )
    assert look_at(cms, CONTENT) == expected == look_at(cms, b"something else")
    assert look_at(gost(signers=3), CONTENT).signers == 3


def test_without_signed_attributes_nothing_can_be_said() -> None:
    found = look_at(signed(options=[*DETACHED, PKCS7Options.NoAttributes]), CONTENT)
    assert found.digest is Digest.NOT_SAID


def test_one_that_carries_its_content_is_refused() -> None:
    assert refusal_of(signed(options=[PKCS7Options.Binary])) is Refusal.SECOND_SIGNATURE_ATTACHED


@pytest.mark.parametrize("cms", [CMS, gost()])
def test_open_lengths_are_read(cms: bytes) -> None:
    opened = opened_lengths(cms)
    assert opened != cms
    assert look_at(opened, CONTENT).digest is look_at(cms, CONTENT).digest


def test_text_forms_are_read() -> None:
    pem = signed(encoding=Encoding.PEM)
    bare = base64.b64encode(CMS)
    lines = b"\r\n".join(bare[at : at + 64] for at in range(0, len(bare), 64)) + b"\r\n"
    as_cms = pem.replace(b"PKCS7", b"CMS")
    for text in (pem, as_cms):
        assert look_at(to_binary(text), CONTENT).digest is Digest.SAME
    for text in (CMS, bare, lines, b"  " + lines):
        assert to_binary(text) == CMS
    for cms in (opened_lengths(CMS), gost()):
        assert to_binary(cms) == cms


@pytest.mark.parametrize(
    "data",
    [b"", b"\x30", b"%PDF-1.7", "подпись".encode(), b"{}", b"MIIB*", bytes(10), b"x" * (1 << 20), b"\x30\x80" * 9],
)
def test_what_is_no_signature_is_refused(data: bytes) -> None:
    with pytest.raises(PackageRefused) as refused:
        look_at(to_binary(data), CONTENT)
    assert refused.value.code is Refusal.SECOND_SIGNATURE_MALFORMED


def test_depth_is_bounded() -> None:
    assert refusal_of(b"\x30\x80" * 100_000) is Refusal.SECOND_SIGNATURE_MALFORMED


@given(st.binary(max_size=300), st.integers(0, 2000))
def test_any_bytes_are_seen_or_refused(data: bytes, at: int) -> None:
    for cms in (data, CMS[:at] + data, CMS[:at] + data + CMS[at + len(data) :]):
        with suppress(PackageRefused):
            assert look_at(cms, CONTENT).signers > 0


@pytest.mark.parametrize("kept", [lambda cms: cms[: len(cms) // 2], lambda cms: cms + b"\0\0\0"])
def test_cut_and_longer_ones_are_refused(kept: Callable[[bytes], bytes]) -> None:
    assert refusal_of(kept(CMS)) is Refusal.SECOND_SIGNATURE_MALFORMED
