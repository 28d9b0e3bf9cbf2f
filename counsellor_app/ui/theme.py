"""The look of every window: palette, style sheet and fonts, made from the tokens; switched live.

Every widget gets `QEvent.Type.StyleChange` after `apply`; painted widgets answer with `updateGeometry`.
"""

import sys
from enum import StrEnum
from functools import cache
from math import ceil
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFont, QFontInfo, QFontMetricsF, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from counsellor_app.ui.focus_ring import FocusRing
from counsellor_app.ui.theme_qss import style_sheet
from counsellor_app.ui.tokens import DARK, LIGHT, Tokens, Trio

__all__ = ["Theme", "ThemeState", "Tokens", "Trio", "apply", "colour", "font", "px", "state", "tokens", "width_of"]

BASE = "Fusion"
SMALLEST, LARGEST = 90, 150
SHIPPED_FACE = "Noto Sans"
FONTS = Path(__file__).parents[2] / "resources" / "fonts"


class Theme(StrEnum):
    LIGHT = "light"
    DARK = "dark"
    SYSTEM = "system"


class _Look:
    """What is applied now."""

    def __init__(self) -> None:
        self.theme = Theme.LIGHT
        self.tokens: Tokens = LIGHT
        self.scale = 100
        self.has_base = False  # the base style is set once: setting it again would polish every widget
        self.ring: FocusRing | None = None


_look = _Look()


class ThemeState(QObject):
    """Tells when the look was switched, and follows the system's light or dark when asked to."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._on_system_switched)

    @property
    def theme(self) -> Theme:
        return _look.theme

    @property
    def scale_percent(self) -> int:
        return _look.scale

    @Slot()
    def _on_system_switched(self) -> None:
        app = QApplication.instance()
        if _look.theme is Theme.SYSTEM and isinstance(app, QApplication) and _wanted(Theme.SYSTEM) is not _look.tokens:
            apply(app, Theme.SYSTEM, _look.scale)


@cache
def state() -> ThemeState:
    """The one `ThemeState`; needs a running application."""
    return ThemeState()


def tokens() -> Tokens:
    """The colours in force now. Ask at every paint; never keep."""
    return _look.tokens


def colour(name: str) -> QColor:
    """The colour of a token in force now, by its name (``"accent"``, ``"quiet"``, ``"r2"`` …)."""
    return QColor(_look.tokens.tone(name))


def px(size: float) -> int:
    """A length of the component sheet (at 100 %) in pixels at the user's text size."""
    return max(1, round(size * _look.scale / 100)) if size > 0 else 0


def font(size: float = 14, weight: int = 400, *, fixed_width: bool = False) -> QFont:
    """The interface font: `size` in px at 100 %, `weight` 400, 500, 600 or 700."""
    return QFont(_font(px(size), weight, fixed_width))


def width_of(text: str, size: float, weight: int) -> int:
    """Px that a text needs in the interface font to be drawn whole: a fraction more would elide it."""
    return ceil(QFontMetricsF(font(size, weight)).horizontalAdvance(text))


def make_application(program: str) -> QApplication:
    """The application in its base style, asked for by name: `setStyle` gives back a style, whose lists take 5 ms."""
    app = QApplication([program, "-style", BASE])
    _look.has_base = True
    return app


def apply(app: QApplication, theme: Theme, scale_percent: int = 100) -> None:
    """Puts on a theme and a text size (90-150 %), live."""
    _look.theme = theme
    _look.scale = min(max(scale_percent, SMALLEST), LARGEST)
    _follow_system(theme)
    _look.tokens = _wanted(theme)
    if not _look.has_base:
        _look.has_base = True
        app.setStyle(BASE)
    if _look.ring is None:
        _look.ring = FocusRing(app, tokens)  # a child of the application
    app.setFont(font())
    app.setPalette(_palette(_look.tokens))
    for window in app.topLevelWidgets():
        if window.styleSheet():
            dress(window)
    state().changed.emit()


def dress(window: QWidget) -> None:
    """Puts the style sheet on a window without a parent; `apply` renews it.

    Not on the application: there each step of building a page would go through all that was built so far, a quarter of
    its time.
    """
    window.setStyleSheet(sheet())


def sheet() -> str:
    """The style sheet in force now."""
    return style_sheet(_look.tokens, px)


def restyle(widget: QWidget) -> None:
    """After a property changed that the style sheet asks for. Before it is shown there is nothing to take back."""
    if widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        style = widget.style()
        style.unpolish(widget)
        style.polish(widget)


def _follow_system(theme: Theme) -> None:
    """Title bars and native dialogs follow the theme too."""
    hints = QGuiApplication.styleHints()
    match theme:
        case Theme.SYSTEM:
            hints.unsetColorScheme()
        case Theme.LIGHT:
            hints.setColorScheme(Qt.ColorScheme.Light)
        case Theme.DARK:
            hints.setColorScheme(Qt.ColorScheme.Dark)


def _wanted(theme: Theme) -> Tokens:
    if theme is Theme.SYSTEM:
        is_dark = QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
        return DARK if is_dark else LIGHT
    return DARK if theme is Theme.DARK else LIGHT


def _palette(look: Tokens) -> QPalette:
    role = QPalette.ColorRole
    palette = QPalette()
    for where, value in (
        (role.Window, look.ground),
        (role.WindowText, look.text),
        (role.Base, look.surface),
        (role.AlternateBase, look.ground),
        (role.Text, look.text),
        (role.PlaceholderText, look.quiet),
        (role.Button, look.surface),
        (role.ButtonText, look.text),
        (role.Highlight, look.soft),
        (role.HighlightedText, look.text),
        (role.Link, look.accent),
        (role.LinkVisited, look.accent),
        (role.ToolTipBase, look.toast_ground),
        (role.ToolTipText, look.toast_text),
        (role.Light, look.surface),
        (role.Midlight, look.hover),
        (role.Mid, look.line),
        (role.Dark, look.edge),
        (role.Shadow, look.edge),
        (role.Accent, look.accent),
    ):
        palette.setColor(where, QColor(value))
    for where in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, where, QColor(look.disabled))
    return palette


@cache
def _family(fixed_width: bool) -> str:
    """The system's own face; where Noto Sans is not installed, that of the papers: a wider one would cut texts off."""
    if sys.platform == "win32":
        return "Consolas" if fixed_width else "Segoe UI"
    if sys.platform == "darwin":
        return "Menlo" if fixed_width else ".AppleSystemUIFont"
    if fixed_width:
        names = ("Noto Sans Mono", "DejaVu Sans Mono")
        return next(filter(_is_here, names), "monospace")
    if not _is_here(SHIPPED_FACE):
        from PySide6.QtGui import QFontDatabase  # its lists take half a millisecond

        for file in ("NotoSans-Regular.ttf", "NotoSans-Bold.ttf"):
            QFontDatabase.addApplicationFont(str(FONTS / file))
    return SHIPPED_FACE if _is_here(SHIPPED_FACE) else "sans-serif"


def _is_here(family: str) -> bool:
    """What a text would be drawn in: the answer serves again then, while Qt's list of all families does not."""
    return QFontInfo(QFont(family)).family() == family


@cache
def _font(pixels: int, weight: int, fixed_width: bool) -> QFont:
    made = QFont(_family(fixed_width))
    made.setPixelSize(pixels)
    made.setWeight(QFont.Weight(weight))
    return made
