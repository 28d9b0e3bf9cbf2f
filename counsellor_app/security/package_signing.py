"""The signature of a package: detached CMS (RFC 5652) over the manifest, ECDSA on P-256 with SHA-256, one signer.

OpenSSL verifies it: ``openssl cms -verify -binary -inform DER -in manifest.json.p7s -content manifest.json -CAfile
sender.crt -purpose any``. It is put together here because the moment and the nonce come from outside (the same manifest
gives the same bytes), and read here because nothing else than exactly this shape is to be believed.
"""

import hashlib
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import lru_cache

from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256

from counsellor_app.domain.packages import PackageRefused, Refusal
from counsellor_app.security import der
from counsellor_app.security.certificates import load_key, public_bytes
from counsellor_app.security.der import (
    CONTEXT_0,
    GENERAL_TIME,
    INTEGER,
    NULL,
    OCTETS,
    SEQUENCE,
    SET,
    UTC_TIME,
    Cursor,
    NotDer,
)

MOST_BYTES = 64 * 1024
SIGNED_DATA, DATA = der.oid("1.2.840.113549.1.7.2"), der.oid("1.2.840.113549.1.7.1")
CONTENT_TYPE, MESSAGE_DIGEST = der.oid("1.2.840.113549.1.9.3"), der.oid("1.2.840.113549.1.9.4")
SIGNING_TIME = der.oid("1.2.840.113549.1.9.5")
# SHA-256 of the second signature that goes with the manifest; our own, under the arc of UUIDs
SECOND = der.oid("2.25.122496899746648188872029490917855535938")
NEEDED = frozenset({CONTENT_TYPE, MESSAGE_DIGEST, SIGNING_TIME})
SHA256_PLAIN = der.value(SEQUENCE, der.oid("2.16.840.1.101.3.4.2.1"))
SHA256_NULL = der.value(SEQUENCE, der.oid("2.16.840.1.101.3.4.2.1"), der.value(NULL))
ECDSA_SHA256 = der.value(SEQUENCE, der.oid("1.2.840.10045.4.3.2"))
ONE = der.value(INTEGER, b"\x01")
TIME_BYTES, DIGEST_BYTES = 15, 34  # of a UTCTime and of a hash, as values of DER
BEFORE_DIGEST = der.value(SEQUENCE, MESSAGE_DIGEST, der.value(SET, bytes(DIGEST_BYTES)))[:-DIGEST_BYTES]
BEFORE_TIME = (
    der.value(SEQUENCE, CONTENT_TYPE, der.value(SET, DATA))
    + der.value(SEQUENCE, SIGNING_TIME, der.value(SET, bytes(TIME_BYTES)))[:-TIME_BYTES]
)
DIGITS = 14  # of a moment: year to second
ALGORITHM = ec.ECDSA(SHA256())


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """A signature that held. `certificate` is DER; `second_sha256`: of the second signature the signer had, if any."""

    certificate: bytes = field(repr=False)
    cert_sha256: str
    organisation: str = field(repr=False)
    valid_from: datetime
    valid_until: datetime
    signed_at: datetime
    second_sha256: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Certificate:
    """Signed by itself, on P-256. `named`: how a signer names it (issuer and serial number)."""

    named: bytes = field(repr=False)
    key: ec.EllipticCurvePublicKey
    organisation: str = field(repr=False)
    valid_from: datetime
    valid_until: datetime


class PackageSigner:
    """A user's key for packages. `private_key` is PKCS#8 DER, `certificate` DER; `ValueError` if they are no pair."""

    def __init__(self, private_key: bytes | bytearray, certificate: bytes) -> None:
        from cryptography import x509  # 4 MB and the network's modules: only where a package is at hand

        self._key = load_key(private_key)
        if public_bytes(self._key.public_key()) != public_bytes(
            x509.load_der_x509_certificate(certificate).public_key()
        ):
            raise ValueError("the certificate belongs to another key")
        self.certificate = certificate
        self.cert_sha256 = hashlib.sha256(certificate).hexdigest()

    def sign(self, content: bytes, at: datetime, second: bytes | None = None) -> bytes:
        """Detached CMS, DER. `second`: another signature of the same content that must travel with this one."""
        attributes = [
            _attribute(CONTENT_TYPE, DATA),
            _attribute(MESSAGE_DIGEST, der.value(OCTETS, hashlib.sha256(content).digest())),
            _attribute(SIGNING_TIME, _time(at)),
        ]
        if second is not None:
            attributes.append(_attribute(SECOND, der.value(OCTETS, hashlib.sha256(second).digest())))
        signed = der.set_of(SET, attributes)
        signature = self._key.sign(signed, ec.ECDSA(SHA256(), deterministic_signing=True))
        signer = der.value(
            SEQUENCE,
            ONE,
            _issuer_and_serial(self.certificate),
            SHA256_PLAIN,
            der.set_of(CONTEXT_0, attributes),
            ECDSA_SHA256,
            der.value(OCTETS, signature),
        )
        data = der.value(
            SEQUENCE,
            ONE,
            der.value(SET, SHA256_PLAIN),
            der.value(SEQUENCE, DATA),
            der.value(CONTEXT_0, self.certificate),
            der.value(SET, signer),
        )
        return der.value(SEQUENCE, SIGNED_DATA, der.value(CONTEXT_0, data))


def verify(cms: bytes, content: bytes, cert_sha256: str) -> Signature:
    """`cms` is a signature of `content` by the certificate with this hash, and nothing more.

    `PackageRefused`: SIGNATURE_MALFORMED, CERTIFICATE_OTHER, SIGNATURE_WRONG, CERTIFICATE_EXPIRED.
    """
    from cryptography import x509  # see `PackageSigner`

    try:
        certificate, signer = _signed_data(cms)
        if hashlib.sha256(certificate).hexdigest() != cert_sha256:
            raise PackageRefused(Refusal.CERTIFICATE_OTHER)
        known = _look_at(certificate)
        digest, signed_at, second, signed, signature = _signer_info(signer, known.named)
        known.key.verify(signature, signed, ALGORITHM)
        facts = Signature(
            certificate=certificate,
            cert_sha256=cert_sha256,
            organisation=known.organisation,
            valid_from=known.valid_from,
            valid_until=known.valid_until,
            signed_at=signed_at,
            second_sha256=second,
        )
    except InvalidSignature:
        raise PackageRefused(Refusal.SIGNATURE_WRONG) from None
    except (ValueError, TypeError, UnsupportedAlgorithm, x509.InvalidVersion):
        raise PackageRefused(Refusal.SIGNATURE_MALFORMED) from None
    if digest != hashlib.sha256(content).digest():
        raise PackageRefused(Refusal.SIGNATURE_WRONG)
    if not facts.valid_from <= signed_at <= facts.valid_until:
        raise PackageRefused(Refusal.CERTIFICATE_EXPIRED)
    return facts


@lru_cache(maxsize=256)
def _look_at(certificate: bytes) -> _Certificate:
    """Kept: an office opens many packages of each school. Raises what `verify` translates."""
    from cryptography import x509  # see `PackageSigner`

    found = x509.load_der_x509_certificate(certificate)
    key = found.public_key()
    if not isinstance(key, ec.EllipticCurvePublicKey) or not isinstance(key.curve, ec.SECP256R1):
        raise NotDer
    found.verify_directly_issued_by(found)
    names = found.subject.get_attributes_for_oid(x509.NameOID.ORGANIZATION_NAME)
    return _Certificate(
        named=_issuer_and_serial(certificate),
        key=key,
        organisation=str(names[0].value) if names else "",
        valid_from=found.not_valid_before_utc,
        valid_until=found.not_valid_after_utc,
    )


def _signed_data(cms: bytes) -> tuple[bytes, Cursor]:
    """The one certificate, and the one signer."""
    if len(cms) > MOST_BYTES:
        raise NotDer
    outer = Cursor(cms)
    info = outer.inside(SEQUENCE)
    outer.end()
    info.expect(SIGNED_DATA)
    wrapped = info.inside(CONTEXT_0)
    info.end()
    data = wrapped.inside(SEQUENCE)
    wrapped.end()
    data.expect(ONE)
    digests = data.inside(SET)
    _expect_sha256(digests)
    digests.end()
    data.expect(der.value(SEQUENCE, DATA))  # detached: no content stands here
    certificates = data.inside(CONTEXT_0)
    certificate = certificates.whole(SEQUENCE)
    certificates.end()
    signers = data.inside(SET)
    data.end()
    signer = signers.inside(SEQUENCE)
    signers.end()
    return certificate, signer


def _signer_info(signer: Cursor, named: bytes) -> tuple[bytes, datetime, str | None, bytes, bytes]:
    """Digest of the content, moment, hash of the second signature, what is signed, signature."""
    signer.expect(ONE)
    signer.expect(named)
    _expect_sha256(signer)
    attributes = signer.content(CONTEXT_0)
    signer.expect(ECDSA_SHA256)
    signature = signer.content(OCTETS)
    signer.end()
    found = _usual_attributes(attributes) or _attributes(attributes)
    if found.keys() - {SECOND} != NEEDED or found[CONTENT_TYPE] != DATA:
        raise NotDer
    second = _octets(found[SECOND]).hex() if SECOND in found else None
    signed = der.value(SET, attributes)  # what is signed carries the tag of a set, not of its place
    return _octets(found[MESSAGE_DIGEST]), _moment(found[SIGNING_TIME]), second, signed, signature


def _usual_attributes(content: bytes) -> dict[bytes, bytes] | None:
    """The three we write ourselves until 2049, known by the bytes around what differs; their values are read after."""
    time_at, digest_at = len(BEFORE_TIME), len(BEFORE_TIME) + TIME_BYTES + len(BEFORE_DIGEST)
    time, digest = content[time_at : time_at + TIME_BYTES], content[digest_at:]
    if content != BEFORE_TIME + time + BEFORE_DIGEST + digest or len(digest) != DIGEST_BYTES:
        return None
    return {CONTENT_TYPE: DATA, SIGNING_TIME: time, MESSAGE_DIGEST: digest}


def _attributes(content: bytes) -> dict[bytes, bytes]:
    """Type to its one value; sorted as DER has it, each type once."""
    found: dict[bytes, bytes] = {}
    cursor, last = Cursor(content), b""
    while cursor.tag is not None:
        whole = cursor.whole(SEQUENCE)
        attribute = Cursor(whole).inside(SEQUENCE)
        kind = attribute.whole(der.OID)
        values = attribute.content(SET)
        attribute.end()
        if whole <= last or kind in found or not values:
            raise NotDer
        only = Cursor(values)
        only.content(values[0])
        only.end()
        found[kind], last = values, whole
    return found


def _expect_sha256(cursor: Cursor) -> None:
    if cursor.whole(SEQUENCE) not in {SHA256_PLAIN, SHA256_NULL}:
        raise NotDer


def _octets(whole: bytes) -> bytes:
    cursor = Cursor(whole)
    content = cursor.content(OCTETS)
    cursor.end()
    if len(content) != hashlib.sha256().digest_size:
        raise NotDer
    return content


def _attribute(kind: bytes, only: bytes) -> bytes:
    return der.value(SEQUENCE, kind, der.value(SET, only))


def _issuer_and_serial(certificate: bytes) -> bytes:
    tbs = Cursor(certificate).inside(SEQUENCE).inside(SEQUENCE)
    if tbs.tag == CONTEXT_0:
        tbs.content(CONTEXT_0)
    serial = tbs.whole(INTEGER)
    tbs.content(SEQUENCE)
    return der.value(SEQUENCE, tbs.whole(SEQUENCE), serial)


def _time(at: datetime) -> bytes:
    """UTCTime until 2049, then GeneralizedTime (RFC 5652, 11.3)."""
    moment = at.astimezone(UTC)
    if 1950 <= moment.year < 2050:
        return der.value(UTC_TIME, moment.strftime("%y%m%d%H%M%SZ").encode())
    return der.value(GENERAL_TIME, f"{moment.year:04d}{moment.strftime('%m%d%H%M%SZ')}".encode())


def _moment(whole: bytes) -> datetime:
    cursor = Cursor(whole)
    is_short = cursor.tag == UTC_TIME
    text = cursor.content(UTC_TIME if is_short else GENERAL_TIME).decode("ascii")
    cursor.end()
    if is_short:
        text = ("19" if text[:2] >= "50" else "20") + text
    digits, year = text[:-1], int(text[:4])
    if len(digits) != DIGITS or not digits.isdecimal() or text[-1] != "Z" or is_short != (1950 <= year < 2050):
        raise NotDer
    month, day, hour, minute, second = (int(digits[at : at + 2]) for at in range(4, DIGITS, 2))
    return datetime(year, month, day, hour, minute, second, tzinfo=UTC)
