"""Colours that can be read, and a look that is switched while the window is open."""

import re
import sys

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QRadioButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from counsellor_app.ui import theme
from counsellor_app.ui.focus_ring import FocusRing
from counsellor_app.ui.theme import Theme
from counsellor_app.ui.tokens import DARK, LIGHT, Tokens
from counsellor_app.ui.widgets.buttons import Button
from tests.ui.keyboard import show

BOTH = pytest.mark.parametrize("look", [LIGHT, DARK], ids=["light", "dark"])
TEXT, SHAPE = 4.5, 3.0  # WCAG 2.1, 1.4.3 and 1.4.11


def luminance(colour: str) -> float:
    """WCAG relative luminance of ``#RRGGBB``."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def ratio(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def text_pairs(look: Tokens) -> dict[str, tuple[str, str]]:
    """Everything that is read, on everything it stands on."""
    grounds = ("ground", "rail", "surface", "hover", "soft", "line")
    pairs = {f"text on {where}": (look.text, getattr(look, where)) for where in grounds}
    pairs |= {f"quiet on {where}": (look.quiet, getattr(look, where)) for where in ("ground", "rail", "surface")}
    pairs |= {f"quiet on {where}": (look.quiet, getattr(look, where)) for where in ("hover", "soft", "line")}
    pairs |= {
        f"accent on {where}": (look.accent, getattr(look, where)) for where in ("ground", "surface", "soft", "rail")
    }
    for code in ("r0", "r1", "r2", "r3"):
        trio = getattr(look, code)
        pairs |= {f"{code} badge": (trio.text, trio.fill), f"{code} on surface": (trio.text, look.surface)}
        pairs |= {f"{code} on ground": (trio.text, look.ground), f"{code} on soft": (trio.text, look.soft)}
    pairs |= {
        "filled button": (look.on_accent, look.accent),
        "filled button, hover": (look.on_accent, look.accent_hover),
        "toast": (look.toast_text, look.toast_ground),
        "toast verb": (look.toast_verb, look.toast_ground),
        "crisis band": ("#FFFFFF", look.crisis_band),
        "crisis numbers": (look.crisis_numbers, "#FFFFFF"),
        "crisis small": (look.crisis_small, "#FFFFFF"),
        "text on warning": (look.text, look.r2.fill),
    }
    return pairs | {f"heat {at}": (look.heat_text[at], look.heat[at]) for at in range(5)}


def shape_pairs(look: Tokens) -> dict[str, tuple[str, str]]:
    """Edges, rings and icons."""
    pairs = {f"edge on {where}": (look.edge, getattr(look, where)) for where in ("ground", "rail", "surface", "hover")}
    pairs |= {f"focus on {where}": (look.focus, getattr(look, where)) for where in ("ground", "rail", "surface")}
    pairs |= {"accent bar on soft": (look.accent, look.soft), "chart bar": (look.chart_bar, look.surface)}
    return pairs | {f"chart R{at}": (colour, look.surface) for at, colour in enumerate(look.chart_levels)}


def too_weak(pairs: dict[str, tuple[str, str]], least: float) -> dict[str, float]:
    return {name: round(ratio(*pair), 2) for name, pair in pairs.items() if ratio(*pair) < least}


@BOTH
def test_text_can_be_read(look: Tokens) -> None:
    assert too_weak(text_pairs(look), TEXT) == {}


@BOTH
def test_shapes_can_be_seen(look: Tokens) -> None:
    assert too_weak(shape_pairs(look), SHAPE) == {}


def test_the_measure_is_that_of_wcag_and_finds_a_weak_pair() -> None:
    assert ratio("#000000", "#FFFFFF") == pytest.approx(21)
    assert ratio("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)
    assert "quiet on ground" in too_weak(text_pairs(LIGHT._replace(quiet="#9A9A9A")), TEXT)


@BOTH
def test_crisis_texts_are_readable_from_a_metre_away(look: Tokens) -> None:
    assert ratio("#FFFFFF", look.crisis_band) >= 9
    assert ratio(look.crisis_numbers, "#FFFFFF") >= 9
    assert ratio(look.crisis_small, "#FFFFFF") >= 9


@BOTH
def test_no_level_is_green(look: Tokens) -> None:
    for trio in (look.r0, look.r1, look.r2, look.r3):
        for value in (trio.text, trio.fill, trio.border):
            hue, saturation = QColor(value).hue(), QColor(value).hslSaturationF()
            assert saturation < 0.2 or not 75 <= hue <= 170, value


@BOTH
def test_every_colour_is_a_colour(look: Tokens) -> None:
    for name, value in look._asdict().items():
        for colour in value if isinstance(value, tuple) else (value,):
            if isinstance(colour, str):
                assert re.fullmatch(r"#[0-9A-F]{6}([0-9A-F]{2})?", colour), name
    assert look.tone("quiet") == look.quiet
    assert look.tone("R2") == look.r2.text


def test_switching_is_live(qapp: QApplication, qtbot: QtBot) -> None:
    told: list[QEvent.Type] = []

    class Painted(QWidget):
        def changeEvent(self, event: QEvent) -> None:
            told.append(event.type())

    widget = Painted()
    qtbot.addWidget(widget)
    widget.show()
    with qtbot.waitSignal(theme.state().changed):
        theme.apply(qapp, Theme.DARK, 150)
    assert theme.tokens() is DARK
    assert qapp.palette().color(QPalette.ColorRole.Window) == QColor(DARK.ground)
    assert QEvent.Type.StyleChange in told
    assert theme.px(32) == 48
    assert theme.font(14).pixelSize() == 21
    assert DARK.accent in qapp.styleSheet()
    assert LIGHT.ground not in qapp.styleSheet()


def test_a_dressed_window_follows_and_nothing_else_is_dressed(qapp: QApplication, qtbot: QtBot) -> None:
    window, other = QWidget(), QWidget()
    for widget in (window, other):
        qtbot.addWidget(widget)
    theme.dress(window)
    assert LIGHT.ground in window.styleSheet()
    theme.apply(qapp, Theme.DARK, 150)
    assert window.styleSheet() == theme.sheet()
    assert DARK.ground in window.styleSheet()
    assert other.styleSheet() == ""


@pytest.mark.parametrize(("asked", "given"), [(10, 90), (90, 90), (120, 120), (150, 150), (400, 150)])
def test_the_text_size_stays_in_its_bounds(qapp: QApplication, asked: int, given: int) -> None:
    theme.apply(qapp, Theme.LIGHT, asked)
    assert theme.state().scale_percent == given


@pytest.mark.parametrize("scale", [90, 100, 150])
def test_the_sheet_has_no_hole_and_no_broken_length(qapp: QApplication, scale: int) -> None:
    theme.apply(qapp, Theme.LIGHT, scale)
    sheet = qapp.styleSheet()
    assert "$" not in sheet
    assert not re.search(r"-\d+px", sheet.replace("-6px", ""))  # the slider's handle hangs over its groove
    assert sheet.count("{") == sheet.count("}")


def test_a_length_is_never_rounded_away() -> None:
    assert theme.px(0) == 0
    assert theme.px(0.4) == 1


def near(seen: QColor, colour: str) -> bool:
    """Edges are smoothed, so a pixel of a line may be a little lighter than the line."""
    wanted = QColor(colour)
    parts = zip((seen.red(), seen.green(), seen.blue()), (wanted.red(), wanted.green(), wanted.blue()), strict=True)
    return seen.alpha() > 200 and all(abs(one - other) < 20 for one, other in parts)


@BOTH
@pytest.mark.parametrize("scale", [100, 150])
@pytest.mark.parametrize("make", [QCheckBox, QRadioButton])
def test_boxes_and_discs_are_drawn(
    look: Tokens, scale: int, make: type[QCheckBox] | type[QRadioButton], qapp: QApplication, qtbot: QtBot
) -> None:
    theme.apply(qapp, Theme.DARK if look.is_dark else Theme.LIGHT, scale)
    side = theme.px(18)
    colours = []
    for is_on in (False, True):
        control = make()
        qtbot.addWidget(control)
        control.setChecked(is_on)
        control.resize(control.sizeHint())
        assert control.sizeHint().height() >= side
        image = control.grab().toImage()
        middle = control.height() // 2
        colours.append([image.pixelColor(x, middle) for x in (0, theme.px(2))])
    (off_edge, off_inside), (on_edge, on_inside) = colours
    assert near(off_edge, look.edge)
    assert near(off_inside, look.surface)
    assert near(on_edge, look.accent)
    assert near(on_inside, look.accent)
    inner = range(theme.px(4), side - theme.px(4))
    top = middle - side // 2
    mark = [(x, y) for x in inner for y in inner if not near(image.pixelColor(x, top + y), look.accent)]
    assert len(mark) > 8  # the tick, the hole


def test_thousands_of_calls_do_not_use_up_none(qtbot: QtBot) -> None:
    """PySide6 6.12.0 gives back a reference it never took at every void call: Python 3.11 aborts here."""
    widget = QWidget()
    qtbot.addWidget(widget)
    for _ in range(20_000):
        widget.setAccessibleName("x")
    assert sys.getrefcount(None) > 1000


def two_buttons(qtbot: QtBot) -> tuple[QWidget, Button]:
    box = QWidget()
    qtbot.addWidget(box)
    column = QVBoxLayout(box)
    second = Button("Print")
    column.addWidget(Button("Sign"))
    column.addWidget(second)
    with qtbot.waitActive(box):
        box.show()
        box.activateWindow()
    return box, second


def ring_pixel(box: QWidget, button: Button) -> QColor:
    """One pixel left of the button's middle, where the ring runs."""
    at = button.geometry()
    return box.grab().toImage().pixelColor(at.left() - 1, at.center().y())


def test_the_focus_ring_comes_by_key_and_not_by_mouse(qtbot: QtBot, qapp: QApplication) -> None:
    assert qapp.findChild(FocusRing) is not None
    box, second = two_buttons(qtbot)
    second.setFocus(Qt.FocusReason.MouseFocusReason)
    assert ring_pixel(box, second) == QColor(LIGHT.ground)
    QTest.keyClick(second, Qt.Key.Key_Backtab)
    QTest.keyClick(box, Qt.Key.Key_Tab)
    assert second.hasFocus()
    assert ring_pixel(box, second) == QColor(LIGHT.focus)
    QTest.keyClick(second, Qt.Key.Key_Tab)
    assert ring_pixel(box, second) == QColor(LIGHT.ground)


def test_enter_presses_the_button_with_the_focus_once(qtbot: QtBot) -> None:
    """Also in a window that is no dialog, where Qt knows only Space; a tick is for Space alone."""
    box = QWidget()
    column = QVBoxLayout(box)
    first, second, tick = Button("One"), Button("Two"), QCheckBox("tick")
    for part in (first, second, tick):
        column.addWidget(part)
    show(qtbot, box, first)
    pressed: list[str] = []
    first.clicked.connect(lambda: pressed.append("one"))
    second.clicked.connect(lambda: pressed.append("two"))
    QTest.keyClick(first, Qt.Key.Key_Return)
    assert pressed == ["one"]
    held = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r", True)
    QApplication.sendEvent(first, held)
    QTest.keyClick(first, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert pressed == ["one"]
    second.setFocus()
    QTest.keyClick(second, Qt.Key.Key_Enter)
    assert pressed == ["one", "two"]
    tick.setFocus()
    QTest.keyClick(tick, Qt.Key.Key_Return)
    assert not tick.isChecked()


def test_the_ring_is_whole_at_the_edge_of_a_row_and_follows(qtbot: QtBot) -> None:
    box, row = QWidget(), QWidget()
    outer = QVBoxLayout(box)
    outer.setContentsMargins(10, 10, 10, 10)
    outer.addWidget(row)
    inner = QVBoxLayout(row)
    inner.setContentsMargins(0, 0, 0, 0)  # the button stands in the very corner of its parent
    button = Button("One")
    inner.addWidget(button)
    show(qtbot, box, box)
    box.resize(200, 80)
    QTest.keyClick(box, Qt.Key.Key_Tab)
    assert button.hasFocus()
    for _ in range(2):
        QApplication.processEvents()
        corner = button.mapTo(box, button.rect().topLeft())
        picture = box.grab().toImage()
        for x, y in ((corner.x() - 1, corner.y() + 12), (corner.x() + 30, corner.y() - 1)):
            assert picture.pixelColor(x, y) == QColor(LIGHT.focus)
        outer.setContentsMargins(30, 20, 10, 10)
