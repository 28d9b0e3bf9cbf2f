"""Ctrl+K: what is typed, what is shown, where it leads, and where the focus goes back to."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from counsellor_app.domain.entries import EntryKind
from counsellor_app.services.entries import EntryService, SignEntry
from counsellor_app.services.house import Services
from counsellor_app.services.search import Found, SearchService
from counsellor_app.services.session import Session
from counsellor_app.services.steps import open_case, set_level
from counsellor_app.ui import theme
from counsellor_app.ui.desk import Desk, at_once
from counsellor_app.ui.palette import palette
from counsellor_app.ui.palette.palette import Command, Palette
from counsellor_app.ui.palette.rows import Line
from counsellor_app.ui.theme import Theme
from counsellor_app.ui.veil import HIDDEN, Veil
from tests.builders import MORNING, a_session, a_student
from tests.ui.keyboard import press, show, write

Key = Qt.Key
COMMANDS = (Command("new", "New referral", "plus", "Ctrl N"), Command("lock", "Lock", "lock", "Ctrl L"))


class Room:
    """A window with a field that has the focus, and the palette over it."""

    def __init__(
        self, session: Session, qtbot: QtBot, submit: Callable[[Callable[[], None]], object] = at_once
    ) -> None:
        self.student = a_student(session)
        with session.store.begin("test-case") as unit:
            case = open_case(unit, session, self.student, ("BULLYING",), unit.now)
            set_level(unit, session, case, "R2", "registered")
        self.case_id = case.id
        done = EntryService(session).sign(
            SignEntry(
                case_id=case.id, kind=EntryKind.NOTE, template="quick", service_at=MORNING,
                sections={"line": "{p:" + self.student + "} молчит, снимают на телефон"},
            )
        )  # fmt: skip
        self.entry_id = done.new_id
        self.search = SearchService(session)
        self.veil = Veil(follows_screens=False)
        self.window = QWidget()
        self.window.resize(1366, 768)
        self.field = QLineEdit()
        column = QVBoxLayout(self.window)
        for part in (QLineEdit(), self.field, QLineEdit()):
            column.addWidget(part)
        services = cast(Services, SimpleNamespace(session=session, search=self.search))
        self.palette = Palette(self.window, Desk(submit), services, lambda: COMMANDS, self.veil)
        self.told: list[tuple[str, ...]] = []
        for name in ("person_chosen", "case_chosen", "command_chosen"):
            getattr(self.palette, name).connect(lambda value, name=name: self.told.append((name, value)))
        self.palette.entry_chosen.connect(lambda case, entry: self.told.append(("entry_chosen", case, entry)))
        show(qtbot, self.window, self.field)

    @property
    def typed(self) -> QLineEdit:
        return self.palette.panel.field

    def lines(self) -> tuple[Line, ...]:
        return self.palette.panel.model.lines()

    def texts(self) -> list[str]:
        return [line.text for line in self.lines()]

    def current(self) -> str:
        return str(self.palette.panel.view.currentIndex().data())


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    with a_session(tmp_path) as session:
        yield session


@pytest.fixture
def room(session: Session, qtbot: QtBot) -> Room:
    made = Room(session, qtbot)
    made.palette.open()
    return made


def test_it_covers_the_window_and_takes_the_focus(room: Room) -> None:
    assert room.palette.geometry() == room.window.rect()
    assert room.typed.hasFocus()
    assert room.palette.panel.width() == 640
    assert room.palette.panel.y() == 84
    room.window.resize(1200, 700)
    assert room.palette.geometry() == room.window.rect()


def test_before_anything_is_typed_commands_are_offered(room: Room) -> None:
    assert room.texts() == ["Commands", "New referral", "Lock"]
    assert room.current() == "New referral"


def test_groups_stand_in_order_and_the_first_line_is_current(room: Room) -> None:
    write(room.typed, "есен")
    assert room.texts() == [
        "People",
        "Есенов Мирас",
        "Cases",
        "26-001 · Есенов Мирас",
        "Notes",
        "26-001 · Есенов Мирас молчит, снимают на телефон",
    ]
    assert room.current() == "Есенов Мирас"
    person, case, note = (line for line in room.lines() if line.target)
    assert (person.level, person.meta) == ("R2", "7\u00a0«Б» · 13\u00a0years")
    assert [line.text[a:b] for line in (person, case, note) for a, b in line.matches] == ["Есен"] * 3


@pytest.mark.parametrize(("downs", "signal"), [(0, "person_chosen"), (1, "case_chosen"), (2, "entry_chosen")])
def test_enter_goes_where_the_line_leads_and_titles_are_stepped_over(room: Room, downs: int, signal: str) -> None:
    write(room.typed, "есен")
    press(room.typed, *[Key.Key_Down] * downs, Key.Key_Return)
    expected = {
        "person_chosen": ("person_chosen", room.student),
        "case_chosen": ("case_chosen", room.case_id),
        "entry_chosen": ("entry_chosen", room.case_id, room.entry_id),
    }
    assert room.told == [expected[signal]]
    assert not room.palette.isVisible()
    assert room.field.hasFocus()


def test_up_from_the_first_line_is_the_last(room: Room) -> None:
    write(room.typed, "есен")
    press(room.typed, Key.Key_Up)
    assert room.current().startswith("26-001 · Есенов Мирас молчит")
    press(room.typed, Key.Key_Tab)
    assert room.current() == "Есенов Мирас"
    assert room.typed.hasFocus()


def test_page_keys_stop_at_the_ends(room: Room) -> None:
    write(room.typed, "есен")
    press(room.typed, Key.Key_PageDown)
    assert room.current().startswith("26-001 · Есенов Мирас молчит")
    press(room.typed, Key.Key_PageUp)
    assert room.current() == "Есенов Мирас"


@pytest.mark.parametrize(("downs", "is_case"), [(0, False), (1, True), (2, True)])
def test_a_case_on_which_the_choice_rests_is_expected(
    session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, downs: int, is_case: bool
) -> None:
    monkeypatch.setattr(palette, "PAUSE", 1)
    room = Room(session, qtbot)
    expected: list[str] = []
    room.palette.expected.connect(expected.append)
    room.palette.open()
    write(room.typed, "есен")
    press(room.typed, *[Key.Key_Down] * downs)
    qtbot.waitUntil(lambda: not room.palette._pause.isActive())
    assert expected == [room.case_id] * is_case
    press(room.typed, Key.Key_Escape)
    assert not room.palette._pause.isActive()


def test_a_click_chooses(room: Room) -> None:
    write(room.typed, "есен")
    view = room.palette.panel.view
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(view.model().index(0, 0)).center())
    assert room.told == []
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(view.model().index(3, 0)).center())
    assert room.told == [("case_chosen", room.case_id)]


def test_commands_are_found_by_their_words_and_alone_after_the_sign(room: Room) -> None:
    write(room.typed, "ref")
    assert room.texts() == ["Commands", "New referral"]
    press(room.typed, Key.Key_Return)
    assert room.told == [("command_chosen", "new")]
    room.palette.open(">")
    assert room.texts() == ["Commands", "New referral", "Lock"]
    write(room.typed, "lo")
    assert room.texts() == ["Commands", "Lock"]
    assert room.lines()[1].keys == ("Ctrl", "L")


def test_after_the_sign_nobody_is_searched(room: Room) -> None:
    write(room.typed, ">есен")
    assert room.texts() == []
    assert room.palette.panel.nothing.isVisible()
    press(room.typed, Key.Key_Return)
    assert room.told == []


def test_esc_gives_the_focus_back_and_keeps_nothing(room: Room) -> None:
    write(room.typed, "есен")
    press(room.typed, Key.Key_Escape)
    assert not room.palette.isVisible()
    assert room.field.hasFocus()
    assert room.typed.text() == ""
    room.palette.open()
    assert room.texts() == ["Commands", "New referral", "Lock"]


def test_a_click_beside_it_closes_it(room: Room) -> None:
    QTest.mouseClick(room.palette, Qt.MouseButton.LeftButton, pos=room.palette.rect().bottomLeft())
    assert not room.palette.isVisible()


def test_the_number_of_a_case_is_enough(room: Room) -> None:
    write(room.typed, "26-1")
    assert room.texts()[:2] == ["Cases", "26-001 · Есенов Мирас"]


def test_under_the_veil_no_name_and_no_word_of_a_note_is_shown(room: Room) -> None:
    write(room.typed, "есен")
    room.veil.set_on(True)
    assert [line.text for line in room.lines() if line.target] == [
        "Е.\u00a0М.",
        "26-001 · Е.\u00a0М.",
        f"26-001 · {HIDDEN}",
    ]
    assert all(line.matches == () for line in room.lines())
    press(room.typed, Key.Key_Return)
    assert room.told == [("person_chosen", room.student)]


def test_no_name_shows_when_a_line_is_printed(room: Room) -> None:
    write(room.typed, "есен")
    assert "Есен" not in repr(room.lines())


def test_terms_and_closing_stand_at_the_right(session: Session, room: Room) -> None:
    with session.store.begin("test-close") as unit:
        unit.cases.save(replace(unit.cases.get(room.case_id), closed_at=MORNING - timedelta(days=12)))
    write(room.typed, "26-001")
    assert room.lines()[1].side == "closed 12.11"


def test_a_person_without_an_open_case_says_so(session: Session, room: Room) -> None:
    a_student(session, "Сарсенов", "Даурен")
    write(room.typed, "сарс")
    assert room.lines()[1].meta.endswith("no open case")
    assert room.lines()[1].level == ""


class Waiting:
    """A busy worker: what is asked waits until it is let go."""

    def __init__(self) -> None:
        self.work: list[Callable[[], None]] = []

    def __call__(self, work: Callable[[], None]) -> None:
        self.work.append(work)

    def let_go(self) -> None:
        waiting, self.work = self.work, []
        for work in waiting:
            work()


@pytest.fixture
def busy(session: Session, qtbot: QtBot) -> tuple[Room, Waiting, list[str]]:
    worker, asked = Waiting(), list[str]()
    room = Room(session, qtbot, worker)
    find = room.search.find

    def counted(text: str, limit: int = 6) -> Found:
        asked.append(text)
        return find(text, limit)

    room.search.find = counted  # type: ignore[method-assign]
    room.palette.open()
    return room, worker, asked


def test_a_new_key_supersedes_what_was_not_answered(busy: tuple[Room, Waiting, list[str]]) -> None:
    room, worker, asked = busy
    write(room.typed, "есенов")
    assert len(worker.work) == 6
    worker.let_go()
    assert asked == ["есенов"]
    assert room.current() == "Есенов Мирас"


def test_an_answer_that_comes_late_is_not_shown(busy: tuple[Room, Waiting, list[str]]) -> None:
    room, worker, _ = busy
    write(room.typed, "есен")
    question = worker.work.pop()
    worker.let_go()
    press(room.typed, Key.Key_Escape)
    question()
    room.palette.open()
    assert room.texts() == ["Commands", "New referral", "Lock"]


def test_while_an_answer_is_on_its_way_the_last_one_stays(busy: tuple[Room, Waiting, list[str]]) -> None:
    room, worker, _ = busy
    write(room.typed, "есен")
    worker.let_go()
    write(room.typed, "ов")
    stale, _last = worker.work
    assert "Есенов Мирас" in room.texts()
    stale()
    assert "Есенов Мирас" in room.texts()


def test_many_lines_scroll_inside_the_window(session: Session, room: Room) -> None:
    for number in range(9):
        a_student(session, f"Есенов{'а' * number}", "Дана")
    room.window.resize(1180, 400)
    write(room.typed, "есен")
    assert room.palette.panel.geometry().bottom() < 400
    press(room.typed, Key.Key_Up)
    view = room.palette.panel.view
    assert view.viewport().rect().contains(view.visualRect(view.currentIndex()))
    press(room.typed, Key.Key_Down)
    assert view.verticalScrollBar().value() == 0


def test_it_follows_theme_and_text_size(room: Room, qapp: QApplication) -> None:
    write(room.typed, "есен")
    theme.apply(qapp, Theme.DARK, 150)
    assert room.palette.panel.width() == 960
    assert room.palette.grab().width() == 1366
    theme.apply(qapp, Theme.LIGHT, 100)
    assert room.palette.panel.width() == 640


def test_every_line_is_said_in_words(room: Room) -> None:
    write(room.typed, "есен")
    spoken = [line.spoken() for line in room.lines() if line.target]
    assert spoken[0] == "Есенов Мирас, 7\u00a0«Б» · 13\u00a0years, R2 Urgent"
    assert room.palette.panel.view.accessibleName()
    assert room.typed.accessibleName()


def test_the_model_keeps_qts_contract(room: Room, qtmodeltester: ModelTester) -> None:
    write(room.typed, "есен")
    qtmodeltester.check(room.palette.panel.model)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=30))
def test_anything_can_be_typed(room: Room, text: str) -> None:
    room.typed.setText(text)
    assert room.palette.panel.isVisible()
    room.typed.clear()
