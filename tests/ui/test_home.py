"""The home of an open file: what its window offers, what locks it, and how it is left."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QTextFormat
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTextEdit
from pytestqt.qtbot import QtBot

from counsellor_app.content.library import load_content
from counsellor_app.domain.ids import CaseId, DraftId
from counsellor_app.services.entries import SaveDraft
from counsellor_app.services.house import Services, open_house
from counsellor_app.services.referral_commands import RegisterReferral
from counsellor_app.services.reminders import read_moments, told_until
from counsellor_app.services.school import NameUser, SaveSchool
from counsellor_app.services.vault import OpenVault, open_vault
from counsellor_app.ui import settings as table
from counsellor_app.ui.cases.case_page import CasePage
from counsellor_app.ui.desk import Desk, at_once
from counsellor_app.ui.home import Home
from counsellor_app.ui.settings import Settings
from counsellor_app.ui.today.page import TodayPage
from counsellor_app.ui.widgets.chip_object import Chip
from tests.builders import CHEAP, PASSPHRASE, Hour, Ids, a_student, a_vault
from tests.ui.keyboard import write

CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


@pytest.fixture
def hour() -> Hour:
    return Hour()


@pytest.fixture
def vault(tmp_path: Path, hour: Hour) -> Iterator[OpenVault]:
    made = a_vault(tmp_path, now=hour())
    yield made
    made.close()


@pytest.fixture
def services(vault: OpenVault, hour: Hour) -> Services:
    made = open_house(vault, load_content(), now=hour, new_id=Ids(hour))
    made.school.save(SaveSchool(name_kk="", name_ru="Пробная школа", region="71"))
    made.school.name_user(NameUser(surname="Тлеген", given="Айша", patronymic="Қанатқызы"))
    return made


@pytest.fixture
def case(services: Services, hour: Hour) -> CaseId:
    command = RegisterReferral(
        received_at=hour(),
        source="CLASS_TEACHER",
        channel="IN_PERSON",
        types=("SELF_HARM",),
        words="Видела на физкультуре.",
        student_id=a_student(services.session),
    )
    return CaseId(services.referrals.register(command).new_id or "")


@pytest.fixture
def kept() -> Settings:
    return Settings(None)


@pytest.fixture
def home(vault: OpenVault, services: Services, kept: Settings, desk: Desk, qtbot: QtBot) -> Iterator[Home]:
    made = Home(desk=desk, settings=kept, services=services, vault=vault, user=services.school.user())
    qtbot.addWidget(made.window)
    with qtbot.waitActive(made.window):
        made.window.show()
        made.window.activateWindow()
    made.begin()
    yield made
    made.idle.stop()
    made.notifier.stop()


def key(home: Home, which: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(QGuiApplication.focusWindow(), which, modifier)


def test_it_opens_on_today_with_the_name_of_the_user(home: Home) -> None:
    assert home.window.pages.current_key() == "today"
    assert home.window.rail.foot.name.text() == "Тлеген А.\u00a0Қ."
    assert home.window.windowTitle() == "Pana"


@pytest.mark.parametrize(
    ("number", "page"),
    tuple(enumerate(("today", "students", "cases", "requests", "prevention", "reports", "settings"), 1)),
)
def test_alt_and_a_number_go_to_each_page_of_the_rail(home: Home, number: int, page: str) -> None:
    key(home, Qt.Key(Qt.Key.Key_0 + number), ALT)
    assert home.window.pages.current_key() == page
    assert home.window.rail.items[page].isChecked()


def test_the_palette_runs_everything_the_window_can_do(home: Home) -> None:
    commands = {command.id: command for command in home._commands()}
    assert {"new-referral", "crisis", "veil", "lock", "undo", "go:register", "go:import", "go:settings"} <= set(
        commands
    )
    assert "go:case" not in commands, "a page that needs to know of whom is no command"
    home._run("veil")
    assert home.veil.is_on()
    home._run("go:register")
    assert home.window.pages.current_key() == "register"


def test_f1_shows_what_can_be_done_with_its_keys(home: Home) -> None:
    key(home, Qt.Key.Key_F1)
    assert home._palette.isVisible()
    assert home._palette.panel.field.text() == ">"


@pytest.mark.parametrize("what", ["lock", "rest", "sleep", "restore"])
def test_what_locks_it(home: Home, qtbot: QtBot, what: str) -> None:
    with qtbot.waitSignal(home.lock_wanted):
        match what:
            case "lock":
                key(home, Qt.Key.Key_L, CONTROL)
            case "rest":
                home.idle.idle.emit()
            case "sleep":
                qtbot.waitUntil(lambda: home.sleep is not None)
                if home.sleep is not None:
                    home.sleep.on_sleep(True)
            case "restore":
                home._rooms.lock_wanted.emit()


def test_settings_reach_what_they_are_about(home: Home, kept: Settings, hour: Hour) -> None:
    kept.set(table.LOCK_AFTER, 2)
    assert home.idle._limit == 120
    kept.set(table.VEIL_ON_SECOND_SCREEN, False)
    said: list[str] = []
    home.notifier.told.connect(said.append)
    home.notifier.set_moments([hour() + timedelta(minutes=1), hour() + timedelta(minutes=3)])
    kept.set(table.REMINDERS, False)
    hour.move(minutes=2)
    home.notifier.look()
    assert said == []
    kept.set(table.REMINDERS, True)
    hour.move(minutes=2)
    home.notifier.look()
    assert len(said) == 1


def test_a_change_of_what_is_due_is_reckoned_once(case: CaseId, home: Home, services: Services, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: bool(home.notifier._moments))  # a referral starts terms and contacts
    home._desk.act(lambda: services.school.save(SaveSchool(name_kk="", name_ru="Школа", region="71", week=6)))
    assert home._later.isActive()
    qtbot.waitUntil(lambda: not home._later.isActive())
    assert home.notifier._moments == services.today.moments()


def test_leaving_saves_drafts_then_closes_the_file(case: CaseId, home: Home, services: Services, hour: Hour) -> None:
    place = home.place
    home.window.go("case", case)
    page = home.window.pages.current()
    assert isinstance(page, CasePage)
    page.focus_first()
    focus = QGuiApplication.focusObject()
    assert focus is not None
    write(page.writing.composer.sections.focusWidget() or page, "Сказала, что")  # nothing was saved by itself yet
    assert services.entries.drafts() == ()
    moments = services.today.moments()

    home.end()
    assert not home.window.isVisible()
    assert read_moments(place) == tuple(moment.replace(microsecond=0) for moment in moments)
    assert told_until(place) == hour()
    vault = open_vault(place, bytearray(PASSPHRASE.encode()), kind="passphrase", now=hour(), floor=CHEAP)
    try:
        (draft,) = open_house(vault, load_content()).entries.drafts()
        assert "Сказала, что" in draft.sections.values()
        acts = [act for (act,) in vault.connection.execute("SELECT act FROM audit ORDER BY seq")]
        assert acts[-2:] == ["locked", "unlocked"]
    finally:
        vault.close()


def test_a_quick_note_on_today_is_kept_too(home: Home, hour: Hour) -> None:
    page = home.window.pages.current()
    assert isinstance(page, TodayPage)
    page._quick._edit.setFocus()
    write(page._quick._edit, "Позвонить в колледж")
    home.end()
    vault = open_vault(home.place, bytearray(PASSPHRASE.encode()), kind="passphrase", now=hour(), floor=CHEAP)
    try:
        (draft,) = open_house(vault, load_content()).entries.drafts()
        assert draft.sections["line"] == "Позвонить в колледж"
    finally:
        vault.close()


def test_what_is_typed_on_today_is_kept_while_it_is_typed(home: Home, services: Services, qtbot: QtBot) -> None:
    """A kill of the process loses at most a moment of it; one draft, however long the typing goes on."""
    page = home.window.pages.current()
    assert isinstance(page, TodayPage)
    write(page._quick._edit, "Позвонить")
    qtbot.waitUntil(lambda: len(services.entries.drafts()) == 1)
    write(page._quick._edit, " в колледж")
    qtbot.waitUntil(lambda: services.entries.drafts()[0].sections["line"] == "Позвонить в колледж")
    assert len(services.entries.drafts()) == 1
    page._quick._edit.selectAll()
    QTest.keyClick(page._quick._edit, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: services.entries.drafts() == ())


def test_a_draft_brought_back_on_today_names_who_is_meant(
    home: Home, services: Services, case: CaseId, qtbot: QtBot
) -> None:
    """Initials under the veil, never dots that nobody understands."""
    student = services.cases.page(case).student.id
    draft_id = DraftId("0" * 31 + "7")
    text = f"{{p:{student}}} плакал на уроке"
    services.entries.save_draft(
        SaveDraft(id=draft_id, case_id=None, kind="note", template="quick", sections={"line": text})
    )
    page = home.window.pages.current()
    assert isinstance(page, TodayPage)
    write(page._quick._edit, "Другое")
    page._quick.take_up(draft_id)
    edit = page._quick._edit
    assert edit.stored() == text
    edit.selectAll()
    assert edit.createMimeDataFromSelection().text() == "Есенов Мирас плакал на уроке"
    home.veil.set_on(True)
    form = next(chip_formats(edit))
    assert edit._chips.shown(form) == "@Е.\N{NO-BREAK SPACE}М."
    assert {draft.sections["line"] for draft in services.entries.drafts()} == {text, "Другое"}


def chip_formats(edit: QTextEdit) -> Iterator[QTextFormat]:
    formats = (form for form in edit.document().allFormats() if form.objectType() == Chip.TYPE)
    yield from formats


def test_the_rail_shows_a_changed_name_at_once(home: Home, services: Services) -> None:
    home._desk.act(lambda: services.school.name_user(NameUser(surname="Омарова", given="Жанар", patronymic="")))
    assert home.window.rail.foot.name.text() == "Омарова Ж."


def test_what_was_copied_is_gone_with_the_lock(home: Home) -> None:
    home.clipboard.copy("Есенов Мирас молчит")
    assert home.window.undo_bar.text_label.text().startswith("Copied. The clipboard is emptied in 30")
    home.end()
    assert QGuiApplication.clipboard().text() == ""


def test_an_undo_that_is_offered_is_not_pushed_away_by_a_copy(home: Home) -> None:
    home.window.say("Note signed", lambda: None)
    home.clipboard.copy("Есенов Мирас молчит")
    assert home.window.undo_bar.can_take_back()
    home.clipboard.clear()


def test_a_number_that_was_given_is_told(home: Home) -> None:
    home._rooms.told.emit("Referral R26-001 is registered")
    assert home.window.undo_bar.isVisible()


def test_nobody_named_yet_is_no_trouble(vault: OpenVault, services: Services, qtbot: QtBot) -> None:
    home = Home(desk=Desk(at_once), settings=Settings(None), services=services, vault=vault, user=None)
    qtbot.addWidget(home.window)
    assert home.window.rail.foot.name.text() == ""
    home.end()
