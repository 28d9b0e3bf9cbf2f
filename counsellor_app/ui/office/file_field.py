"""A file to open: chosen or dropped here. Its path is shown and not remembered."""

from pathlib import Path

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout

from counsellor_app.ui.theme import px
from counsellor_app.ui.widgets.buttons import Button, Size
from counsellor_app.ui.widgets.card import label
from counsellor_app.ui.widgets.elided import ElidedLabel


class FileField(QFrame):
    changed = Signal()

    def __init__(self, icon: str, pattern: str) -> None:
        """`pattern`: of the file dialog, such as ``*.age``."""
        super().__init__()
        self.setProperty("box", "field")
        self.setAcceptDrops(True)
        self._pattern = pattern
        self._file: Path | None = None
        self.choose_button = Button(size=Size.SMALL, icon=icon)
        self.hint = label("", "muted", wrap=True)
        self.name = ElidedLabel("", "medium")
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.choose_button)
        self._row.addWidget(self.name, 1)
        self._row.addWidget(self.hint, 1)
        self.setFocusProxy(self.choose_button)
        self.choose_button.clicked.connect(self._choose)
        self._measure()
        self.retranslate()

    def file(self) -> Path | None:
        return self._file

    def take(self, file: Path) -> None:
        self._file = file
        self.name.setText(file.name)
        self._show()
        self.changed.emit()

    def retranslate(self) -> None:
        self.choose_button.setText(self.tr("Choose a file"))
        self.hint.setText(self.tr("or drop the file here"))
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

    def _show(self) -> None:
        self.name.setVisible(self._file is not None)
        self.hint.setVisible(self._file is None)

    @Slot()
    def _choose(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(self, "Pana", str(Path.home()), f"{self._pattern};;*")
        if chosen:
            self.take(Path(chosen))

    def _measure(self) -> None:
        self._row.setContentsMargins(px(8), px(6), px(10), px(6))
        self._row.setSpacing(px(10))
