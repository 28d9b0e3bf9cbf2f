"""One entry of the rail: icon, word, count. Folded, the word is its tooltip."""

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QEnterEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from counsellor_app.ui.icons import pixmap
from counsellor_app.ui.numbers import number
from counsellor_app.ui.theme import px, tokens, width_of
from counsellor_app.ui.widgets.paint import frame, words
from counsellor_app.ui.widgets.painted import LOOK_CHANGES


class RailItem(QAbstractButton):
    def __init__(self, icon: str, *, tone: str = "", parent: QWidget | None = None) -> None:
        """`tone`: the icon keeps this colour and the word is text colour (the crisis entry)."""
        super().__init__(parent)
        self._icon = icon
        self._tone = tone
        self._count = 0
        self._folded = False
        self.setCheckable(not tone)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_text(self, text: str, keys: str = "") -> None:
        self.setText(text)
        self._keys = keys
        self._name()
        self.update()

    def set_count(self, count: int) -> None:
        self._count = count
        self._name()
        self.update()

    def count(self) -> int:
        return self._count

    def set_folded(self, is_folded: bool) -> None:
        self._folded = is_folded
        self._name()
        self.update()

    def _name(self) -> None:
        self.setAccessibleName(f"{self.text()}, {number(self._count)}" if self._count else self.text())
        self.setToolTip(self.text() if self._folded else "")

    def sizeHint(self) -> QSize:
        return QSize(px(36 if self._folded else 120), px(36))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(36), px(36))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in LOOK_CHANGES:
            self.updateGeometry()
            self.update()
        super().changeEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = tokens()
        painter = QPainter(self)
        if self.isChecked():
            frame(painter, self.rect(), look.surface, look.line)
        elif self.isDown() or self.underMouse():
            frame(painter, self.rect(), look.line, None)
        side = px(20)
        left = (self.width() - side) // 2 if self._folded else px(10) + 1
        tone = self._tone or ("accent" if self.isChecked() else "quiet")
        painter.drawPixmap(left, (self.height() - side) // 2, pixmap(self._icon, tone, 20))
        if self._folded:
            if self._count:
                box = QRect(left + side - px(4), px(2), px(24), px(14))
                words(painter, box, number(self._count), 10, 600, look.accent)
        else:
            self._draw_words(painter, left + side + px(10))
        painter.end()

    def _draw_words(self, painter: QPainter, left: int) -> None:
        look = tokens()
        right = self.width() - px(10) - 1
        if self._count:
            weight = 600 if self.isChecked() else 400
            width = width_of(number(self._count), 12, weight)
            box = QRect(right - width, 0, width + 2, self.height())
            words(painter, box, number(self._count), 12, weight, look.accent if self.isChecked() else look.quiet)
            right = box.left() - px(8)
        ink = look.text if self.isChecked() or self._tone else look.quiet
        box = QRect(left, 0, right - left, self.height())
        words(painter, box, self.text(), 14, 600 if self.isChecked() else 500, ink)
