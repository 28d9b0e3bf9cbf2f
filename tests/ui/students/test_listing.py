"""Which students a list shows, and how a cell reads."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from counsellor_app.domain.clock import ZONE
from counsellor_app.domain.ids import CaseId, PersonId
from counsellor_app.domain.people import SchoolStatus
from counsellor_app.services.student_commands import StudentRow
from counsellor_app.ui.students.listing import (
    Scope,
    Wanted,
    classes,
    columns,
    languages,
    last_words,
    next_tone,
    next_words,
    shown,
)

TODAY = date(2026, 11, 24)
AIGERIM = StudentRow(
    id=PersonId("1"),
    full_name="Әбдірахман Айгерім Ерланқызы",
    status=SchoolStatus.STUDYING,
    grade=7,
    letter="Ә",
    age=13,
    languages=("kk", "ru"),
    iin="110230590001",
    training=True,
    case_id=None,
    case_number=None,
    level=None,
    open_cases=0,
    last_entry_at=None,
    next_on=None,
    next_at=None,
)
LI = replace(
    AIGERIM,
    id=PersonId("2"),
    full_name="Ли Виктория",
    grade=10,
    letter="Б",
    languages=("ru",),
    iin=None,
    case_id=CaseId("c"),
    case_number="DEMO-26-009",
    level="R2",
    open_cases=2,
    last_entry_at=datetime(2026, 11, 23, 9, 0, tzinfo=UTC),
    next_on=date(2026, 11, 23),
)
GONE = replace(AIGERIM, id=PersonId("3"), full_name="Ким Алина", status=SchoolStatus.LEFT)
ROWS = (AIGERIM, LI, GONE)


def found(wanted: Wanted) -> list[str]:
    return [row.id for row in shown(ROWS, wanted)]


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("айгерим", ["1"]),
        ("абдир", ["1"]),
        ("вик ли", ["2"]),
        ("7ә", ["1"]),
        ("7 «А»", ["1"]),
        ("10", ["2"]),
        ("11023", ["1"]),
        ("1102 30", ["1"]),
        ("26-009", ["2"]),
        ("ли", ["2"]),
        ("ктория", []),
        ("ким", []),
    ],
)
def test_what_is_typed_finds_names_classes_numbers(text: str, ids: list[str]) -> None:
    assert found(Wanted(text=text)) == ids


@pytest.mark.parametrize(
    ("wanted", "ids"),
    [
        (Wanted(), ["1", "2"]),
        (Wanted(scope=Scope.OPEN_CASE), ["2"]),
        (Wanted(scope=Scope.GONE), ["3"]),
        (Wanted(level="R2"), ["2"]),
        (Wanted(grade=7, letter="Ә"), ["1"]),
        (Wanted(grade=7, letter="Б"), []),
        (Wanted(language="kk"), ["1"]),
        (Wanted(language="ru"), ["1", "2"]),
    ],
)
def test_filters(wanted: Wanted, ids: list[str]) -> None:
    assert found(wanted) == ids


def test_menus_offer_what_there_is() -> None:
    assert classes(ROWS) == ((7, "Ә"), (10, "Б"))
    assert languages(ROWS) == ("kk", "ru")


def test_days_are_read_beside_today() -> None:
    assert last_words(LI, TODAY, ZONE) == "yesterday"
    assert last_words(AIGERIM, TODAY, ZONE) == ""
    assert last_words(replace(LI, last_entry_at=None), TODAY, ZONE) == "nothing yet"
    assert (next_words(LI, TODAY, ZONE), next_tone(LI, TODAY)) == ("overdue: yesterday", "r2")
    at_three = replace(LI, next_on=TODAY, next_at=datetime(2026, 11, 24, 10, 0, tzinfo=UTC))
    assert (next_words(at_three, TODAY, ZONE), next_tone(at_three, TODAY)) == ("today, 15:00", "r2")
    assert next_tone(replace(LI, next_on=date(2026, 11, 30)), TODAY) == "text"
    assert next_words(replace(LI, next_on=None), TODAY, ZONE) == "not planned"


def test_the_highest_level_comes_first_and_the_topic_never_stands_beside_a_name() -> None:
    by_key = {column.key: column for column in columns(str, lambda: TODAY, ZONE)}
    level = by_key["level"].sort
    assert level is not None
    assert sorted(("", "R0", "R3"), key=lambda code: level(replace(LI, level=code))) == ["R3", "R0", ""]
    assert by_key["case"].text(LI) == "DEMO-26-009 +1"
    assert by_key["language"].text(AIGERIM) == "kaz, rus"
