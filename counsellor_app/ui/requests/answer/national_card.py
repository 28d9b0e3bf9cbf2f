"""Room for a signature with the national key: the manifest goes out, the signature comes back; both are files."""

from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFileDialog

from counsellor_app.ui.requests.rows import Line, Sentence
from counsellor_app.ui.widgets.buttons import Button, IconButton, Kind, Size
from counsellor_app.ui.widgets.card import Card

LARGEST = 1024 * 1024  # bytes of a signature file


class NationalCard(Card):
    """`save_asked` carries a path for the manifest; `refused` words. `signature` is what was taken back."""

    save_asked = Signal(object)
    changed = Signal()
    refused = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.signature: bytes | None = None
        self._name = ""
        self.save_button = Button(kind=Kind.ACCENT_QUIET, size=Size.SMALL)
        self.take_button = Button(kind=Kind.ACCENT_QUIET, size=Size.SMALL)
        self.drop_button = IconButton("x", size=Size.SMALL)
        self.save_button.clicked.connect(self._on_save)
        self.take_button.clicked.connect(self._on_take)
        self.drop_button.clicked.connect(self.clear_signature)
        self._fill()

    def clear_signature(self) -> None:
        self.signature, self._name = None, ""
        self.retranslate()
        self.changed.emit()

    def take(self, file: Path) -> None:
        """Not verified: no library for the national keys may be shipped."""
        try:
            with file.open("rb") as handle:
                data = handle.read(LARGEST + 1)
        except OSError:
            self.refused.emit(self.tr("This file cannot be read."))
            return
        if not data or len(data) > LARGEST:
            self.refused.emit(self.tr("This is no signature file: it is empty or too large."))
            return
        self.signature, self._name = data, file.name
        self.retranslate()
        self.changed.emit()

    def retranslate(self) -> None:
        self.set_title(self.tr("Signature with the national key (not required)"))
        self.save_button.setText(self.tr("Save the list of contents"))
        self.take_button.setText(self.tr("Take the signature"))
        self.drop_button.set_words(self.tr("Do not enclose it"))
        self._lines[0].main.setText(self.tr("1. The list of contents, to be signed in NCALayer"))
        self._lines[0].below.setText(self.tr("CMS, detached; the key and its password stay in NCALayer"))
        self._lines[1].main.setText(self.tr("2. The signature, as a file"))
        self._lines[1].below.setText(self._name or self.tr("none yet"))
        for line in self._lines:
            line.below.show()
        self.drop_button.setVisible(self.signature is not None)
        self.note.label.setText(
            self.tr(
                "It is enclosed as it is. Pana could not verify it: whether it is valid and whose it is must be checked"
                " with the tools of the national certification centre."
            )
        )
        self.note.setVisible(self.signature is not None)

    def _fill(self) -> None:
        self._lines = (Line(" ", " ", self.save_button), Line(" ", " ", self.take_button, self.drop_button))
        self.note = Sentence("")
        for part in (*self._lines, self.note):
            self.body.addWidget(part)
        self.retranslate()

    @Slot()
    def _on_save(self) -> None:
        name = str(Path.home() / "manifest.json")
        chosen, _ = QFileDialog.getSaveFileName(self, self.save_button.text(), name, "JSON (*.json)")
        if chosen:
            self.save_asked.emit(Path(chosen))

    @Slot()
    def _on_take(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(
            self, self.take_button.text(), str(Path.home()), "CMS (*.cms *.p7s *.sig *.p7b *.pem)"
        )
        if chosen:
            self.take(Path(chosen))
