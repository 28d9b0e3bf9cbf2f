"""The crisis screen's own look: always light, and never smaller than 100 %, whatever the settings say."""

from functools import lru_cache
from string import Template

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QLabel, QWidget

from counsellor_app.ui.icons import FOLDER
from counsellor_app.ui.theme import font, state
from counsellor_app.ui.tokens import LIGHT

LOOK = LIGHT
TICK = LOOK.accent_hover  # the white check on it keeps 7:1, on the accent it would be 6.6:1
FOCUS = LOOK.focus


def length(size: float) -> int:
    """A length of the component sheet in pixels."""
    return max(1, round(size * max(100, state().scale_percent) / 100)) if size > 0 else 0


def face(size: float = 14, weight: int = 400) -> QFont:
    made = font(14, weight)
    made.setPixelSize(length(size))
    return made


def said(text: str = "", role: str = "", *, wrap: bool = False) -> QLabel:
    """A label in one of the roles of `sheet`."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setProperty("crisis", role or "text")
    made.setWordWrap(wrap)
    return made


def dress(root: QWidget, *, tight: bool = False) -> None:
    """Puts the sheet on a screen or a bar. The one place with a sheet of its own: it must not follow the theme.

    `tight`: for a low screen.
    """
    lengths = {f"p{size}": f"{length(size)}px" for size in (8, 11, 12, 13, 14, 15, 24, 30, 52)}
    colours = {
        name: getattr(LOOK, name)
        for name in ("ground", "surface", "hover", "line", "text", "crisis_band", "crisis_numbers", "crisis_line")
    }
    colours |= {"small": LOOK.crisis_small, "focus": FOCUS, "alarm": LOOK.crisis_numbers}
    lengths |= {name: f"{length(size)}px" for name, size in (TIGHT if tight else AMPLE).items()}
    root.setFont(face())
    root.setStyleSheet(Template(SHEET).substitute(colours | lengths))


AMPLE = {"step": 16, "button": 38, "pad": 12}
TIGHT = {"step": 15, "button": 34, "pad": 8}
SHEET = """
QWidget#crisis { background: $ground; }
QFrame[crisis="band"], QFrame[crisis="bar"] { background: $crisis_band; border: 0; }
QFrame[crisis="card"], QFrame[crisis="numbers"] { background: $surface; border: 1px solid $line; border-radius: 6px; }
QFrame[crisis="numbers"] { border-color: $crisis_line; }
QFrame[crisis="advice"] { background: $surface; border: 1px solid $small; border-radius: 6px; }
QFrame[crisis="person"] { background: transparent; border: 0; border-top: 1px solid $line; }
QScrollArea, QWidget[crisis="scrolled"] { background: transparent; border: 0; }
QLabel { background: transparent; color: $text; font-size: $p14; font-weight: 400; }
QLabel[crisis="title"] { color: #FFFFFF; font-size: $p24; font-weight: 700; }
QLabel[crisis="on-band"] { color: #FFFFFF; }
QLabel[crisis="since"] { color: #FFFFFF; font-size: $p13; }
QLabel[crisis="timer"] { color: #FFFFFF; font-size: $p30; font-weight: 600; }
QLabel[crisis="bar-text"] { color: #FFFFFF; font-weight: 600; }
QLabel[crisis="number"] { color: $crisis_numbers; font-size: $p52; font-weight: 700; }
QLabel[crisis="strong"] { font-weight: 600; }
QLabel[crisis="step"] { font-size: $step; }
QLabel[crisis="step-number"] { font-size: $step; font-weight: 600; }
QFrame[crisis="line"] { background: $line; border: 0; }
QLabel[crisis="card-title"], QLabel[crisis="phone"] { font-size: $p15; font-weight: 600; }
QLabel[crisis="small"] { color: $small; font-size: $p12; }
QLabel[crisis="not"] { color: $alarm; font-weight: 600; }
QLabel[crisis="mark"] { color: $small; font-size: $p11; font-weight: 600; border: 1px solid $small; border-radius: 3px;
  padding: 0 4px; }
QPushButton { background: $surface; color: $text; border: 1px solid $line; border-radius: 6px; font-size: $p14;
  font-weight: 500; min-height: $button; padding: 0 $pad; outline: none; }
QPushButton[crisis="row"] { min-height: $p30; padding: 0 $p8; }
QPushButton[crisis="quiet"] { background: transparent; border-color: transparent; }
QPushButton[crisis="told"] { background: transparent; border-color: transparent; min-height: $p24; padding: 0;
  font-size: $p13; font-weight: 400; }
QPushButton:hover { background: $hover; }
QPushButton:pressed { background: $line; }
QPushButton:checked { background: $text; border-color: $text; color: #FFFFFF; }
QPushButton:focus { border: 2px solid $focus; }
QPushButton[crisis="on-band"] { background: transparent; border-color: #FFFFFF; color: #FFFFFF; min-height: $p24; }
QPushButton[crisis="on-band"]:hover { background: #6E1214; }
QPushButton[crisis="on-band"]:focus { border: 2px solid #FFFFFF; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar::handle:vertical { background: #8A867C; border-radius: 3px; margin: 2px; min-height: 32px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
"""


def drawing(name: str, colour: str, size: float) -> QPixmap:
    """An icon of the set in a colour of this screen, `size` px at 100 %."""
    screen = QGuiApplication.primaryScreen()
    return _drawn(name, colour, length(size), screen.devicePixelRatio() if screen else 1.0)


def drawn_icon(name: str, colour: str, size: float = 20) -> QIcon:
    return QIcon(drawing(name, colour, size))


@lru_cache(maxsize=64)
def _drawn(name: str, colour: str, pixels: int, ratio: float) -> QPixmap:
    source = (FOLDER / f"{name}.svg").read_text("utf-8").replace("currentColor", QColor(colour).name())
    made = QPixmap(round(pixels * ratio), round(pixels * ratio))
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    QSvgRenderer(QByteArray(source.encode())).render(painter, QRectF(0, 0, pixels, pixels))
    painter.end()
    return made
