"""The sealing: what stands in the way and where it is mended, the file, the signature from outside, what follows."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pyrage
import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from counsellor_app.domain.disclosure import EventKind, Profile, Share
from counsellor_app.services.house import Services
from counsellor_app.ui.desk import Desk
from counsellor_app.ui.messages import words_for
from counsellor_app.ui.requests.answer.answer_page import APPROVAL, GROUND, PREVIEW, RECIPIENT, SEAL, AnswerPage
from counsellor_app.ui.requests.answer.seal_step import SealStep
from counsellor_app.ui.requests.rows import Line
from counsellor_app.ui.veil import Veil
from tests.services.answer_house import AnswerHouse
from tests.services.test_disclosures import signed_elsewhere
from tests.ui.requests.answered import IDENTITY, a_key, approve, numbers
from tests.ui.requests.wizard import Wizard, about_a_child, of_numbers


@pytest.fixture
def step(wizard: Wizard, house: AnswerHouse) -> SealStep:
    """Numbers that are ready to be sealed."""
    request_id = of_numbers(house)
    wizard.open(request_id, PREVIEW)
    wizard.model.choose(key_id=a_key(house.services))
    approve(house.services, request_id, house.head)
    wizard.page.reload()
    wizard.page.go(SEAL)
    return wizard.page.seal


def line_of(step: SealStep, at: int) -> Line:
    item = step.obstacles.body.itemAt(at)
    line = item.widget() if item is not None else None
    assert isinstance(line, Line)
    return line


def obstacles(step: SealStep) -> list[str]:
    return [line_of(step, at).main.text() for at in range(step.obstacles.body.count())]


def opened(file: Path) -> ZipFile:
    return ZipFile(BytesIO(pyrage.decrypt(file.read_bytes(), [IDENTITY])))


def test_everything_that_stands_in_the_way_is_said_at_once_with_the_step_to_mend_it(
    wizard: Wizard, house: AnswerHouse
) -> None:
    wizard.open(about_a_child(house), PREVIEW)
    wizard.model.choose(
        profile=Profile.IDENTIFIED, cases=(house.case,), key_id=a_key(house.services, is_compared=False)
    )
    wizard.model.make_preview()
    wizard.model.share_all(wizard.entries(), Share.TEXT)
    wizard.page.go(SEAL)
    step = wizard.page.seal
    said = obstacles(step)
    assert len(said) == 4
    assert not step.national.isVisible()
    wizard.next()
    assert wizard.message() == said[0]
    went = []
    for at in range(len(said)):
        wizard.page.go(SEAL)
        wizard.verb(line_of(step, at), "Go there").click()
        went.append(wizard.page.stack.currentIndex())
    assert sorted(went) == [GROUND, PREVIEW, RECIPIENT, APPROVAL]


def test_the_name_of_the_file_says_nothing_about_anybody(step: SealStep, wizard: Wizard) -> None:
    assert wizard.model.preview is not None
    assert step.file_name() == f"pana-{wizard.model.preview.package_id}.zip.age"


def test_the_place_is_chosen_and_the_file_opens_with_the_offices_key(
    step: SealStep, wizard: Wizard, house: AnswerHouse, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def choose(_parent: object, _title: str, name: str, _kinds: str) -> tuple[str, str]:
        asked.append(Path(name).name)
        return str(house.folder / "answer"), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    wizard.next()
    assert asked == [step.file_name()]
    assert step.is_sealed
    with opened(house.folder / "answer.zip.age") as package:
        assert {"manifest.json", "data.json", "report.pdf"} <= set(package.namelist())
    assert "D26-001" in step.sealed.banner.text_label.text()


def test_after_it_the_words_are_read_and_the_handing_over_is_written_down(
    step: SealStep, wizard: Wizard, house: AnswerHouse, services: Services, qtbot: QtBot
) -> None:
    step.seal_to(house.folder / "answer.zip.age")
    (line,) = services.disclosures.lines()
    assert step.sealed.words.words() == services.keys.keys()[0].words["en"]
    assert step.sealed.hand_button.hasFocus()
    step.sealed.hand_button.click()
    step.sealed.hand_over.number.setText("исх-12")
    with qtbot.waitSignal(wizard.page.navigate) as went:
        step.sealed.hand_over.send_button.click()
    assert went.args == ["disclosure", line.id]
    events = services.disclosures.view(line.id).events
    assert [event.kind for event in events] == [EventKind.SAVED, EventKind.HANDED_OVER]


def test_when_it_is_sealed_there_is_no_way_back_into_it(
    step: SealStep, wizard: Wizard, house: AnswerHouse, qtbot: QtBot
) -> None:
    step.seal_to(house.folder / "answer.zip.age")
    wizard.page.steps.went_back.emit(APPROVAL)
    assert wizard.page.stack.currentIndex() == SEAL
    assert wizard.page.next_button.text() == "Back to the request"
    with qtbot.waitSignal(wizard.page.navigate) as went:
        wizard.next()
    assert went.args == ["request", wizard.model.request_id]


def test_the_manifest_goes_out_and_a_signature_comes_in(step: SealStep, house: AnswerHouse, qtbot: QtBot) -> None:
    manifest = house.folder / "manifest.json"
    with qtbot.waitSignal(step.told):
        step.save_manifest(manifest)
    signature = signed_elsewhere(manifest.read_bytes())
    step.national.take(house.file(signature, "manifest.json.cms"))
    assert "could not verify" in step.national.note.label.text()
    assert step.national.note.isVisible()
    step.seal_to(house.folder / "answer.zip.age")
    with opened(house.folder / "answer.zip.age") as package:
        assert package.read("manifest.json") == manifest.read_bytes()
        assert signature in [package.read(name) for name in package.namelist()]


def test_a_signature_of_something_else_is_said_and_nothing_leaves(
    step: SealStep, wizard: Wizard, house: AnswerHouse, services: Services
) -> None:
    step.national.take(house.file(signed_elsewhere(b"{}"), "manifest.json.cms"))
    said = [sealing(step, wizard, house), saved_then_sealing(step, wizard, house)]
    assert said == [
        "The answer changed after it was given to be signed. Save it for signing again.",
        "The national signature was made for something else, or exchanged.",
    ]
    assert services.disclosures.lines() == ()
    assert not (house.folder / "answer.zip.age").exists()


def sealing(step: SealStep, wizard: Wizard, house: AnswerHouse) -> str:
    step.seal_to(house.folder / "answer.zip.age")
    return wizard.message()


def saved_then_sealing(step: SealStep, wizard: Wizard, house: AnswerHouse) -> str:
    step.save_manifest(house.folder / "manifest.json")
    return sealing(step, wizard, house)


def test_a_signature_can_be_left_out_again(step: SealStep, house: AnswerHouse, qtbot: QtBot) -> None:
    with qtbot.waitSignal(step.told) as told:
        step.national.take(house.file(b"", "empty.cms"))
    assert "no signature file" in told.args[0]
    step.national.take(house.file(b"0", "manifest.json.cms"))
    step.national.drop_button.click()
    assert step.national.signature is None
    assert not step.national.drop_button.isVisible()


def test_a_place_that_cannot_be_written_is_said_and_nothing_is_sealed(
    step: SealStep, wizard: Wizard, house: AnswerHouse, services: Services
) -> None:
    step.seal_to(house.folder / "no such folder" / "answer.zip.age")
    assert not step.is_sealed
    assert not step.is_busy()
    assert wizard.message()
    assert services.disclosures.lines() == ()


def test_it_can_be_stopped_and_leaves_nothing(house: AnswerHouse, veil: Veil, qtbot: QtBot) -> None:
    """With a desk whose work waits, as it waits for the worker in the program."""
    waiting: list[Callable[[], None]] = []

    def work() -> None:
        while waiting:
            waiting.pop(0)()

    page = AnswerPage(Desk(waiting.append), house.services, veil, words_for)
    qtbot.addWidget(page)
    page.show()
    request_id = of_numbers(house)
    house.services.previews.save(request_id, numbers(house.services, request_id))
    approve(house.services, request_id, house.head)
    page.open((request_id, SEAL))
    work()
    told: list[str] = []
    page.told.connect(told.append)
    page.seal.seal_to(house.folder / "answer.zip.age")
    assert page.seal.is_busy()
    assert not page.back_button.isEnabled()
    page.seal.progress.cancel_button.click()
    work()
    assert not page.seal.is_busy()
    assert told == ["Stopped. Nothing was sealed, nothing is left on the disk."]
    assert house.services.disclosures.lines() == ()
    assert [file.name for file in house.folder.iterdir() if ".age" in file.name] == []
