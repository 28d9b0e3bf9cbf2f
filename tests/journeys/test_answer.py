"""An office writes: from the letter to a sealed file that its key opens, by keys alone, in each profile, kk and ru."""

import hashlib
import json
from collections.abc import Callable
from datetime import timedelta
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pyrage
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from counsellor_app.domain.disclosure import Profile
from counsellor_app.domain.entries import EntryKind
from counsellor_app.domain.ids import CaseId, PersonId
from counsellor_app.domain.requests import RequestState
from counsellor_app.services.approvals import AddHead
from counsellor_app.services.entries import SignEntry
from counsellor_app.services.house import Services
from counsellor_app.services.referral_commands import RegisterReferral
from counsellor_app.ui import language
from counsellor_app.ui.language import Language
from counsellor_app.ui.requests.answer.answer_page import APPROVAL, GIVE, PREVIEW, RECIPIENT, SEAL, AnswerPage
from counsellor_app.ui.requests.disclosure_page import DisclosurePage
from counsellor_app.ui.requests.form_page import RequestFormPage
from counsellor_app.ui.requests.request_page import RequestPage
from counsellor_app.ui.requests.requests_page import RequestsPage
from counsellor_app.ui.widgets.combo import Combo
from tests.builders import MORNING, Hour
from tests.journeys.conftest import House
from tests.journeys.hands import ALT, CONTROL, at, part, press, press_enter, tab_to, write

TAB, SPACE, DOWN = Qt.Key.Key_Tab, Qt.Key.Key_Space, Qt.Key.Key_Down
IDENTITY = pyrage.x25519.Identity.generate()
PATIENCE = 10_000  # ms
MOST_KEYS = 200


@pytest.fixture
def case(services: Services, hour: Hour, miras: PersonId, aigerim: PersonId) -> CaseId:
    """A case with a talk, a call and a note about another child."""
    services.approvals.add_head(AddHead(surname="Сүлейменова", given="Әлия"))
    command = RegisterReferral(
        received_at=MORNING - timedelta(minutes=20),
        source="CLASS_TEACHER",
        channel="IN_PERSON",
        types=("BULLYING",),
        words="Видела в раздевалке.",
        student_id=miras,
    )
    made = CaseId(services.referrals.register(command).new_id or "")
    for kind, words in (
        (EntryKind.NOTE, f"Говорили с {{p:{aigerim}}}, {{p:{miras}}} был рядом."),
        (EntryKind.CALL, f"{{p:{miras}}} пришёл вовремя."),
    ):
        services.entries.sign(
            SignEntry(
                case_id=made,
                kind=kind,
                template="quick",
                sections={"line": words},
                service_at=hour() - timedelta(minutes=5),
            )
        )
    hour.move(days=1)
    return made


@pytest.mark.parametrize("spoken", [Language.KK, Language.RU])
@pytest.mark.parametrize("profile", list(Profile))
def test_from_the_letter_to_a_sealed_file(
    house: House,
    services: Services,
    case: CaseId,
    profile: Profile,
    spoken: Language,
    tmp_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert language.set_language(spoken)
    target = tmp_path / "answer.zip.age"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_asked: (str(target), ""))
    register_letter(house, is_about_child=profile is not Profile.STATISTICS)
    assert house.window.pages.current_key() == "request"
    (line,) = services.requests.lines()

    page = begin_answer(house)
    settle = settled(page, qtbot)
    give(page, profile, settle)
    read_everything(page, settle)
    press_next(page, RECIPIENT)
    take_key(page)
    press_next(page, APPROVAL)
    agree(page, settle)
    press_next(page, SEAL)
    press_next(page, SEAL)
    assert page.seal.is_sealed

    look_inside(target, profile)
    hand_over(house, page)
    refused = profile is Profile.DEIDENTIFIED  # the name that the letter asks for
    state = RequestState.REFUSED_IN_PART if refused else RequestState.SENT
    assert services.requests.view(line.id).request.state is state
    (left,) = services.disclosures.lines()
    assert left.delivered_on is not None


def register_letter(house: House, *, is_about_child: bool) -> None:
    """Alt+4, a new request: who writes, from when, about what, on what ground."""
    press(Qt.Key.Key_4, modifier=ALT)
    requests = part(house.window, RequestsPage)
    tab_to(lambda found: found in (requests.new_button, requests.first_button))
    press(SPACE)
    form = part(house.window, RequestFormPage).form
    press(SPACE)  # the first kind of office
    tab_to(is_this(form.sender_edit))
    write("Аппарат Уполномоченного")
    press(TAB)
    write("04-117")
    tab_to(is_this(form.subject.chip("child" if is_about_child else "statistics")))
    press(SPACE)
    if is_about_child:
        tab_to(lambda found: form.named.picker.isAncestorOf(found) or found is form.named.picker)
        write("ес")
        press_enter()
    tab_to(is_this(form.period.this_year))
    press(SPACE)
    if is_about_child:
        for chip in (form.items.ordinary.chip("CASE_TIMELINE"), form.items.sensitive.chip("NAME_OF_CHILD")):
            tab_to(is_this(chip))
            press(SPACE)
    tab_to(lambda found: found is form.ground or form.ground.isAncestorOf(found))
    write("Закон № 345, статья 7-2")
    press(Qt.Key.Key_Return, modifier=CONTROL)


def begin_answer(house: House) -> AnswerPage:
    request = part(house.window, RequestPage)
    assert at() is request.header.answer_button
    press(SPACE)
    page = part(house.window, AnswerPage)
    press_next(page, GIVE)
    return page


def give(page: AnswerPage, profile: Profile, settle: Callable[[], None]) -> None:
    """The profile with the arrows; every text of a case, and the name only because the head allows it."""
    assert at() is page.give.profile.radio(Profile.STATISTICS.value)
    for _ in range(list(Profile).index(profile)):
        press(DOWN)
    assert page.model.choices.profile is profile
    if profile is not Profile.STATISTICS:
        settle()
        for combo in tuple(page.give.kinds.combos.values()):
            if combo.isEnabled():
                tab_to(is_this(combo))
                pick_last(combo)
                settle()
    if profile is Profile.IDENTIFIED:
        combo = page.give.asked.combos["NAME_OF_CHILD"]
        tab_to(is_this(combo))
        pick_last(combo)
        assert at() is page.give.asked.reasons["NAME_OF_CHILD"].control
        write("письмо называет ребёнка")
    press_next(page, PREVIEW)
    settle()


def read_everything(page: AnswerPage, settle: Callable[[], None]) -> None:
    """What is unread stops; the verb leads to it; Down to its end, Space."""
    if page.model.choices.profile is Profile.STATISTICS:
        return
    assert page.model.unread()
    while page.model.unread():
        press_next(page, PREVIEW)
        assert at() is page.preview.page
        for _ in range(MOST_KEYS):
            if page.preview.strip.read_box.isEnabled():
                break
            press(DOWN)
        press(SPACE)
        settle()


def take_key(page: AnswerPage) -> None:
    assert at() is page.recipient.add_button
    press(SPACE)
    write(str(IDENTITY.to_public()))
    press_enter()
    card = page.recipient.key_card
    tab_to(is_this(card.same))
    press(SPACE)
    tab_to(is_this(card.with_whom))
    write("А. Серикова, по телефону")
    press_enter()


def agree(page: AnswerPage, settle: Callable[[], None]) -> None:
    settle()
    assert at() is page.approval.position
    write("директор школы")
    tab_to(is_this(page.approval.approve_button))
    press(SPACE)
    settle()


def look_inside(target: Path, profile: Profile) -> None:
    """As the office does, without anything of ours: age, zip, SHA-256."""
    with ZipFile(BytesIO(pyrage.decrypt(target.read_bytes(), [IDENTITY]))) as package:
        manifest: dict[str, Any] = json.loads(package.read("manifest.json"))
        for file in manifest["files"]:
            assert hashlib.sha256(package.read(file["path"])).hexdigest() == file["sha256"]
        data = json.loads(package.read("data.json"))
        everything = b"".join(package.read(name) for name in package.namelist() if not name.endswith(".pdf")).decode(
            "utf-8", "replace"
        )
    assert data["profile"] == profile.value
    assert "Нұрланова" not in everything
    assert ("Есенов" in everything) is (profile is Profile.IDENTIFIED)
    assert ("был рядом" in everything) is (profile is not Profile.STATISTICS)
    assert bool(data["statistics"]) is (profile is Profile.STATISTICS)


def hand_over(house: House, page: AnswerPage) -> None:
    """The focus stands on the next thing to do."""
    assert at() is page.seal.sealed.hand_button
    press(SPACE)
    tab_to(is_this(page.seal.sealed.hand_over.number))
    write("исх-12")
    press_enter()
    assert part(house.window, DisclosurePage).isVisible()


def settled(page: AnswerPage, qtbot: QtBot) -> Callable[[], None]:
    def settle() -> None:
        qtbot.waitUntil(lambda: page.model.preview is not None and not page.model.is_stale, timeout=PATIENCE)

    return settle


def press_next(page: AnswerPage, expected: int) -> None:
    tab_to(is_this(page.next_button), most=120)
    press(SPACE)
    assert page.stack.currentIndex() == expected, page.message.text_label.text()


def pick_last(combo: Combo) -> None:
    """The most that can be given."""
    press(Qt.Key.Key_End)


def is_this(wanted: QWidget) -> Callable[[QWidget], bool]:
    return lambda found: found is wanted
