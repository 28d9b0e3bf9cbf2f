"""A user's key for packages and its self-signed certificate. The vault keeps both; only the certificate leaves it."""

import hashlib
from datetime import UTC, datetime, timedelta

from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.types import PublicKeyTypes
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
    load_der_private_key,
)

VALID = timedelta(days=3652)
LONGEST_NAME = 64  # X.520, ub-organization-name
OTHER_USES = (
    "content_commitment",
    "key_encipherment",
    "data_encipherment",
    "key_agreement",
    "key_cert_sign",
    "crl_sign",
    "encipher_only",
    "decipher_only",
)


def new_private_key() -> bytes:
    """A fresh P-256 key as PKCS#8, DER, unprotected: it is kept inside the encrypted file only."""
    key = ec.generate_private_key(ec.SECP256R1())
    return key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())


def certificate_for(private_key: bytes | bytearray, *, organisation: str, user_id: str, at: datetime) -> bytes:
    """Self-signed, DER, ten years from `at`; the same inputs give the same bytes.

    It names the school (the first 64 letters) and the id of the user, nobody in person: it leaves with every package.
    """
    from cryptography import x509  # 4 MB and the network's modules: only where a package is at hand

    key = load_key(private_key)
    printable = "".join(sign if sign.isprintable() else " " for sign in organisation)
    school = " ".join(printable.split())[:LONGEST_NAME].strip()
    name = x509.Name(
        [
            x509.NameAttribute(x509.NameOID.ORGANIZATION_NAME, school or "-"),
            x509.NameAttribute(x509.NameOID.COMMON_NAME, "Pana"),
            x509.NameAttribute(x509.NameOID.SERIAL_NUMBER, user_id),
        ]
    )
    day = at.astimezone(UTC).replace(microsecond=0)
    builder = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(int.from_bytes(hashlib.sha256(public_bytes(key.public_key())).digest()[:16], "big") | 1)
        .not_valid_before(day)
        .not_valid_after(day + VALID)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(x509.KeyUsage(digital_signature=True, **dict.fromkeys(OTHER_USES, False)), critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
    )
    return builder.sign(key, SHA256(), ecdsa_deterministic=True).public_bytes(Encoding.DER)


def load_key(private_key: bytes | bytearray) -> ec.EllipticCurvePrivateKey:
    """PKCS#8, DER, P-256; `ValueError` for anything else."""
    key = load_der_private_key(private_key, password=None)
    if not isinstance(key, ec.EllipticCurvePrivateKey) or not isinstance(key.curve, ec.SECP256R1):
        raise ValueError("a P-256 key is needed")  # noqa: TRY004 - the bytes are wrong, not their type
    return key


def public_bytes(key: PublicKeyTypes) -> bytes:
    return key.public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
