"""A search field above a list: an icon, a way to clear it, and a pause before it searches."""

from PySide6.QtCore import QEvent, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from counsellor_app.ui.icons import icon


class SearchField(QLineEdit):
    """`searched` comes `pause` ms after the last key, at once with Enter. Esc clears it."""

    searched = Signal(str)
    left_down = Signal()  # the Down key: go into the list

    def __init__(self, placeholder: str = "", *, pause: int = 60, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)
        self.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText)
        self._glass = QAction(self)
        self._clear = QAction(self)
        self.addAction(self._glass, QLineEdit.ActionPosition.LeadingPosition)
        self.addAction(self._clear, QLineEdit.ActionPosition.TrailingPosition)
        self._clear.triggered.connect(self.clear)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(pause)
        self._pause.timeout.connect(self._tell)
        self.textChanged.connect(self._on_text)
        self.returnPressed.connect(self._tell)
        self._tint()
        self._clear.setVisible(False)

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
            self._tint()
        elif event.type() is QEvent.Type.LanguageChange:
            self._clear.setText(self.tr("Clear"))

    def _tint(self) -> None:
        self._glass.setIcon(icon("search", "quiet", 16))
        self._clear.setIcon(icon("x", "quiet", 16))
        self._clear.setText(self.tr("Clear"))

    @Slot(str)
    def _on_text(self, text: str) -> None:
        self._clear.setVisible(bool(text))
        self._pause.start()

    @Slot()
    def _tell(self) -> None:
        self._pause.stop()
        self.searched.emit(self.text())
