"""The one row that says which vault the file is."""

from sqlcipher3 import Connection

from counsellor_app.domain.errors import Trouble
from counsellor_app.store.connection import Damage, damaged


def write(connection: Connection, *, vault_id: str, epoch: int, created_at: str, demo: bool) -> None:
    connection.execute(
        "INSERT INTO vault_meta(id, vault_id, epoch, created_at, demo) VALUES(1, ?, ?, ?, ?)",
        (vault_id, epoch, created_at, int(demo)),
    )


def set_epoch(connection: Connection, epoch: int) -> None:
    connection.execute("UPDATE vault_meta SET epoch = ?", (epoch,))


def is_demo(connection: Connection) -> bool:
    row = connection.execute("SELECT demo FROM vault_meta").fetchone()
    if row is None:
        raise missing()
    return bool(row[0])


def missing() -> Trouble:
    return damaged(Damage.NO_META)
