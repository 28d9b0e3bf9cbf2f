"""Several lines of plain words; Tab goes on to the next field."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFontMetrics, QWheelEvent
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy

from counsellor_app.ui.theme import font, px

LINE = 19


class TextArea(QPlainTextEdit):
    """Grows with what is typed, from `least` to `most` lines. `edited` only tells of the user's own changes."""

    edited = Signal()

    def __init__(self, *, least: int = 2, most: int = 8) -> None:
        super().__init__()
        self._least, self._most = least, most
        self._is_set_by_code = False
        self.setTabChangesFocus(True)
        self.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.textChanged.connect(self._on_changed)
        self.document().documentLayout().documentSizeChanged.connect(self.updateGeometry)

    def text(self) -> str:
        return self.toPlainText()

    def set_text(self, text: str) -> None:
        if text != self.toPlainText():
            self._is_set_by_code = True
            self.setPlainText(text)
            self._is_set_by_code = False

    def sizeHint(self) -> QSize:
        lines = round(self.document().size().height())  # a plain document counts in lines
        high = max(px(LINE), QFontMetrics(font()).lineSpacing())
        return QSize(px(200), min(max(lines, self._least), self._most) * high + px(14))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(80), self.sizeHint().height())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The form scrolls, unless there is more here than is shown."""
        if self.verticalScrollBar().maximum():
            super().wheelEvent(event)
        else:
            event.ignore()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self.updateGeometry()

    @Slot()
    def _on_changed(self) -> None:
        self.updateGeometry()
        if not self._is_set_by_code:
            self.edited.emit()
