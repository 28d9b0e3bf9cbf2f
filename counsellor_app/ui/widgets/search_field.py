"""A search field above a list: an icon, a way to clear it, and a pause before it searches."""

from PySide6.QtCore import QEvent, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from counsellor_app.ui.icons import pixmap
from counsellor_app.ui.theme import px
from counsellor_app.ui.widgets.buttons import IconButton, Size


class SearchField(QLineEdit):
    """`searched` comes `pause` ms after the last key, at once with Enter. Esc clears it."""

    searched = Signal(str)
    left_down = Signal()  # the Down key: go into the list

    def __init__(self, placeholder: str = "", *, pause: int = 60, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.set_placeholder(placeholder)
        self.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText)
        self.clear_button = IconButton("x", size=Size.SMALL, parent=self)
        self.clear_button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.clear_button.setCursor(Qt.CursorShape.ArrowCursor)
        self.clear_button.hide()
        self.clear_button.clicked.connect(self.clear)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(pause)
        self._pause.timeout.connect(self._tell)
        self.textChanged.connect(self._on_text)
        self.returnPressed.connect(self._tell)
        self._retranslate()
        self._measure()

    def set_placeholder(self, text: str) -> None:
        self.setPlaceholderText(text)
        self.setAccessibleName(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() == Qt.Key.Key_Down:
            self.left_down.emit()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._measure()
        elif event.type() is QEvent.Type.LanguageChange:
            self._retranslate()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._measure()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        side = px(16)
        painter = QPainter(self)
        painter.drawPixmap(px(11), (self.height() - side) // 2, pixmap("search", "quiet", 16))
        painter.end()

    def _measure(self) -> None:
        self.setTextMargins(px(24), 0, px(26), 0)
        side = px(28)
        self.clear_button.setGeometry(self.width() - side - px(2), (self.height() - side) // 2, side, side)

    def _retranslate(self) -> None:
        self.clear_button.set_words(self.tr("Clear"))

    @Slot(str)
    def _on_text(self, text: str) -> None:
        self.clear_button.setVisible(bool(text))
        self._pause.start()

    @Slot()
    def _tell(self) -> None:
        self._pause.stop()
        self.searched.emit(self.text())
