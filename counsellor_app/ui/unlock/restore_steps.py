"""The three steps of a restore: which file, what opens it, and what will happen."""

from pathlib import Path

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from counsellor_app.domain.errors import RuleBroken, Trouble, TroubleKind
from counsellor_app.services.backup_restoring import BackupFacts
from counsellor_app.services.vault import Kind as SecretKind
from counsellor_app.ui import format as form
from counsellor_app.ui import messages
from counsellor_app.ui.numbers import number
from counsellor_app.ui.theme import px
from counsellor_app.ui.unlock.stages import stage_words
from counsellor_app.ui.unlock.step import Step
from counsellor_app.ui.widgets.banner import Banner, BannerKind
from counsellor_app.ui.widgets.buttons import Button, Kind
from counsellor_app.ui.widgets.card import Card
from counsellor_app.ui.widgets.elided import ElidedLabel
from counsellor_app.ui.widgets.form import FormField
from counsellor_app.ui.widgets.multi_chips import MultiChips
from counsellor_app.ui.widgets.progress import ProgressView
from counsellor_app.ui.widgets.secret_edit import CapsNote, SecretEdit

WRONG = frozenset({TroubleKind.WRONG_PASSPHRASE, TroubleKind.WRONG_RECOVERY_CODE})


class FileStep(Step):
    def __init__(self) -> None:
        super().__init__()
        self.file: Path | None = None
        self.choose_button = Button("", Kind.ORDINARY, "backup")
        self.name = ElidedLabel("", "medium")
        self.weight = ElidedLabel("", "quiet")
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(px(16))
        line.addWidget(self.choose_button)
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(self.name)
        self.name.hide()
        texts.addWidget(self.weight)
        line.addLayout(texts, 1)
        self.form.add(row)
        self.setAcceptDrops(True)
        self.choose_button.clicked.connect(self._on_choose)
        self._retranslate()

    def choose(self, file: Path) -> None:
        self.file = file
        self._retranslate()
        self.ready.emit()

    def is_finished(self) -> bool:
        return self.file is not None

    def focus_first(self) -> None:
        self.choose_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def next_words(self) -> str:
        return self.tr("Next: what opens the backup")

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        dropped = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if dropped:
            self.choose(Path(dropped[0]))

    @Slot()
    def _on_choose(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("Choose the backup"), str(Path.home()), "Pana (*.qbk)")
        if chosen:
            self.choose(Path(chosen))

    def _retranslate(self) -> None:
        self.heading.setText(self.tr("Restore a backup"))
        self.line.setText(
            self.tr(
                "The backup is checked whole and unpacked into a new place. The file that is there now stays as it is."
            )
        )
        self.choose_button.setText(self.tr("Choose the backup"))
        if self.file is not None:
            self.name.setText(self.file.name)
            self.name.show()
            self.weight.setText(form.size(self.file.stat().st_size) if self.file.is_file() else "")
        else:
            self.weight.setText(self.tr("A file that ends in .qbk, from this computer or a memory stick"))


class KeyStep(Step):
    """The passphrase or the recovery code that opened the file when the backup was made."""

    def __init__(self) -> None:
        super().__init__()
        self.kind_chips = MultiChips((), single=True)
        self.secret, self.code = SecretEdit(), QLineEdit()
        self.code.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText)
        self.secret_field = FormField(self.secret, name="secret")
        self.code_field = FormField(self.code, name="recovery_code")
        self._caps = CapsNote(self.secret)
        for part in (self.kind_chips, self.secret_field, self._caps, self.code_field):
            self.form.add(part)
        self._error: Exception | None = None
        self._retranslate()
        self.kind_chips.set_codes(("passphrase",))
        self._show_fields()
        self.kind_chips.picked.connect(self._on_kind)
        self.secret.edited.connect(self._on_edited)
        self.code.textEdited.connect(self._on_edited)

    def kind(self) -> SecretKind:
        return "recovery" if self.kind_chips.code() == "recovery" else "passphrase"

    def copy(self) -> bytearray:
        """For the caller to wipe; the field keeps its own until the backup is restored."""
        return bytearray(self.code.text().encode()) if self.kind() == "recovery" else self.secret.look(bytearray)

    def wipe(self) -> None:
        self.secret.wipe()
        self.code.clear()

    def refuse(self, error: Exception) -> bool:
        """True when it is about what was typed here."""
        if not (isinstance(error, RuleBroken) or (isinstance(error, Trouble) and error.kind in WRONG)):
            return False
        self.secret.wipe()
        self._error = error
        self._show_error()
        self.focus_first()
        return True

    def is_finished(self) -> bool:
        return bool(self.code.text().strip()) if self.kind() == "recovery" else self.secret.length() > 0

    def focus_first(self) -> None:
        (self.code if self.kind() == "recovery" else self.secret).setFocus(Qt.FocusReason.OtherFocusReason)

    def next_words(self) -> str:
        return self.tr("Next: what is in the backup")

    @Slot()
    def _on_kind(self) -> None:
        if not self.kind_chips.codes():
            self.kind_chips.set_codes(("passphrase",))
        self._on_edited()
        self._show_fields()
        self.focus_first()

    @Slot()
    def _on_edited(self) -> None:
        self._error = None
        self._show_error()
        self.ready.emit()

    def _show_error(self) -> None:
        words = "" if self._error is None else messages.words_for(self._error)
        is_code = self.kind() == "recovery"
        self.code_field.set_error(words if is_code else "")
        self.secret_field.set_error("" if is_code else words)

    def _show_fields(self) -> None:
        is_code = self.kind() == "recovery"
        self.secret_field.setVisible(not is_code)
        self._caps.setVisible(not is_code and self.secret.caps_lock())
        self.code_field.setVisible(is_code)

    def _retranslate(self) -> None:
        self.heading.setText(self.tr("What opens it"))
        self.line.setText(
            self.tr("A backup opens with what opened the file on the day it was made, also if it was changed since.")
        )
        chosen = self.kind_chips.codes()
        self.kind_chips.set_choices([("passphrase", self.tr("Passphrase")), ("recovery", self.tr("Recovery code"))])
        self.kind_chips.set_codes(chosen)
        self.secret_field.set_label(self.tr("The passphrase of that time"))
        self.code_field.set_label(self.tr("Recovery code"))
        self.code_field.set_help(self.tr("8 groups of 5 signs from the sheet in the safe"))
        self._show_error()


class LookStep(Step):
    """What the backup says of itself, and what would be missing afterwards."""

    def __init__(self) -> None:
        super().__init__()
        self._facts: BackupFacts | None = None
        self._file: Path | None = None
        self.card = Card()
        self.lost = Banner("", BannerKind.WARNING)
        self.progress = ProgressView(stage_words)
        self.progress.hide()
        for part in (self.card, self.lost, self.progress):
            self.form.add(part)
        self._retranslate()

    def show_facts(self, facts: BackupFacts, file: Path) -> None:
        self._facts, self._file = facts, file
        self._retranslate()

    def next_words(self) -> str:
        return self.tr("A new file is made from it; nothing is overwritten")

    def _retranslate(self) -> None:
        self.heading.setText(self.tr("Look before you restore"))
        self.line.setText(
            self.tr(
                "The backup opens. It is checked whole while it is restored; afterwards you open the new file as usual."
            )
        )
        facts, file = self._facts, self._file
        if facts is None or file is None:
            return
        self.card.clear()
        self.card.add_item(form.moment_digits(facts.at), self.tr("The day of the backup"))
        self.card.add_item(number(facts.entries), self.tr("Lines of the log, each command one line"))
        self.card.add_item(file.name, self.tr("Made with Pana {version}").format(version=facts.made_with))
        self.lost.setVisible(bool(facts.newer))
        self.lost.set_text(
            self.tr(
                "The file on this computer has %n line(s) more than this backup. They stay there, but will not be in "
                "the restored file.",
                "",
                facts.newer or 0,
            )
        )
