"""Restores a backup into a new place, verified. Never over a file that is there."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from counsellor_app.domain.clock import Now
from counsellor_app.domain.errors import RuleBroken, Trouble, TroubleKind
from counsellor_app.services.backup_restoring import restore_backup
from counsellor_app.services.backup_watch import Watch
from counsellor_app.services.vault import Kind as SecretKind
from counsellor_app.services.vault_place import VaultPlace
from counsellor_app.ui import messages
from counsellor_app.ui.desk import Desk, Progress
from counsellor_app.ui.theme import px
from counsellor_app.ui.unlock.stages import stage_words
from counsellor_app.ui.widgets.banner import Banner, BannerKind
from counsellor_app.ui.widgets.buttons import Button, Kind
from counsellor_app.ui.widgets.card import boxed, label
from counsellor_app.ui.widgets.form import FormField
from counsellor_app.ui.widgets.multi_chips import MultiChips
from counsellor_app.ui.widgets.progress import ProgressView
from counsellor_app.ui.widgets.secret_edit import SecretEdit

WIDTH = 560


def watch_of(progress: Progress) -> Watch:
    """Tells a long job's stages to the window, in percent."""
    return Watch(lambda stage, percent: progress.report(percent, 100, stage.value), progress.cancelled)


class RestoreScreen(QWidget):
    """`restored` carries the place of the new file; it opens with the passphrase the backup had."""

    restored = Signal(object)
    left = Signal()

    def __init__(self, desk: Desk, place: Callable[[], VaultPlace], now: Now) -> None:
        super().__init__()
        self._desk = desk
        self._place = place
        self._now = now
        self._file: Path | None = None
        self._build()
        self._retranslate()

    def choose(self, file: Path) -> None:
        self._file = file
        self._file_line.setText(file.name)
        self._banner.hide()
        self._secret.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_first(self) -> None:
        self._choose.setFocus(Qt.FocusReason.OtherFocusReason)

    def _build(self) -> None:
        self._title, self._line = label("", "wizard-title"), label("", "", wrap=True)
        self._banner = Banner("", BannerKind.WARNING)
        self._banner.hide()
        self._choose = Button("", Kind.ORDINARY, "backup")
        self._file_line = label("", "quiet")
        self._kind = MultiChips((), single=True)
        self._secret = SecretEdit()
        self._secret_field = FormField(self._secret, name="secret")
        self._code = QLineEdit()
        self._code.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText)
        self._code_field = FormField(self._code, name="recovery_code")
        self._progress = ProgressView(stage_words)
        self._progress.hide()
        self._restore, self._leave = Button("", Kind.FILLED), Button("", Kind.ORDINARY)
        card = boxed("card")
        card.setFixedWidth(px(WIDTH))
        column = QVBoxLayout(card)
        column.setContentsMargins(px(32), px(28), px(32), px(24))
        column.setSpacing(px(12))
        chosen = QHBoxLayout()
        chosen.addWidget(self._choose)
        chosen.addWidget(self._file_line, 1)
        verbs = QHBoxLayout()
        verbs.addWidget(self._leave)
        verbs.addStretch(1)
        verbs.addWidget(self._restore)
        column.addWidget(self._title)
        column.addWidget(self._line)
        column.addWidget(self._banner)
        column.addLayout(chosen)
        for widget in (self._kind, self._secret_field, self._code_field, self._progress):
            column.addWidget(widget)
        column.addLayout(verbs)
        whole = QVBoxLayout(self)
        whole.addStretch(1)
        whole.addWidget(card, 0, Qt.AlignmentFlag.AlignHCenter)
        whole.addStretch(2)
        self._choose.clicked.connect(self._on_choose)
        self._restore.clicked.connect(self._on_restore)
        self._leave.clicked.connect(self.left)
        self._kind.picked.connect(self._show_fields)
        self._secret.returnPressed.connect(self._on_restore)
        self._code.returnPressed.connect(self._on_restore)

    def _retranslate(self) -> None:
        self._title.setText(self.tr("Restore a backup"))
        self._line.setText(
            self.tr(
                "The backup is checked whole and unpacked into a new place. The file that is there now stays as it is."
            )
        )
        self._choose.setText(self.tr("Choose the backup"))
        chosen = self._kind.codes() or ("passphrase",)
        self._kind.set_choices([("passphrase", self.tr("Passphrase")), ("recovery", self.tr("Recovery code"))])
        self._kind.set_codes(chosen)
        self._secret_field.set_label(self.tr("The passphrase of that time"))
        self._code_field.set_label(self.tr("Recovery code"))
        self._restore.setText(self.tr("Restore"))
        self._leave.setText(self.tr("Back"))
        self._show_fields()

    @Slot()
    def _show_fields(self) -> None:
        is_code = self._kind.code() == "recovery"
        self._secret_field.setVisible(not is_code)
        self._code_field.setVisible(is_code)

    @Slot()
    def _on_choose(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("Choose the backup"), str(Path.home()), "Pana (*.qbk)")
        if chosen:
            self.choose(Path(chosen))

    @Slot()
    def _on_restore(self) -> None:
        file = self._file
        if file is None:
            self.focus_first()
            return
        kind: SecretKind = "recovery" if self._kind.code() == "recovery" else "passphrase"
        secret = bytearray(self._code.text().encode()) if kind == "recovery" else self._secret.take()
        place, now = self._place(), self._now()

        def work(progress: Progress) -> VaultPlace:
            try:
                restore_backup(file, place, secret, kind=kind, now=now, watch=watch_of(progress))
            finally:
                secret[:] = bytes(len(secret))
            return place

        self._banner.hide()
        self._restore.setEnabled(False)
        self._progress.show()
        self._progress.follow(self._desk.run_long(work, self._on_restored, self._on_failed))

    def _on_restored(self, place: VaultPlace) -> None:
        self.restored.emit(place)

    def _on_failed(self, error: Exception) -> bool:
        self._restore.setEnabled(True)
        self._progress.hide()
        if not isinstance(error, (Trouble, RuleBroken)):
            return False
        if not (isinstance(error, Trouble) and error.kind is TroubleKind.CANCELLED):
            self._banner.set_text(messages.words_for(error))
            self._banner.show()
        return True

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)
