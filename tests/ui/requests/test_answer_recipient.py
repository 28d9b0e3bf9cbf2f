"""Whose key opens it: taken from paper or a file, its words compared with a person, a changed one told loudly."""

import pyrage
import pytest
from PySide6.QtCore import Qt

from counsellor_app.services.house import Services
from counsellor_app.ui.requests.answer.answer_page import APPROVAL, RECIPIENT
from counsellor_app.ui.requests.answer.key_card import hex_words
from counsellor_app.ui.requests.answer.key_form import key_in
from counsellor_app.ui.requests.answer.recipient_step import RecipientStep
from tests.services.answer_house import AnswerHouse
from tests.ui.keyboard import press, write
from tests.ui.requests.answered import IDENTITY, a_key
from tests.ui.requests.wizard import Wizard, of_numbers

KEY = str(IDENTITY.to_public())


def another() -> str:
    return str(pyrage.x25519.Identity.generate().to_public())


@pytest.fixture
def step(wizard: Wizard, house: AnswerHouse) -> RecipientStep:
    wizard.open(of_numbers(house), RECIPIENT)
    return wizard.page.recipient


def test_without_any_key_it_says_how_an_office_makes_one(step: RecipientStep, wizard: Wizard) -> None:
    assert "age-keygen" in step.none.text()
    assert step.none.isVisible()
    wizard.next()
    assert wizard.message() == "Choose the office's key, or add it."
    assert step.add_button.hasFocus()


def test_a_key_is_pasted_with_whatever_stands_around_it(
    step: RecipientStep, wizard: Wizard, services: Services
) -> None:
    wizard.add_key(f"Ашық кілт:\n{KEY}\n")
    (line,) = services.keys.keys()
    assert (line.key.key, line.key.name) == (KEY, "Управление по защите прав детей")
    assert wizard.model.choices.key_id == line.key.id
    assert not step.key_form.isVisible()


def test_what_is_no_key_is_said_beside_the_field(step: RecipientStep, wizard: Wizard, services: Services) -> None:
    wizard.add_key("age1qqqq")
    assert step.key_form.key_field.error()
    assert step.key_form.key_edit.hasFocus()
    assert services.keys.keys() == ()


def test_a_key_comes_out_of_a_file(step: RecipientStep, house: AnswerHouse) -> None:
    step.add_button.click()
    step.key_form.take(house.file(f"# public key: {KEY}\r\n".encode(), "office.pub"))
    assert step.key_form.key_edit.text() == KEY
    step.key_form.take(house.folder / "nothing.pub")
    assert step.key_form.key_field.error() == "This file cannot be read."


@pytest.mark.parametrize(
    ("text", "found"),
    [(f"  {KEY} ", KEY), (f"кілт {KEY.upper()} осы", KEY.upper()), ("no key here", "no key here"), ("", "")],
)
def test_the_key_in_a_text(text: str, found: str) -> None:
    assert key_in(text) == found


def test_the_words_are_compared_with_somebody(step: RecipientStep, wizard: Wizard, services: Services) -> None:
    wizard.add_key()
    card = step.key_card
    assert len(card.words.words()) == 8
    assert hex_words(KEY).split()[0] in card.words.digits.text()
    wizard.next()
    assert "not compared yet" in wizard.message()
    assert card.same.hasFocus()
    assert not card.confirm_button.isVisible()
    press(card.same, Qt.Key.Key_Space)
    assert card.with_whom.hasFocus()
    press(card.with_whom, Qt.Key.Key_Return)
    assert card.with_field.error()
    assert services.keys.keys()[0].key.confirmed_at is None
    write(card.with_whom, "А. Серикова, по телефону")
    press(card.with_whom, Qt.Key.Key_Return)
    (line,) = services.keys.keys()
    assert line.key.confirmed_with == "А. Серикова, по телефону"
    assert "А. Серикова" in card.state.text()
    assert wizard.message() == ""
    wizard.next()
    assert wizard.page.stack.currentIndex() == APPROVAL


def test_another_key_of_the_same_office_is_told_loudly(step: RecipientStep, wizard: Wizard) -> None:
    wizard.add_key()
    wizard.compare()
    assert not step.key_card.changed.isVisible()
    wizard.add_key(another())
    assert step.key_card.changed.isVisible()
    assert "used another key before" in step.key_card.changed.text_label.text()
    wizard.next()
    assert "not compared yet" in wizard.message()


def test_a_reserve_key_is_added_and_has_to_be_compared_too(
    step: RecipientStep, wizard: Wizard, services: Services
) -> None:
    wizard.add_key()
    wizard.compare()
    step.key_card.reserve_button.click()
    assert not step.key_form.office.isEnabled()
    step.key_form.key_edit.setText(another())
    press(step.key_form.key_edit, Qt.Key.Key_Return)
    assert step.reserve_card.isVisible()
    lines = services.keys.keys()
    assert wizard.model.choices.key_id == next(line.key.id for line in lines if line.reserve)
    wizard.next()
    assert wizard.message() == "The words of the reserve key are not compared yet."
    step.reserve_card.same.click()
    step.reserve_card.with_whom.setText("он же")
    step.reserve_card.confirm_button.click()
    wizard.next()
    assert wizard.page.stack.currentIndex() == APPROVAL


def test_a_key_that_is_no_longer_used_is_not_offered(step: RecipientStep, wizard: Wizard, services: Services) -> None:
    wizard.add_key()
    wizard.compare()
    step.key_card.retire_button.click()
    assert not step.keys_field.isVisible()
    wizard.next()
    assert wizard.message() == "Choose the office's key, or add it."


def test_a_known_key_is_chosen_with_the_arrows(wizard: Wizard, house: AnswerHouse, services: Services) -> None:
    a_key(services)
    house.office_key("Другое ведомство")
    wizard.open(of_numbers(house), RECIPIENT)
    step = wizard.page.recipient
    lines = services.keys.keys()
    first, second = (line.key.id for line in lines)
    step.keys.radio(first).setFocus()
    press(step.keys.radio(first), Qt.Key.Key_Space)
    assert wizard.model.choices.key_id == first
    press(step.keys.radio(first), Qt.Key.Key_Down)
    assert wizard.model.choices.key_id == second
