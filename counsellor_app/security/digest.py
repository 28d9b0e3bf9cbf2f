"""SHA-256 of what is large, by the OpenSSL that cryptography brings: the window has no other (see `__main__`)."""

from pathlib import Path

from cryptography.hazmat.primitives.hashes import SHA256, Hash

PIECE = 1 << 20  # bytes


class Sha256:
    """As `hashlib.sha256`, to be asked once."""

    def __init__(self) -> None:
        self._hash = Hash(SHA256())

    def update(self, data: bytes) -> None:
        self._hash.update(data)

    def hexdigest(self) -> str:
        return self._hash.finalize().hex()


def file_digest(path: Path) -> str:
    """Hex digits of a whole file. `OSError`."""
    digest = Sha256()
    with path.open("rb") as file:
        while piece := file.read(PIECE):
            digest.update(piece)
    return digest.hexdigest()
