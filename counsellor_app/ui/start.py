"""Before a file is open: the window, the lock screen, the tray. What is not always wanted is in `beginning.py`."""

from enum import StrEnum
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QEvent, QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from counsellor_app.domain.errors import Trouble
from counsellor_app.domain.moments import utc_now
from counsellor_app.services.opened_file import OpenedFile
from counsellor_app.services.vault_place import VaultPlace
from counsellor_app.ui import settings
from counsellor_app.ui.desk import Desk
from counsellor_app.ui.settings import Settings
from counsellor_app.ui.unlock.lock_screen import LockScreen
from counsellor_app.ui.unlock.start_window import StartWindow

FRAMES = 40  # ms: what is painted reaches the screen, and the field its first key, before more is loaded


class Wanted(StrEnum):
    """What a start can go on with instead of the lock screen."""

    FIRST_START = "first-start"
    RESTORE = "restore"
    CRISIS = "crisis"
    DEMO = "demo"
    OFFICE = "office"


class Reminders(Protocol):
    """What the start needs of `lock_reminders`, which is loaded later."""

    def begin(self, place: VaultPlace, *, is_on: bool) -> None: ...

    def stop(self) -> None: ...

    def retranslate(self) -> None: ...


class Start(QObject):
    """`opened` carries the open vault and the page to begin with (None: Today); `wanted` what comes instead.

    `place` is the file in question, None before there is one. `painted` comes once, when the window stands on the
    screen; `bug` carries what no rule and no trouble explains.
    """

    opened = Signal(object, object)
    wanted = Signal(object)
    painted = Signal()
    closing = Signal()
    bug = Signal(object)

    def __init__(self, *, desk: Desk, settings: Settings, place: VaultPlace | None, demo_passphrase: str = "") -> None:
        super().__init__()
        self.place = place
        self.demo_passphrase = demo_passphrase
        self._desk = desk
        self._settings = settings
        self._is_painted = self._is_locked = False
        self._reminders: Reminders | None = None
        self.window = StartWindow()
        self.window.installEventFilter(self)
        self.window.closing.connect(self.closing)
        self.window.crisis_requested.connect(lambda: self.wanted.emit(Wanted.CRISIS))
        desk.failed.connect(self._on_failed)

    def show_lock(self, *, is_restored: bool = False) -> None:
        place = self.place
        if place is None:
            self.wanted.emit(Wanted.FIRST_START)
            return
        screen = LockScreen(self._desk, place, utc_now, demo_passphrase=self.demo_passphrase, is_restored=is_restored)
        screen.opened.connect(self._on_opened)
        screen.restore_wanted.connect(lambda: self.wanted.emit(Wanted.RESTORE))
        screen.new_wanted.connect(lambda: self.wanted.emit(Wanted.FIRST_START))
        screen.office_wanted.connect(lambda: self.wanted.emit(Wanted.OFFICE))
        screen.crisis_wanted.connect(lambda: self.wanted.emit(Wanted.CRISIS))
        screen.other_wanted.connect(self._on_other)
        screen.language_chosen.connect(self.choose_language)
        self.window.show_screen(screen)
        screen.focus_first()
        self._is_locked = True
        self._remind()

    def open_file(self, vault: OpenedFile, page: str | None = None) -> None:
        """Hands the open file over; from now on the home of the file reminds."""
        self._stop_reminders()
        self.opened.emit(vault, page)

    def choose_language(self, code: str) -> None:
        self._settings.set(settings.LANGUAGE, code)
        if self._reminders is not None:
            self._reminders.retranslate()

    def end(self) -> None:
        """The home of the open file has taken over."""
        self._desk.failed.disconnect(self._on_failed)
        self._stop_reminders()
        self.window.hide()
        self.window.deleteLater()
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(FRAMES, self.window, self._on_painted)
        return False

    @Slot()
    def _on_painted(self) -> None:
        self._is_painted = True
        self.window.take_keys()
        self.painted.emit()
        self._remind()

    def _remind(self) -> None:
        if not self._is_painted or not self._is_locked or self.place is None:
            return
        if self._reminders is None:
            # the tray and its menu: the lock screen is shown first
            from counsellor_app.ui.lock_reminders import LockReminders

            self._reminders = LockReminders(self.window, self)
        self._reminders.begin(self.place, is_on=self._settings.get(settings.REMINDERS))

    def _stop_reminders(self) -> None:
        if self._reminders is not None:
            self._reminders.stop()

    @Slot(object)
    def _on_opened(self, vault: OpenedFile) -> None:
        """After the recovery code the settings come first: a new passphrase is due."""
        self.open_file(vault, "settings" if vault.recovery_used else None)

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        """What no screen showed itself."""
        if isinstance(error, Trouble):
            show_trouble(error, self.window)
        else:
            self.bug.emit(error)

    @Slot()
    def _on_other(self) -> None:
        from PySide6.QtWidgets import QFileDialog  # the lock screen does not wait for what it seldom needs

        beside = self.place.folder.parent if self.place is not None else Path.home()
        chosen = QFileDialog.getExistingDirectory(self.window, "Pana", str(beside))
        if chosen:
            self.place = VaultPlace(Path(chosen))
            self.show_lock()


def show_trouble(error: Trouble, window: QWidget) -> None:
    # seldom needed
    from counsellor_app.ui.shell.trouble_dialog import TroubleDialog

    dialog = TroubleDialog(error, window)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
