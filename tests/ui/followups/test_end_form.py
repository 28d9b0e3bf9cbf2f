"""The one form that ends what is due: which fields, which command, what is kept of the hour."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from counsellor_app.services.clocks import CancelClock, MeetClock
from counsellor_app.services.followups import CancelFollowUp, FinishFollowUp, MoveFollowUp
from counsellor_app.ui.followups.end_form import Ended, EndForm, Ending
from counsellor_app.ui.followups.end_panel import EndPanel
from counsellor_app.ui.followups.hour_field import parsed
from counsellor_app.ui.language import Language, set_language
from tests.ui.keyboard import show, write

NOW = datetime(2026, 11, 24, 5, 42, tzinfo=UTC)  # 10:42 in the school
ZONE = timezone(timedelta(hours=5))
THREE = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)  # 15:00
ID = "a" * 32


@pytest.fixture
def form(qtbot: QtBot) -> EndForm:
    made = EndForm(lambda: NOW, ZONE)
    show(qtbot, made, made.words)
    return made


def sent(form: EndForm, qtbot: QtBot) -> object:
    with qtbot.waitSignal(form.sent) as told:
        form.keep_button.click()
    return told.args[0]


def test_a_contact_is_done_with_a_line_and_enter(form: EndForm, qtbot: QtBot) -> None:
    form.start(Ended(id=ID, is_clock=False))
    assert form.words.hasFocus()
    write(form.words, "Пришла мать.")
    with qtbot.waitSignal(form.sent) as told:
        QTest.keyClick(form.words, Qt.Key.Key_Return)
    assert told.args == [FinishFollowUp(id=ID, note="Пришла мать.")]  # type: ignore[arg-type]
    assert form.day.isHidden() or not form.day.isVisible()


def test_a_moved_contact_keeps_its_hour(form: EndForm, qtbot: QtBot) -> None:
    form.start(Ended(id=ID, is_clock=False, due_at=THREE))
    form.ends.chip(Ending.MOVED).click()
    assert (form.day.day(), form.hour.text()) == (date(2026, 11, 25), "15:00")
    form.words.setText("болеет")
    command = sent(form, qtbot)
    assert command == MoveFollowUp(id=ID, reason="болеет", to_at=THREE + timedelta(days=1))  # type: ignore[arg-type]
    form.hour.setText("")
    command = sent(form, qtbot)
    assert command == MoveFollowUp(id=ID, reason="болеет", to_on=date(2026, 11, 25))  # type: ignore[arg-type]


def test_an_hour_that_is_none_is_said_beside_it(form: EndForm, qtbot: QtBot) -> None:
    form.start(Ended(id=ID, is_clock=False), Ending.MOVED)
    form.hour.setText("утром")
    with qtbot.assertNotEmitted(form.sent):
        form.keep_button.click()
    assert "15:00" in form.hour.accessibleDescription()
    assert form.hour.hasFocus()


def test_it_is_cancelled_with_a_reason(form: EndForm, qtbot: QtBot) -> None:
    form.start(Ended(id=ID, is_clock=False), Ending.CANCELLED)
    form.words.setText("не нужно")
    assert sent(form, qtbot) == CancelFollowUp(id=ID, reason="не нужно")  # type: ignore[arg-type]


def test_a_clock_asks_for_a_reason_only_when_that_moment_is_late(form: EndForm, qtbot: QtBot) -> None:
    form.start(Ended(id=ID, is_clock=True, is_late=lambda at: at > NOW - timedelta(hours=1)))
    assert form.ends.codes() == (Ending.DONE,)
    assert form.late.isVisible()
    form.moment.set_value(NOW - timedelta(hours=2))
    assert not form.late.isVisible()
    form.words.setText("исх. 41")
    met = MeetClock(id=ID, met_at=NOW - timedelta(hours=2), evidence="исх. 41")  # type: ignore[arg-type]
    assert sent(form, qtbot) == met
    form.ends.chip(Ending.CANCELLED).click()
    assert not form.moment.isVisible()
    assert sent(form, qtbot) == CancelClock(id=ID, reason="исх. 41")  # type: ignore[arg-type]


def test_a_refusal_is_shown_even_where_the_field_was_hidden(form: EndForm) -> None:
    form.start(Ended(id=ID, is_clock=True))
    assert form.show_error("late_reason", "Say why it was late.")
    assert form.late.isVisible()
    assert form.late.accessibleDescription() == "Say why it was late."
    assert form.show_error("note", "Write a line.")
    assert form.words.accessibleDescription() == "Write a line."
    form.ends.chip(Ending.CANCELLED).click()
    assert form.words.accessibleDescription() == ""


def test_one_end_is_always_chosen(form: EndForm) -> None:
    form.start(Ended(id=ID, is_clock=False))
    form.ends.chip(Ending.DONE).click()
    assert form.ends.codes() == (Ending.DONE,)


def test_another_language_changes_nothing_that_was_chosen_or_typed(form: EndForm) -> None:
    form.start(Ended(id=ID, is_clock=False), Ending.MOVED)
    form.words.setText("болеет")
    QApplication.sendEvent(form, QEvent(QEvent.Type.LanguageChange))
    assert (form.ending(), form.words.text(), form.day.isVisible()) == (Ending.MOVED, "болеет", True)


@pytest.mark.parametrize(("text", "at"), [("15:00", (15, 0)), ("9.30", (9, 30)), ("7", (7, 0)), (" 23:59 ", (23, 59))])
def test_an_hour_is_read_as_people_write_it(text: str, at: tuple[int, int]) -> None:
    found = parsed(date(2026, 11, 24), text, ZONE)
    assert found is not None
    assert (found.hour, found.minute) == at


@pytest.mark.parametrize("text", ["", "25:00", "12:60", "1:2:3", "утром", "-1", "१२", "15:"])
def test_what_is_no_hour_is_none(text: str) -> None:
    assert parsed(date(2026, 11, 24), text, ZONE) is None


@pytest.mark.parametrize("is_clock", [True, False])
def test_the_card_is_as_high_as_its_fields_need(qtbot: QtBot, is_clock: bool) -> None:
    """Whatever end is chosen, and with a refusal below a field: nothing is cut off, in the longest words too."""
    set_language(Language.RU)
    QApplication.processEvents()
    page = QWidget()
    page.resize(900, 700)
    qtbot.addWidget(page)
    page.show()
    panel = a_panel(page)  # made when it is first asked for
    panel.start(Ended(id=ID, is_clock=is_clock, due_at=THREE, is_late=lambda _at: True), "Проверка безопасности")
    QApplication.processEvents()
    assert_whole(panel)
    form = panel.form
    chips = (Ending.DONE, Ending.CANCELLED) if is_clock else tuple(Ending)
    for chip in (*chips, *reversed(chips)):
        form.ends.chip(chip).click()
        assert_whole(panel)
    form.show_error("note", "Напишите одну строку о том, что было сделано и с кем говорили.")
    assert_whole(panel)


def a_panel(page: QWidget) -> EndPanel:
    class Session:
        now = staticmethod(lambda: NOW)
        zone = ZONE

    class House:
        session = Session

    return EndPanel(page, None, House, str)  # type: ignore[arg-type]  # nothing is sent here


def assert_whole(panel: EndPanel) -> None:
    for line in panel.findChildren(QLineEdit):
        if line.isVisible():
            assert line.visibleRegion().boundingRect() == line.rect(), line.accessibleName()
    assert panel.form.keep_button.visibleRegion().boundingRect() == panel.form.keep_button.rect()
