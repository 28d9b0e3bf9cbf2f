"""What is given: the profile, cases, days, how much of each kind, what the head allows; each choice kept at once."""

import pytest
from PySide6.QtCore import Qt

from counsellor_app.domain.disclosure import Choices, Profile, Share
from counsellor_app.services.house import Services
from counsellor_app.ui.requests.answer.answer_page import GIVE, PREVIEW
from counsellor_app.ui.requests.answer.asked_choice import GIVEN
from counsellor_app.ui.requests.answer.give_step import GiveStep
from counsellor_app.ui.requests.answer.kinds_choice import MIXED
from counsellor_app.ui.veil import Veil
from counsellor_app.ui.widgets.combo import Combo
from tests.services.answer_house import AnswerHouse
from tests.ui.keyboard import press, write
from tests.ui.requests.answered import a_note
from tests.ui.requests.wizard import Wizard, about_a_child, of_numbers


@pytest.fixture
def give(wizard: Wizard, house: AnswerHouse) -> GiveStep:
    """A letter about a child, answered de-identified."""
    wizard.open(about_a_child(house), GIVE)
    wizard.choose(Profile.DEIDENTIFIED)
    return wizard.page.give


def kept(services: Services, wizard: Wizard) -> Choices:
    assert wizard.model.request_id is not None
    return services.previews.draft(wizard.model.request_id).choices


def pick(combo: Combo, code: str) -> None:
    combo.set_code(code)
    combo.chosen.emit(code)


def test_numbers_are_the_default(wizard: Wizard, house: AnswerHouse) -> None:
    wizard.page.open((of_numbers(house), GIVE))
    assert wizard.page.give.profile.code() == Profile.STATISTICS.value
    assert not wizard.page.give.cases_field.isVisible()
    assert not wizard.page.give.kinds.isVisible()


def test_numbers_need_a_period(wizard: Wizard, house: AnswerHouse) -> None:
    wizard.page.open((house.request(period_from=None, period_until=None), GIVE))
    wizard.next()
    assert "first and its last day" in wizard.message()
    assert wizard.page.give.period.first.hasFocus()


def test_the_case_of_the_child_is_chosen_with_the_profile(
    give: GiveStep, house: AnswerHouse, services: Services, wizard: Wizard
) -> None:
    assert kept(services, wizard).cases == (house.case,)
    assert give.cases.boxes[house.case].isChecked()


def test_without_a_case_it_does_not_go_on(give: GiveStep, house: AnswerHouse, wizard: Wizard) -> None:
    give.cases.boxes[house.case].click()
    wizard.next()
    assert wizard.message() == "Choose a case."
    assert give.cases.boxes[house.case].hasFocus()
    press(give.cases.boxes[house.case], Qt.Key.Key_Space)
    assert wizard.message() == ""
    wizard.next()
    assert wizard.page.stack.currentIndex() == PREVIEW


def test_the_profile_says_how_much_can_be_chosen(give: GiveStep, wizard: Wizard) -> None:
    combo = give.kinds.combos["note"]
    assert combo.findData(Share.TEXT.value) >= 0
    pick(combo, Share.TEXT.value)
    wizard.settle()
    assert {entry.share for entry in wizard.entries() if entry.code == "note"} == {Share.TEXT}


def test_a_kind_whose_rows_differ_says_so(
    give: GiveStep, services: Services, house: AnswerHouse, wizard: Wizard
) -> None:
    a_note(house, "Вторая заметка.")
    wizard.page.reload()
    wizard.model.make_preview()
    notes = [entry for entry in wizard.entries() if entry.code == "note"]
    assert len(notes) == 2
    wizard.model.share(notes[0].id, Share.TEXT)
    wizard.model.make_preview()
    assert give.kinds.combos["note"].code() == MIXED
    pick(give.kinds.combos["note"], Share.NOTHING.value)
    assert {kept(services, wizard).shares[one.id] for one in notes} == {Share.NOTHING}


def test_days_become_months_only_without_names(give: GiveStep, services: Services, wizard: Wizard) -> None:
    assert give.months.isVisible()
    give.months.click()
    assert kept(services, wizard).months
    wizard.choose(Profile.IDENTIFIED)
    assert not give.months.isVisible()


def test_a_sensitive_thing_needs_the_heads_reason(give: GiveStep, services: Services, wizard: Wizard) -> None:
    assert "IIN" not in give.asked.combos, "never in this profile"
    wizard.choose(Profile.IDENTIFIED)
    assert "OTHER_CHILDREN_NAMES" not in give.asked.combos, "never at all"
    pick(give.asked.combos["IIN"], GIVEN)
    wizard.next()
    assert "needs a reason" in wizard.message()
    assert give.asked.reasons["IIN"].error() == "Write why the head allows it."
    field = give.asked.reasons["IIN"].control
    press(field, Qt.Key.Key_A)
    assert not give.asked.reasons["IIN"].error()
    assert kept(services, wizard).items == {"IIN": "a"}
    pick(give.asked.combos["IIN"], "NOT_ALLOWED_BY_HEAD")
    assert kept(services, wizard).items == {}
    assert kept(services, wizard).withheld == {"IIN": "NOT_ALLOWED_BY_HEAD"}


def test_documents_leave_as_files_only_where_the_child_is_named(
    wizard: Wizard, house: AnswerHouse, services: Services
) -> None:
    document = house.document(b"%PDF-1.4", title="Акт осмотра")
    wizard.open(about_a_child(house), GIVE)
    wizard.choose(Profile.DEIDENTIFIED)
    give = wizard.page.give
    assert give.documents.isVisible()
    assert give.documents.boxes == {}
    wizard.choose(Profile.IDENTIFIED)
    give.documents.boxes[document].click()
    assert kept(services, wizard).documents == (document,)


def test_the_veil_covers_names_and_titles(wizard: Wizard, house: AnswerHouse, veil: Veil) -> None:
    house.document(b"%PDF-1.4", title="Акт осмотра Мираса")
    wizard.open(about_a_child(house), GIVE)
    wizard.choose(Profile.IDENTIFIED)
    give = wizard.page.give
    assert "Есенов" in give.cases.boxes[house.case].text()
    veil.set_on(True)
    wizard.page.go(GIVE)
    assert "Есенов" not in give.cases.boxes[house.case].text()
    assert not any("Мирас" in box.text() for box in give.documents.boxes.values())


def test_a_half_typed_day_is_not_taken(give: GiveStep, services: Services, wizard: Wizard) -> None:
    before = kept(services, wizard).period_until
    give.period.last.setFocus()
    give.period.last.selectAll()
    write(give.period.last, "31.13")
    assert kept(services, wizard).period_until == before
    wizard.next()
    assert wizard.message() == "Check the days of the period."
    assert give.period.last_field.error()
