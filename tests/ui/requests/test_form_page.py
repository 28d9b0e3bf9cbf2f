"""A letter is registered in a minute, by keys; what was typed is never lost; errors stand beside their field."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from counsellor_app.domain.ids import RequestId
from counsellor_app.domain.requests import OfficeKind, Subject
from counsellor_app.services.form_drafts import FormDrafts, FormKind
from counsellor_app.services.house import Services
from counsellor_app.ui.desk import Desk
from counsellor_app.ui.messages import words_for
from counsellor_app.ui.requests.form_page import FRESH, RequestFormPage
from counsellor_app.ui.veil import Veil
from tests.services.answer_house import AnswerHouse
from tests.ui.keyboard import press, write

Show = Callable[[RequestFormPage], RequestFormPage]


@pytest.fixture
def page(desk: Desk, services: Services, veil: Veil, show: Show) -> RequestFormPage:
    made = show(RequestFormPage(desk, services, veil, words_for))
    made.open(None)
    made.reload()
    made.focus_first()
    return made


@pytest.fixture
def gone(page: RequestFormPage) -> list[tuple[str, object]]:
    found: list[tuple[str, object]] = []
    page.navigate.connect(lambda key, arg: found.append((key, arg)))
    return found


def fill(page: RequestFormPage) -> None:
    form = page.form
    form.office.set_code(OfficeKind.AUTHORITY.value)
    form.sender_edit.setText("Управление образования")
    form.subject.set_codes((Subject.STATISTICS.value,))
    form.changed.emit()


def kept(services: Services) -> dict[str, str]:
    draft = FormDrafts(services.session, FormKind.REQUEST).newest()
    return dict(draft.fields) if draft else {}


def test_a_letter_is_registered_by_keys_alone(
    page: RequestFormPage, services: Services, gone: list[tuple[str, object]]
) -> None:
    def at() -> QWidget:
        found = QApplication.focusWidget()
        assert found is not None
        return found

    def tab_to(wanted: QWidget) -> None:
        for _ in range(20):
            if at() is wanted:
                return
            press(at(), Qt.Key.Key_Tab)
        raise AssertionError("Tab does not come there")

    press(at(), Qt.Key.Key_Down)
    press(at(), Qt.Key.Key_Down)  # to the akimat's department
    press(at(), Qt.Key.Key_Space)
    press(at(), Qt.Key.Key_Tab)
    assert at() is page.form.sender_edit
    write(at(), "Управление образования")
    press(at(), Qt.Key.Key_Tab)
    write(at(), "04-117")
    tab_to(page.form.subject.chip("child"))
    press(at(), Qt.Key.Key_Right)
    press(at(), Qt.Key.Key_Right)
    press(at(), Qt.Key.Key_Space)
    press(at(), Qt.Key.Key_Return, modifier=Qt.KeyboardModifier.ControlModifier)
    (line,) = services.requests.lines()
    assert (line.office, line.sender, line.outside_number) == (
        OfficeKind.AUTHORITY,
        "Управление образования",
        "04-117",
    )
    assert line.subject is Subject.STATISTICS
    assert gone == [("request", line.id)]


def test_esc_keeps_the_draft_and_the_next_visit_shows_it(
    page: RequestFormPage, desk: Desk, services: Services, veil: Veil, show: Show, gone: list[tuple[str, object]]
) -> None:
    fill(page)
    press(page.form.sender_edit, Qt.Key.Key_Escape)
    assert gone == [("requests", None)]
    assert kept(services)["sender"] == "Управление образования"
    again = show(RequestFormPage(desk, services, veil, words_for))
    again.open(None)
    assert again.form.sender_edit.text() == "Управление образования"
    assert again.foot.saved_words()


def test_a_registered_letter_leaves_no_draft(page: RequestFormPage, services: Services) -> None:
    fill(page)
    page.leave()
    assert kept(services)
    page.foot.register_button.click()
    assert kept(services) == {}
    assert page.form.sender_edit.text() == ""


def test_a_draft_thrown_away_is_gone_and_can_be_taken_back(
    page: RequestFormPage, services: Services, desk: Desk
) -> None:
    offered = []
    desk.undoable.connect(lambda done, _words: offered.append(done.undo))
    fill(page)
    page.leave()
    page.foot.throw.click()
    assert kept(services) == {}
    assert page.form.sender_edit.text() == ""
    offered[-1]()
    assert kept(services)["sender"] == "Управление образования"


def test_what_is_missing_stands_beside_its_field(page: RequestFormPage, services: Services) -> None:
    form = page.form
    page.foot.register_button.click()
    assert form.office_field.error()
    form.office.set_code("authority")
    page.foot.register_button.click()
    assert (form.office_field.error(), bool(form.subject_field.error())) == ("", True)
    form.subject.set_codes(("school",))
    page.foot.register_button.click()
    assert form.sender_field.error()  # what only the core knows
    assert services.requests.lines() == ()


@pytest.mark.parametrize("field", ["letter_on", "due", "period"])
def test_a_day_that_is_none_is_said_and_nothing_is_registered(
    page: RequestFormPage, services: Services, field: str
) -> None:
    fill(page)
    form = page.form
    edit = {"letter_on": form.letter_on, "due": form.due.day, "period": form.period.last}[field]
    edit.setText("31.11.2026")
    page.foot.register_button.click()
    shown = {"letter_on": form.letter_on_field, "due": form.due.field, "period": form.period.last_field}[field]
    assert "24.11.2026" in shown.error()
    assert services.requests.lines() == ()


def test_the_buttons_count_working_days_and_call_it_an_assumption(page: RequestFormPage) -> None:
    """Ten working days after Tuesday 24 November 2026: Monday 7 is a normal day, 16 December is Independence Day."""
    page.form.due.buttons[10].click()
    assert page.form.due.value() == date(2026, 12, 8)
    page.form.due.buttons[15].click()
    assert page.form.due.value() == date(2026, 12, 15)
    assert "assumption" in page.form.due.assumed.text()


def test_a_school_year_ends_today_at_the_latest(page: RequestFormPage) -> None:
    page.form.period.this_year.click()
    assert page.form.state().period_from == date(2026, 9, 1)
    assert page.form.state().period_until == date(2026, 11, 24)
    page.form.period.last_year.click()
    assert (page.form.state().period_from, page.form.state().period_until) == (date(2025, 9, 1), date(2026, 8, 31))


def test_the_file_of_the_letter_comes_into_the_request(
    page: RequestFormPage, house: AnswerHouse, services: Services
) -> None:
    fill(page)
    page.form.letter.take(house.file(b"%PDF-1.4 letter", "Letter 7.pdf"))
    page.foot.register_button.click()
    (line,) = services.requests.lines()
    (document,) = services.requests.view(line.id).documents
    assert (document.title, document.size) == ("Letter 7", 15)


def test_a_letter_that_cannot_be_read_is_said_and_the_request_stands(
    page: RequestFormPage, services: Services, tmp_path: Path
) -> None:
    said: list[str] = []
    page.told.connect(said.append)
    fill(page)
    page.form.letter.take(tmp_path / "gone.pdf")
    page.foot.register_button.click()
    assert len(services.requests.lines()) == 1
    assert said
    assert said[0].startswith("The letter was not taken in.")


def test_children_are_asked_for_only_where_the_letter_is_about_a_child(page: RequestFormPage) -> None:
    page.form.subject.chip("school").click()
    assert page.form.children_field.isHidden()
    page.form.subject.chip("child").click()
    assert page.form.children_field.isVisible()


def test_a_child_is_found_named_and_taken_away(page: RequestFormPage, house: AnswerHouse, veil: Veil) -> None:
    named = page.form.named
    page.form.subject.chip("child").click()
    named.picker.setFocus()
    write(named.picker, "есен")
    press(named.picker, Qt.Key.Key_Return)
    assert named.ids() == (house.child,)
    (chip,) = named.chips()
    assert "Есенов" in chip.text()
    veil.set_on(True)
    assert "Есенов" not in chip.text() + chip.accessibleName() + chip.toolTip()
    chip.click()
    assert named.ids() == ()


def test_a_request_is_put_right_without_a_draft(
    page: RequestFormPage, house: AnswerHouse, services: Services, gone: list[tuple[str, object]]
) -> None:
    request_id = house.request()
    page.open(("change", request_id))
    assert page.form.sender_edit.text() == "Управление по защите прав детей"
    assert page.form.letter_field.isHidden()
    page.form.sender_edit.setText("Управление образования")
    page.form.changed.emit()
    page.leave()
    assert kept(services) == {}
    page.foot.register_button.click()
    assert services.requests.view(request_id).request.sender == "Управление образования"
    assert gone == [("request", request_id)]


def test_an_empty_form_is_one_press_away_and_keeps_the_draft(page: RequestFormPage, services: Services) -> None:
    fill(page)
    page.open(FRESH)
    assert page.form.sender_edit.text() == ""
    assert kept(services)["sender"] == "Управление образования"


def test_offices_that_wrote_before_are_offered(page: RequestFormPage, house: AnswerHouse) -> None:
    house.request()
    page.reload()
    completer = page.form.sender_edit.completer()
    completer.setCompletionPrefix("защите")
    assert completer.currentCompletion() == "Управление по защите прав детей"


def test_the_number_once_given_stays_after_undo(page: RequestFormPage, services: Services, desk: Desk) -> None:
    offered = []
    desk.undoable.connect(lambda done, _words: offered.append(done.undo))
    fill(page)
    page.foot.register_button.click()
    offered[0]()
    (line,) = services.requests.lines()
    assert line.is_cancelled
    assert RequestId(line.id)
