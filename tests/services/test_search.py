"""Finding people, cases and notes as a counsellor types, and the hints of the editor."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsellor_app.domain.alphabet import fold
from counsellor_app.domain.entries import EntryKind
from counsellor_app.domain.hints import HintKind
from counsellor_app.domain.ids import CaseId, PersonId
from counsellor_app.domain.people import Person, PersonKind, Relation, SchoolStatus
from counsellor_app.services.entries import EntryService, SignEntry
from counsellor_app.services.search import Found, SearchService, snippet_of
from counsellor_app.services.session import Session
from counsellor_app.services.steps import open_case, set_level
from tests.builders import Hour, a_session, a_student


@pytest.fixture
def hour() -> Hour:
    return Hour()


@pytest.fixture
def session(tmp_path: Path, hour: Hour) -> Iterator[Session]:
    with a_session(tmp_path, hour) as session:
        yield session


@pytest.fixture
def search(session: Session) -> SearchService:
    return SearchService(session)


def a_case(session: Session, student: PersonId, level: str | None = None) -> CaseId:
    with session.store.begin("test-case") as unit:
        case = open_case(unit, session, student, ("BULLYING",), unit.now)
        if level:
            set_level(unit, session, case, level, "registered")
    return case.id


def a_note(session: Session, case_id: CaseId, text: str) -> str:
    done = EntryService(session).sign(
        SignEntry(
            case_id=case_id, kind=EntryKind.NOTE, template="quick", sections={"line": text}, service_at=session.now()
        )
    )
    return done.new_id or ""


def a_person(session: Session, kind: PersonKind, **facts: str) -> PersonId:
    person_id = PersonId(session.new_id())
    with session.store.begin("test-person") as unit:
        unit.people.add(Person(id=person_id, kind=kind, made_at=unit.now, made_by=unit.actor, **facts))  # type: ignore[arg-type]
    return person_id


def names(search: SearchService, text: str) -> list[str]:
    return [hit.full_name for hit in search.people(text)]


def test_a_person_comes_with_what_stands_beside_a_name(session: Session, search: SearchService) -> None:
    student = a_student(session, born_on=date(2013, 2, 14))
    case_id = a_case(session, student, "R2")
    [hit] = search.people("есен")
    assert (hit.id, hit.short_name, hit.full_name) == (student, "Есенов Мирас", "Есенов Мирас Ерланұлы")
    assert (hit.kind, hit.grade, hit.letter, hit.age) == (PersonKind.STUDENT, 7, "Б", 13)
    assert (hit.level, hit.case_id) == ("R2", case_id)


def test_kazakh_letters_are_found_from_a_russian_keyboard(session: Session, search: SearchService) -> None:
    a_student(session, "Ахметова", "Айгерім", "Серікқызы")
    for typed in ("айгерим", "АЙГЕРІМ", "ахметова айг", "серик"):
        assert names(search, typed) == ["Ахметова Айгерім Серікқызы"], typed


def test_the_surname_counts_first_then_an_open_case_then_the_alphabet(session: Session, search: SearchService) -> None:
    a_student(session, "Әлиев", "Ерлан", "")
    a_student(session, "Ерланов", "Әлихан", "")
    a_student(session, "Аликов", "Бек", "")
    with_case = a_student(session, "Алияров", "Яков", "")
    a_case(session, with_case)
    a_person(session, PersonKind.GUARDIAN, surname="Алина", given="Вера")
    assert names(search, "али") == ["Алияров Яков", "Аликов Бек", "Әлиев Ерлан", "Алина Вера", "Ерланов Әлихан"]


def test_who_left_comes_after_who_is_here(session: Session, search: SearchService) -> None:
    gone = a_student(session, "Алимов", "Бек", "")
    a_student(session, "Алимов", "Яков", "")
    with session.store.begin("test-left") as unit:
        unit.students.save(replace(unit.students.get(gone), status=SchoolStatus.LEFT, left_on=date(2026, 9, 1)))
    assert names(search, "алим") == ["Алимов Яков", "Алимов Бек"]


def test_the_open_case_with_the_highest_level_is_shown(session: Session, search: SearchService) -> None:
    student = a_student(session)
    high, closed = a_case(session, student, "R2"), a_case(session, student, "R3")
    a_case(session, student)
    with session.store.begin("test-close") as unit:
        unit.cases.save(replace(unit.cases.get(closed), closed_at=unit.now))
    [hit] = search.people("есен")
    assert (hit.level, hit.case_id) == ("R2", high)


def test_only_the_wished_kinds_and_not_more_than_the_limit(session: Session, search: SearchService) -> None:
    for number in range(5):
        a_student(session, f"Есенов{'а' * number}")
    staff = a_person(session, PersonKind.STAFF, surname="Есенова", given="Гүлнар")
    assert [hit.id for hit in search.people("есен", kinds=[PersonKind.STAFF])] == [staff]
    assert len(search.people("есен", limit=3)) == 3


def test_somebody_not_yet_known_is_found_by_the_description(session: Session, search: SearchService) -> None:
    unknown = a_person(session, PersonKind.UNKNOWN, label="мальчик в красной куртке")
    [hit] = search.people("красн")
    assert (hit.id, hit.short_name, hit.kind) == (unknown, "мальчик в красной куртке", PersonKind.UNKNOWN)


def test_people_are_found_by_iin_and_phone(session: Session, search: SearchService) -> None:
    student = a_student(session, iin="130284500014")
    mother = a_person(session, PersonKind.GUARDIAN, surname="Есенова", phones=("+7 (701) 123-45-67",))  # type: ignore[arg-type]
    assert [hit.id for hit in search.people("130284")] == [student]
    assert [hit.id for hit in search.people("8 701 123 45")] == [mother]


def test_find_answers_people_cases_and_notes(session: Session, search: SearchService, hour: Hour) -> None:
    student = a_student(session)
    case_id = a_case(session, student)
    hour.move(days=1)
    entry_id = a_note(session, case_id, "Мама {p:" + student + "} звонила")
    found = search.find("есен")
    assert [hit.id for hit in found.people] == [student]
    [case] = found.cases
    assert (case.case_id, case.number, case.name, case.closed_at) == (case_id, "26-001", "Есенов Мирас", None)
    [note] = found.notes
    assert (note.entry_id, note.case_id, note.number, note.name) == (entry_id, case_id, "26-001", "Есенов Мирас")
    assert note.service_at == hour()
    assert [note.snippet[start:end] for start, end in note.matches] == ["Есен"]
    assert note.snippet == "Мама Есенов Мирас звонила"


def test_find_by_number_brings_the_case_only_once(session: Session, search: SearchService) -> None:
    student = a_student(session, iin="261284500014")
    case_id = a_case(session, student)
    found = search.find("26")
    assert [hit.id for hit in found.people] == [student]
    assert [hit.case_id for hit in found.cases] == [case_id]


def test_open_cases_stand_before_closed_ones(session: Session, search: SearchService, hour: Hour) -> None:
    student = a_student(session)
    closed, opened = a_case(session, student), a_case(session, student)
    newer = a_case(session, student)
    with session.store.begin("test-close") as unit:
        for case_id in (closed, newer):
            unit.cases.save(replace(unit.cases.get(case_id), closed_at=hour()))
    assert [hit.case_id for hit in search.find("есен").cases] == [opened, newer, closed]


@pytest.mark.parametrize("text", ["", "  ", "\u200b", '"*', "🙂"])
def test_nothing_typed_finds_nothing(session: Session, search: SearchService, text: str) -> None:
    a_student(session)
    assert search.find(text) == Found()


def test_a_guardian_opens_on_the_page_of_a_child(session: Session, search: SearchService) -> None:
    student = a_student(session, "Есенов")
    mother = a_person(session, PersonKind.GUARDIAN, surname="Сейтова", given="Гүлнар")
    a_person(session, PersonKind.STAFF, surname="Сейтова", given="Айша")
    with session.store.begin("test-relation") as unit:
        unit.relations.add(Relation(id="r1", person_id=student, other_id=mother, kind="mother"))
    [hit] = search.find("сейт").people
    assert (hit.id, hit.opens) == (mother, student)
    assert search.find("есен").people[0].opens == student


def test_a_merged_record_is_found_as_its_survivor(session: Session, search: SearchService) -> None:
    keep, drop = a_student(session, "Есенов"), a_student(session, "Эсенов")
    case_id = a_case(session, keep)
    a_note(session, case_id, "Видел {p:" + drop + "} утром")
    with session.store.begin("test-merge") as unit:
        unit.people.save(replace(unit.people.get(drop), merged_into=keep))
        unit.reindex_mentions(drop)
    found = search.find("есен")
    assert [hit.id for hit in found.people] == [keep]
    assert found.notes[0].snippet == "Видел Есенов Мирас утром"
    assert search.find("эсен") == Found()


def test_no_name_and_no_note_shows_when_an_answer_is_printed(session: Session, search: SearchService) -> None:
    student = a_student(session)
    a_note(session, a_case(session, student), "Есенов молчит тайное")
    shown = repr(search.find("есен")) + repr(search.hints("Есенов")) + repr(search.people("есен"))
    assert "Есен" not in shown
    assert "тайное" not in shown


def test_a_long_note_is_cut_around_the_first_match() -> None:
    text = "Начало. " + "слово " * 40 + "снимали на телефон " + "конец " * 40
    snippet, matches = snippet_of(text, ["сним", "телеф"])
    assert snippet.startswith("…")
    assert snippet.endswith("…")
    assert [snippet[start:end] for start, end in matches] == ["сним", "телеф"]
    assert "  " not in snippet


def test_matches_are_beginnings_of_words_with_folded_letters() -> None:
    snippet, matches = snippet_of("Үйде де, қайта үй", ["уи"])
    assert matches == ()
    snippet, matches = snippet_of("Түнде үйде де, түйе", ["уйд", "де"])
    assert [snippet[start:end] for start, end in matches] == ["үйд", "де"]


@given(text=st.text(max_size=400), word=st.text(alphabet="абесң1", min_size=2, max_size=4))
def test_a_snippet_of_anything_marks_what_was_asked(text: str, word: str) -> None:
    folded = fold(word)
    snippet, matches = snippet_of(f"{text} {word} {text}", [folded])
    assert matches
    for start, end in matches:
        assert fold(snippet[start:end]) == folded


def hinted(search: SearchService, text: str) -> list[tuple[HintKind, str, list[str]]]:
    return [
        (found.hint.kind, text[found.hint.start : found.hint.end], [hit.short_name for hit in found.people])
        for found in search.hints(text)
    ]


def test_hints_name_people_with_an_open_case_first(session: Session, search: SearchService) -> None:
    a_student(session, "Ахметова", "Айгерім")
    known = a_student(session, "Бекова", "Айгерім")
    a_case(session, known)
    assert hinted(search, "Айгерімге айттым") == [
        (HintKind.NAME, "Айгерімге", ["Бекова Айгерім", "Ахметова Айгерім"]),
    ]


def test_hints_follow_new_names_and_renames(session: Session, search: SearchService) -> None:
    assert search.hints("Звонил Сарсенов") == ()
    student = a_student(session, "Сарсенов")
    assert hinted(search, "Звонил Сарсенов")[0][2] == ["Сарсенов Мирас"]
    with session.store.begin("test-rename") as unit:
        unit.people.save(replace(unit.people.get(student), surname="Ахметов"))
    assert search.hints("Звонил Сарсенов") == ()
    assert hinted(search, "Звонил Ахметов")[0][2] == ["Ахметов Мирас"]


def test_namesakes_beyond_eight_are_not_listed(session: Session, search: SearchService) -> None:
    for number in range(12):
        a_student(session, f"Ахмет{number * 'о'}ва", "Айгерім")
    [(_, _, people)] = hinted(search, "Айгерім")
    assert len(people) == 8


def test_hints_also_know_numbers_and_words_of_the_pack(session: Session, search: SearchService) -> None:
    a_student(session, iin="130284500014")
    found = hinted(search, "Жертва 130284500014, 8 701 000 00 00")
    assert found == [
        (HintKind.WORD, "Жертва", []),
        (HintKind.IIN, "130284500014", ["Есенов Мирас"]),
        (HintKind.PHONE, "8 701 000 00 00", []),
    ]
    words = search.hints("Жертва")[0].words
    assert words is not None
    assert all((words.kk, words.ru, words.en))


def test_the_next_term_comes_with_the_case(session: Session, search: SearchService, hour: Hour) -> None:
    case_id = a_case(session, a_student(session))
    with session.store.begin("test-clock") as unit:
        unit._writing().insert(
            "clock",
            {
                "id": "k", "case_id": case_id, "rule": "B04", "pack_version": "1", "calendar_version": "1",
                "event": "e", "started_at": "x", "due_at": "2026-11-24T13:00:00.000Z", "due_on": "2026-11-24",
                "steps": "[]", "owner": "ours", "evidence": "", "late_reason": "", "cancel_reason": "",
            },
        )  # fmt: skip
    [case] = search.find("есен").cases
    assert case.due == hour() + timedelta(hours=9)
