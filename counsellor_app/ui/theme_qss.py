"""The one style sheet of the application, written out from the tokens. Never a style sheet per widget."""

from collections.abc import Callable
from pathlib import Path
from string import Template

from counsellor_app.ui.tokens import Tokens

Px = Callable[[float], int]


def style_sheet(look: Tokens, px: Px) -> str:
    """The sheet for these colours; lengths run through `px`, the user's text size."""
    values = {name: getattr(look, name) for name in COLOURS}
    for code in ("r0", "r1", "r2", "r3"):
        trio = getattr(look, code)
        values |= {code: trio.text, f"{code}_fill": trio.fill, f"{code}_border": trio.border}
    for size in LENGTHS:
        values[f"p{size}"] = f"{px(size)}px"
    # a control's height holds its border: 32 on the sheet is 30 and two lines
    for height in (18, 22, 24, 26, 28, 30, 32, 36, 40):
        values[f"h{height}"] = f"{px(height) - 2}px"
        values[f"f{height}"] = f"{px(height) - 4}px"
    for pad in (9, 10, 12):
        values[f"i{pad}"] = f"{max(px(pad) - 1, 1)}px"
        values[f"ii{pad}"] = f"{max(px(pad) - 2, 0)}px"  # a line edit puts 2 px of its own inside
        values[f"iii{pad}"] = f"{max(px(pad) - 3, 0)}px"
    values |= {"ticks": TICKS.as_posix(), "shade_of": "dark" if look.is_dark else "light"}
    values |= {"disc": f"{px(5)}px", "dot": f"{px(18) - 2 * px(5)}px"}
    values["round"] = f"{px(18) // 2}px"  # Qt draws corners square whose radius is more than the half
    return Template(TEXT + BUTTONS + FIELDS + BOXES + VIEWS + REST).substitute(values)


TICKS = Path(__file__).parents[2] / "resources" / "icons" / "ticks"
COLOURS = (
    *("ground", "rail", "surface", "hover", "line", "edge", "text", "quiet", "disabled"),
    *("accent", "accent_hover", "on_accent", "soft", "soft_line", "focus"),
    *("toast_ground", "toast_text", "toast_verb", "crisis_band"),
)
LENGTHS = (0, 2, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 20, 21, 24, 26, 27, 28, 32, 36, 52)

TEXT = """
QLabel { background: transparent; }
QLabel[role="title"] { font-size: $p20; font-weight: 600; }
QLabel[role="wizard-title"] { font-size: $p24; font-weight: 600; }
QLabel[role="name"] { font-size: $p17; font-weight: 600; }
QLabel[role="caption"] { font-size: $p15; font-weight: 600; }
QLabel[role="section"], QLabel[role="label"] { font-weight: 600; }
QLabel[role="label-card"], QLabel[role="medium"] { font-weight: 500; }
QLabel[role="brand"] { font-size: $p16; font-weight: 600; }
QLabel[role="muted"] { color: $quiet; }
QLabel[role="quiet"], QLabel[role="help"] { font-size: $p12; color: $quiet; }
QLabel[role="day"] { font-size: $p12; font-weight: 600; color: $quiet; }
QLabel[role="note"] { font-size: $p13; }
QLabel[role="error"] { font-size: $p12; color: $r3; }
QLabel[role="late"] { font-size: $p12; color: $r2; }
QLabel[role="accent"] { color: $accent; font-weight: 500; }
QLabel[role="code"] { font-size: $p21; font-weight: 500; }
QLabel[role="key"] { font-size: $p11; color: $quiet; background: $ground; border: 1px solid $line; border-radius: 4px;
  padding: 0 $p5; min-height: $p16; }
QLabel[role="mark"] { font-size: $p10; font-weight: 600; color: $quiet; border: 1px solid $edge; border-radius: 3px;
  padding: 0 $p4; }
QLabel:disabled { color: $disabled; }
"""

BUTTONS = """
QPushButton, QToolButton[kind="ordinary"] { min-height: $h32; padding: 0 $i12; border: 1px solid $line;
  border-radius: 6px; background: $surface; color: $text; font-weight: 500; outline: none; }
QPushButton:hover { background: $hover; }
QPushButton:pressed, QPushButton:open { background: $line; }
QPushButton:disabled { background: $ground; color: $disabled; }
QPushButton[kind="filled"] { background: $accent; border-color: $accent; color: $on_accent; font-weight: 600; }
QPushButton[kind="filled"]:hover, QPushButton[kind="filled"]:pressed { background: $accent_hover;
  border-color: $accent_hover; }
QPushButton[kind="filled"]:disabled { background: $ground; border-color: $line; color: $disabled; font-weight: 500; }
QPushButton[kind="quiet"], QPushButton[kind="accent-quiet"] { background: transparent; border-color: transparent;
  padding: 0 $p7; color: $quiet; }
QPushButton[kind="accent-quiet"] { color: $accent; }
QPushButton[kind="quiet"]:hover, QPushButton[kind="accent-quiet"]:hover { background: $hover; }
QPushButton[kind="quiet"]:pressed, QPushButton[kind="accent-quiet"]:pressed { background: $line; }
QPushButton[kind="quiet"]:disabled, QPushButton[kind="accent-quiet"]:disabled { color: $disabled; }
QPushButton[kind="danger"] { color: $r3; border-color: $r3; }
QPushButton[kind="danger"]:hover { background: $r3_fill; }
QPushButton[kind="danger"]:disabled { color: $disabled; border-color: $line; }
QPushButton[measure="small"] { min-height: $h28; padding: 0 $i10; }
QPushButton[measure="small"][kind="quiet"], QPushButton[measure="small"][kind="accent-quiet"] { padding: 0 $p5; }
QPushButton[measure="large"] { min-height: $h40; font-size: $p15; }
QPushButton[shape="icon"] { padding: 0; min-width: $h32; max-width: $h32; }
QPushButton[shape="icon"][measure="small"] { min-width: $h28; max-width: $h28; padding: 0; }
QPushButton[shape="link"] { min-height: $h24; padding: 0; border-color: transparent; background: transparent;
  color: $accent; }
QPushButton[kind="toast"] { min-height: $h28; padding: 0 $p7; background: transparent; border-color: transparent;
  color: $toast_verb; font-weight: 600; }
QPushButton[kind="on-band"] { min-height: $h28; padding: 0 $i10; background: transparent; border-color: #FFFFFF;
  color: #FFFFFF; }
QPushButton[kind="on-band"]:hover { background: #9B2A2C; }
QPushButton[kind="search"] { color: $quiet; font-weight: 400; text-align: left; padding: 0 $i10; }
"""

FIELDS = """
QLineEdit, QComboBox, QAbstractSpinBox, QTextEdit, QPlainTextEdit { border: 1px solid $edge; border-radius: 6px;
  background: $surface; color: $text; selection-background-color: $soft; selection-color: $text;
  placeholder-text-color: $quiet; }
QLineEdit, QComboBox, QAbstractSpinBox { min-height: $h32; padding: 0 $ii10;
  lineedit-password-character: 8226; }
QComboBox { padding: 0 $p10; }
QLineEdit:focus, QComboBox:focus, QAbstractSpinBox:focus { border: 2px solid $focus; min-height: $f32;
  padding: 0 $iii10; }
QComboBox:focus { padding: 0 $i10; }
QTextEdit, QPlainTextEdit { padding: $p4 $p4; }
QTextEdit:focus, QPlainTextEdit:focus { border: 2px solid $focus; padding: 3px 3px; }
QLineEdit[measure="row"], QComboBox[measure="row"], QAbstractSpinBox[measure="row"] { min-height: $h30; }
QLineEdit[measure="row"]:focus, QComboBox[measure="row"]:focus, QAbstractSpinBox[measure="row"]:focus {
  min-height: $f30; }
QLineEdit[measure="large"] { min-height: $h40; }
QLineEdit[measure="large"]:focus { min-height: $f40; }
QLineEdit[bad="true"], QComboBox[bad="true"], QAbstractSpinBox[bad="true"], QTextEdit[bad="true"],
  QPlainTextEdit[bad="true"] { border-color: $r3; }
QLineEdit:disabled, QComboBox:disabled, QAbstractSpinBox:disabled, QTextEdit:disabled { background: $ground;
  color: $disabled; border-color: $line; }
QLineEdit[bare="true"], QTextEdit[bare="true"], QPlainTextEdit[bare="true"] { border: 0; background: transparent;
  padding: 0; }
QAbstractSpinBox QLineEdit, QComboBox QLineEdit, QAbstractSpinBox QLineEdit:focus, QComboBox QLineEdit:focus {
  border: 0; min-height: 0; padding: 0; background: transparent; }
QComboBox::drop-down { border: 0; width: $p28; }
QComboBox::down-arrow { image: none; width: 0; height: 0; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { width: 0; border: 0; }
QComboBox QAbstractItemView { background: $surface; border: 1px solid $edge; outline: 0; padding: $p4;
  selection-background-color: $soft; selection-color: $text; }
QComboBox QAbstractItemView::item { min-height: $p28; padding: 0 $p6; border: 0; border-radius: 4px; color: $text; }
QComboBox QAbstractItemView::item:selected, QComboBox QAbstractItemView::item:hover { background: $soft; }
QCheckBox, QRadioButton { background: transparent; spacing: $p8; outline: none; }
QCheckBox::indicator, QAbstractItemView::indicator { width: $h18; height: $h18; border: 1px solid $edge;
  border-radius: 4px; background: $surface; }
QCheckBox::indicator:checked, QCheckBox::indicator:indeterminate, QAbstractItemView::indicator:checked {
  background: $accent; border-color: $accent; image: url("$ticks/check-$shade_of.svg"); }
QCheckBox::indicator:indeterminate { image: url("$ticks/dash-$shade_of.svg"); }
QCheckBox::indicator:disabled { background: $ground; border-color: $line; }
QRadioButton::indicator { width: $h18; height: $h18; border: 1px solid $edge; border-radius: $round;
  background: $surface; }
QRadioButton::indicator:checked { width: $dot; height: $dot; border: $disc solid $accent; }
QRadioButton::indicator:disabled { border-color: $line; }
"""

BOXES = """
QFrame[box="card"] { background: $surface; border: 1px solid $line; border-radius: 6px; }
QFrame[box="surface"] { background: $surface; border: 0; }
QFrame[box="ground"] { background: $ground; border: 0; }
QFrame[box="strip"] { background: $surface; border: 0; border-bottom: 1px solid $line; }
QFrame[box="bar"] { background: $ground; border: 0; border-bottom: 1px solid $line; }
QFrame[box="foot"] { background: $ground; border: 0; border-top: 1px solid $line; }
QFrame[box="composer"] { background: $surface; border: 0; border-top: 1px solid $line; }
QFrame[box="panel"] { background: $ground; border: 0; border-left: 1px solid $line; }
QFrame[box="rail"] { background: $rail; border: 0; border-right: 1px solid $line; }
QFrame[box="item"] { background: transparent; border: 0; border-top: 1px solid $line; }
QFrame[box="divider"] { background: $line; border: 0; }
QFrame[box="warning"] { background: $r2_fill; border: 1px solid $r2_border; border-radius: 6px; }
QFrame[box="note"] { background: $soft; border: 1px solid $soft_line; border-radius: 6px; }
QFrame[box="plain"] { background: $surface; border: 1px solid $line; border-radius: 6px; }
QFrame[box="field"] { background: $surface; border: 1px solid $edge; border-radius: 6px; }
QFrame[box="crisis"] { background: $crisis_band; border: 0; border-radius: 6px; }
QFrame[box="crisis"] QLabel { color: #FFFFFF; }
QScrollArea, QScrollArea > QWidget, QScrollArea > QWidget > QWidget[scrolled="true"] { background: transparent;
  border: 0; }
"""

VIEWS = """
QAbstractItemView { background: $surface; border: 0; outline: 0; alternate-background-color: $surface;
  selection-background-color: $soft; selection-color: $text; }
QTableView { gridline-color: transparent; }
QTableView::item, QListView::item { border: 0; padding: 0; }
QHeaderView { background: $ground; border: 0; }
QHeaderView::section { background: $ground; color: $quiet; border: 0; border-bottom: 1px solid $line;
  font-size: $p12; font-weight: 600; padding: 0 $p8; min-height: $p32; }
QTableCornerButton::section { background: $ground; border: 0; }
"""

REST = """
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: $edge; border-radius: 3px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QMenu { background: $surface; border: 1px solid $edge; padding: $p4; }
QMenu::item { padding: $p6 $p12; border-radius: 4px; color: $text; }
QMenu::item:selected { background: $soft; }
QMenu::item:disabled { color: $disabled; }
QMenu::separator { height: 1px; background: $line; margin: $p4; }
QToolTip { background: $toast_ground; color: $toast_text; border: 0; padding: $p4 $p8; }
QProgressBar { background: $line; border: 0; border-radius: 3px; min-height: 6px; max-height: 6px; text-align: right; }
QProgressBar::chunk { background: $accent; border-radius: 3px; }
QSplitter::handle { background: $line; }
QCalendarWidget { background: $surface; border: 1px solid $edge; }
QCalendarWidget QToolButton { min-height: $h28; padding: 0 $p8; border: 0; border-radius: 6px; background: transparent;
  color: $text; font-weight: 600; }
QCalendarWidget QToolButton::menu-indicator { image: none; }
QCalendarWidget QToolButton:hover { background: $hover; }
QCalendarWidget QWidget#qt_calendar_navigationbar { background: $surface; }
QCalendarWidget QAbstractItemView { selection-background-color: $accent; selection-color: $on_accent; }
QSlider::groove:horizontal { height: 4px; border-radius: 2px; background: $line; }
QSlider::sub-page:horizontal { background: $accent; border-radius: 2px; }
QSlider::handle:horizontal { width: 16px; margin: -6px 0; border-radius: 8px; background: $accent; }
QTabWidget::pane { border: 0; }
"""
