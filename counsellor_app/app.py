"""counsellor-app: builds paths, policy, log, language, worker, desk, windows; shuts down in order.

What the lock screen does not need (pages, services, rules) is loaded after it is shown: a lock starts a new process.
"""

import gc
import sys
from collections.abc import Callable, Sequence
from typing import Any, Protocol, cast

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication, QWidget

from counsellor_app.log import Event, Log, catch_all
from counsellor_app.paths import Places, find_places, risk_of
from counsellor_app.policy import Policy, read_policy
from counsellor_app.services.opened_file import OpenedFile
from counsellor_app.services.vault_place import VaultPlace
from counsellor_app.ui import language, settings, theme
from counsellor_app.ui.collector import Collector
from counsellor_app.ui.crash import CrashNotice
from counsellor_app.ui.desk import Desk, Worker
from counsellor_app.ui.new_process import start_process
from counsellor_app.ui.options import Options, parse
from counsellor_app.ui.settings import Settings
from counsellor_app.ui.start import Start, Wanted
from counsellor_app.ui.window_place import show_window


class OpenFile(Protocol):
    """What the program needs of the home of an open file."""

    place: VaultPlace

    def end(self) -> None: ...


class Program(QObject):
    """One file at a time: first the start window, then the home of the open file; locking ends the process.

    `painted`: the first window stands on the screen. `ended` carries the exit code: the file is closed, nothing waits.
    """

    painted = Signal()
    ended = Signal(int)

    def __init__(
        self,
        app: QApplication,
        options: Options,
        places: Places,
        policy: Policy,
        log: Log,
        restart: Callable[[Sequence[str]], None] = start_process,
    ) -> None:
        """`restart` is given the arguments of the fresh process that shows the lock screen."""
        super().__init__(app)
        self._app = app
        self._options = options
        self._places = places
        self._policy = policy
        self._log = log
        self._restart = restart
        self._is_over = False
        self.settings = Settings(None if options.demo else places.settings, settings.fixed_by(policy))
        self._apply_look()
        self.settings.changed.connect(self._on_setting)
        Collector(self)
        self.worker = Worker("vault")
        self.desk = Desk(self.worker.submit)
        self._notice = CrashNotice()
        self._notice.restart_wanted.connect(self.lock)
        self._home: OpenFile | None = None
        self._start: Start | None = None
        self._front: Any = None  # a `Front`, once that is loaded
        app.aboutToQuit.connect(self.close)  # the user signs out of the computer

    def begin(self) -> None:
        catch_all(self._log, self._notice.tell)
        self._log.write(Event.STARTED)
        for each in self._policy.ignored:
            self._log.write(Event.POLICY_IGNORED, each.reason)
        place, passphrase = self._first_place(), ""
        if self._options.demo:
            from counsellor_app.services.demo_vault import PASSPHRASE  # as above

            passphrase = PASSPHRASE  # shown on the lock screen of the demonstration
        self._start = start = Start(desk=self.desk, settings=self.settings, place=place, demo_passphrase=passphrase)
        start.opened.connect(self._on_opened)
        start.wanted.connect(self._on_wanted)
        start.closing.connect(self.close)
        start.bug.connect(self._on_bug)
        start.painted.connect(self._on_painted)
        if self._options.packages:
            self._on_wanted(Wanted.OFFICE)
        elif self._options.demo and place is not None and not place.exists():
            self._on_wanted(Wanted.DEMO)
        else:
            start.show_lock()
        self._show(start.window)

    def _first_place(self) -> VaultPlace | None:
        """A demonstration without a folder makes its own; nothing chosen and nothing there: first start."""
        chosen = self._options.vault
        if chosen is None and self._options.demo:
            # its writer comes with it
            from counsellor_app.services.demo_vault import new_folder

            chosen = new_folder()
        chosen = chosen or self._places.current_vault()
        return VaultPlace(chosen) if chosen is not None else None

    @Slot()
    def _on_painted(self) -> None:
        """While somebody types a passphrase the worker loads what comes then; an office types none."""
        self.painted.emit()
        if not self._options.packages:
            self.desk.ask(_load_rest, self._on_loaded)

    def _on_loaded(self, _nothing: object) -> None:
        """The window is made while somebody types, too."""
        from counsellor_app.ui.front import Front  # loaded by now

        if self._home is None and self._front is None:
            self._front = Front(self.desk, self.settings)

    @Slot(object)
    def _on_wanted(self, what: Wanted) -> None:
        from counsellor_app.content.library import shipped_content  # the lock screen does not wait for what
        from counsellor_app.ui.beginning import Beginning  # it does not show: first start, restore, crisis steps

        start = self._start
        if start is None:
            return
        beginning = start.findChild(Beginning)
        if beginning is None:
            beginning = Beginning(
                start,
                desk=self.desk,
                content=shipped_content(),
                settings=self.settings,
                new_place=lambda: VaultPlace(self._places.new_vault()),
                known_senders=self._places.known_senders,
                least_passphrase=self._policy.min_passphrase_length or 0,
            )
        beginning.show(what, self._options.packages)

    @Slot(object, object)
    def _on_opened(self, opened: OpenedFile, welcome: str | None) -> None:
        """`welcome`: the page that is opened first, where it is not Today."""
        # loaded by now, see `_on_painted`
        from counsellor_app.content.library import shipped_content
        from counsellor_app.domain.people import Person  # for the type only
        from counsellor_app.services.house import open_house  # the services over the open file
        from counsellor_app.services.vault import OpenVault  # it has opened the file
        from counsellor_app.ui.home import Home  # every page
        from counsellor_app.ui.rooms import Orders  # with it

        vault = cast(OpenVault, opened)
        if not vault.demo:
            self._places.choose_vault(vault.place.folder)
        services = open_house(vault, shipped_content())
        orders = Orders(
            least_passphrase=self._policy.min_passphrase_length or 0,
            ignored=self._policy.ignored,
            risk=risk_of(vault.place.folder) or "",
        )

        def on_user(user: Person | None) -> None:
            home = Home(
                desk=self.desk,
                settings=self.settings,
                services=services,
                vault=vault,
                user=user,
                orders=orders,
                today=today,
                front=self._front,
            )
            home.lock_wanted.connect(self.lock)
            home.closing.connect(self.close)
            home.bug.connect(self._on_bug)
            start, self._start, self._home = self._start, None, home
            self._show(home.window, start.window if start is not None else None)
            home.begin(welcome)
            if start is not None:
                start.end()

        self.desk.ask(services.school.user, on_user)
        today = None if welcome else self.desk.begin(services.today.view)

    def _show(self, window: QWidget, before: QWidget | None = None) -> None:
        show_window(window, self.settings, self._options.size, before)

    @Slot()
    def lock(self) -> None:
        """Saves the drafts, closes the file, starts a fresh process with the lock screen and ends this one.

        What was shown stays in the heap of Qt after its widgets are gone (measured); a process that ended has none.
        """
        if self._is_over:
            return
        place = self._place()
        self._shut_down()
        arguments = ["--vault", str(place.folder)] if place is not None else []
        if self._options.demo:
            arguments += ["--demo", "--lang", language.current().value]
        if self._options.theme:
            arguments += ["--theme", self._options.theme]
        self._restart(arguments)
        self._log.write(Event.LOCKED)
        self.ended.emit(0)

    @Slot()
    def close(self) -> None:
        """Closing ends the program, with the file open or locked; Lock keeps the reminders."""
        if self._is_over:
            return
        place = self._place()
        self._shut_down()
        if self._options.demo and place is not None:
            from counsellor_app.services.demo_vault import throw_away  # loaded long ago

            throw_away(place)
        self._log.write(Event.STOPPED)
        self.ended.emit(0)

    def _place(self) -> VaultPlace | None:
        found = self._home or self._start
        return found.place if found is not None else None

    def _shut_down(self) -> None:
        """Nothing can be read on the screen any more; what was being done is finished, then the file is closed."""
        self._is_over = True
        home, self._home = self._home, None
        if home is not None:
            home.end()
        for window in QApplication.topLevelWidgets():
            window.hide()
        self.worker.stop(wait=True)
        self.desk.close()

    @Slot(object)
    def _on_bug(self, error: Exception) -> None:
        self._notice.tell(self._log.crash(error))

    def _apply_look(self) -> None:
        chosen = self._options.lang or self.settings.get(settings.LANGUAGE)
        language.set_language(language.Language(chosen) if chosen else language.system_language())
        look = self._options.theme or self.settings.get(settings.THEME)
        theme.apply(self._app, theme.Theme(look), self.settings.get(settings.TEXT_SCALE))

    @Slot(str)
    def _on_setting(self, key: str) -> None:
        if key == settings.LANGUAGE.key:
            language.set_language(language.Language(self.settings.get(settings.LANGUAGE)))
        elif key in (settings.THEME.key, settings.TEXT_SCALE.key):
            look = theme.Theme(self.settings.get(settings.THEME))
            theme.apply(self._app, look, self.settings.get(settings.TEXT_SCALE))


def _settle_in() -> None:
    """What the window did not wait for, before anything secret is typed."""
    from counsellor_app.security.memory import protect_process  # both a hundredth of the start
    from counsellor_app.ui.interrupt import end_at_interrupt  # with it

    end_at_interrupt()
    protect_process()


def _load_rest() -> None:
    try:
        import counsellor_app.ui.home  # noqa: F401 - on the worker, while somebody types a passphrase
        from counsellor_app.content.library import shipped_content  # the rules: Today says what is due

        shipped_content().versions()
    finally:
        gc.freeze()  # what is loaded stays: no collection goes through it again


def main(arguments: Sequence[str] | None = None) -> int:
    options = parse(sys.argv[1:] if arguments is None else arguments)
    if options.tour is not None:
        gc.enable()
        from counsellor_app.content.library import load_content  # msgspec is not needed before a file is open
        from counsellor_app.ui.tour import draw_tour  # pictures need the demonstration's writer

        size = options.size or (1366, 768)
        return draw_tour(load_content(), options.tour, options.lang or "ru", options.theme or "light", size)
    policy = read_policy()
    places = find_places(data_folder=policy.data_folder)
    app = theme.make_application(sys.argv[0])
    app.setApplicationName("Pana")
    app.setDesktopFileName("counsellor-app")  # Wayland finds the name and the icon of the window by it
    app.setQuitOnLastWindowClosed(False)
    program = Program(app, options, places, policy, Log(places.logs))
    program.painted.connect(_settle_in)
    program.ended.connect(app.exit)
    QTimer.singleShot(0, program.begin)
    return app.exec()
