"""The head agrees to exactly one content: who, in which position, on which day, which things by name."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt

from counsellor_app.domain.disclosure import Profile
from counsellor_app.services.house import Services
from counsellor_app.ui.requests.answer.answer_page import APPROVAL, SEAL
from counsellor_app.ui.requests.answer.approval_step import NEW, SHORT, ApprovalStep
from counsellor_app.ui.veil import Veil
from tests.services.answer_house import TODAY, AnswerHouse
from tests.ui.keyboard import press, write
from tests.ui.requests.answered import a_key
from tests.ui.requests.wizard import Wizard, about_a_child, of_numbers


@pytest.fixture
def step(wizard: Wizard, house: AnswerHouse) -> ApprovalStep:
    """Numbers, to a key whose words were compared."""
    request_id = of_numbers(house)
    wizard.open(request_id, APPROVAL)
    wizard.model.choose(key_id=a_key(house.services))
    wizard.page.reload()
    return wizard.page.approval


def facts(step: ApprovalStep) -> dict[str, str]:
    return step.what.words()


def test_it_says_what_is_agreed_to(step: ApprovalStep, wizard: Wizard) -> None:
    assert wizard.model.preview is not None
    assert facts(step)["Profile"] == "Statistics"
    assert facts(step)["To whom"] == "Управление"
    assert facts(step)["Content"] == wizard.model.preview.content_hash[:SHORT]
    assert facts(step)["What leaves"].endswith("tables")


def test_nobody_agreed_yet(step: ApprovalStep, wizard: Wizard) -> None:
    wizard.next()
    assert wizard.message() == "The head has not agreed to this content yet."
    assert step.position.hasFocus(), "the head of the file stands there already"
    wizard.approve("директор")
    assert wizard.message() == ""
    assert "Сүлейменова Әлия, директор, 24.11.2026" in step.held.text_label.text()
    wizard.next()
    assert wizard.page.stack.currentIndex() == SEAL


def test_the_position_is_asked_for_beside_its_field(step: ApprovalStep, services: Services, wizard: Wizard) -> None:
    wizard.approve("")
    assert step.position_field.error()
    assert wizard.model.request_id is not None
    assert services.approvals.of(wizard.model.request_id) == ()


def test_a_day_to_come_is_refused_beside_its_field(step: ApprovalStep, services: Services, wizard: Wizard) -> None:
    step.position.setText("директор")
    step.day.set_value(TODAY + timedelta(days=1))
    step.approve_button.click()
    assert step.day_field.error()
    assert wizard.model.request_id is not None
    assert services.approvals.of(wizard.model.request_id) == ()


def test_a_head_who_is_not_in_the_file_is_added_with_the_approval(
    step: ApprovalStep, services: Services, wizard: Wizard
) -> None:
    step.head.set_code(NEW)
    step.head.chosen.emit(NEW)
    assert step.surname_field.isVisible()
    wizard.approve("")
    assert step.surname_field.error()
    write(step.surname, "Ибраева")
    write(step.given, "Сания")
    wizard.approve("")
    assert step.position_field.error()
    heads = len(services.approvals.heads())
    wizard.approve("заместитель директора")
    assert "Ибраева Сания, заместитель директора" in step.held.text_label.text()
    assert len(services.approvals.heads()) == heads, "the name that was taken is not added twice"


def test_whoever_agreed_before_stands_there_with_the_position(
    step: ApprovalStep, wizard: Wizard, house: AnswerHouse
) -> None:
    wizard.approve("директор школы")
    wizard.open(house.request(outside_number="05-1"), APPROVAL)
    assert step.head.code() == house.head
    assert step.position.text() == "директор школы"


def test_any_later_change_makes_it_void_and_says_so(step: ApprovalStep, wizard: Wizard) -> None:
    wizard.approve()
    assert step.held.isVisible()
    wizard.model.choose(period_until=TODAY - timedelta(days=3))
    wizard.page.go(APPROVAL)
    assert not step.held.isVisible()
    assert step.voided.isVisible()
    assert "has changed since Сүлейменова Әлия, директор agreed on 24.11.2026" in step.voided.text_label.text()
    wizard.next()
    assert wizard.message() == "The head has not agreed to this content yet."
    wizard.approve()
    assert step.held.isVisible()
    assert not step.voided.isVisible()


def test_what_the_head_allows_stands_by_name_and_reason(wizard: Wizard, house: AnswerHouse, veil: Veil) -> None:
    wizard.open(about_a_child(house), APPROVAL)
    wizard.model.choose(
        profile=Profile.IDENTIFIED, cases=(house.case,), items={"NAME_OF_CHILD": "письмо называет ребёнка"}
    )
    wizard.page.go(APPROVAL)
    step = wizard.page.approval
    assert facts(step)["Allowed by name"].endswith("(письмо называет ребёнка)")
    assert "IIN" in facts(step)["Asked but not given"]
    wizard.approve()
    assert wizard.model.request_id is not None
    assert house.services.approvals.of(wizard.model.request_id)[-1].items == ("NAME_OF_CHILD",)
    veil.set_on(True)
    assert "ребёнка" not in facts(step)["Allowed by name"]


def test_it_goes_by_the_keyboard_alone(step: ApprovalStep, wizard: Wizard) -> None:
    wizard.page.focus_first()
    assert step.position.hasFocus()
    write(step.position, "директор")
    press(step.position, Qt.Key.Key_Tab)
    for _ in range(4):
        focused = wizard.page.focusWidget()
        if focused is step.approve_button:
            break
        press(focused, Qt.Key.Key_Tab)
    assert step.approve_button.hasFocus()
    press(step.approve_button, Qt.Key.Key_Space)
    assert step.held.isVisible()
