"""What Ctrl+K asks of the file: beginnings of words, numbers, digits; any input is a question, never syntax."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from counsellor_app.domain.alphabet import fold
from counsellor_app.domain.entries import EntryKind
from counsellor_app.domain.ids import CaseId, FollowUpId, PersonId
from counsellor_app.domain.people import Person, PersonKind
from counsellor_app.domain.record import FollowUp
from counsellor_app.services.entries import EntryService, SignEntry
from counsellor_app.services.session import Session
from counsellor_app.services.steps import open_case
from counsellor_app.store import search
from tests.builders import MORNING, a_session, a_student


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    with a_session(tmp_path) as session:
        yield session


@pytest.fixture
def student(session: Session) -> PersonId:
    return a_student(session, iin="130284500014")


@pytest.fixture
def case_id(session: Session, student: PersonId) -> CaseId:
    return a_case(session, student)


def a_case(session: Session, student: PersonId) -> CaseId:
    with session.store.begin("test-case") as unit:
        return open_case(unit, session, student, ("BULLYING",), unit.now).id


def a_note(session: Session, case_id: CaseId, text: str, about: str = "") -> None:
    EntryService(session).sign(
        SignEntry(
            case_id=case_id,
            kind=EntryKind.NOTE,
            template="quick",
            sections={"line": text},
            service_at=MORNING,
            about=about,
        )
    )


def a_guardian(session: Session, phone: str) -> PersonId:
    person_id = PersonId(session.new_id())
    with session.store.begin("test-guardian") as unit:
        unit.people.add(
            Person(
                id=person_id,
                kind=PersonKind.GUARDIAN,
                surname="Пак",
                given="Вера",
                phones=(phone,),
                made_at=unit.now,
                made_by=unit.actor,
            )
        )
    return person_id


def people(session: Session, text: str) -> list[PersonId]:
    with session.store.read() as unit:
        return [row.id for row in search.people_by_words(unit, search.words_of(fold(text)))]


def texts(session: Session, text: str, limit: int = 10) -> list[str]:
    with session.store.read() as unit:
        return [" ".join(row.texts) for row in search.notes_by_words(unit, search.words_of(fold(text)), limit)]


def numbers(session: Session, text: str, limit: int = 10) -> list[str]:
    with session.store.read() as unit:
        return [row.number for row in search.cases_by_number(unit, text, limit)]


def test_a_person_is_found_by_beginnings_in_any_order(session: Session, student: PersonId) -> None:
    for typed in ("Есенов", "есе", "мир", "ерланулы", "мирас есен", "МИРАС ЕСЕНОВ", "1302845", "е м"):
        assert people(session, typed) == [student], typed


def test_nothing_else_is_found(session: Session, student: PersonId) -> None:
    for typed in ("сенов", "мирас ахметов", "500014", "", "   ", "!?"):
        assert people(session, typed) == [], typed


def test_words_are_what_the_index_sees() -> None:
    assert search.words_of("есенов-ақын (7«б») 👍 \x00 есенов") == ("есенов", "ақын", "7", "б")
    assert len(search.words_of("а б в г д е ж з и к л м")) == search.MOST_WORDS
    assert search.words_of("я" * 1000) == ("я" * search.LONGEST_WORD,)


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text())
@example('"')
@example('есен" OR text:*')
@example("есенов* AND (NEAR")
@example("-мирас ^есе + {col}: 'x'")
@example("\x00\ud800")
@example("12" * 5000)
def test_no_input_is_syntax(session: Session, text: str) -> None:
    a_question_of_each_kind(session, text)


def a_question_of_each_kind(session: Session, text: str) -> None:
    words = search.words_of(fold(text))
    with session.store.read() as unit:
        assert isinstance(search.people_by_words(unit, words), tuple)
        assert isinstance(search.people_by_phone(unit, text), tuple)
        assert isinstance(search.cases_by_number(unit, text, 5), tuple)
        assert isinstance(search.notes_by_words(unit, words, 5), tuple)


@pytest.mark.usefixtures("student")
@given(st.text(alphabet="есмир\"*():^+-{}'ANDORNT ", max_size=20))
@settings(max_examples=100, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_operators_of_the_index_are_letters_or_nothing(session: Session, text: str) -> None:
    a_question_of_each_kind(session, text)


@pytest.mark.parametrize("phone", ["+7 (701) 123-45-67", "87011234567", "7011234567"])
def test_a_phone_is_found_however_it_is_grouped(session: Session, phone: str) -> None:
    guardian = a_guardian(session, phone)
    with session.store.read() as unit:
        for typed in ("7011234567", "+7 701 123", "8 (701) 123-45-67", "123-45-67", "4567", "+77011"):
            assert [row.id for row in search.people_by_phone(unit, typed)] == [guardian], typed


def test_other_digits_find_nobody(session: Session) -> None:
    a_guardian(session, "+7 (701) 123-45-67")
    with session.store.read() as unit:
        for typed in ("456", "7654321", "есен", "4567 мать", "1264", "1246"):
            assert search.people_by_phone(unit, typed) == (), typed


@pytest.mark.usefixtures("case_id")
def test_a_case_is_found_by_its_number_and_another_number_is_another_case(session: Session) -> None:
    for typed in ("26-001", "26-1", "26-01", "1", "001", "01", "26-", " 26-001 "):
        assert numbers(session, typed) == ["26-001"], typed
    for typed in ("26-002", "25-001", "2", "26-0011", "", "-", "26-001-1", "R26-001", "26 001"):
        assert numbers(session, typed) == [], typed


def test_the_very_number_stands_first_and_then_the_newest(session: Session, student: PersonId) -> None:
    for _ in range(12):
        a_case(session, student)
    assert numbers(session, "26-1") == ["26-001"]
    assert numbers(session, "26-01") == ["26-012", "26-011", "26-010", "26-001"]
    assert numbers(session, "10") == ["26-010"]
    assert numbers(session, "26-0", limit=3) == ["26-012", "26-011", "26-010"]


def test_in_a_demo_file_the_number_is_found_with_and_without_its_mark(tmp_path: Path) -> None:
    with a_session(tmp_path, demo=True) as session:
        a_case(session, a_student(session))
        for typed in ("DEMO-26-001", "demo-26-1", "26-001", "1"):
            assert numbers(session, typed) == ["DEMO-26-001"], typed


def test_the_next_term_of_an_open_case_stands_beside_it(session: Session, case_id: CaseId) -> None:
    assert due(session) is None
    due_on, due_at = date(2026, 11, 27), MORNING + timedelta(days=1)
    for step in ("3d", "1d"):
        with session.store.begin("test-due") as unit:
            unit.followups.add(
                FollowUp(
                    id=FollowUpId(step),
                    case_id=case_id,
                    source="hand",
                    made_at=unit.now,
                    made_by=unit.actor,
                    due_on=due_on if step == "3d" else None,
                    due_at=due_at if step == "1d" else None,
                )
            )
    assert due(session) == due_at
    with session.store.begin("test-done") as unit:
        unit.followups.save(replace(unit.followups.get("1d"), state="done"))
    assert due(session) == due_on
    with session.store.begin("test-close") as unit:
        unit.cases.save(replace(unit.cases.get(case_id), closed_at=MORNING))
    assert due(session) is None


def due(session: Session) -> datetime | date | None:
    with session.store.read() as unit:
        return search.cases_by_number(unit, "1", 5)[0].due


def test_a_note_is_found_by_beginnings_of_its_words(session: Session, case_id: CaseId) -> None:
    a_note(session, case_id, "Его снимают в раздевалке. Үйде тәлім", about="мать, телефон")
    a_note(session, case_id, "Другая запись")
    for typed in ("снимают", "снима разд", "раздевалке", "мать телефон", "СНИМАЮТ", "уйде"):
        assert len(texts(session, typed)) == 1, typed
    assert texts(session, "нимают") == []


def test_a_note_is_found_by_the_name_behind_a_reference(session: Session, case_id: CaseId) -> None:
    dana = a_student(session, "Жұмабаева", "Дана")
    a_note(session, case_id, "Беседа: {p:" + dana + "}")
    assert len(texts(session, "жумабаева дана")) == 1


def test_one_letter_is_no_question_to_the_notes(session: Session, case_id: CaseId) -> None:
    a_note(session, case_id, "Сегодня спокойно")
    assert texts(session, "с") == []
    assert len(texts(session, "с сегодня")) == 1


def test_the_last_signed_note_comes_first(session: Session, case_id: CaseId) -> None:
    for day in range(6):
        a_note(session, case_id, f"Беседа номер {day}")
    assert texts(session, "беседа", limit=3) == ["Беседа номер 5", "Беседа номер 4", "Беседа номер 3"]


def test_an_old_note_is_found_behind_many_newer_ones(
    session: Session, case_id: CaseId, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The newest are asked first; a word that only stands further back is still found, without doubles."""
    monkeypatch.setattr(search, "NEWEST_NOTES", 3)
    a_note(session, case_id, "Беседа старая")
    for day in range(5):
        a_note(session, case_id, f"Запись {day}")
    a_note(session, case_id, "Беседа новая")
    assert texts(session, "беседа") == ["Беседа новая", "Беседа старая"]


def test_merged_people_are_replaced_by_their_survivor(session: Session, student: PersonId) -> None:
    second, third = a_student(session, "Эсенов"), a_student(session, "Исенов")
    with session.store.begin("test-merge") as unit:
        unit.people.save(replace(unit.people.get(third), merged_into=second))
        unit.people.save(replace(unit.people.get(second), merged_into=student))
    with session.store.read() as unit:
        rows = search.people_by_id(unit, [third, second, student])
        assert [row.id for row in search.survivors(unit, rows)] == [student]


def test_the_names_of_the_record_are_read_again_only_after_a_change(session: Session, student: PersonId) -> None:
    with session.store.read() as unit:
        seq, changed = search.people_changed(unit, -1)
        assert changed
        assert search.people_changed(unit, seq) == (seq, False)
        assert [person.id for person in search.everybody(unit)] == [student]
    with session.store.begin("test-other") as unit:
        unit.next_number("case-26")
    with session.store.read() as unit:
        later, changed = search.people_changed(unit, seq)
        assert (later > seq, changed) == (True, False)
    a_student(session, "Сарсенов")
    with session.store.read() as unit:
        assert search.people_changed(unit, later)[1]
