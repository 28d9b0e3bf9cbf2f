"""100 MB out of a SQLCipher file into a sealed package, in a process of its own. Prints JSON.

sealing_attachments.py FOLDER turns RUNS    milliseconds of [floor, ours], run by run: the floor is the same bytes
                                            through `pyrage.encrypt_io`, to the same keys, synced to the disk too
sealing_attachments.py FOLDER work RUNS     the same, but milliseconds of the processor: without waiting for the disk
sealing_attachments.py FOLDER seal          [milliseconds, most memory in MB] of sealing once
sealing_attachments.py FOLDER verify        the same of verifying what was sealed
"""

import hashlib
import json
import os
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pyrage

from counsellor_app.exchange.package.parts import Part
from counsellor_app.exchange.package.read import open_package
from counsellor_app.exchange.package.write import prepare, seal
from counsellor_app.security.sealing import Identity
from counsellor_app.store.connection import Connection, close_database, create_database, open_copy
from tests.bench.measure import Work, in_turn, peak_memory, spent
from tests.exchange.sealed_packages import OFFICE, RECIPIENTS, SIGNER, a_draft

KEY = bytearray(b"k" * 32)
FILES, FILE_BYTES, PIECE = 10, 10 * 1024 * 1024, 256 * 1024
TABLES = (
    "CREATE TABLE document(id TEXT PRIMARY KEY, sha256 TEXT NOT NULL) STRICT",
    "CREATE TABLE document_piece(document_id TEXT, n INTEGER, data BLOB, PRIMARY KEY(document_id, n)) STRICT",
)
READ = "SELECT data FROM document_piece WHERE document_id = ? ORDER BY n"
FOLDER = Path(sys.argv[1])


def write_database(file: Path) -> None:
    """Ten files of 10 MB, once."""
    connection = create_database(file, KEY)
    for table in TABLES:
        connection.execute(table)
    for number in range(FILES):
        connection.execute("BEGIN")
        digest = hashlib.sha256()
        for n in range(FILE_BYTES // PIECE):
            data = os.urandom(PIECE)
            digest.update(data)
            connection.execute("INSERT INTO document_piece VALUES(?, ?, ?)", (str(number), n, data))
        connection.execute("INSERT INTO document VALUES(?, ?)", (str(number), digest.hexdigest()))
        connection.execute("COMMIT")
    close_database(connection)


def opened() -> Connection:
    file = FOLDER / "attachments.db"
    if not file.exists():
        write_database(file)
    return open_copy(file, KEY)


connection = opened()


def pieces(number: str) -> Iterator[bytes]:
    return (row[0] for row in connection.execute(READ, (number,)))


class Rows:
    """What pyrage reads from, nothing more."""

    def __init__(self) -> None:
        self._pieces = (piece for number in range(FILES) for piece in pieces(str(number)))
        self._piece, self._at = b"", 0

    def read(self, size: int) -> bytes:
        if self._at >= len(self._piece):
            self._piece, self._at = next(self._pieces, b""), 0
        self._at += size
        return self._piece[self._at - size : self._at]


def floor() -> None:
    keys = [pyrage.x25519.Recipient.from_str(recipient.key) for recipient in RECIPIENTS]
    with (FOLDER / "floor.age").open("wb") as file:
        pyrage.encrypt_io(Rows(), file, keys)
        file.flush()
        os.fsync(file.fileno())


def a_part(number: str, sha256: str) -> Part:
    path = f"attachments/{number}.bin"
    return Part(path=path, media_type="a/b", size=FILE_BYTES, sha256=sha256, pieces=lambda: pieces(number))


def ours() -> None:
    rows = connection.execute("SELECT id, sha256 FROM document ORDER BY id").fetchall()
    parts = [a_part(number, sha256) for number, sha256 in rows]
    seal(prepare(a_draft(), parts, SIGNER), FOLDER / "ours.zip.age", SIGNER, overwrite=True)


def worked(work: Work) -> float:
    start = time.process_time()
    work()
    return (time.process_time() - start) * 1000


if sys.argv[2] == "turns":
    print(json.dumps(in_turn(floor, ours, int(sys.argv[3]))))
elif sys.argv[2] == "work":
    print(json.dumps([(worked(floor), worked(ours)) for _ in range(int(sys.argv[3]))]))
elif sys.argv[2] == "seal":
    print(json.dumps([spent(ours), peak_memory()]))
    (FOLDER / "office.key").write_text(OFFICE.secret_text(), "ascii")
else:
    office = Identity.from_text((FOLDER / "office.key").read_text("ascii"))
    print(json.dumps([spent(lambda: open_package(FOLDER / "ours.zip.age", office)), peak_memory()]))
