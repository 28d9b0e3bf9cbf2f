"""Restores a backup into a new place, verified. Never over a file that is there."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal

from counsellor_app.domain.clock import Now
from counsellor_app.domain.errors import RuleBroken, Trouble, TroubleKind
from counsellor_app.services.backup_restoring import BackupFacts, look_into, restore_backup
from counsellor_app.services.backup_watch import Watch
from counsellor_app.services.vault_place import VaultPlace
from counsellor_app.ui import messages
from counsellor_app.ui.desk import Desk, Progress
from counsellor_app.ui.unlock.restore_steps import FileStep, KeyStep, LookStep
from counsellor_app.ui.unlock.wizard import Wizard


def watch_of(progress: Progress) -> Watch:
    """Tells a long job's stages to the window, in percent."""
    return Watch(lambda stage, percent: progress.report(percent, 100, stage.value), progress.cancelled)


class RestoreScreen(Wizard):
    """`restored` carries the place of the new file; it opens with what opened the backup."""

    restored = Signal(object)
    left = Signal()

    def __init__(
        self, desk: Desk, place: Callable[[], VaultPlace], now: Now, *, beside: VaultPlace | None = None
    ) -> None:
        """`place`: a fresh folder, asked for when it is restored. `beside`: the file that is there now."""
        super().__init__()
        self._desk = desk
        self._place = place
        self._now = now
        self._beside = beside
        self.file_step, self.key_step, self.look_step = FileStep(), KeyStep(), LookStep()
        self._take(self.file_step, self.key_step, self.look_step)

    def choose(self, file: Path) -> None:
        self.file_step.choose(file)

    def _step_names(self) -> tuple[str, ...]:
        return self.tr("Backup"), self.tr("Passphrase or code"), self.tr("Check and restore")

    def _last_verb(self) -> str:
        return self.tr("Restore")

    def _may_leave(self) -> bool:
        return True

    def _leave(self) -> None:
        self.key_step.wipe()
        self.left.emit()

    def _advance(self) -> None:
        """A backup is opened before the last step says what is in it."""
        if self.page() is self.key_step:
            self._look()
        else:
            super()._advance()

    def _look(self) -> None:
        file = self.file_step.file
        if file is None:
            self.go(0)
            return
        secret, kind, beside = self.key_step.copy(), self.key_step.kind(), self._beside

        def work() -> tuple[BackupFacts, Path]:
            try:
                return look_into(file, secret, kind=kind, beside=beside), file
            finally:
                secret[:] = bytes(len(secret))

        self.setEnabled(False)
        self._what.setText(self.tr("Opening the backup…"))
        self._desk.ask(work, self._on_looked, self._on_failed)

    def _on_looked(self, found: tuple[BackupFacts, Path]) -> None:
        self.setEnabled(True)
        self.look_step.show_facts(*found)
        self.go(self.pages.index(self.look_step))
        self.next.setFocus()

    def _finish(self) -> None:
        file = self.file_step.file
        if file is None:
            return
        secret, kind = self.key_step.copy(), self.key_step.kind()
        place, now = self._place(), self._now()

        def work(progress: Progress) -> VaultPlace:
            try:
                restore_backup(file, place, secret, kind=kind, now=now, watch=watch_of(progress))
            finally:
                secret[:] = bytes(len(secret))
            return place

        self.banner.hide()
        self._set_working(True)
        self.look_step.progress.follow(self._desk.run_long(work, self._on_restored, self._on_failed))

    def _set_working(self, is_working: bool) -> None:
        """While it works only Cancel can be pressed."""
        self.next.setEnabled(not is_working)
        self.back.setEnabled(not is_working)
        self.steps.setEnabled(not is_working)
        self.look_step.progress.setVisible(is_working)

    def _on_restored(self, place: VaultPlace) -> None:
        self._set_working(False)
        self.key_step.wipe()
        self.restored.emit(place)

    def _on_failed(self, error: Exception) -> bool:
        self.setEnabled(True)
        self._set_working(False)
        self._refresh()
        if not isinstance(error, (Trouble, RuleBroken)):
            return False
        if isinstance(error, Trouble) and error.kind is TroubleKind.CANCELLED:
            self.say(self.tr("Cancelled. Nothing was restored."))
        elif self.key_step.refuse(error):
            self.go(self.pages.index(self.key_step))
        else:
            self.say(messages.words_for(error))
        return True
