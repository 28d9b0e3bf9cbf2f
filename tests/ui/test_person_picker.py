"""Choosing a person while typing, by keyboard and by mouse."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from counsellor_app.domain.people import PersonKind
from counsellor_app.services.search import PersonHit, SearchService
from counsellor_app.services.session import Session
from counsellor_app.ui.desk import Desk
from counsellor_app.ui.veil import Veil
from counsellor_app.ui.widgets.mention_popup import PersonPopup
from counsellor_app.ui.widgets.person_picker import PersonPicker
from tests.builders import a_session, a_student
from tests.ui.keyboard import press, show, write

Key = Qt.Key


class Later:
    """Work that waits until it is let go: a busy worker."""

    def __init__(self) -> None:
        self.waiting: list[Callable[[], None]] = []

    def __call__(self, work: Callable[[], None]) -> None:
        self.waiting.append(work)

    def let_go(self) -> None:
        waiting, self.waiting = self.waiting, []
        for work in waiting:
            work()


class Form:
    def __init__(self, session: Session, desk: Desk, qtbot: QtBot, **options: object) -> None:
        a_student(session)
        a_student(session, "Есенова", "Дана", "", letter="А")
        self.veil = Veil(follows_screens=False)
        self.picker = PersonPicker(desk, SearchService(session), self.veil, **options)  # type: ignore[arg-type]
        self.window = QWidget()
        self.window.resize(600, 400)
        column = QVBoxLayout(self.window)
        column.addWidget(self.picker)
        column.addStretch(1)
        self.picked: list[PersonHit] = []
        self.unknown: list[str] = []
        self.picker.picked.connect(self.picked.append)
        self.picker.unknown.connect(self.unknown.append)
        show(qtbot, self.window, self.picker)

    def popup(self) -> PersonPopup | None:
        return next((p for p in self.window.findChildren(PersonPopup) if p.isVisible()), None)

    def offered(self) -> list[str]:
        shown = self.popup()
        model = shown.model if shown else None
        return [str(model.index(row).data()) for row in range(model.rowCount())] if model else []


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    with a_session(tmp_path) as session:
        yield session


@pytest.fixture
def form(session: Session, desk: Desk, qtbot: QtBot) -> Form:
    return Form(session, desk, qtbot)


def test_people_are_offered_while_one_types(form: Form) -> None:
    write(form.picker, "есен")
    assert form.offered() == ["Есенов Мирас", "Есенова Дана"]
    write(form.picker, "ова")
    assert form.offered() == ["Есенова Дана"]


def test_enter_picks_and_the_field_shows_who(form: Form) -> None:
    write(form.picker, "есен")
    press(form.picker, Key.Key_Down, Key.Key_Return)
    assert [hit.short_name for hit in form.picked] == ["Есенова Дана"]
    assert form.picker.text() == "Есенова Дана"
    assert form.picker.hit() == form.picked[0]
    assert form.popup() is None


def test_a_click_picks(form: Form) -> None:
    write(form.picker, "есен")
    shown = form.popup()
    assert shown is not None
    row = shown.view.visualRect(shown.model.index(1)).center()
    QTest.mouseClick(shown.view.viewport(), Qt.MouseButton.LeftButton, pos=row)
    assert [hit.short_name for hit in form.picked] == ["Есенова Дана"]


def test_other_letters_are_nobody_any_more(form: Form) -> None:
    write(form.picker, "мирас")
    press(form.picker, Key.Key_Return)
    assert form.picker.hit() is not None
    press(form.picker, Key.Key_Backspace)
    assert form.picker.hit() is None
    assert form.offered() == ["Есенов Мирас"]


def test_esc_closes_the_list_and_down_opens_it_again(form: Form) -> None:
    write(form.picker, "есен")
    press(form.picker, Key.Key_Escape)
    assert form.popup() is None
    assert form.picker.text() == "есен"
    press(form.picker, Key.Key_Down)
    assert len(form.offered()) == 2


def test_nobody_found_is_said_and_enter_picks_nobody(form: Form) -> None:
    write(form.picker, "ыы")
    shown = form.popup()
    assert shown is not None
    assert shown.note.text() == "Nobody found"
    press(form.picker, Key.Key_Return)
    assert form.picked == []


def test_the_list_closes_when_the_letters_are_gone_or_the_focus_leaves(form: Form) -> None:
    write(form.picker, "е")
    press(form.picker, Key.Key_Backspace)
    assert form.popup() is None
    write(form.picker, "е")
    form.picker.clearFocus()
    assert form.popup() is None


def test_somebody_not_yet_known_is_described(session: Session, desk: Desk, qtbot: QtBot) -> None:
    form = Form(session, desk, qtbot, offers_unknown=True)
    write(form.picker, "мальчик в красном")
    assert form.offered() == ["Not yet known: “мальчик в красном”"]
    press(form.picker, Key.Key_Return)
    assert form.unknown == ["мальчик в красном"]
    assert form.picked == []


def test_the_known_stand_before_the_unknown(session: Session, desk: Desk, qtbot: QtBot) -> None:
    form = Form(session, desk, qtbot, offers_unknown=True)
    write(form.picker, "дана")
    assert form.offered() == ["Есенова Дана", "Not yet known: “дана”"]
    press(form.picker, Key.Key_Up, Key.Key_Return)
    assert form.unknown == ["дана"]


def test_only_the_wished_kinds(session: Session, desk: Desk, qtbot: QtBot) -> None:
    form = Form(session, desk, qtbot, kinds=[PersonKind.STAFF])
    write(form.picker, "есен")
    assert form.offered() == []


def test_a_known_person_can_be_set_and_taken_away(form: Form, session: Session) -> None:
    [hit] = SearchService(session).people("мирас")
    form.picker.set_hit(hit)
    assert (form.picker.text(), form.picker.hit(), form.picked) == ("Есенов Мирас", hit, [])
    form.picker.set_hit(None)
    assert (form.picker.text(), form.picker.hit()) == ("", None)


def test_the_veil_shows_initials(form: Form) -> None:
    write(form.picker, "мирас")
    press(form.picker, Key.Key_Return)
    form.veil.set_on(True)
    assert form.picker.text() == "Е.\u00a0М."
    assert form.picker.hit() is not None
    form.veil.set_on(False)
    assert form.picker.text() == "Есенов Мирас"


def test_only_the_last_question_is_asked_and_shown(session: Session, qtbot: QtBot) -> None:
    worker = Later()
    form = Form(session, Desk(worker), qtbot)
    asked: list[str] = []
    people = form.picker._search.people

    def counted(text: str, *rest: object) -> tuple[PersonHit, ...]:
        asked.append(text)
        return people(text, *rest)  # type: ignore[arg-type]

    form.picker._search.people = counted  # type: ignore[method-assign,assignment]
    write(form.picker, "есенова")
    assert form.popup() is None
    worker.let_go()
    assert asked == ["есенова"]
    assert form.offered() == ["Есенова Дана"]


def test_an_answer_after_esc_opens_nothing(session: Session, qtbot: QtBot) -> None:
    worker = Later()
    form = Form(session, Desk(worker), qtbot)
    write(form.picker, "есен")
    form.picker.clearFocus()
    worker.let_go()
    assert form.popup() is None
