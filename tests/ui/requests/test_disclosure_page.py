"""What left, for good: its facts, what became of it, who stood behind the letters, and the same package again."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt

from counsellor_app.domain.disclosure import Choices, EventKind, Profile
from counsellor_app.domain.ids import DisclosureId
from counsellor_app.domain.requests import RequestState, Subject
from counsellor_app.services.house import Services
from counsellor_app.ui.desk import Desk
from counsellor_app.ui.messages import words_for
from counsellor_app.ui.placed import placed
from counsellor_app.ui.requests.behind_card import BehindCard
from counsellor_app.ui.requests.disclosure_page import DisclosurePage
from counsellor_app.ui.requests.rows import Line
from counsellor_app.ui.veil import Veil
from tests.services.answer_house import TODAY, AnswerHouse
from tests.ui.keyboard import press
from tests.ui.requests.answered import a_disclosure, a_key, a_note, sealed

Show = Callable[[DisclosurePage], DisclosurePage]


def a_case_left(house: AnswerHouse) -> DisclosureId:
    """De-identified, with one talk about another child."""
    a_note(house, f"Говорили с {{p:{house.other}}}.")
    request_id = house.request(
        subject=Subject.CHILD, people=(house.child,), items=("CASE_TIMELINE", "INCIDENTS", "IIN"), period_until=TODAY
    )
    choices = Choices(profile=Profile.DEIDENTIFIED, cases=(house.case,), key_id=a_key(house.services))
    return sealed(house.services, request_id, choices, house.head, house.folder / "pana-case.zip.age")


@pytest.fixture
def left(house: AnswerHouse) -> DisclosureId:
    return a_case_left(house)


@pytest.fixture
def page(desk: Desk, services: Services, veil: Veil, show: Show, left: DisclosureId) -> DisclosurePage:
    made = show(DisclosurePage(desk, services, veil, words_for))
    made.open(left)
    return made


def lines(card: BehindCard) -> list[tuple[str, str]]:
    return [(line.main.text(), line.below.text()) for line in placed(card.body) if isinstance(line, Line)]


def test_it_says_what_left_and_what_did_not(page: DisclosurePage) -> None:
    words = page.what.words()
    assert words["Profile"] == "Case, de-identified"
    assert words["Ground"] == "Закон № 345, статья 7-2"
    assert "personal number (IIN) (never in this profile)" in words["Not given"]
    assert "another child" in words["Replaced"]
    assert words["Agreed by"] == "Сүлейменова Әлия"
    assert page.files.count_label.text() == str(len(page._view.disclosure.files if page._view else ()))


def test_who_can_open_it_stands_with_every_key(page: DisclosurePage) -> None:
    names = [line.main.text() for line in page.recipients.findChildren(Line)]
    assert names == ["Управление", "Пробная школа"]


def test_it_is_handed_over_and_its_receipt_comes(page: DisclosurePage, services: Services, left: DisclosureId) -> None:
    page.header.hand_button.click()
    page.form.number.setText("исх-12")
    press(page.form.words, Qt.Key.Key_Return)
    assert page.form.isHidden()
    page.header.receipt_button.click()
    assert page.form.channel_field.isHidden()
    page.form.number.setText("вх-90")
    page.form.send_button.click()
    view = services.disclosures.view(left)
    assert [(event.kind, event.outside_number) for event in view.events if event.kind is not EventKind.SAVED] == [
        (EventKind.HANDED_OVER, "исх-12"),
        (EventKind.RECEIPT, "вх-90"),
    ]


def test_a_day_before_the_sealing_is_refused_beside_its_field(page: DisclosurePage, services: Services) -> None:
    page.header.hand_button.click()
    page.form.day.set_value(TODAY.replace(day=1))
    page.form.send_button.click()
    assert page.form.day_field.error()
    assert page.form.isVisible()
    assert services.disclosures.lines()[0].delivered_on is None


def test_what_was_sent_back_is_in_work_again(page: DisclosurePage, services: Services) -> None:
    page.start(EventKind.RETURNED)
    page.form.send_button.click()
    (line,) = [each for each in services.requests.lines() if each.disclosures]
    assert line.state is RequestState.IN_WORK


def test_who_stands_behind_the_letters_is_asked_once_and_logged(
    page: DisclosurePage, house: AnswerHouse, veil: Veil
) -> None:
    card = page.behind
    assert lines(card) == []
    card.ask_button.click()
    assert lines(card) == []  # asked whether one is sure
    assert "pseudonyms-resolved" not in house.acts()
    card.ask_button.click()
    shown = dict(lines(card))
    assert shown["Есенов Мирас Ерланұлы"] == "Child A"
    assert "Ахметова Айгерім Серікқызы" in shown
    assert house.acts().count("pseudonyms-resolved") == 1
    veil.set_on(True)
    assert not any("Ахметова" in name for name, _ in lines(card))


def test_another_package_shows_nobody_at_first(page: DisclosurePage, house: AnswerHouse) -> None:
    page.behind.ask_button.click()
    page.behind.ask_button.click()
    page.open(a_disclosure(house, name="pana-numbers"))
    assert lines(page.behind) == []


def test_made_again_it_is_the_same(page: DisclosurePage, house: AnswerHouse) -> None:
    page.compare()
    assert "same hash" in page.result.text_label.text()
    page.compare(house.folder / "again.zip.age")
    assert (house.folder / "again.zip.age").stat().st_size > 1000


def test_what_differs_is_named_and_nothing_is_saved(page: DisclosurePage, house: AnswerHouse) -> None:
    a_note(house, "Новая запись.")
    page.compare(house.folder / "again.zip.age")
    assert "data.json" in page.result.text_label.text()
    assert not (house.folder / "again.zip.age").exists()


def test_a_package_of_numbers_has_nobody_behind_it(
    desk: Desk, services: Services, veil: Veil, show: Show, house: AnswerHouse
) -> None:
    made = show(DisclosurePage(desk, services, veil, words_for))
    made.open(a_disclosure(house))
    assert made.behind.isHidden()
    assert "table" in made.what.words()["How much"]
