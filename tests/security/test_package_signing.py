"""The detached signature: the same inputs give the same bytes, and nothing but exactly it is taken."""

import hashlib
import random
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.hashes import SHA256, SHA384
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.hazmat.primitives.serialization.pkcs7 import PKCS7Options, PKCS7SignatureBuilder
from cryptography.x509.oid import NameOID
from hypothesis import given
from hypothesis import strategies as st

from counsellor_app.domain.packages import PackageRefused, Refusal
from counsellor_app.security import der
from counsellor_app.security.certificates import VALID, certificate_for, load_key, new_private_key
from counsellor_app.security.package_signing import SECOND, PackageSigner, Signature, verify

MADE = datetime(2026, 11, 28, 7, 0, 5, tzinfo=UTC)
CONTENT = '{"мектеп":"№26"}'.encode()
USER = "0193600000007000800000000000cafe"


def certificate_of(key: bytes, *, organisation: str = "№26 мектеп", at: datetime = MADE) -> bytes:
    return certificate_for(key, organisation=organisation, user_id=USER, at=at)


KEY = new_private_key()
SIGNER = PackageSigner(KEY, certificate_of(KEY))
CMS = SIGNER.sign(CONTENT, MADE)


def checked(cms: bytes, content: bytes = CONTENT, signer: PackageSigner = SIGNER) -> Signature:
    return verify(cms, content, signer.cert_sha256)


def refusal_of(cms: bytes, content: bytes = CONTENT, signer: PackageSigner = SIGNER) -> Refusal:
    with pytest.raises(PackageRefused) as refused:
        checked(cms, content, signer)
    return refused.value.code


def test_the_same_manifest_gives_the_same_bytes() -> None:
    assert SIGNER.sign(CONTENT, MADE) == CMS
    assert certificate_of(KEY) == SIGNER.certificate
    assert SIGNER.sign(CONTENT, MADE + timedelta(seconds=1)) != CMS
    assert certificate_of(new_private_key()) != SIGNER.certificate


@given(st.binary(max_size=2000), st.integers(0, VALID.days * 86_400), st.none() | st.binary())
def test_what_was_signed_holds(content: bytes, seconds: int, second: bytes | None) -> None:
    at = MADE + timedelta(seconds=seconds, milliseconds=500)
    found = checked(SIGNER.sign(content, at, second), content)
    assert found.signed_at == at.replace(microsecond=0)
    assert found.second_sha256 == (None if second is None else hashlib.sha256(second).hexdigest())
    assert found.organisation == "№26 мектеп"
    assert found.cert_sha256 == hashlib.sha256(found.certificate).hexdigest()


def test_other_content_another_certificate_and_another_signer_are_refused() -> None:
    other_key = new_private_key()
    other = PackageSigner(other_key, certificate_of(other_key))
    assert refusal_of(CMS, CONTENT + b" ") is Refusal.SIGNATURE_WRONG
    assert refusal_of(other.sign(CONTENT, MADE)) is Refusal.CERTIFICATE_OTHER
    assert refusal_of(CMS, signer=other) is Refusal.CERTIFICATE_OTHER
    swapped = other.sign(CONTENT, MADE).replace(other.certificate, SIGNER.certificate)
    assert refusal_of(swapped) in {Refusal.SIGNATURE_MALFORMED, Refusal.SIGNATURE_WRONG}


def test_a_signature_outside_the_years_of_its_certificate_is_refused() -> None:
    for at in (MADE - timedelta(seconds=1), MADE + VALID + timedelta(seconds=1)):
        assert refusal_of(SIGNER.sign(CONTENT, at)) is Refusal.CERTIFICATE_EXPIRED
    assert checked(SIGNER.sign(CONTENT, MADE + VALID)).valid_until == MADE + VALID


def test_every_flipped_byte_is_refused() -> None:
    accepted = []
    for place in range(len(CMS)):
        for bit in (1, 0x20, 0x80):
            changed = bytearray(CMS)
            changed[place] ^= bit
            try:
                checked(bytes(changed))
            except PackageRefused:
                continue
            accepted.append(place)
    assert accepted == []


def test_cut_longer_and_shuffled_signatures_are_refused() -> None:
    chance = random.Random(7)
    for end in range(0, len(CMS), 3):
        assert refusal_of(CMS[:end]) is Refusal.SIGNATURE_MALFORMED
    assert refusal_of(CMS + b"\0") is Refusal.SIGNATURE_MALFORMED
    assert refusal_of(bytes(200_000)) is Refusal.SIGNATURE_MALFORMED
    for _ in range(2000):
        changed = bytearray(CMS)
        for _ in range(chance.randint(1, 6)):
            at = chance.randrange(len(changed))
            changed[at : at + chance.randint(0, 5)] = chance.randbytes(chance.randint(0, 5))
        if changed != CMS:
            assert isinstance(refusal_of(bytes(changed)), Refusal)


@given(st.binary(max_size=400))
def test_any_bytes_are_refused_and_nothing_breaks(data: bytes) -> None:
    for cms in (data, CMS[:60] + data, der.value(der.SEQUENCE, data)):
        assert isinstance(refusal_of(cms), Refusal)


def built(change: Callable[[list[bytes], list[bytes]], None], signers: int = 1) -> bytes:
    """Our signature taken apart into the parts of SignedData and of its signer, changed and put together."""
    info = der.Cursor(CMS).inside(der.SEQUENCE)
    kind = info.whole(der.OID)
    data = parts_of(info.inside(der.CONTEXT_0).content(der.SEQUENCE))
    signer = parts_of(der.Cursor(data[-1]).inside(der.SET).content(der.SEQUENCE))
    change(data, signer)
    data[-1] = der.value(der.SET, der.value(der.SEQUENCE, *signer) * signers) if data[-1] else b""
    return der.value(der.SEQUENCE, kind, der.value(der.CONTEXT_0, der.value(der.SEQUENCE, *data)))


def parts_of(content: bytes) -> list[bytes]:
    cursor, found = der.Cursor(content), []
    while cursor.tag is not None:
        found.append(cursor.whole(cursor.tag))
    return found


NULL_PARAMETERS = der.value(der.SEQUENCE, der.oid("2.16.840.1.101.3.4.2.1"), der.value(der.NULL))
SHA1 = der.value(der.SEQUENCE, der.oid("1.3.14.3.2.26"))
CONTENT_INSIDE = der.value(
    der.SEQUENCE, der.oid("1.2.840.113549.1.7.1"), der.value(der.CONTEXT_0, der.value(der.OCTETS, CONTENT))
)
BROKEN: dict[str, Callable[[list[bytes], list[bytes]], Any]] = {
    "version of the data": lambda data, _signer: data.__setitem__(0, der.value(der.INTEGER, b"\3")),
    "two digests": lambda data, _signer: data.__setitem__(1, der.value(der.SET, NULL_PARAMETERS, NULL_PARAMETERS)),
    "sha-1": lambda data, _signer: data.__setitem__(1, der.value(der.SET, SHA1)),
    "content inside": lambda data, _signer: data.__setitem__(2, CONTENT_INSIDE),
    "no certificate": lambda data, _signer: data.pop(3),
    "two certificates": lambda data, _signer: data.__setitem__(3, der.value(der.CONTEXT_0, SIGNER.certificate * 2)),
    "revocations": lambda data, _signer: data.insert(4, der.value(der.CONTEXT_1)),
    "no signer": lambda data, _signer: data.__setitem__(4, b""),
    "version of the signer": lambda _data, signer: signer.__setitem__(0, der.value(der.INTEGER, b"\2")),
    "another serial": lambda _data, signer: signer.__setitem__(
        1, der.value(der.SEQUENCE, der.value(der.SEQUENCE), der.value(der.INTEGER, b"\1"))
    ),
    "sha-1 of the signer": lambda _data, signer: signer.__setitem__(2, SHA1),
    "no attributes": lambda _data, signer: signer.pop(3),
    "another algorithm": lambda _data, signer: signer.__setitem__(
        4, der.value(der.SEQUENCE, der.oid("1.2.840.10045.4.3.3"))
    ),
    "unsigned attributes": lambda _data, signer: signer.append(der.value(der.CONTEXT_1)),
}


def test_taken_apart_and_put_together_it_still_holds() -> None:
    assert built(lambda _data, _signer: None) == CMS


@pytest.mark.parametrize("change", BROKEN.values(), ids=list(BROKEN))
def test_what_else_cms_allows_is_refused(change: Callable[[list[bytes], list[bytes]], Any]) -> None:
    assert refusal_of(built(change)) is Refusal.SIGNATURE_MALFORMED


def test_parameters_written_as_null_mean_the_same() -> None:
    """OpenSSL leaves them out, others write NULL (RFC 5754, section 2)."""

    def change(data: list[bytes], signer: list[bytes]) -> None:
        data[1] = der.value(der.SET, NULL_PARAMETERS)
        signer[2] = NULL_PARAMETERS

    assert checked(built(change)) == checked(CMS)


def test_two_signers_are_one_too_many() -> None:
    assert refusal_of(built(lambda _data, _signer: None, signers=2)) is Refusal.SIGNATURE_MALFORMED


def attribute(kind: bytes, *values: bytes) -> bytes:
    return der.value(der.SEQUENCE, kind, der.value(der.SET, *values))


@pytest.mark.parametrize(
    "more",
    [
        attribute(der.oid("1.2.840.113549.1.9.15"), der.value(der.SEQUENCE)),  # S/MIME capabilities
        attribute(SECOND, der.value(der.OCTETS, bytes(31))),
        attribute(SECOND, der.value(der.OCTETS, bytes(32)), der.value(der.OCTETS, bytes(32))),
        attribute(SECOND),
    ],
)
def test_attributes_are_those_we_know(more: bytes) -> None:
    """Signed by the right key, and still not ours."""

    assert refusal_of(with_attributes(lambda attributes: sorted([*attributes, more]))) is Refusal.SIGNATURE_MALFORMED


def with_attributes(change: Callable[[list[bytes]], list[bytes]]) -> bytes:
    """Signed anew by the right key."""

    def changed(_data: list[bytes], signer: list[bytes]) -> None:
        attributes = change(parts_of(der.Cursor(signer[3]).content(der.CONTEXT_0)))
        signer[3] = der.value(der.CONTEXT_0, *attributes)
        signed = der.value(der.SET, *attributes)
        signer[5] = der.value(der.OCTETS, load_key(KEY).sign(signed, ec.ECDSA(SHA256())))

    return built(changed)


def test_attributes_have_one_order_and_each_kind_stands_once() -> None:
    assert checked(with_attributes(lambda attributes: attributes)).cert_sha256 == SIGNER.cert_sha256
    for change in (lambda found: found[::-1], lambda found: sorted([*found, found[0]]), lambda found: found[1:]):
        assert refusal_of(with_attributes(change)) is Refusal.SIGNATURE_MALFORMED
    later = attribute(der.oid("1.2.840.113549.1.9.5"), der.value(der.UTC_TIME, b"270101000000Z"))
    assert refusal_of(with_attributes(lambda found: sorted([*found, later]))) is Refusal.SIGNATURE_MALFORMED


TIME, DIGEST = b"\x17\x0d261128070005Z", der.value(der.OCTETS, hashlib.sha256(CONTENT).digest())


@pytest.mark.parametrize(
    ("value", "other"),
    [
        (TIME, b"\x17\x0c26112807000Z\x00"),
        (TIME, b"\x18\x0d261128070005Z"),
        (TIME, b"\x17\x0d261128 70005Z"),
        (TIME, b"\x17\x0d261128070005z"),
        (TIME, b"\x17\x0d26112807000_Z"),
        (TIME, b"\x17\x0d261328070005Z"),
        (DIGEST, b"\x05" + DIGEST[1:]),
        (DIGEST, b"\x04\x1f" + DIGEST[2:]),
    ],
)
def test_the_usual_attributes_with_other_values_in_them_are_read_as_strictly(value: bytes, other: bytes) -> None:
    """As long as the right ones, and signed by the right key."""

    def change(attributes: list[bytes]) -> list[bytes]:
        changed = [each.replace(value, other) for each in attributes]
        assert changed != attributes
        return changed

    assert refusal_of(with_attributes(change)) is Refusal.SIGNATURE_MALFORMED


@pytest.mark.parametrize(
    ("time", "is_read"),
    [(TIME, True), (der.value(der.GENERAL_TIME, b"20261128070005Z"), False)],
    ids=["utc", "general"],
)
def test_a_moment_before_2050_has_one_spelling(time: bytes, is_read: bool) -> None:
    """RFC 5652, 11.3."""
    kind = der.oid("1.2.840.113549.1.9.5")

    def change(attributes: list[bytes]) -> list[bytes]:
        return sorted([*(each for each in attributes if kind not in each), attribute(kind, time)])

    if is_read:
        checked(with_attributes(change))
    else:
        assert refusal_of(with_attributes(change)) is Refusal.SIGNATURE_MALFORMED


def test_a_certificate_that_was_touched_is_refused() -> None:
    """Its key would sign well; but the school's own signature under its certificate no longer holds."""
    touched = bytearray(SIGNER.certificate)
    touched[-1] ^= 1
    signer = PackageSigner(KEY, bytes(touched))
    assert refusal_of(signer.sign(CONTENT, MADE), signer=signer) is Refusal.SIGNATURE_WRONG


def foreign(key: Any, hash_: Any = None) -> PackageSigner:
    """A signer whose certificate says another kind of key."""
    name = x509.Name([x509.NameAttribute(NameOID.ORGANIZATION_NAME, "x")])
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(5)
        .not_valid_before(MADE)
        .not_valid_after(MADE + VALID)
        .sign(key, hash_ or SHA256())
    )
    found = object.__new__(PackageSigner)
    found.certificate = certificate.public_bytes(Encoding.DER)
    found.cert_sha256 = hashlib.sha256(found.certificate).hexdigest()
    return found


@pytest.mark.parametrize("key", [ec.generate_private_key(ec.SECP384R1()), rsa.generate_private_key(65537, 2048)])
def test_other_kinds_of_keys_are_not_taken(key: Any) -> None:
    signer = foreign(key)
    cms = (
        PKCS7SignatureBuilder()
        .set_data(CONTENT)
        .add_signer(x509.load_der_x509_certificate(signer.certificate), key, SHA384())
        .sign(Encoding.DER, [PKCS7Options.DetachedSignature, PKCS7Options.Binary, PKCS7Options.NoCapabilities])
    )
    assert refusal_of(cms, signer=signer) is Refusal.SIGNATURE_MALFORMED
    private = key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())
    with pytest.raises(ValueError, match="P-256"):
        PackageSigner(private, signer.certificate)


def test_a_signature_of_another_library_is_taken() -> None:
    """It signs at the clock's time."""
    signer = PackageSigner(KEY, certificate_of(KEY, at=datetime.now(UTC) - timedelta(days=1)))
    cms = (
        PKCS7SignatureBuilder()
        .set_data(CONTENT)
        .add_signer(x509.load_der_x509_certificate(signer.certificate), load_key(KEY), SHA256())
        .sign(Encoding.DER, [PKCS7Options.DetachedSignature, PKCS7Options.Binary, PKCS7Options.NoCapabilities])
    )
    assert checked(cms, signer=signer).cert_sha256 == signer.cert_sha256
    assert refusal_of(cms, CONTENT + b"\n", signer) is Refusal.SIGNATURE_WRONG


def test_a_key_and_a_certificate_of_another_key_are_no_signer() -> None:
    with pytest.raises(ValueError, match="another key"):
        PackageSigner(new_private_key(), SIGNER.certificate)
    assert PackageSigner(bytearray(KEY), SIGNER.certificate).cert_sha256 == SIGNER.cert_sha256


@pytest.mark.parametrize("name", ["", "  ", "ұ" * 200, "Школа\n\x00№26", "Мектеп\u202e62№", "🏫 №26"])
def test_a_certificate_names_the_school_and_nobody(name: str) -> None:
    certificate = x509.load_der_x509_certificate(certificate_of(KEY, organisation=name))
    [school] = certificate.subject.get_attributes_for_oid(NameOID.ORGANIZATION_NAME)
    assert 0 < len(school.value) <= 64
    assert str(school.value).isprintable()
    [user] = certificate.subject.get_attributes_for_oid(NameOID.SERIAL_NUMBER)
    assert user.value == USER
    assert certificate.issuer == certificate.subject
    assert certificate.not_valid_after_utc - certificate.not_valid_before_utc == VALID
    assert not certificate.extensions.get_extension_for_class(x509.BasicConstraints).value.ca
