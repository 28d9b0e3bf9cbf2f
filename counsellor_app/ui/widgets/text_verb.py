"""A verb in the line of a label: as high as the words beside it."""

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from counsellor_app.ui.icons import pixmap
from counsellor_app.ui.theme import px, tokens, width_of
from counsellor_app.ui.widgets.paint import words
from counsellor_app.ui.widgets.painted import LOOK_CHANGES

HIGH, SIZE = 19, 13


class TextVerb(QAbstractButton):
    """`icon` before the words, or `menu`: an arrow after them."""

    def __init__(self, icon: str = "", *, menu: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = icon
        self._menu = menu
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_text(self, text: str) -> None:
        self.setText(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        sign = px(14) + px(4) if self._icon or self._menu else 0
        return QSize(width_of(self.text(), SIZE, 500) + sign + 1, px(HIGH))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in LOOK_CHANGES:
            self.updateGeometry()
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        look, side = tokens(), px(14)
        ink = look.accent_hover if self.underMouse() else look.accent
        painter = QPainter(self)
        top = (self.height() - side) // 2
        x = 0
        if self._icon:
            painter.drawPixmap(0, top, pixmap(self._icon, "accent", 14))
            x = side + px(4)
        used = words(painter, QRect(x, 0, self.width() - x, self.height()), self.text(), SIZE, 500, ink)
        if self._menu:
            painter.drawPixmap(x + used + px(4), top, pixmap("down", "accent", 14))
        painter.end()
