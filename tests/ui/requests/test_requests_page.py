"""The register of letters: what is open, what presses, what was answered; beside it what left the school."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from counsellor_app.domain.requests import OfficeKind, Subject
from counsellor_app.services.house import Services
from counsellor_app.services.request_commands import CancelRequest, RefuseRequest
from counsellor_app.ui.desk import Desk
from counsellor_app.ui.home import Home
from counsellor_app.ui.messages import words_for
from counsellor_app.ui.requests.listing import Show
from counsellor_app.ui.requests.requests_page import RequestsPage
from counsellor_app.ui.settings import Settings
from counsellor_app.ui.veil import Veil
from tests.services.answer_house import AnswerHouse
from tests.ui.keyboard import press
from tests.ui.requests.answered import a_disclosure

Shown = Callable[[RequestsPage], RequestsPage]


@pytest.fixture
def page(desk: Desk, services: Services, veil: Veil, show: Shown) -> RequestsPage:
    made = show(RequestsPage(desk, services, veil, words_for))
    made.reload()
    return made


def four(house: AnswerHouse) -> None:
    """Today is 24 November: one late, one within the week, one later, one without a day and refused."""
    house.request(due_on=date(2026, 11, 20), letter_on=date(2026, 11, 10), sender="Прокуратура района")
    house.request(due_on=date(2026, 11, 27))
    house.request(due_on=date(2027, 1, 15), subject=Subject.CHILD, people=(house.child,), sender="Уполномоченный")
    refused = house.request(due_on=None, office=OfficeKind.REGIONAL_COMMISSIONER, sender="Ұлытау")
    house.services.requests.refuse(RefuseRequest(id=refused, reasons=(("STATISTICS", "NO_GROUND"),)))


def senders(page: RequestsPage) -> list[str]:
    return [line.sender for line in page.model.requests.rows()]


def test_an_empty_register_says_what_to_do_first(page: RequestsPage) -> None:
    gone: list[str] = []
    page.navigate.connect(lambda key, _arg: gone.append(key))
    assert page.first_button.isVisible()
    assert not page.new_button.isVisible()
    page.first_button.click()
    assert gone == ["request-form"]


def test_chips_count_and_filter(page: RequestsPage, house: AnswerHouse) -> None:
    four(house)
    page.reload()
    assert {show: chip.count() for show, chip in page.chips.items()} == {
        Show.OPEN: 3,
        Show.WEEK: 2,
        Show.ANSWERED: 1,
        Show.ALL: 4,
        Show.DISCLOSURES: 0,
    }
    assert senders(page) == ["Прокуратура района", "Управление по защите прав детей", "Уполномоченный"]  # by their day
    page.chips[Show.WEEK].click()
    assert len(senders(page)) == 2
    page.chips[Show.ANSWERED].click()
    assert senders(page) == ["Ұлытау"]
    page.chips[Show.ALL].click()
    assert page.footer.count_label.text() == "4 requests"


def test_a_cancelled_request_stays_in_the_register_only(page: RequestsPage, house: AnswerHouse) -> None:
    request_id = house.request()
    house.services.requests.cancel(CancelRequest(id=request_id, reason="ошибка"))
    page.reload()
    assert senders(page) == []
    page.chips[Show.ALL].click()
    (line,) = page.model.requests.rows()
    state = next(column for column in page.model.requests.columns if column.key == "state")
    assert (state.text(line), state.tone(line)) == ("Cancelled", "disabled")


@pytest.mark.parametrize(("typed", "found"), [("прокур", 1), ("есенов", 1), ("04-117", 3), ("Q26-002", 1), ("zzz", 0)])
def test_search_finds_numbers_offices_and_children(
    page: RequestsPage, house: AnswerHouse, typed: str, found: int
) -> None:
    four(house)
    page.reload()
    page.search.setText(typed)
    press(page.search, Qt.Key.Key_Return)
    assert len(senders(page)) == found


def test_how_much_is_left_is_said_in_words_and_tone(page: RequestsPage, house: AnswerHouse) -> None:
    four(house)
    page.reload()
    page.chips[Show.ALL].click()
    due = next(column for column in page.model.requests.columns if column.key == "due")
    said = {
        line.sender: (due.text(line), due.below and due.below(line), due.tone(line))
        for line in page.model.requests.rows()
    }
    assert said["Прокуратура района"] == ("20.11.2026", "4\u00a0days late", "r2")
    assert said["Управление по защите прав детей"] == ("27.11.2026", "3\u00a0days left", "text")
    assert said["Ұлытау"] == ("\u2013", "no day in the letter", "quiet")


def test_names_of_children_are_initials_under_the_veil(page: RequestsPage, house: AnswerHouse, veil: Veil) -> None:
    house.request(subject=Subject.CHILD, people=(house.child,))
    page.reload()
    about = next(column for column in page.model.requests.columns if column.key == "subject")
    (line,) = page.model.requests.rows()
    assert about.text(line) == "Есенов Мирас"
    veil.set_on(True)
    assert about.text(line) == "Е.\u00a0М."


def test_enter_opens_a_request_and_a_disclosure(page: RequestsPage, house: AnswerHouse) -> None:
    gone: list[tuple[str, object]] = []
    page.navigate.connect(lambda key, arg: gone.append((key, arg)))
    disclosure = a_disclosure(house)
    page.reload()
    page.chips[Show.ANSWERED].click()
    press(page.requests, Qt.Key.Key_Return)
    page.chips[Show.DISCLOSURES].click()
    press(page.disclosures, Qt.Key.Key_Return)
    assert [key for key, _ in gone] == ["request", "disclosure"]
    assert gone[1][1] == disclosure


def test_the_register_of_disclosures_is_saved_as_a_paper(
    page: RequestsPage, house: AnswerHouse, tmp_path: Path
) -> None:
    said: list[str] = []
    page.told.connect(said.append)
    a_disclosure(house)
    page.reload()
    assert not page.save_button.isVisible()
    page.chips[Show.DISCLOSURES].click()
    assert page.save_button.isVisible()
    page.save_register(tmp_path / "register.pdf")
    assert said == ["The register is saved"]
    assert (tmp_path / "register.pdf").read_bytes().startswith(b"%PDF")
    page.save_register(tmp_path / "register.pdf")  # never over a file
    assert said[0] == "The register is saved"
    assert said[1] != said[0]


def test_the_rail_counts_open_requests_due_within_a_week(
    desk: Desk, services: Services, house: AnswerHouse, qtbot: QtBot
) -> None:
    four(house)
    home = Home(desk=desk, settings=Settings(None), services=services, vault=house.vault, user=None)
    home.window.show()
    home.begin()
    item = home.window.rail.items["requests"]
    qtbot.waitUntil(lambda: "2" in item.accessibleName())  # counted once the first page is painted
    late = next(line for line in services.requests.lines() if line.sender == "Прокуратура района")
    desk.act(lambda: services.requests.cancel(CancelRequest(id=late.id, reason="отозван")))
    assert "1" in item.accessibleName()
    home.idle.stop()
    home.notifier.stop()
    home.window.close()
    home.window.deleteLater()
