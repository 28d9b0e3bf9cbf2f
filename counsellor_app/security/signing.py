"""Ed25519 signatures (RFC 8032). Checking raises; it never answers False."""

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

SIGNATURE_BYTES = 64


class BadSignature(ValueError):
    """This key did not sign this message."""


class Signer:
    """One user's signing key. `seed`: 32 bytes, copied into OpenSSL, which cleans its copy when the signer goes."""

    def __init__(self, seed: bytes | bytearray | memoryview) -> None:
        self._key = Ed25519PrivateKey.from_private_bytes(seed)
        self.public_key = self._key.public_key().public_bytes_raw()

    def sign(self, message: bytes) -> bytes:
        return self._key.sign(message)


def verify(public: bytes, signature: bytes, message: bytes) -> None:
    try:
        Ed25519PublicKey.from_public_bytes(public).verify(signature, message)
    except (InvalidSignature, ValueError) as error:
        raise BadSignature from error
