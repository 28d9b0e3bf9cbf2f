"""The level badge as a widget, for headers and forms."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from counsellor_app.ui.levels import level_text
from counsellor_app.ui.widgets.paint import level_size, paint_level
from counsellor_app.ui.widgets.painted import Painted


class LevelBadge(Painted):
    """`full`: the long words and 26 px, for the case header and wherever the level is set."""

    def __init__(self, code: str = "R0", *, full: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._code = code
        self._full = full
        self._ground = ""
        self.retranslate()

    def level(self) -> str:
        return self._code

    def set_level(self, code: str, ground: str = "") -> None:
        """`ground`: who set it and when, in words, for the tooltip and the screen reader."""
        self._code = code
        self._ground = ground
        self.setToolTip(ground)
        self.retranslate()
        self.refresh()

    def retranslate(self) -> None:
        self.say(", ".join(part for part in (level_text(self._code, self._full), self._ground) if part))

    def sizeHint(self) -> QSize:
        return level_size(self._code, self._full)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_level(painter, self.rect(), self._code, self._full)
        painter.end()
