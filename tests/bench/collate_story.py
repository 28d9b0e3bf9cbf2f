"""Run by a bench in a process of its own: tests.bench.collate_story floor|collate FOLDER KEY OUT. Prints JSON.

floor: the same files decrypted with the same library and hashed, as many processes at a time.
megabytes: the peak of the largest process; together: the peaks of all of them, pages that they share counted in each.
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
from multiprocessing import active_children, get_context
from pathlib import Path

import pyrage

from counsellor_app.exchange.collate.collate import collate
from counsellor_app.security.sealing import Identity
from tests.bench.measure import peak_memory

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
    beside: list[float] = []

    def look(done: int, of: int) -> None:
        """After the last package the processes beside still stand; once more is told when all is written."""
        if done == of:
            beside[:] = beside or [peak_memory(child.pid) for child in active_children()]

    start = time.perf_counter()
    if what == "floor":
        done = floor(folder, secret)
    else:
        made = collate(folder, Identity.from_text(secret), out, day=date(2026, 11, 28), progress=look)
        done = made.taken + made.known
    spent = time.perf_counter() - start
    uses = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    peaks = [peak_memory(), *beside]
    told = {
        "seconds": spent,
        "processor": sum(use.ru_utime + use.ru_stime for use in uses),
        "megabytes": max(peaks),
        "together": sum(peaks),
        "packages": done,
    }
    print(json.dumps(told))


if __name__ == "__main__":
    main(sys.argv[1], *map(Path, sys.argv[2:5]))
