"""Before a file is open: which screen is shown, and the crisis steps over it."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QFileDialog

from counsellor_app.content.library import Content
from counsellor_app.domain.clock import utc_now
from counsellor_app.domain.errors import Trouble
from counsellor_app.services.demo_vault import make_demo_vault
from counsellor_app.services.house import open_house
from counsellor_app.services.reminders import read_moments
from counsellor_app.services.vault import OpenVault
from counsellor_app.services.vault_place import VaultPlace
from counsellor_app.ui import settings
from counsellor_app.ui.crisis.open_steps import locked_crisis_screen
from counsellor_app.ui.desk import Desk
from counsellor_app.ui.notifier import Notifier
from counsellor_app.ui.settings import Settings
from counsellor_app.ui.shell.trouble_dialog import TroubleDialog
from counsellor_app.ui.theme import Theme
from counsellor_app.ui.unlock.first_start import FirstFacts, FirstStart
from counsellor_app.ui.unlock.lock_screen import LockScreen
from counsellor_app.ui.unlock.passphrase_form import LEAST
from counsellor_app.ui.unlock.recovery_sheet import print_sheet
from counsellor_app.ui.unlock.restore import RestoreScreen
from counsellor_app.ui.unlock.start_window import StartWindow
from counsellor_app.ui.unlock.waiting import Waiting


class Start(QObject):
    """`opened` carries the open vault and the page to begin with (None: Today); `bug` what no rule explains."""

    opened = Signal(object, object)
    closing = Signal()
    bug = Signal(object)

    def __init__(
        self,
        *,
        desk: Desk,
        content: Content,
        settings: Settings,
        new_place: Callable[[], VaultPlace],
        place: VaultPlace | None,
        demo_passphrase: str = "",
        least_passphrase: int = LEAST,
    ) -> None:
        """`least_passphrase`: characters an administrator asks for in a new file."""
        super().__init__()
        self._desk = desk
        self._content = content
        self._settings = settings
        self._new_place = new_place
        self._place = place
        self._demo = demo_passphrase
        self._least = least_passphrase
        self.window = StartWindow()
        self.window.closing.connect(self.closing)
        self.window.crisis_requested.connect(self.show_crisis)
        desk.failed.connect(self._on_failed)
        self._notifier = Notifier(utc_now, self)
        self._notifier.wanted.connect(self._come_forward)
        if place is None:
            self.show_first_start()
        else:
            self.show_lock()

    def make_demo(self, place: VaultPlace) -> None:
        """Writes the demonstration and opens it."""
        waiting = Waiting()
        self.window.show_screen(waiting)
        now, content, passphrase = utc_now(), self._content, self._demo
        self._desk.ask(
            lambda: make_demo_vault(place, passphrase, content, now=now),
            lambda vault: self.opened.emit(vault, None),
        )

    @Slot()
    def show_first_start(self) -> None:
        theme = Theme(self._settings.get(settings.THEME))
        screen = FirstStart(self._desk, self._content, self._new_place, utc_now, theme, print_sheet, least=self._least)
        screen.made.connect(self._on_made)
        screen.restore_wanted.connect(self.show_restore)
        screen.language_chosen.connect(self._on_language)
        screen.theme_chosen.connect(lambda code: self._settings.set(settings.THEME, code))
        self.window.show_screen(screen)
        screen.focus_first()

    @Slot()
    def show_lock(self, *, is_restored: bool = False) -> None:
        if self._place is None:
            self.show_first_start()
            return
        screen = LockScreen(self._desk, self._place, utc_now, demo_passphrase=self._demo, is_restored=is_restored)
        screen.opened.connect(self._on_opened)
        screen.restore_wanted.connect(self.show_restore)
        screen.other_wanted.connect(self._on_other)
        screen.new_wanted.connect(self.show_first_start)
        screen.crisis_wanted.connect(self.show_crisis)
        screen.language_chosen.connect(self._on_language)
        self.window.show_screen(screen)
        screen.focus_first()
        self._notifier.set_moments(read_moments(self._place))
        self._notifier.set_on(self._settings.get(settings.REMINDERS))
        self._notifier.start()

    @Slot()
    def show_restore(self) -> None:
        screen = RestoreScreen(self._desk, self._new_place, utc_now, beside=self._place)
        screen.left.connect(self.show_lock)
        screen.restored.connect(self._on_restored)
        self.window.show_screen(screen)
        screen.focus_first()

    @Slot()
    def show_crisis(self) -> None:
        """The steps need neither a passphrase nor the file."""
        screen = locked_crisis_screen(self._content, utc_now)
        screen.ended.connect(lambda: self.window.uncover(screen))
        screen.folded.connect(lambda: self.window.uncover(screen))
        self.window.cover(screen)

    @Slot(object)
    def _on_opened(self, vault: OpenVault) -> None:
        self._notifier.stop()
        self.opened.emit(vault, "settings" if vault.recovery_used else None)

    @Slot(object, object)
    def _on_made(self, vault: OpenVault, facts: FirstFacts) -> None:
        """The school and the user go in before the first page is shown.

        A disk that is full just then leaves a file without them: it opens as usual, and the settings ask again.
        """

        def furnish() -> OpenVault:
            try:
                services = open_house(vault, self._content)
                services.school.save(facts.school)
                services.school.name_user(facts.user)
            except BaseException:
                vault.close()
                raise
            return vault

        self._place = vault.place
        self._desk.ask(furnish, lambda made: self.opened.emit(made, "students"), self._on_unfurnished)

    def _on_unfurnished(self, _error: Exception) -> bool:
        self.show_lock()
        return False

    @Slot(object)
    def _on_restored(self, place: VaultPlace) -> None:
        self._place = place
        self.show_lock(is_restored=True)

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        """What no screen showed itself."""
        if isinstance(error, Trouble):
            dialog = TroubleDialog(error, self.window)
            dialog.finished.connect(dialog.deleteLater)
            dialog.open()
        else:
            self.bug.emit(error)

    @Slot()
    def _on_other(self) -> None:
        chosen = QFileDialog.getExistingDirectory(
            self.window, "Pana", str(self._place.folder.parent if self._place else Path.home())
        )
        if chosen:
            self._place = VaultPlace(Path(chosen))
            self.show_lock()

    @Slot(str)
    def _on_language(self, code: str) -> None:
        self._settings.set(settings.LANGUAGE, code)
        self._notifier.retranslate()

    @Slot()
    def _come_forward(self) -> None:
        self.window.setWindowState(self.window.windowState() & ~Qt.WindowState.WindowMinimized)
        self.window.show()
        self.window.raise_()
        self.window.activateWindow()
