"""The school's profile, the user's name, and whom to tell in a crisis."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from counsellor_app.domain.record import School
from counsellor_app.services.referrals import ReferralService
from counsellor_app.ui.preferences.school import SchoolSection
from tests.builders import a_student
from tests.services.test_clocks import a_clock
from tests.services.test_referrals import a_referral
from tests.ui.keyboard import press, write
from tests.ui.preferences.conftest import Open
from tests.ui.unlock.conftest import words_of


@pytest.fixture
def section(house: Open, qtbot: QtBot) -> SchoolSection:
    found = house.page(qtbot, "school").section()
    assert isinstance(found, SchoolSection)
    return found


def profile(house: Open) -> School:
    found = house.services.school.profile()
    assert found is not None
    return found


def test_it_shows_what_is_known(section: SchoolSection) -> None:
    assert section.fields.school().name_kk == "Сынақ мектебі"
    assert section.fields.school().region == "71"
    assert section.fields.school().room == "12"
    assert section.fields.user().given == "Айгүл"
    assert not section.save.isEnabled()


def test_a_change_is_saved_and_the_rest_stays(section: SchoolSection, house: Open) -> None:
    house.services.school.save_calendar([date(2026, 12, 31)], [], [2026])
    line = section.fields._lines["patronymic"]
    write(line, "Қайратқызы")
    assert "Not saved yet" in words_of(section)
    press(line, Qt.Key.Key_Return)
    assert "Saved." in section.message.text_label.text()
    assert not section.save.isEnabled()
    user = house.services.school.user()
    assert user is not None
    assert (user.given, user.patronymic) == ("Айгүл", "Қайратқызы")
    assert (profile(house).address, profile(house).room) == ("Достық көшесі, 1", "12")
    assert profile(house).days_off == ("2026-12-31",)
    assert profile(house).calendar_confirmed == ("2026",)


def test_what_is_wrong_stands_at_its_field(section: SchoolSection, house: Open) -> None:
    line = section.fields._lines["bin"]
    write(line, "123")
    section.save.click()
    assert "twelve digits" in section.fields.fields["bin"].error()
    assert line.hasFocus()
    assert profile(house).bin is None
    assert section.save.isEnabled()


def test_what_is_being_typed_is_not_swept_away(section: SchoolSection, house: Open) -> None:
    line = section.fields._lines["name_ru"]
    write(line, " № 7")
    section.reload()
    assert line.text() == "Пробная школа № 7"


def test_people_to_tell_are_added_changed_and_removed(section: SchoolSection, house: Open) -> None:
    card = section.contacts
    card.add.click()
    row = card.rows[0]
    assert row.name.hasFocus()
    write(row.name, "Сәрсенова Гүлнар")
    row.role.setFocus()
    press(row.role, Qt.Key.Key_Down)
    write(row.phone, "+7 700 000 00 01")
    card.add.click()  # an empty line is not kept
    section.save.click()
    assert profile(house).contacts == (("Сәрсенова Гүлнар", "HEAD", "+7 700 000 00 01"),)
    assert len(card.rows) == 1
    card.rows[0].remove.click()
    section.save.click()
    assert profile(house).contacts == ()
    assert "support centre" in words_of(card)


def test_somebody_without_a_phone_cannot_be_called(section: SchoolSection, house: Open) -> None:
    section.contacts.add.click()
    row = section.contacts.rows[0]
    write(row.name, "Ким Елена")
    section.save.click()
    assert "Write the phone" in words_of(section)
    assert row.phone.hasFocus()
    assert profile(house).contacts == ()
    write(row.phone, "+7 700 000 00 02")
    section.save.click()
    assert profile(house).contacts == (("Ким Елена", "", "+7 700 000 00 02"),)
    assert "Write the phone" not in words_of(section)


def test_a_role_written_by_hand_stays(house: Open, qtbot: QtBot) -> None:
    house.services.school.save_contacts([("Ким Елена", "завуч", "+7 700 000 00 02")])
    section = house.page(qtbot, "school").section()
    assert isinstance(section, SchoolSection)
    row = section.contacts.rows[0]
    assert row.role.currentText() == "завуч"
    write(row.name, " А.")
    section.save.click()
    assert profile(house).contacts == (("Ким Елена А.", "завуч", "+7 700 000 00 02"),)


def test_another_working_week_moves_running_terms(section: SchoolSection, house: Open) -> None:
    session = house.services.session
    ReferralService(session).register(a_referral(a_student(session)))
    before = a_clock(session, "B07").due_on
    section.fields._combos["week"].setFocus()
    press(section.fields._combos["week"], Qt.Key.Key_Down)
    section.save.click()
    assert profile(house).week == 6
    moved = [clock for clock in ("B04", "B05", "B07") if a_clock(session, clock).calendar_version]
    assert moved
    assert a_clock(session, "B07").due_on == before  # Wednesday stays Wednesday
    assert "Saved." in section.message.text_label.text()
