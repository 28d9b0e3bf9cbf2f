"""A tool of 22 px for the head of a card, where an ordinary button would push the lines apart."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from counsellor_app.ui.icons import pixmap
from counsellor_app.ui.theme import px, tokens
from counsellor_app.ui.widgets.paint import frame
from counsellor_app.ui.widgets.painted import LOOK_CHANGES

SIDE = 22  # px at 100 %; the row around it is the larger target


class SmallTool(QAbstractButton):
    """The word is its name and its tooltip."""

    def __init__(self, icon: str, words: str = "") -> None:
        super().__init__()
        self._icon = icon
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.set_words(words)

    def set_words(self, words: str) -> None:
        self.setAccessibleName(words)
        self.setToolTip(words)

    def set_icon(self, icon: str) -> None:
        self._icon = icon
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(px(SIDE), px(SIDE))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in LOOK_CHANGES:
            self.updateGeometry()
            self.update()
        super().changeEvent(event)

    def enterEvent(self, _event: QEvent) -> None:
        self.update()

    def leaveEvent(self, _event: QEvent) -> None:
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self.isDown() or self.underMouse():
            frame(painter, self.rect(), tokens().line if self.isDown() else tokens().hover, None, 4)
        side = px(16)
        painter.drawPixmap((self.width() - side) // 2, (self.height() - side) // 2, pixmap(self._icon, "quiet", 16))
        painter.end()
