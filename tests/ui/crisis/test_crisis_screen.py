"""Act now: at once, by keys alone, without a file, always readable (clinical.md 9.1)."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from counsellor_app.content.library import Content
from counsellor_app.ui import theme
from counsellor_app.ui.crisis import look
from counsellor_app.ui.crisis.bar import CrisisBar, run_time
from counsellor_app.ui.crisis.people import FamilyContact
from counsellor_app.ui.crisis.run_state import LAST, CrisisRunState, Tick
from counsellor_app.ui.crisis.screen import CrisisScreen
from counsellor_app.ui.language import Language, set_language
from counsellor_app.ui.theme import Theme
from tests.builders import Hour
from tests.ui.crisis.conftest import BEGUN

STEPS = ("stay", "emergency", "second_adult", "clear_room", "listen", "family", "handover")
NewScreen = Callable[..., CrisisScreen]
FATHER = FamilyContact(name="Омаров Марат", relation="отец", phone="+7 (000) 000-00-21")
STEPFATHER = FamilyContact(name="Беков Нурлан", relation="отчим", phone="+7 (000) 000-00-99", no_call=True)


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    at = QApplication.focusWidget()
    assert at is not None, "nothing has the focus"
    QTest.keyClick(at, key, modifier)


def texts(screen: QWidget) -> str:
    return "\n".join(label.text() for label in screen.findChildren(QLabel) if label.isVisible())


def test_the_whole_run_by_keys_alone(screen: CrisisScreen, run: CrisisRunState, hour: Hour, qtbot: QtBot) -> None:
    heard: list[dict[str, object]] = []
    screen.ticked.connect(heard.append)
    for step in STEPS:
        assert QApplication.focusWidget() is screen.steps.rows[step]
        hour.move(minutes=1)
        press(Qt.Key.Key_Space, *([Qt.KeyboardModifier.ShiftModifier] if step == "emergency" else []))
    assert {step: run.at(step) for step in STEPS} == {
        step: (Tick.NOT_NEEDED if step == "emergency" else Tick.DONE, BEGUN + timedelta(minutes=place))
        for place, step in enumerate(STEPS, start=1)
    }
    assert len(heard) == len(STEPS)
    assert heard[0] == {"stay": ("done", BEGUN + timedelta(minutes=1))}
    assert QApplication.focusWidget() is screen.steps.last.finish
    hour.move(minutes=1)
    with qtbot.waitSignal(screen.ended):
        press(Qt.Key.Key_Space)
    assert run.ended_at == hour()


def test_the_order_of_keys_is_the_order_of_steps(screen: CrisisScreen) -> None:
    seen = []
    for _ in STEPS:
        seen.append(QApplication.focusWidget())
        press(Qt.Key.Key_Tab)
    assert seen == [screen.steps.rows[step] for step in STEPS]
    assert QApplication.focusWidget() is screen.steps.last.finish


def test_a_click_anywhere_on_a_row_ticks_it_and_a_second_takes_it_back(
    screen: CrisisScreen, run: CrisisRunState
) -> None:
    row = screen.steps.rows["listen"]
    QTest.mouseClick(row, Qt.MouseButton.LeftButton, pos=QPoint(row.width() - 4, 4))
    assert run.at("listen") == (Tick.DONE, BEGUN)
    QTest.mouseClick(row, Qt.MouseButton.LeftButton, pos=QPoint(4, 4))
    assert run.at("listen") is None


def test_the_mouse_can_say_not_needed(screen: CrisisScreen, run: CrisisRunState) -> None:
    screen.steps.rows["stay"].not_needed.click()
    assert run.at("stay") == (Tick.NOT_NEEDED, BEGUN)
    screen.steps.rows["emergency"].done.click()
    assert run.at("emergency") == (Tick.DONE, BEGUN)
    assert screen.steps.rows["second_adult"].done.isVisible()
    assert not screen.steps.rows["stay"].done.isVisible()


def test_escape_folds_and_the_bar_leads_back(
    screen: CrisisScreen, content: Content, run: CrisisRunState, hour: Hour, qtbot: QtBot
) -> None:
    run.mark("stay", Tick.DONE, hour())
    with qtbot.waitSignal(screen.folded):
        press(Qt.Key.Key_Escape)
    bar = CrisisBar(content, run, hour)
    qtbot.addWidget(bar)
    hour.move(minutes=4, seconds=12)
    bar.show()
    assert bar.height() == 40
    assert bar.time.text() == "4:12"
    assert bar.numbers.text() == "112 · 103 · 111"
    assert bar.step.text().startswith("Step 2 of 8: ")
    run.mark("emergency", Tick.NOT_NEEDED, hour())
    assert bar.step.text().startswith("Step 3 of 8: ")
    with qtbot.waitSignal(bar.returned):
        bar.back.click()


@pytest.mark.parametrize(("seconds", "shown"), [(0, "0:00"), (252, "4:12"), (3852, "1:04:12"), (-5, "0:00")])
def test_the_time_since(seconds: int, shown: str) -> None:
    assert run_time(timedelta(seconds=seconds)) == shown


def test_it_shows_everything_a_person_needs(screen: CrisisScreen, content: Content) -> None:
    shown = texts(screen)
    for number in ("112", "103", "111"):
        assert number in shown
    assert content.crisis.title.en in shown
    assert content.crisis.do_not.en.partition(": ")[2] in shown
    assert "+7 (000) 000-00-11" in shown
    assert "Psychological Support Centre" in shown  # a phone without a name shows the role
    assert "Family phones appear after you sign in." in shown


def test_the_timer_runs(screen: CrisisScreen, hour: Hour, qtbot: QtBot) -> None:
    hour.move(seconds=7)
    qtbot.waitUntil(lambda: "0:07" in texts(screen), timeout=3000)


@pytest.mark.parametrize("branch", ["parent_unreachable", "parent_refuses", "student_left", "online_night"])
def test_each_turn_has_its_advice(screen: CrisisScreen, content: Content, branch: str) -> None:
    words = next(one for one in content.crisis.branch if one.id == branch).en
    assert words not in texts(screen)
    screen.branches.buttons[branch].click()
    assert words in texts(screen)
    screen.branches.buttons[branch].click()
    assert words not in texts(screen)


def test_only_one_advice_at_a_time(screen: CrisisScreen) -> None:
    for button in screen.branches.buttons.values():
        button.click()
    assert [button.isChecked() for button in screen.branches.buttons.values()] == [False, False, False, True]


def test_whoever_must_not_be_called_has_no_phone_here(new_screen: NewScreen) -> None:
    screen = new_screen(family=lambda: (FATHER, STEPFATHER))
    shown = texts(screen)
    assert FATHER.phone in shown
    assert STEPFATHER.phone not in shown
    assert "Do not call" in shown
    assert "Do not call: Беков Нурлан" in screen.steps.rows["family"].accessibleName()
    assert "Family phones" not in shown


def test_the_family_appears_after_the_sign_in(screen: CrisisScreen) -> None:
    screen.set_family(lambda: (FATHER,))
    QApplication.processEvents()
    assert FATHER.phone in texts(screen)
    screen.set_family(tuple)
    QApplication.processEvents()
    assert "No phones of the family are known here." in texts(screen)


def test_the_card_has_room_for_the_family_at_once(screen: CrisisScreen) -> None:
    """The family is read after the screen is shown; a layout passes over rows that are not shown yet."""
    QApplication.processEvents()
    screen.set_family(lambda: (FATHER, STEPFATHER))
    layout = screen.people.layout()
    assert layout is not None
    layout.activate()
    rows = screen.people._rows.values()
    assert screen.people.maximumHeight() >= sum(row.minimumHeight() for row in rows)


@pytest.mark.parametrize("scale", [100, 125, 150])
@pytest.mark.parametrize("width", [1180, 1366])
def test_no_phone_is_cut(qapp: QApplication, new_screen: NewScreen, width: int, scale: int) -> None:
    theme.apply(qapp, Theme.LIGHT, scale)
    screen = new_screen(width, 680, family=lambda: (FATHER, STEPFATHER))
    for _ in range(3):
        qapp.processEvents()
    list_width = screen.people._scroll.viewport().width()
    for row in screen.people._rows.values():
        if not row.phone.isHidden():
            assert row.phone.width() >= row.phone.sizeHint().width()
            assert row.phone.mapTo(screen.people._list, row.phone.rect().topRight()).x() < list_width


def test_who_was_told_and_when(screen: CrisisScreen, run: CrisisRunState) -> None:
    row = screen.people._rows["told-HEAD"]
    row.told.click()
    assert run.at("told-HEAD") == (Tick.DONE, BEGUN)
    assert row.told.text() == "told 10:38"
    row.told.click()
    assert run.at("told-HEAD") is None


def test_who_was_told_stays_the_same_person_when_the_list_changes(screen: CrisisScreen, run: CrisisRunState) -> None:
    """The family comes with the sign-in, a colleague's phone may be written down meanwhile."""
    father = replace(FATHER, person_id="a" * 32)
    screen.set_family(lambda: (father,))
    QApplication.processEvents()
    screen.people._rows["told-" + father.person_id].told.click()
    screen.set_family(lambda: (STEPFATHER, father))
    QApplication.processEvents()
    assert set(run.ticks()) == {"told-" + father.person_id}
    assert [key for key, row in screen.people._rows.items() if row.is_told] == ["told-" + father.person_id]


def test_ticks_made_while_locked_are_handed_over(screen: CrisisScreen, run: CrisisRunState, content: Content) -> None:
    screen.steps.rows["stay"].done.click()
    kept: list[object] = []
    run.ticked.connect(kept.append)
    assert run.ticks() == {"stay": ("done", BEGUN)}
    after = CrisisRunState.of(content.crisis, run.id, run.started_at)
    after.restore(run.ticks())
    assert after.current() == "emergency"
    screen.steps.rows["emergency"].done.click()
    assert kept == [{"stay": ("done", BEGUN), "emergency": ("done", BEGUN)}]


def test_the_last_step_is_read_not_ticked(content: Content) -> None:
    assert content.crisis.step[-1].id == LAST
    run = CrisisRunState.of(content.crisis, "0" * 32, BEGUN)
    for step in STEPS:
        run.mark(step, Tick.DONE, BEGUN)
    assert run.current() == LAST


def test_everything_has_a_name(screen: CrisisScreen) -> None:
    nameless = [
        type(part).__name__
        for part in screen.findChildren(QAbstractButton)
        if part.isVisible() and not (part.accessibleName() or part.text())
    ]
    assert nameless == []
    assert screen.steps.rows["stay"].accessibleName().startswith("1. Do not leave")
    assert "Shift+Space" in screen.steps.rows["stay"].accessibleDescription()


def test_the_language_switches_live(screen: CrisisScreen, content: Content, qtbot: QtBot) -> None:
    set_language(Language.KK)
    qtbot.waitUntil(
        lambda: content.crisis.title.kk in texts(screen)
    )  # the application tells its windows in a second round
    assert content.crisis.step[0].kk in screen.steps.rows["stay"].accessibleName()


def test_it_is_light_in_the_dark_theme(qapp: QApplication, new_screen: NewScreen) -> None:
    theme.apply(qapp, Theme.DARK, 100)
    picture = new_screen().grab().toImage()
    assert QColor(picture.pixel(5, 400)) == QColor(look.LOOK.ground)
    assert QColor(picture.pixel(300, 5)) == QColor(look.LOOK.crisis_band)
    assert QColor(picture.pixel(600, 260)) == QColor(look.LOOK.surface)


@pytest.mark.parametrize(("percent", "expected"), [(90, 16), (100, 16), (150, 24)])
def test_it_never_shrinks_below_100_percent(qapp: QApplication, percent: int, expected: int) -> None:
    theme.apply(qapp, Theme.LIGHT, percent)
    assert look.length(16) == expected
    assert look.face(16).pixelSize() == expected


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("percent", [90, 100])
def test_all_steps_are_in_sight_on_a_small_screen(
    qapp: QApplication, new_screen: NewScreen, language: Language, percent: int
) -> None:
    """clinical.md 9.1: 1024x640."""
    theme.apply(qapp, Theme.LIGHT, percent)
    set_language(language)
    screen = new_screen(1024, 640)
    QApplication.processEvents()
    assert (screen.width(), screen.height()) == (1024, 640)
    sheet = screen.steps.viewport()
    for row in (*screen.steps.rows.values(), screen.steps.last):
        shown = QRect(row.mapTo(sheet, QPoint(0, 0)), row.size())
        assert sheet.rect().contains(shown), row.accessibleName()


def test_large_text_never_outgrows_the_screen(qapp: QApplication, new_screen: NewScreen) -> None:
    theme.apply(qapp, Theme.LIGHT, 150)
    set_language(Language.KK)
    screen = new_screen(family=lambda: (FATHER, STEPFATHER))
    screen.branches.buttons["online_night"].click()
    QApplication.processEvents()
    assert (screen.width(), screen.height()) == (1366, 768)
    row = screen.steps.rows["stay"]
    assert screen.steps.viewport().rect().contains(row.mapTo(screen.steps.viewport(), QPoint(20, 20)))


def luminance(colour: str) -> float:
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize(
    ("ink", "ground"),
    [
        ("#FFFFFF", look.LOOK.crisis_band),
        (look.LOOK.crisis_numbers, look.LOOK.surface),
        (look.LOOK.crisis_numbers, look.LOOK.r3.fill),
        (look.LOOK.crisis_small, look.LOOK.ground),
        (look.LOOK.text, look.LOOK.r3.fill),
        (look.LOOK.text, look.LOOK.hover),
        (look.LOOK.text, look.LOOK.line),
        ("#FFFFFF", look.TICK),
        ("#FFFFFF", look.LOOK.text),
    ],
)
def test_every_word_keeps_seven_to_one(ink: str, ground: str) -> None:
    assert contrast(ink, ground) >= 7


def test_no_other_ink_is_used() -> None:
    """Whoever adds a colour to the sheet adds it to the test above."""
    inks = set(re.findall(r"[^-]color: ([^;]+);", look.SHEET))
    assert inks == {"$text", "#FFFFFF", "$crisis_numbers", "$small", "$alarm", "$line", "$crisis_line"} - {
        "$line",
        "$crisis_line",
    }


def test_it_prints_without_a_file(screen: CrisisScreen, tmp_path: Path) -> None:
    screen.save_sheet(tmp_path / "steps.pdf")
    assert (tmp_path / "steps.pdf").read_bytes().startswith(b"%PDF")
    assert "Saved" in texts(screen)
