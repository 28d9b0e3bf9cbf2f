"""The wizard around its steps: work begins with the first way on, every choice is kept, any step can be left."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from counsellor_app.domain.disclosure import Profile, Share
from counsellor_app.domain.requests import RequestState
from counsellor_app.services.house import Services
from counsellor_app.ui.desk import Desk
from counsellor_app.ui.messages import words_for
from counsellor_app.ui.requests.answer.answer_page import APPROVAL, GIVE, GROUND, PREVIEW, AnswerPage
from counsellor_app.ui.veil import Veil
from tests.services.answer_house import AnswerHouse
from tests.ui.keyboard import press
from tests.ui.requests.answered import a_note
from tests.ui.requests.wizard import Wizard, about_a_child, of_numbers

Show = Callable[[AnswerPage], AnswerPage]


def test_the_first_way_on_takes_the_request_up(wizard: Wizard, house: AnswerHouse, services: Services) -> None:
    request_id = of_numbers(house)
    wizard.open(request_id, GROUND)
    assert services.requests.view(request_id).request.state is RequestState.RECEIVED
    wizard.next()
    assert wizard.page.stack.currentIndex() == GIVE
    assert services.requests.view(request_id).request.state is RequestState.IN_WORK
    wizard.page.back_button.click()
    assert wizard.page.stack.currentIndex() == GROUND


def test_a_letter_without_a_ground_is_told_and_numbers_can_still_leave(wizard: Wizard, house: AnswerHouse) -> None:
    wizard.open(house.request(legal_ground=""), GROUND)
    assert wizard.page.ground.no_ground.isVisible()
    wizard.next()
    assert wizard.page.stack.currentIndex() == GIVE
    wizard.open(house.request(outside_number="05-2"), GROUND)
    assert not wizard.page.ground.no_ground.isVisible()


def test_every_choice_is_there_again_in_another_window(
    wizard: Wizard, house: AnswerHouse, desk: Desk, veil: Veil, show: Show
) -> None:
    request_id = about_a_child(house)
    wizard.open(request_id, GIVE)
    wizard.choose(Profile.DEIDENTIFIED)
    wizard.page.give.months.click()
    wizard.give_texts()
    again = show(AnswerPage(desk, house.services, veil, words_for))
    again.open((request_id, GIVE))
    assert again.model.choices == wizard.model.choices
    assert again.give.profile.code() == Profile.DEIDENTIFIED.value
    assert again.give.months.isChecked()
    assert again.give.kinds.combos["note"].code() == Share.TEXT.value


def test_another_request_has_choices_of_its_own(wizard: Wizard, house: AnswerHouse) -> None:
    wizard.open(about_a_child(house), GIVE)
    wizard.choose(Profile.DEIDENTIFIED)
    wizard.open(of_numbers(house), GIVE)
    assert wizard.model.choices.profile is Profile.STATISTICS
    assert wizard.model.choices.cases == ()


def test_escape_goes_back_to_the_request_and_nothing_is_lost(
    wizard: Wizard, house: AnswerHouse, qtbot: QtBot, services: Services
) -> None:
    request_id = about_a_child(house)
    wizard.open(request_id, GIVE)
    wizard.choose(Profile.DEIDENTIFIED)
    with qtbot.waitSignal(wizard.page.navigate) as went:
        press(wizard.page.give.profile.radio(Profile.DEIDENTIFIED.value), Qt.Key.Key_Escape)
    assert went.args == ["request", request_id]
    assert services.previews.draft(request_id).choices.profile is Profile.DEIDENTIFIED


def test_coming_back_from_a_note_the_step_is_the_same_and_the_package_is_new(
    wizard: Wizard, house: AnswerHouse
) -> None:
    request_id = about_a_child(house)
    wizard.open(request_id, GIVE)
    wizard.choose(Profile.DEIDENTIFIED)
    wizard.page.go(PREVIEW)
    before = len(wizard.entries())
    a_note(house, "Позвонили ещё раз.")
    wizard.page.open(request_id)
    wizard.page.reload()
    wizard.settle()
    assert wizard.page.stack.currentIndex() == PREVIEW
    assert len(wizard.entries()) == before + 1


def test_what_is_given_can_be_changed_from_the_later_steps(wizard: Wizard, house: AnswerHouse) -> None:
    wizard.open(of_numbers(house), APPROVAL)
    wizard.page.change_button.click()
    assert wizard.page.stack.currentIndex() == GIVE
    assert not wizard.page.change_button.isVisible()


def test_steps_that_were_passed_are_gone_back_to_from_the_left(wizard: Wizard, house: AnswerHouse) -> None:
    wizard.open(of_numbers(house), PREVIEW)
    wizard.page.steps.went_back.emit(GROUND)
    assert wizard.page.stack.currentIndex() == GROUND


def test_the_bar_names_the_request_and_its_day(wizard: Wizard, house: AnswerHouse) -> None:
    wizard.open(of_numbers(house), GROUND)
    assert wizard.page.title() == "Answer to Q26-001"
    assert wizard.page.subtitle() == "by 27.11.2026"
