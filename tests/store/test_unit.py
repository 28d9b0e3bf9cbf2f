"""One unit of work: all of it or nothing, logged and anchored; and what no program may change."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from sqlcipher3 import Connection, IntegrityError, OperationalError

from counsellor_app.domain.clock import to_text
from counsellor_app.domain.entries import Draft, EntryKind
from counsellor_app.domain.errors import RuleBroken, Trouble, TroubleKind
from counsellor_app.domain.ids import CaseId, ClockId, DraftId, PersonId
from counsellor_app.domain.record import ClockRow, Setting
from counsellor_app.services.entries import EntryService, SignEntry
from counsellor_app.services.session import Session
from counsellor_app.services.steps import open_case, set_level
from counsellor_app.store.unit import Unit
from tests.builders import MORNING, Hour, a_session, a_student

COUNTED = ("person", "student", "setting", "change", "audit", "number_series", "search_person", "mention")


@pytest.fixture
def hour() -> Hour:
    return Hour()


@pytest.fixture
def session(tmp_path: Path, hour: Hour) -> Iterator[Session]:
    with a_session(tmp_path, hour) as session:
        yield session


@pytest.fixture
def connection(session: Session) -> Connection:
    return session.store._ground.connection


@pytest.fixture
def student(session: Session) -> PersonId:
    return a_student(session)


@pytest.fixture
def case_id(session: Session, student: PersonId) -> CaseId:
    with session.store.begin("test-case") as unit:
        case = open_case(unit, session, student, ("BULLYING",), unit.now)
        set_level(unit, session, case, "R1", "registered")
        unit.clocks.add(a_clock(case.id, "open"))
        unit.clocks.add(replace(a_clock(case.id, "met"), met_at=MORNING, met_by=unit.actor, recorded_at=MORNING))
    text = "Говорил с {p:" + student + "} о классе."
    EntryService(session).sign(
        SignEntry(case_id=case.id, kind=EntryKind.NOTE, template="quick", sections={"line": text}, service_at=MORNING)
    )
    return case.id


def a_clock(case_id: CaseId, clock_id: str) -> ClockRow:
    return ClockRow(
        id=ClockId(clock_id),
        case_id=case_id,
        rule="B04",
        pack_version="1",
        calendar_version="1",
        event="info_received",
        started_at=MORNING,
        due_on=MORNING.date(),
    )


def counts(connection: Connection) -> dict[str, int]:
    return {table: connection.execute("SELECT count(*) FROM " + table).fetchone()[0] for table in COUNTED}


def found(connection: Connection, table: str, word: str) -> int:
    sql = "SELECT count(*) FROM " + table + " WHERE " + table + " MATCH ?"
    count: int = connection.execute(sql, ('"' + word + '" *',)).fetchone()[0]
    return count


def test_a_unit_is_logged_with_who_what_and_how_much(session: Session, connection: Connection) -> None:
    with session.store.begin("test-act", "object-1") as unit:
        unit.settings.add(Setting(id="a", value="1"))
    seq, at, actor, act, object_id, detail = connection.execute(
        "SELECT seq, at, actor, act, object, detail FROM audit ORDER BY seq DESC LIMIT 1"
    ).fetchone()
    assert (seq, at, actor, act, object_id) == (unit.seq, to_text(MORNING), session.user_id, "test-act", "object-1")
    assert '"rows":1' in detail


def test_the_anchor_knows_the_newest_unit(session: Session, connection: Connection) -> None:
    session.store.note("looked-at", "object-1")
    row = connection.execute("SELECT seq, hash FROM audit ORDER BY seq DESC LIMIT 1").fetchone()
    assert session.store._ground.anchor.read() == (row[0], bytes(row[1]))


@pytest.mark.parametrize("error", [RuleBroken("test-rule"), KeyError("bug"), KeyboardInterrupt()])
def test_a_unit_that_fails_leaves_nothing(
    session: Session, connection: Connection, student: PersonId, error: BaseException
) -> None:
    before = counts(connection)
    anchored = session.store._ground.anchor.read()

    def fail(unit: Unit) -> None:
        unit.settings.add(Setting(id="a", value="1"))
        unit.people.save(replace(unit.people.get(student), surname="Ахметов"))
        unit.next_number("case-26")
        raise error

    with pytest.raises(type(error)), session.store.begin("test-fail") as unit:
        fail(unit)
    assert counts(connection) == before
    assert not connection.in_transaction
    assert session.store._ground.anchor.read() == anchored
    assert found(connection, "search_person", "ахметов") == 0


def test_after_a_failure_the_next_unit_works(session: Session) -> None:
    with pytest.raises(RuleBroken), session.store.begin("test-fail"):
        raise RuleBroken("test-rule")
    with session.store.begin("test-next") as unit:
        unit.settings.add(Setting(id="a", value="1"))
    with session.store.read() as unit:
        assert unit.settings.get("a").value == "1"


def test_a_reading_unit_cannot_write(session: Session, student: PersonId) -> None:
    with session.store.read() as unit:
        person = unit.people.get(student)
        for write in (
            lambda: unit.people.save(replace(person, surname="Ахметов")),
            lambda: unit.settings.add(Setting(id="a", value="1")),
            lambda: unit.next_number("case-26"),
            lambda: unit.take_back(1),
            lambda: unit.seq,
        ):
            with pytest.raises(RuntimeError, match="only reads"):
                write()


def test_a_unit_inside_a_unit_breaks_the_outer_one_whole(session: Session, connection: Connection) -> None:
    before = counts(connection)

    def nested() -> None:
        with session.store.begin("outer") as unit:
            unit.settings.add(Setting(id="a", value="1"))
            session.store.note("inner")

    with pytest.raises(OperationalError, match="transaction"):
        nested()
    assert counts(connection) == before


def test_drafts_are_durable_but_neither_logged_nor_kept_in_versions(session: Session, connection: Connection) -> None:
    before = counts(connection)
    draft = Draft(
        id=DraftId("d1"), case_id=None, kind="note", template="quick", service_at=None, sections={"line": "Начал"},
        started_at=MORNING, saved_at=MORNING,
    )  # fmt: skip
    with session.store.drafting() as unit:
        unit.drafts.put(draft)
    with session.store.read() as unit:
        assert unit.drafts.find(draft.id) == draft
    assert counts(connection) == before


def test_drafting_cannot_write_the_record(session: Session) -> None:
    with pytest.raises(RuntimeError, match="only reads"), session.store.drafting() as unit:
        unit.settings.add(Setting(id="a", value="1"))


def test_an_error_of_the_file_is_told_in_its_own_words(session: Session, connection: Connection) -> None:
    connection.execute("PRAGMA query_only = ON")
    try:
        with pytest.raises(Trouble) as trouble:
            session.store.note("looked-at")
        assert trouble.value.kind is TroubleKind.NO_PERMISSION
    finally:
        connection.execute("PRAGMA query_only = OFF")


@pytest.mark.parametrize(
    ("statement", "words"),
    [
        ("UPDATE entry SET sections = '{}'", "signed entry"),
        ("UPDATE entry SET hash = 'x'", "signed entry"),
        ("DELETE FROM entry", "signed entry"),
        ("UPDATE level SET reason = 'x'", "level is final"),
        ("DELETE FROM level", "level is final"),
        ("UPDATE clock SET due_on = '2030-01-01' WHERE id = 'met'", "met clock"),
        ("UPDATE clock SET met_at = NULL WHERE id = 'met'", "met clock"),
        ("DELETE FROM clock WHERE id = 'open'", "never deleted"),
        ("UPDATE audit SET actor = 'x'", "append-only"),
        ("DELETE FROM audit", "append-only"),
        ("UPDATE number_series SET last = last", "never given again"),
        ("UPDATE number_series SET last = 0", "never given again"),
        ("DELETE FROM number_series", "never given again"),
        ("UPDATE case_file SET number = '26-999'", "never given again"),
        ("DELETE FROM case_file", "never deleted"),
        ("DELETE FROM person WHERE id = (SELECT student_id FROM case_file)", "with a case"),
    ],
)
@pytest.mark.usefixtures("case_id")
def test_what_no_program_may_change(connection: Connection, statement: str, words: str) -> None:
    with pytest.raises(IntegrityError, match=words):
        connection.execute(statement)


@pytest.mark.usefixtures("case_id")
def test_an_open_clock_can_still_be_met(session: Session) -> None:
    with session.store.begin("test-met") as unit:
        unit.clocks.save(replace(unit.clocks.get("open"), met_at=MORNING))
    with pytest.raises(IntegrityError, match="met clock"), session.store.begin("test-again") as unit:
        unit.clocks.save(replace(unit.clocks.get("open"), met_at=None))


@pytest.mark.usefixtures("case_id")
def test_a_signed_entry_cannot_be_taken_back(session: Session, connection: Connection) -> None:
    seq = connection.execute("SELECT seq FROM change WHERE tbl = 'entry'").fetchone()[0]
    with pytest.raises(IntegrityError, match="signed entry"):
        session.undo(seq, frozenset())


def renamed(unit: Unit, student: PersonId) -> None:
    unit.people.save(replace(unit.people.get(student), surname="Ахметов"))
    unit.reindex_mentions(student)


def test_search_follows_a_rename_and_its_undo(
    session: Session, connection: Connection, student: PersonId, case_id: CaseId
) -> None:
    with session.store.begin("test-rename") as unit:
        renamed(unit, student)
    for table in ("search_person", "search_entry"):
        assert (found(connection, table, "ахметов"), found(connection, table, "есенов")) == (1, 0), table
    session.undo(unit.seq, frozenset())
    for table in ("search_person", "search_entry"):
        assert (found(connection, table, "ахметов"), found(connection, table, "есенов")) == (0, 1), table


def test_search_forgets_a_person_who_was_taken_back(session: Session, connection: Connection) -> None:
    a_student(session, "Сарсенов")
    assert found(connection, "search_person", "сарсенов") == 1
    session.undo(connection.execute("SELECT max(seq) FROM audit").fetchone()[0], frozenset())
    assert found(connection, "search_person", "сарсенов") == 0


def test_search_finds_a_removed_person_again_after_undo(
    session: Session, connection: Connection, student: PersonId
) -> None:
    with session.store.begin("test-remove") as unit:
        unit.students.remove(student)
        unit.people.remove(student)
    assert found(connection, "search_person", "есенов") == 0
    session.undo(unit.seq, frozenset())
    assert found(connection, "search_person", "есенов") == 1


def test_a_merged_person_is_not_found_until_the_merge_is_undone(session: Session, connection: Connection) -> None:
    keep, drop = a_student(session, "Есенов"), a_student(session, "Эсенов")
    with session.store.begin("test-merge") as unit:
        unit.people.save(replace(unit.people.get(drop), merged_into=keep))
    assert found(connection, "search_person", "эсенов") == 0
    with session.store.read() as reading:
        assert reading.people.survivor(drop) == keep
        assert reading.people.names([drop]) == {drop: "Есенов Мирас"}
    session.undo(unit.seq, frozenset())
    assert found(connection, "search_person", "эсенов") == 1


def test_numbers_run_in_their_own_series(session: Session) -> None:
    with session.store.begin("test-number") as unit:
        assert [unit.next_number("case-26"), unit.next_number("case-26"), unit.next_number("case-27")] == [1, 2, 1]
