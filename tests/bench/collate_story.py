"""Run by a bench in a process of its own: collate_story.py floor|collate FOLDER KEY OUT. Prints what it took as JSON.

floor: the same files decrypted with the same library and hashed, as many processes at a time.
"""

import hashlib
import io
import json
import os
import resource
import sys
import time
from concurrent.futures import ProcessPoolExecutor
from datetime import date
from multiprocessing import get_context
from pathlib import Path

import pyrage

from counsellor_app.exchange.collate.collate import collate
from counsellor_app.security.sealing import Identity

CHUNK = 256


class Hashing(io.RawIOBase):
    """Takes what is decrypted and keeps its hash."""

    def __init__(self) -> None:
        self.digest = hashlib.sha256()

    def writable(self) -> bool:
        return True

    def write(self, data: bytes) -> int:  # type: ignore[override]
        self.digest.update(data)
        return len(data)


def decrypt_and_hash(files: list[Path], secret: str) -> list[str]:
    identity = pyrage.x25519.Identity.from_str(secret)
    found = []
    for file in files:
        sink = Hashing()
        with file.open("rb") as sealed:
            pyrage.decrypt_io(sealed, sink, [identity])
        found.append(sink.digest.hexdigest())
    return found


def floor(folder: Path, secret: str) -> int:
    files = sorted(folder.rglob("*.age"))
    pieces = [files[at : at + CHUNK] for at in range(0, len(files), CHUNK)]
    with ProcessPoolExecutor(os.cpu_count(), get_context("spawn")) as pool:
        return sum(len(one) for one in pool.map(decrypt_and_hash, pieces, [secret] * len(pieces)))


def main(what: str, folder: Path, key: Path, out: Path) -> None:
    secret = key.read_text("ascii").strip()
    start = time.perf_counter()
    if what == "floor":
        done = floor(folder, secret)
    else:
        made = collate(folder, Identity.from_text(secret), out, day=date(2026, 11, 28))
        done = made.taken + made.known
    spent = time.perf_counter() - start
    own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    beside = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(json.dumps({"seconds": spent, "megabytes": max(own, beside), "packages": done}))


if __name__ == "__main__":
    main(sys.argv[1], *map(Path, sys.argv[2:5]))
