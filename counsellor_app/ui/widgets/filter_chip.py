"""A chip that is on or off, with a count: filters above lists, choices in forms."""

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from counsellor_app.ui.icons import pixmap
from counsellor_app.ui.numbers import number
from counsellor_app.ui.theme import px, tokens, width_of
from counsellor_app.ui.widgets.paint import frame, words
from counsellor_app.ui.widgets.painted import LOOK_CHANGES


class FilterChip(QAbstractButton):
    """`tall`: 28 px, above a list and in forms. `code` is what the page knows it by."""

    def __init__(
        self,
        text: str = "",
        *,
        code: str = "",
        count: int | None = None,
        tall: bool = False,
        ticked: bool = False,
        menu: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """`ticked`: a check mark when on (multiple choice). `menu`: an arrow, it opens a menu."""
        super().__init__(parent)
        self.code = code
        self._count = count
        self._tall = tall
        self._ticked = ticked
        self._menu = menu
        self.setText(text)
        self.setCheckable(not menu)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.toggled.connect(self.updateGeometry)
        self._name()

    def set_text(self, text: str) -> None:
        if text != self.text():
            self.setText(text)
            self._name()
            self.updateGeometry()

    def set_count(self, count: int | None) -> None:
        self._count = count
        self._name()
        self.updateGeometry()
        self.update()

    def count(self) -> int | None:
        return self._count

    def _name(self) -> None:
        self.setAccessibleName(self.text() if self._count is None else f"{self.text()} {number(self._count)}")

    def _icon(self) -> str:
        return "down" if self._menu else "check" if self._ticked and self.isChecked() else ""

    def sizeHint(self) -> QSize:
        return self.size_with(self.text())

    def size_with(self, text: str) -> QSize:
        """How large it would be with another text."""
        weight = 600 if self.isChecked() else 400
        width = px(10 if self._tall else 8) * 2 + 2 + width_of(text, 13, weight)
        if self._count is not None:
            width += px(5) + width_of(number(self._count), 13, 400)
        if self._icon():
            width += px(14) + px(5)
        return QSize(width, px(28 if self._tall else 24))

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
        look = tokens()
        is_on = self.isChecked()
        fill = look.soft if is_on else look.line if self.isDown() else look.hover if self.underMouse() else look.surface
        ink = look.accent if is_on else look.text if self.isEnabled() else look.disabled
        painter = QPainter(self)
        frame(painter, self.rect(), fill, look.accent if is_on else look.line)
        x = px(10 if self._tall else 8) + 1
        side = px(14)
        if self._icon() == "check":
            painter.drawPixmap(x, (self.height() - side) // 2, pixmap("check", "accent", 14))
            x += side + px(5)
        x += words(painter, QRect(x, 0, self.width() - x, self.height()), self.text(), 13, 600 if is_on else 400, ink)
        if self._count is not None:
            box = QRect(x + px(5), 0, self.width(), self.height())
            words(painter, box, number(self._count), 13, 400, ink if is_on else look.quiet)
        if self._menu:
            painter.drawPixmap(self.width() - px(8) - side, (self.height() - side) // 2, pixmap("down", "quiet", 14))
        painter.end()
