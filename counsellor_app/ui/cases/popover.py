"""A small panel that opens at a button and closes with Esc or a click beside it."""

from PySide6.QtCore import QEvent, QPoint, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPainterPath, QRegion, QResizeEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from counsellor_app.ui.theme import px
from counsellor_app.ui.widgets.card import label

WIDTH = 372
RADIUS = 6


class Popover(QFrame):
    """`add` lines; `open_at` shows it below the button, inside the screen. Deleted when it closes."""

    def __init__(self, title: str, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("box", "field")
        self.setAccessibleName(title)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(px(16), px(12), px(16), px(14))
        self.column.setSpacing(px(6))
        self.title_label = label(title, "section", wrap=True)
        self.column.addWidget(self.title_label)
        self.setFixedWidth(px(WIDTH))
        self._button: QWidget | None = None

    def add(self, widget: QWidget) -> None:
        self.column.addWidget(widget)

    def add_line(self, text: str, role: str = "quiet") -> None:
        self.column.addWidget(label(text, role, wrap=True))

    def show_error(self, field: str | None, words: str) -> bool:  # noqa: ARG002 - for popovers that have fields
        """Beside the field it belongs to; False when there is none, so that the window says it."""
        return False

    def fit(self) -> None:
        """As high as its wrapped words need at this width: `adjustSize` guesses too much."""
        self.column.activate()
        height = self.column.totalHeightForWidth(self.width())
        self.setFixedHeight(height if height > 0 else self.column.totalSizeHint().height())

    def open_at(self, button: QWidget) -> None:
        self._button = button
        self.fit()
        self._place(button)
        self.show()

    def _place(self, button: QWidget) -> None:
        corner = button.mapToGlobal(QPoint(0, button.height() + px(4)))
        room = button.screen().availableGeometry()
        corner.setX(max(room.left(), min(corner.x(), room.right() - self.width())))
        if corner.y() + self.height() > room.bottom():
            corner.setY(max(room.top(), button.mapToGlobal(QPoint(0, 0)).y() - self.height() - px(4)))
        self.move(corner)

    def event(self, event: QEvent) -> bool:
        """A verdict beside a field makes a line more, at any time."""
        is_handled = super().event(event)
        if event.type() is QEvent.Type.LayoutRequest and self._button is not None and self.isVisible():
            before = self.height()
            self.fit()
            if self.height() != before:
                self._place(self._button)
        return is_handled

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Round corners without a compositor."""
        super().resizeEvent(event)
        path = QPainterPath()
        path.addRoundedRect(QRectF(self.rect()), RADIUS, RADIUS)
        self.setMask(QRegion(path.toFillPolygon().toPolygon()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)
