"""The letter itself as a file: chosen or dropped here; it is taken into the encrypted file with the request."""

from pathlib import Path

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout

from counsellor_app.ui.theme import px
from counsellor_app.ui.widgets.buttons import Button, IconButton, Size
from counsellor_app.ui.widgets.card import label
from counsellor_app.ui.widgets.elided import ElidedLabel

FILES = "*.pdf *.jpg *.jpeg *.png *.tif *.tiff *.doc *.docx *.odt *.eml *.zip"


class LetterField(QFrame):
    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("box", "field")
        self.setAcceptDrops(True)
        self._file: Path | None = None
        self.choose_button = Button(size=Size.SMALL, icon="clip")
        self.words = label("", "muted", wrap=True)
        self.name = ElidedLabel("", "medium")
        self.remove_button = IconButton("x", size=Size.SMALL)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.choose_button)
        self._row.addWidget(self.name, 1)
        self._row.addWidget(self.words, 1)
        self._row.addWidget(self.remove_button)
        self.setFocusProxy(self.choose_button)
        self.choose_button.clicked.connect(self._choose)
        self.remove_button.clicked.connect(self._remove)
        self._measure()
        self.retranslate()

    def file(self) -> Path | None:
        return self._file

    def set_file(self, file: Path | None) -> None:
        """Tells nobody."""
        self._file = file
        self._show()

    def take(self, file: Path) -> None:
        self.set_file(file)
        self.changed.emit()

    def retranslate(self) -> None:
        self.words.setText(self.tr("or drop the file here"))
        self.remove_button.set_words(self.tr("Take the file away"))
        self._show()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if len(event.mimeData().urls()) == 1 and event.mimeData().urls()[0].isLocalFile():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.take(Path(event.mimeData().urls()[0].toLocalFile()))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._measure()
        elif event.type() is QEvent.Type.LanguageChange:
            self.retranslate()

    def _measure(self) -> None:
        self._row.setContentsMargins(px(6), px(5), px(6), px(5))
        self._row.setSpacing(px(10))

    def _show(self) -> None:
        has_file = self._file is not None
        self.name.setText(self._file.name if self._file else "")
        self.name.setVisible(has_file)
        self.words.setVisible(not has_file)
        self.remove_button.setVisible(has_file)
        self.choose_button.setText(self.tr("Another file") if has_file else self.tr("Choose a file"))
        self.choose_button.setAccessibleDescription(self.name.text())

    @Slot()
    def _choose(self) -> None:
        start = str(self._file or Path.home())
        words = self.tr("Letters")
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("The file of the letter"), start, f"{words} ({FILES})")
        if chosen:
            self.take(Path(chosen))

    @Slot()
    def _remove(self) -> None:
        self.set_file(None)
        self.choose_button.setFocus()
        self.changed.emit()
