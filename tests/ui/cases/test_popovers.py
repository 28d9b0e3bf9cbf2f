"""What opens at a pill, a contact or a menu: each sends one command and keeps a refusal beside its field."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from counsellor_app.domain.ids import CaseId
from counsellor_app.domain.record import ClockRow, FollowUp
from counsellor_app.services.followups import AddFollowUp
from counsellor_app.services.house import Services
from counsellor_app.ui.cases import MESSAGES
from counsellor_app.ui.cases.case_page import CasePage
from counsellor_app.ui.cases.case_popovers import ClosePopover, TypesPopover
from counsellor_app.ui.cases.clock_popover import ClockPopover
from counsellor_app.ui.cases.contact_popover import ContactPopover, NewFollowUp
from counsellor_app.ui.followups.end_form import EndForm, Ending
from counsellor_app.ui.messages import register
from tests.builders import Hour
from tests.ui.cases.conftest import MONDAY, TUESDAY


def popover_of(page: CasePage) -> QWidget:
    found = page.actions_of_case.popover
    assert found is not None
    return found


def words_of(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel))


def clock(services: Services, case_id: CaseId, rule: str) -> ClockRow:
    return next(row for row in services.cases.page(case_id).clocks if row.rule == rule)


def form_of(popover: ClockPopover) -> EndForm:
    assert popover.form is not None
    return popover.form


def followups(services: Services, case_id: CaseId) -> list[FollowUp]:
    return [row for row in services.followups.of_case(case_id) if row.source == "hand"]


@pytest.fixture
def clock_popover(page: CasePage, services: Services, case_id: CaseId) -> ClockPopover:
    page.actions_of_case.open_clock(clock(services, case_id, "B07").id, page.header.more_button)
    found = popover_of(page)
    assert isinstance(found, ClockPopover)
    return found


@pytest.fixture
def contact_popover(page: CasePage, services: Services, case_id: CaseId) -> ContactPopover:
    services.followups.add(AddFollowUp(case_id=case_id, title="встреча с матерью", due_on=date(2026, 11, 27)))
    page.reload()
    page.actions_of_case.open_contact(followups(services, case_id)[0].id, page.header.more_button)
    found = popover_of(page)
    assert isinstance(found, ContactPopover)
    return found


def test_a_click_on_a_pill_shows_how_it_was_counted(page: CasePage, services: Services, case_id: CaseId) -> None:
    key = clock(services, case_id, "B07").id
    chip = next(chip for chip in page.header.pills.chips() if chip.key == key)  # type: ignore[attr-defined]
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    shown = words_of(popover_of(page))
    for words in ("Order No.\N{NO-BREAK SPACE}506", "Mon, 23", "information was received", "Tue, 24", "18:00"):
        assert words in shown
    assert "by\N{NO-BREAK SPACE}18:00" in shown or "by 18:00" in shown


def test_a_term_is_met_from_its_popover(
    page: CasePage, clock_popover: ClockPopover, services: Services, case_id: CaseId
) -> None:
    form = form_of(clock_popover)
    form.words.setText("протокол № 3")
    form.keep_button.click()
    row = clock(services, case_id, "B07")
    assert (row.met_at, row.evidence) == (TUESDAY, "протокол № 3")
    assert page.actions_of_case.popover is None or not page.actions_of_case.popover.isVisible()


def test_a_late_term_asks_why(page: CasePage, services: Services, case_id: CaseId, hour: Hour) -> None:
    page.actions_of_case.open_clock(clock(services, case_id, "B05").id, page.header.more_button)
    found = popover_of(page)
    assert isinstance(found, ClockPopover)
    form = form_of(found)
    assert form.late.isVisible()
    form.keep_button.click()
    assert clock(services, case_id, "B05").met_at is None
    assert found.isVisible()
    form.moment.set_value(MONDAY + timedelta(hours=1))  # it was done in time and is only written down late
    assert not form.late.isVisible()
    form.keep_button.click()
    assert clock(services, case_id, "B05").met_at == MONDAY + timedelta(hours=1)


def test_a_term_that_does_not_apply_needs_a_reason(
    clock_popover: ClockPopover, services: Services, case_id: CaseId
) -> None:
    form = form_of(clock_popover)
    form.ends.chip(Ending.CANCELLED).click()
    assert not form.moment.isVisible()
    form.keep_button.click()
    assert clock(services, case_id, "B07").cancelled_at is None
    form.words.setText("передано в другой орган")
    form.keep_button.click()
    assert clock(services, case_id, "B07").cancel_reason == "передано в другой орган"


def test_a_met_term_only_tells(page: CasePage, services: Services, case_id: CaseId) -> None:
    page.actions_of_case.open_clock(clock(services, case_id, "B01").id, page.header.more_button)
    found = popover_of(page)
    assert "Done" in words_of(found)
    assert "Тлеген" in words_of(found)
    assert isinstance(found, ClockPopover)
    assert found.form is None


def test_a_contact_is_held_with_a_line(
    page: CasePage, contact_popover: ContactPopover, services: Services, case_id: CaseId
) -> None:
    form = contact_popover.form
    form.keep_button.click()
    assert contact_popover.isVisible()  # refused: what was done?
    form.words.setText("пришла вовремя")
    QTest.keyClick(form.words, Qt.Key.Key_Return)
    (row,) = followups(services, case_id)
    assert (row.state, row.note) == ("done", "пришла вовремя")


def test_a_contact_is_moved_with_a_reason(contact_popover: ContactPopover, services: Services, case_id: CaseId) -> None:
    form = contact_popover.form
    form.ends.chip(Ending.MOVED).click()
    assert form.day.isVisible()
    form.day.set_value(date(2026, 11, 30))
    form.words.setText("болеет")
    form.keep_button.click()
    old, new = followups(services, case_id)
    assert (old.state, old.reason) == ("moved", "болеет")
    assert (new.due_on, new.moved_from) == (date(2026, 11, 30), old.id)


def test_a_contact_is_cancelled_with_a_reason(
    contact_popover: ContactPopover, services: Services, case_id: CaseId
) -> None:
    form = contact_popover.form
    form.ends.chip(Ending.CANCELLED).click()
    form.words.setText("не нужно")
    form.keep_button.click()
    assert followups(services, case_id)[0].state == "cancelled"


@pytest.mark.parametrize(
    ("hour_text", "due"),
    [("", (None, date(2026, 11, 25))), ("15:00", (TUESDAY.replace(day=25, hour=10, minute=0), None)), ("9.30", None)],
)
def test_a_contact_is_added(page: CasePage, services: Services, case_id: CaseId, hour_text: str, due: object) -> None:
    page.panel.contacts.add_button.click()
    found = popover_of(page)
    assert isinstance(found, NewFollowUp)
    found.title_edit.setText("позвонить")
    found.hour.setText(hour_text)
    found.add_button.click()
    (row,) = followups(services, case_id)
    if due is not None:
        assert (row.due_at, row.due_on) == due
    else:
        assert row.due_at is not None
        assert (row.due_at.hour, row.due_at.minute) == (4, 30)


def test_an_hour_that_is_none_is_said_at_once(page: CasePage, services: Services, case_id: CaseId) -> None:
    page.panel.contacts.add_button.click()
    found = popover_of(page)
    assert isinstance(found, NewFollowUp)
    found.title_edit.setText("позвонить")
    for wrong in ("25:00", "утром", "1:2:3", "12:60"):
        found.hour.setText(wrong)
        found.add_button.click()
        assert followups(services, case_id) == []
        assert "15:00" in words_of(found)


def test_a_wrong_day_is_said_below_its_field_not_over_it(page: CasePage) -> None:
    page.panel.contacts.add_button.click()
    found = page.actions_of_case.popover
    assert isinstance(found, NewFollowUp)
    QApplication.processEvents()
    before = found.height()
    found.day.setText("31.2")
    found.day.editingFinished.emit()
    QApplication.processEvents()
    assert found.height() > before
    assert found.height() >= found.column.totalHeightForWidth(found.width())
    verdict = next(one for one in found.findChildren(QLabel) if "24.03.2026" in one.text())
    corner, below = verdict.mapTo(found, QPoint(0, 0)), found.day.mapTo(found, QPoint(0, found.day.height()))
    assert corner.y() >= below.y()


def test_closing_says_what_is_open_and_asks_why(page: CasePage, services: Services, case_id: CaseId) -> None:
    register(MESSAGES)
    assert page.model.record is not None
    page.actions_of_case._ask_close(page.model.record, page.header.more_button)
    found = popover_of(page)
    assert isinstance(found, ClosePopover)
    assert "still run" in words_of(found)
    found.send_button.click()
    assert "Choose how it ended" in words_of(found)
    found.outcome.set_code("STOPPED")
    found.send_button.click()
    assert services.cases.page(case_id).case.closed_at is None
    found.reason.setText("передано в другую школу")
    found.send_button.click()
    case = services.cases.page(case_id).case
    assert (case.outcome, case.closing_reason) == ("STOPPED", "передано в другую школу")


def test_types_are_changed_and_never_all_taken_away(page: CasePage, services: Services, case_id: CaseId) -> None:
    assert page.model.record is not None
    page.actions_of_case._open_types(page.model.record, page.header.more_button)
    found = popover_of(page)
    assert isinstance(found, TypesPopover)
    assert found.types.codes() == ("BULLYING", "CYBER")
    found.types.set_codes(())
    found.send_button.click()
    assert services.cases.page(case_id).case.types == ("BULLYING", "CYBER")
    found.types.set_codes(("BULLYING", "CONFLICT"))
    found.send_button.click()
    assert services.cases.page(case_id).case.types == ("BULLYING", "CONFLICT")
    assert page.subtitle() == "bullying, conflict, not bullying"


def test_esc_closes_and_changes_nothing(clock_popover: ClockPopover, services: Services, case_id: CaseId) -> None:
    form_of(clock_popover).words.setText("протокол")
    QTest.keyClick(clock_popover, Qt.Key.Key_Escape)
    assert not clock_popover.isVisible()
    assert clock(services, case_id, "B07").met_at is None
