"""Bringing the file to the newest schema: numbered SQL files, each one a transaction that happens or does not."""

import re
from dataclasses import dataclass
from importlib.resources import files
from importlib.resources.abc import Traversable

import sqlcipher3
from sqlcipher3 import Connection

from counsellor_app.domain.errors import Trouble, TroubleKind
from counsellor_app.store.connection import writing

NAME = re.compile(r"(\d{4})_[a-z0-9_]+\.sql")


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    number: int
    sql: str


def steps(folder: Traversable | None = None) -> tuple[Step, ...]:
    """The steps in order. A gap or a doubled number is a mistake of ours: `RuntimeError`."""
    place = folder if folder is not None else files("counsellor_app.store.migrations")
    found = sorted(
        (Step(number=int(match[1]), sql=file.read_text("utf-8")) for file, match in _numbered(place)),
        key=lambda step: step.number,
    )
    if [step.number for step in found] != list(range(1, len(found) + 1)):
        raise RuntimeError("migrations are numbered 1, 2, 3 without gaps")
    return tuple(found)


def version(connection: Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def newest(folder: Traversable | None = None) -> int:
    return len(steps(folder))


def migrate(connection: Connection, folder: Traversable | None = None) -> tuple[int, int]:
    """Answers the version before and after. VAULT_NEWER for a file of a later program, untouched.

    When a step fails the file keeps the version before it, whole.
    """
    known = steps(folder)
    before = version(connection)
    if before > len(known):
        raise Trouble(TroubleKind.VAULT_NEWER, version=before)
    for step in known[before:]:
        _take(connection, step)
    return before, len(known)


def _take(connection: Connection, step: Step) -> None:
    with writing(connection):
        for statement in _statements(step.sql):
            connection.execute(statement)
            if not connection.in_transaction:
                raise RuntimeError("a migration may not end its transaction")
        connection.execute("PRAGMA user_version = " + str(step.number))


def _statements(sql: str) -> list[str]:
    """One by one: `executescript` would commit the transaction around it."""
    found, pending = [], ""
    for line in sql.splitlines(keepends=True):
        pending += line
        if line.rstrip().endswith(";") and sqlcipher3.complete_statement(pending):
            found.append(pending)
            pending = ""
    if _has_code(pending):
        raise RuntimeError("a migration ends in the middle of a statement")
    return found


def _has_code(text: str) -> bool:
    return any(line.strip() and not line.strip().startswith("--") for line in text.splitlines())


def _numbered(place: Traversable) -> list[tuple[Traversable, re.Match[str]]]:
    return [(file, match) for file in place.iterdir() if (match := NAME.fullmatch(file.name))]
