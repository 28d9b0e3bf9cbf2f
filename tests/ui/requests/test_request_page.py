"""A request, whole: what is asked, the letter, how far the answer is; refused and cancelled with words."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt

from counsellor_app.domain.ids import RequestId
from counsellor_app.domain.requests import RequestState, Subject
from counsellor_app.services.disclosure_commands import LetterKind
from counsellor_app.services.house import Services
from counsellor_app.ui.desk import Desk
from counsellor_app.ui.language import Language
from counsellor_app.ui.messages import words_for
from counsellor_app.ui.requests.request_page import RequestPage
from counsellor_app.ui.veil import Veil
from tests.services.answer_house import AnswerHouse
from tests.ui.keyboard import press, write
from tests.ui.requests.answered import a_disclosure

Show = Callable[[RequestPage], RequestPage]
ITEMS = ("CASE_TIMELINE", "IIN", "OTHER_CHILDREN_NAMES")


@pytest.fixture
def request_id(house: AnswerHouse) -> RequestId:
    return house.request(subject=Subject.CHILD, people=(house.child,), items=ITEMS, words="и характеристику")


@pytest.fixture
def page(desk: Desk, services: Services, veil: Veil, show: Show, request_id: RequestId) -> RequestPage:
    made = show(RequestPage(desk, services, veil, words_for))
    made.open(request_id)
    return made


@pytest.fixture
def gone(page: RequestPage) -> list[tuple[str, object]]:
    found: list[tuple[str, object]] = []
    page.navigate.connect(lambda key, arg: found.append((key, arg)))
    return found


def state(services: Services, request_id: RequestId) -> RequestState:
    return services.requests.view(request_id).request.state


def test_it_says_what_is_asked_and_what_the_program_did_not_verify(page: RequestPage) -> None:
    words = page.asked.words()
    assert words["About what"] == "Есенов Мирас Ерланұлы, 7\u00a0«Б»"
    assert words["Legal ground"] == "Закон № 345, статья 7-2"
    assert words["In other words"] == "и характеристику"
    said = [one.text() for one in page.asked.findChildren(type(page.asked.title_label))]
    assert "as typed, not verified by the program" in said
    assert any(text.startswith("guarded: ") and "IIN" in text for text in said)


def test_the_veil_hides_the_child_and_the_words(page: RequestPage, veil: Veil) -> None:
    veil.set_on(True)
    words = page.asked.words()
    assert "Есенов" not in words["About what"]
    assert words["In other words"] == "\u2022" * 5


def test_the_verb_of_the_page_leads_to_the_answer(
    page: RequestPage, request_id: RequestId, gone: list[tuple[str, object]]
) -> None:
    assert page.header.answer_button.text() == "Answer"
    page.header.answer_button.click()
    assert gone == [("answer", request_id)]


def test_it_is_refused_wholly_with_a_reason_for_each(
    page: RequestPage, services: Services, request_id: RequestId
) -> None:
    page.start_refusing()
    panel = page.refuse_panel
    assert tuple(panel.reasons) == ITEMS
    assert panel.reasons["OTHER_CHILDREN_NAMES"].code() == "OTHER_PERSON"  # usual for it
    panel.confirm.click()
    assert panel.reasons_field.error()
    assert state(services, request_id) is RequestState.RECEIVED
    for combo in panel.reasons.values():
        combo.set_code("NO_GROUND")
    panel.words.set_text("Просим указать основание.")
    panel.confirm.click()
    request = services.requests.view(request_id).request
    assert (request.state, len(request.refusals)) == (RequestState.REFUSED, 3)
    assert request.refusal_words == "Просим указать основание."
    assert panel.isHidden()
    assert page.letters.isVisible()


def test_a_refusal_gives_its_letter_in_both_languages(
    page: RequestPage, house: AnswerHouse, services: Services
) -> None:
    page.start_refusing()
    for combo in page.refuse_panel.reasons.values():
        combo.set_code("NO_GROUND")
    page.refuse_panel.confirm.click()
    for language in (Language.KK, Language.RU):
        file = house.folder / f"{language}.pdf"
        page.letters.save(LetterKind.REFUSAL, language, file)
        assert file.read_bytes().startswith(b"%PDF")


def test_esc_leaves_the_refusal(page: RequestPage, services: Services, request_id: RequestId) -> None:
    page.start_refusing()
    press(page.refuse_panel.words, Qt.Key.Key_Escape)
    assert page.refuse_panel.isHidden()
    assert state(services, request_id) is RequestState.RECEIVED


def test_it_is_cancelled_with_a_reason(page: RequestPage, services: Services, request_id: RequestId) -> None:
    page.start_cancelling()
    press(page.cancel_panel.reason, Qt.Key.Key_Return)
    assert page.cancel_panel.field.error()
    write(page.cancel_panel.reason, "отозван отправителем")
    press(page.cancel_panel.reason, Qt.Key.Key_Return)
    assert services.requests.view(request_id).request.cancel_reason == "отозван отправителем"
    assert not page.header.answer_button.isVisible()
    assert not page.header.more_button.isVisible()


def test_a_file_is_added_copied_out_and_removed_with_a_reason(
    page: RequestPage, house: AnswerHouse, services: Services, request_id: RequestId
) -> None:
    said: list[str] = []
    page.told.connect(said.append)
    page.documents.add(house.file(b"%PDF-1.4 the letter", "Letter.pdf"))
    (document,) = services.requests.view(request_id).documents
    page.documents.save_copy(document.id, house.folder / "copy.pdf")
    assert (house.folder / "copy.pdf").read_bytes() == b"%PDF-1.4 the letter"
    assert "not encrypted" in said[-1]
    page.documents.removal_asked.emit(document.id)
    write(page.remove_panel.reason, "не та страница")
    press(page.remove_panel.reason, Qt.Key.Key_Return)
    (document,) = services.requests.view(request_id).documents
    assert document.remove_reason == "не та страница"


def test_an_empty_file_is_refused_in_words(page: RequestPage, house: AnswerHouse) -> None:
    said: list[str] = []
    page.told.connect(said.append)
    page.documents.add(house.file(b"", "Empty.pdf"))
    assert said
    assert page.documents.add_button.isEnabled()


def test_what_left_leads_to_its_line(page: RequestPage, house: AnswerHouse, gone: list[tuple[str, object]]) -> None:
    statistics = house.request()
    disclosure = a_disclosure(house, statistics)
    page.open(statistics)
    assert page.header.answer_button.text() == "Answer again"
    page.left.opened.emit(disclosure)
    assert gone == [("disclosure", disclosure)]


def test_looking_at_a_request_is_in_the_log(page: RequestPage, house: AnswerHouse) -> None:
    assert house.acts().count("request-opened") == 1
