"""Search, signing, Today and the case page on 2,000 students, 300 cases and 100,000 notes."""

from typing import Any

import pytest

from counsellor_app.domain.entries import EntryKind
from counsellor_app.services.entries import SignEntry
from counsellor_app.services.house import Services
from tests.bench.measure import of, report, timed

pytestmark = [pytest.mark.bench, pytest.mark.timeout(900)]
KEYS = ("а", "ай", "айг", "айге", "айгер", "кор", "кори", "коридор", "роди", "родители", "26-1", "ахм")
# In the order of the index: FTS5 takes 100 to 900 ms to turn a prefix of four letters round.
RAW = "SELECT rowid FROM search_entry WHERE search_entry MATCH ? LIMIT 50"


def connection(services: Services) -> Any:
    with services.session.store.read() as unit:
        return unit.connection


def busiest(services: Services) -> str:
    """The case with the most entries."""
    sql = "SELECT case_id FROM entry GROUP BY case_id ORDER BY count(*) DESC LIMIT 1"
    return str(connection(services).execute(sql).fetchone()[0])


def test_find_anything(large: Services) -> None:
    raw = connection(large)
    floors, spans = [], []
    for key in KEYS:
        floors.append(timed(lambda k=key: raw.execute(RAW, (f'"{k}"*',)).fetchall(), 15).p95)
        spans.append(timed(lambda k=key: large.search.find(k), 15).p95)
    report("Ctrl+K, each key, p95", of(floors).p95, of(spans).p95, goal="1.5x + 8 ms, under 16 ms")


def test_sign_a_note(large: Services) -> None:
    """The floor commits the same rows raw, FULL, on the same file; both add, neither reads."""
    raw, case_id, session = connection(large), busiest(large), large.session
    columns = (
        "id, case_id, kind, template, service_at, service_precision, started_at, signed_at, signed_by, sections, about,"
        " late_reason, hash"
    )

    def floor() -> None:
        raw.execute("BEGIN IMMEDIATE")
        values = (
            session.new_id(),
            case_id,
            "note",
            "quick",
            "2026-11-24",
            "day",
            "2026-11-24",
            "2026-11-24",
            "u",
            "{}",
            "",
            "",
            "h",
        )
        raw.execute("INSERT INTO entry(" + columns + ") VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?)", values)
        n = raw.execute("SELECT last_insert_rowid()").fetchone()[0]
        raw.execute("INSERT INTO search_entry(rowid, text) VALUES(?, ?)", (n, "встреча состоялась в коридоре"))
        raw.execute("COMMIT")

    def ours() -> None:
        large.entries.sign(
            SignEntry(
                case_id=case_id,  # type: ignore[arg-type]
                kind=EntryKind.NOTE,
                template="quick",
                sections={"line": "встреча состоялась в коридоре"},
                service_at=session.now(),
            )
        )

    report("sign a note, durable", timed(floor, 60).median, timed(ours, 60).median, goal="2x")


def test_case_page(large: Services) -> None:
    """More than 300 entries. The floor reads the same tables raw."""
    raw, case_id = connection(large), busiest(large)
    tables = ("entry", "level", "followup", "clock", "case_incident", "case_referral", "draft")

    def floor() -> None:
        raw.execute("SELECT * FROM case_file WHERE id = ?", (case_id,)).fetchall()
        for table in tables:
            raw.execute("SELECT * FROM " + table + " WHERE case_id = ?", (case_id,)).fetchall()

    entries = raw.execute("SELECT count(*) FROM entry WHERE case_id = ?", (case_id,)).fetchone()[0]
    ours = timed(lambda: large.cases.page(case_id), 15).median  # type: ignore[arg-type]
    report(f"case page, {entries} entries", timed(floor, 15).median, ours, goal="raw queries + 50 ms at 300 entries")


def test_ten_times_the_notes(small: Services, large: Services) -> None:
    for name, work in (
        ("search", lambda services: [services.search.find(key) for key in KEYS]),
        ("Today", lambda services: services.today.view()),
    ):
        floor = timed(lambda w=work: w(small), 10).median
        report(f"{name}, ten times the notes", floor, timed(lambda w=work: w(large), 10).median, goal="1.5x")
