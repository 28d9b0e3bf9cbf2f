"""What a start can go on with beside the lock screen: first start, restore, crisis steps, demonstration, office."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Slot

from counsellor_app.content.library import Content
from counsellor_app.domain.clock import utc_now
from counsellor_app.services.demo_vault import make_demo_vault
from counsellor_app.services.house import open_house
from counsellor_app.services.vault import KdfParams, OpenVault
from counsellor_app.services.vault_place import VaultPlace
from counsellor_app.ui import settings
from counsellor_app.ui.crisis.open_steps import locked_crisis_screen
from counsellor_app.ui.desk import Desk
from counsellor_app.ui.settings import Settings
from counsellor_app.ui.start import Start, Wanted
from counsellor_app.ui.theme import Theme
from counsellor_app.ui.unlock.first_start import FirstFacts, FirstStart
from counsellor_app.ui.unlock.recovery_sheet import print_sheet
from counsellor_app.ui.unlock.restore import RestoreScreen
from counsellor_app.ui.unlock.waiting import Waiting


class Beginning(QObject):
    """A child of the start whose window it uses."""

    def __init__(
        self,
        start: Start,
        *,
        desk: Desk,
        content: Content,
        settings: Settings,
        new_place: Callable[[], VaultPlace],
        known_senders: Path,
        least_passphrase: int = 0,
        params: KdfParams | None = None,
    ) -> None:
        """`known_senders`: an office's memory of the schools that sent packages.

        `least_passphrase`: characters an administrator asks for. `params`: left out, calibrated to this computer.
        """
        super().__init__(start)
        self._start = start
        self._desk = desk
        self._content = content
        self._settings = settings
        self._new_place = new_place
        self._known_senders = known_senders
        self._least = least_passphrase
        self._params = params

    def show(self, what: Wanted, packages: tuple[Path, ...] = ()) -> None:
        """`packages`: what the office's room begins with."""
        match what:
            case Wanted.FIRST_START:
                self.show_first_start()
            case Wanted.RESTORE:
                self.show_restore()
            case Wanted.CRISIS:
                self.show_crisis()
            case Wanted.DEMO:
                self.make_demo()
            case Wanted.OFFICE:
                self.show_office(packages)

    def show_first_start(self) -> None:
        screen = FirstStart(
            self._desk,
            self._content,
            self._new_place,
            utc_now,
            Theme(self._settings.get(settings.THEME)),
            print_sheet,
            least=self._least,
            params=self._params,
        )
        screen.made.connect(self._on_made)
        screen.restore_wanted.connect(self.show_restore)
        screen.office_wanted.connect(self.show_office)
        screen.language_chosen.connect(self._start.choose_language)
        screen.theme_chosen.connect(lambda code: self._settings.set(settings.THEME, code))
        self._start.window.show_screen(screen)
        screen.focus_first()

    @Slot()
    def show_restore(self) -> None:
        screen = RestoreScreen(self._desk, self._new_place, utc_now, beside=self._start.place)
        screen.left.connect(self._start.show_lock)
        screen.restored.connect(self._on_restored)
        self._start.window.show_screen(screen)
        screen.focus_first()

    def show_office(self, packages: tuple[Path, ...] = ()) -> None:
        """A package is opened with an office's key; the case file stays closed."""
        # an office's room: schools never open it
        from counsellor_app.ui.office.screen import OfficeScreen

        screen = OfficeScreen(self._desk, self._content, self._known_senders, utc_now)
        screen.left.connect(self._start.show_lock)
        screen.language_chosen.connect(self._start.choose_language)
        if packages:
            screen.choose(packages[0], others=len(packages) - 1)
        self._start.window.show_screen(screen)
        screen.focus_first()

    def show_crisis(self) -> None:
        """The steps need neither a passphrase nor the file."""
        window = self._start.window
        screen = locked_crisis_screen(self._content, utc_now)
        screen.ended.connect(lambda: window.uncover(screen))
        screen.folded.connect(lambda: window.uncover(screen))
        window.cover(screen)

    def make_demo(self) -> None:
        """Writes the demonstration and opens it."""
        place = self._start.place or self._new_place()
        self._start.window.show_screen(Waiting())
        now, content, passphrase = utc_now(), self._content, self._start.demo_passphrase
        self._desk.ask(lambda: make_demo_vault(place, passphrase, content, now=now), self._start.open_file)

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

        self._start.place = vault.place
        self._desk.ask(furnish, lambda made: self._start.open_file(made, "students"), self._on_unfurnished)

    def _on_unfurnished(self, _error: Exception) -> bool:
        self._start.show_lock()
        return False

    @Slot(object)
    def _on_restored(self, place: VaultPlace) -> None:
        self._start.place = place
        self._start.show_lock(is_restored=True)
