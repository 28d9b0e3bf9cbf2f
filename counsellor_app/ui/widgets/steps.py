"""The named steps of a wizard, at its left: done, current, later."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from counsellor_app.ui.icons import pixmap
from counsellor_app.ui.theme import font, px, tokens
from counsellor_app.ui.widgets.paint import frame, words
from counsellor_app.ui.widgets.painted import LOOK_CHANGES


class _Step(QWidget):
    clicked = Signal()

    def __init__(self, number: int, text: str) -> None:
        super().__init__()
        self._number = number
        self.text = text
        self.set_state(done=False, current=False)

    def set_state(self, *, done: bool, current: bool) -> None:
        self.is_done, self.is_current = done, current
        state = self.tr("current step") if current else self.tr("done") if done else ""
        self.setAccessibleName(f"{self._number}. {self.text}" + (f", {state}" if state else ""))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(px(120), px(36))

    def needed(self) -> int:
        """How wide it is when its name is shown whole and it is the current one."""
        return px(47) + 2 + QFontMetrics(font(14, 600)).horizontalAdvance(self.text)

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        if self.is_done:
            self.clicked.emit()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in LOOK_CHANGES:
            self.updateGeometry()
        super().changeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = tokens()
        painter = QPainter(self)
        if self.is_current:
            frame(painter, self.rect(), look.surface, look.line)
        side = px(20)
        disc = QRect(px(10) + 1, (self.height() - side) // 2, side, side)
        edge = look.accent if self.is_done or self.is_current else look.edge
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(edge), 1.5))
        painter.setBrush(
            QColor(look.accent) if self.is_current else QColor(look.soft) if self.is_done else Qt.BrushStyle.NoBrush
        )
        painter.drawEllipse(QRectF(disc).adjusted(0.75, 0.75, -0.75, -0.75))
        if self.is_done and not self.is_current:
            inset = (side - px(14)) // 2
            painter.drawPixmap(disc.left() + inset, disc.top() + inset, pixmap("check", "accent", 14))
        else:
            painter.setFont(font(11, 600))
            painter.setPen(QColor(look.on_accent if self.is_current else look.quiet))
            painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, str(self._number))
        left = disc.right() + 1 + px(10)
        ink = look.text if self.is_done or self.is_current else look.quiet
        box = QRect(left, 0, self.width() - left - px(6), self.height())
        words(painter, box, self.text, 14, 600 if self.is_current else 400, ink)
        painter.end()


class Steps(QFrame):
    """`went_back` tells the index of an earlier step the user clicked."""

    went_back = Signal(int)

    def __init__(self, texts: Sequence[str] = (), *, narrow: bool = False, parent: QWidget | None = None) -> None:
        """`narrow`: 192 px where the names have room, for a wizard inside the window; 232 px where it stands alone."""
        super().__init__(parent)
        self.setProperty("box", "rail")
        self._narrow = narrow
        self._current = 0
        self._steps: list[_Step] = []
        self.top = QVBoxLayout()  # room for the brand above the steps
        self.foot = QVBoxLayout()
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(12), px(20), px(12), px(20))
        column.addLayout(self.top)
        column.addLayout(self._list)
        column.addStretch(1)
        column.addLayout(self.foot)
        self.set_texts(texts)

    def sizeHint(self) -> QSize:
        needed = max((step.needed() for step in self._steps), default=0) + 2 * px(12)
        wide = min(max(px(192), needed), px(232)) if self._narrow else px(232)
        return QSize(wide, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(self.sizeHint().width(), 0)

    def set_texts(self, texts: Sequence[str]) -> None:
        while (entry := self._list.takeAt(0)) is not None:
            widget = entry.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._steps = [_Step(index + 1, text) for index, text in enumerate(texts)]
        for index, step in enumerate(self._steps):
            step.clicked.connect(lambda index=index: self.went_back.emit(index))
            self._list.addWidget(step)
        self.set_current(self._current)

    def steps(self) -> tuple[QWidget, ...]:
        return tuple(self._steps)

    def current(self) -> int:
        return self._current

    def set_current(self, index: int) -> None:
        self._current = index
        for at, step in enumerate(self._steps):
            step.set_state(done=at < index, current=at == index)
