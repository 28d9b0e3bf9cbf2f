"""Search, signing, Today and the case page on 2,000 students, 300 cases and 100,000 notes."""

from functools import partial
from typing import Any

import pytest

from counsellor_app.domain.clock import to_text
from counsellor_app.domain.entries import EntryKind
from counsellor_app.domain.ids import CaseId
from counsellor_app.services.entries import SignEntry
from counsellor_app.services.house import Services
from tests.bench.measure import beside, in_turn, of, report

pytestmark = [pytest.mark.bench, pytest.mark.timeout(900)]
# What is typed, letter by letter: names, words of notes, a number.
KEYS = (
    *("айгерим"[:n] for n in range(1, 8)),
    *("коридор"[:n] for n in range(1, 8)),
    *("сынып"[:n] for n in range(1, 6)),
    *("26-14"[:n] for n in range(1, 6)),
    "ахметов айдос",
    "кеше сабак",
)
RAW = "SELECT rowid FROM search_entry WHERE search_entry MATCH ? LIMIT 50"
NOTE = "встреча состоялась в коридоре"
OF_A_CASE = ("entry", "level", "followup", "clock", "case_incident", "case_referral", "draft")


def connection(services: Services) -> Any:
    with services.session.store.read() as unit:
        return unit.connection


def case_with(services: Services, entries: int) -> CaseId:
    """The case whose number of entries comes nearest to this."""
    sql = "SELECT case_id FROM entry GROUP BY case_id ORDER BY abs(count(*) - ?) LIMIT 1"
    return CaseId(connection(services).execute(sql, (entries,)).fetchone()[0])


def test_find_anything(large: Services) -> None:
    raw = connection(large)
    floors: list[float] = []
    spans: list[float] = []
    for key in KEYS:
        question = " AND ".join(f'"{word}"*' for word in key.replace("-", " ").split())
        pairs = in_turn(partial(ask, raw, question), partial(large.search.find, key), 20)
        floor, ours = of([pair[0] for pair in pairs]), of([pair[1] for pair in pairs])
        print(f"  {key:14} raw {floor.median:6.2f}  ours {ours.median:6.2f}  p95 {ours.p95:6.2f}")
        floors += [pair[0] for pair in pairs]
        spans += [pair[1] for pair in pairs]
    report("Ctrl+K, a key, p95", of(floors).p95, of(spans).p95, goal="1.5x + 8 ms, under 16 ms")
    report("Ctrl+K, a key, median", of(floors).median, of(spans).median, goal="for comparison")


def ask(raw: Any, question: str) -> None:
    raw.execute(RAW, (question,)).fetchall()


def test_sign_a_note(copied: Services) -> None:
    """The floor commits the same rows raw, FULL, in the same file: the note, its words for search, what the ledger
    and the audit keep of it. It neither reads nor signs nor checks.
    """
    raw, case_id, session = connection(copied), case_with(copied, 300), copied.session

    def floor() -> None:
        now, entry_id = to_text(session.now()), session.new_id()
        raw.execute("BEGIN IMMEDIATE")
        row = (entry_id, case_id, "note", "quick", now, "minute", now, now, session.user_id, f'{{"line":"{NOTE}"}}')
        marks = "?, " * len(row) + "'', NULL, NULL, '', ?"
        n = raw.execute(f"INSERT INTO entry VALUES(NULL, {marks})", (*row, "0" * 64)).lastrowid
        raw.execute("INSERT INTO search_entry(rowid, text) VALUES(?, ?)", (n, NOTE))
        seq = raw.execute("SELECT max(seq) FROM audit").fetchone()[0] + 1
        raw.execute("INSERT INTO change VALUES(?, 0, 'entry', ?, 'insert', NULL)", (seq, entry_id))
        audit = (seq, now, 0, session.user_id, "entry-signed", case_id, "0" * 90, bytes(32), bytes(32), bytes(64))
        raw.execute("INSERT INTO audit VALUES(?,?,?,?,?,?,?,?,?,?)", audit)
        raw.execute("COMMIT")

    def ours() -> None:
        command = SignEntry(
            case_id=case_id,
            kind=EntryKind.NOTE,
            template="quick",
            sections={"line": NOTE},
            service_at=session.now(),
        )
        copied.entries.sign(command)

    raw_time, our_time = beside(floor, ours, 100, warm=10)
    report("sign a note, durable", raw_time.median, our_time.median, goal="2x")


@pytest.mark.parametrize("wanted", [300, 10_000], ids=["300", "most"])
def test_case_page(wanted: int, large: Services) -> None:
    """The floor reads the same tables raw."""
    raw, case_id = connection(large), case_with(large, wanted)

    def floor() -> None:
        raw.execute("SELECT * FROM case_file WHERE id = ?", (case_id,)).fetchall()
        for table in OF_A_CASE:
            raw.execute(f"SELECT * FROM {table} WHERE case_id = ?", (case_id,)).fetchall()

    entries = raw.execute("SELECT count(*) FROM entry WHERE case_id = ?", (case_id,)).fetchone()[0]
    raw_time, our_time = beside(floor, lambda: large.cases.page(case_id), 20)
    report(f"case page, {entries} entries", raw_time.median, our_time.median, goal="raw queries + 50 ms at 300 entries")


def test_ten_times_the_notes(small: Services, large: Services) -> None:
    few = case_with(small, 100)
    entries = len(small.cases.page(few).entries)
    many = case_with(large, entries)  # a case as long, in a file ten times as large
    for name, of_small, of_large in (
        ("search", partial(type_all, small), partial(type_all, large)),
        ("Today", small.today.view, large.today.view),
        ("case page", partial(small.cases.page, few), partial(large.cases.page, many)),
    ):
        floor, ours = beside(of_small, of_large, 15)
        report(f"{name}, ten times the notes", floor.median, ours.median, goal="1.5x")


def type_all(services: Services) -> None:
    for key in KEYS:
        services.search.find(key)
