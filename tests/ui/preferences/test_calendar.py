"""The working calendar: the year's list, the school's own days, and what moves with them."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel
from pytestqt.qtbot import QtBot

from counsellor_app.content.library import load_content
from counsellor_app.domain.record import School
from counsellor_app.services.done import Done
from counsellor_app.services.house import open_house
from counsellor_app.services.referrals import ReferralService
from counsellor_app.ui.desk import Desk, at_once
from counsellor_app.ui.preferences.calendar import CalendarSection
from counsellor_app.ui.preferences.calendar_model import DayKind, Edits
from counsellor_app.ui.preferences.day_rows import DayRow
from counsellor_app.ui.preferences.page import PreferencesPage
from tests.builders import CHEAP, a_student, a_vault
from tests.services.test_clocks import a_clock
from tests.services.test_referrals import a_referral
from tests.ui.keyboard import press
from tests.ui.preferences.conftest import Open
from tests.ui.unlock.conftest import words_of

WEDNESDAY, SATURDAY, SUNDAY = date(2026, 11, 25), date(2026, 11, 28), date(2026, 11, 29)


@pytest.fixture
def section(house: Open, qtbot: QtBot) -> CalendarSection:
    found = house.page(qtbot, "calendar").section()
    assert isinstance(found, CalendarSection)
    return found


def profile(house: Open) -> School:
    found = house.services.school.profile()
    assert found is not None
    return found


def add(section: CalendarSection, day: date, kind: DayKind) -> None:
    """By keyboard: the day is typed, the kind switched on, the verb pressed."""
    section.day.setFocus()
    section.day.set_value(day)
    section.kind.set_codes((kind.value,))
    section.add.setFocus()
    press(section.add, Qt.Key.Key_Space)


def shown(section: CalendarSection, day: date) -> list[str]:
    """What each line about a day says."""
    QApplication.processEvents()  # a layout shows its new widgets a moment later
    rows = [row for row in section.findChildren(DayRow) if row.day == day and not row.isHidden()]
    return [" ".join(part.text() for part in row.findChildren(QLabel)) for row in rows]


def test_the_years_list_is_shown_with_its_source(section: CalendarSection) -> None:
    [new_year] = shown(section, date(2026, 1, 1))
    assert "01.01.2026" in new_year
    assert "day off" in new_year
    assert "holidays library" in section._source.text()
    section.show_year(2027)
    assert shown(section, date(2026, 1, 1)) == []
    assert any("not announced yet" in line for line in shown(section, date(2027, 5, 16)))


def test_the_school_confirms_a_year(section: CalendarSection, house: Open) -> None:
    assert "not confirmed yet" in section.state.text_label.text()
    press(section.confirm, Qt.Key.Key_Space)
    assert profile(house).calendar_confirmed == ("2026",)
    assert "has confirmed" in section.state.text_label.text()
    assert not section.confirm.isVisible()
    section.show_year(2027)
    assert section.confirm.isVisible()


def test_a_day_off_moves_a_running_term_and_says_so(section: CalendarSection, house: Open) -> None:
    session = house.services.session
    ReferralService(session).register(a_referral(a_student(session)))
    assert a_clock(session, "B07").due_on == WEDNESDAY
    add(section, WEDNESDAY, DayKind.OFF)
    assert a_clock(session, "B07").due_on == date(2026, 11, 26)
    assert "1 running term" in section.message.text_label.text()
    assert "the school" in shown(section, WEDNESDAY)[0]
    section.findChildren(DayRow)[0].findChildren(QAbstractButton)[0].click()
    assert a_clock(session, "B07").due_on == WEDNESDAY
    assert profile(house).days_off == ()


def test_an_edit_is_taken_back_with_the_terms_it_moved(section: CalendarSection, house: Open) -> None:
    session = house.services.session
    ReferralService(session).register(a_referral(a_student(session)))
    offered: list[Done] = []
    house.desk.undoable.connect(lambda done, _words: offered.append(done))
    add(section, WEDNESDAY, DayKind.OFF)
    [done] = offered
    assert done.undo is not None
    done.undo()
    assert profile(house).days_off == ()
    assert a_clock(session, "B07").due_on == WEDNESDAY


def test_a_day_that_moves_nothing_says_so(section: CalendarSection, house: Open) -> None:
    add(section, SATURDAY, DayKind.WORKED)
    assert profile(house).working_days == ("2026-11-28",)
    assert "No running term moved" in section.message.text_label.text()


@pytest.mark.parametrize(
    ("day", "kind", "words"),
    [
        (SUNDAY, DayKind.OFF, "day of rest already"),
        (date(2026, 12, 16), DayKind.OFF, "day off already"),
        (WEDNESDAY, DayKind.WORKED, "working day already"),
    ],
)
def test_an_edit_that_says_nothing_new_is_refused(
    day: date, kind: DayKind, words: str, section: CalendarSection, house: Open
) -> None:
    add(section, day, kind)
    assert words in section._day_field.error()
    assert profile(house).days_off == profile(house).working_days == ()
    section.day.set_value(date(2026, 12, 1))
    assert section._day_field.error() == ""


def test_a_listed_holiday_can_be_worked(section: CalendarSection, house: Open) -> None:
    independence = date(2026, 12, 16)
    add(section, independence, DayKind.WORKED)
    assert profile(house).working_days == ("2026-12-16",)
    assert any("worked in this school" in line for line in shown(section, independence))
    add(section, independence, DayKind.OFF)  # the opposite takes it back
    assert profile(house).working_days == profile(house).days_off == ()


def test_edits_of_other_years_stay(section: CalendarSection, house: Open) -> None:
    house.services.school.save_calendar([date(2027, 3, 1)], [], [2025])
    section.reload()
    add(section, date(2026, 12, 31), DayKind.OFF)
    assert profile(house).days_off == ("2026-12-31", "2027-03-01")
    assert profile(house).calendar_confirmed == ("2025",)
    assert shown(section, date(2027, 3, 1)) == []


def test_only_days_of_the_year_can_be_chosen(section: CalendarSection) -> None:
    section.show_year(2027)
    assert section.day.day() == date(2027, 1, 1)
    section.day.setText("31.12.2026")
    section.add.click()
    assert section._day_field.error() == "A day from 01.01.2027 to 31.12.2027."
    assert section._view is not None
    assert section._view.edits.off == frozenset()


def test_an_opposite_edit_is_no_edit() -> None:
    edits = Edits(off=frozenset({WEDNESDAY}), worked=frozenset(), confirmed=frozenset())
    assert edits.with_day(WEDNESDAY, DayKind.WORKED) == edits.without(WEDNESDAY)
    assert edits.with_day(SATURDAY, DayKind.WORKED).of(2026) == ((WEDNESDAY, DayKind.OFF), (SATURDAY, DayKind.WORKED))
    assert edits.of(2027) == ()


def test_a_calendar_without_a_working_day_changes_nothing(section: CalendarSection, house: Open) -> None:
    """A term that could never end is refused, and the edit with it."""
    session = house.services.session
    ReferralService(session).register(a_referral(a_student(session)))
    days = [date.fromordinal(WEDNESDAY.toordinal() + n) for n in range(400)]
    view = section._view
    assert view is not None
    section._save(Edits(off=frozenset(days), worked=frozenset(), confirmed=frozenset()))
    assert "no working day left" in section.message.text_label.text()
    assert profile(house).days_off == ()
    assert a_clock(session, "B07").due_on == WEDNESDAY


def test_without_a_school_it_says_what_to_do_first(house: Open, qtbot: QtBot, tmp_path: Path) -> None:
    vault = a_vault(tmp_path / "bare")
    page = PreferencesPage(Desk(at_once), open_house(vault, load_content()), house.settings, vault, params=CHEAP)
    qtbot.addWidget(page)
    page.show()
    page.open("calendar")
    assert "Write down the school first" in words_of(page)
    page.open("school")
    page.open("about")
    vault.close()
