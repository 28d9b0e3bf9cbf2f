"""counsellor-app: builds paths, policy, log, language, worker, desk, services, window; shuts down in order."""

import argparse
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from counsellor_app.content.library import Content, load_content
from counsellor_app.domain.people import Person
from counsellor_app.log import Event, Log, catch_all
from counsellor_app.paths import Places, find_places
from counsellor_app.policy import Policy, read_policy
from counsellor_app.security.memory import protect_process
from counsellor_app.services.demo_vault import PASSPHRASE
from counsellor_app.services.house import Services, open_house
from counsellor_app.services.vault import OpenVault
from counsellor_app.services.vault_place import VaultPlace
from counsellor_app.ui import language, settings, theme
from counsellor_app.ui.crash import CrashNotice
from counsellor_app.ui.desk import Desk, Worker
from counsellor_app.ui.home import Home
from counsellor_app.ui.settings import Settings
from counsellor_app.ui.start import Start


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What the command line says. `vault` opens another folder than the remembered one."""

    demo: bool = False
    vault: Path | None = None
    tour: Path | None = None
    lang: str = ""
    theme: str = ""
    size: tuple[int, int] | None = None


def parse(arguments: Sequence[str]) -> Options:
    parser = argparse.ArgumentParser(prog="counsellor-app", description="Pana, the counsellor's case file")
    parser.add_argument("--demo", action="store_true", help="open a file of invented children")
    parser.add_argument("--vault", type=Path, help="the folder of the file to open")
    parser.add_argument("--tour", type=Path, metavar="DIR", help="draw each step of the story into DIR and end")
    parser.add_argument("--lang", choices=("kk", "ru", "en"), default="")
    parser.add_argument("--theme", choices=("light", "dark"), default="")
    parser.add_argument("--size", type=_size, help="for example 1366x768")
    found = parser.parse_args(arguments)
    return Options(
        demo=found.demo, vault=found.vault, tour=found.tour, lang=found.lang, theme=found.theme, size=found.size
    )


def _size(text: str) -> tuple[int, int]:
    width, _, height = text.partition("x")
    if not (width.isdecimal() and height.isdecimal() and 640 <= int(width) <= 7680 and 480 <= int(height) <= 4320):
        raise argparse.ArgumentTypeError("width x height, such as 1366x768")
    return int(width), int(height)


class Program(QObject):
    """One file at a time: first the start window, then the home of the open file; locking ends the process."""

    def __init__(self, app: QApplication, options: Options, places: Places, policy: Policy, log: Log) -> None:
        super().__init__(app)
        self._app = app
        self._options = options
        self._places = places
        self._log = log
        self.settings = Settings(None if options.demo else places.settings, _fixed(policy))
        self._apply_look()
        self.settings.changed.connect(self._on_setting)
        self.content: Content = load_content()
        self.worker = Worker("vault")
        self.desk = Desk(self.worker.submit)
        self._notice = CrashNotice()
        self._notice.restart_wanted.connect(self.lock)
        self._home: Home | None = None
        self._start: Start | None = None
        self._demo_folder: tempfile.TemporaryDirectory[str] | None = None

    def begin(self) -> None:
        catch_all(self._log, self._notice.tell)
        self._log.write(Event.STARTED)
        if self._options.demo and self._options.vault is None:
            self._demo_folder = tempfile.TemporaryDirectory(prefix="pana-")
            place: VaultPlace | None = VaultPlace(Path(self._demo_folder.name) / "vault-00000000")
        else:
            place = self._chosen_place()
        self._start = Start(
            desk=self.desk,
            content=self.content,
            settings=self.settings,
            new_place=lambda: VaultPlace(self._places.new_vault()),
            place=place,
            demo_passphrase=PASSPHRASE if self._options.demo else "",
        )
        self._start.opened.connect(self._on_opened)
        self._start.closing.connect(self._on_closing)
        if place is not None and not place.exists() and self._options.demo:
            self._start.make_demo(place)
        self._show(self._start.window)

    def _chosen_place(self) -> VaultPlace | None:
        chosen = self._options.vault or self._places.current_vault()
        return VaultPlace(chosen) if chosen is not None else None

    @Slot(object, object)
    def _on_opened(self, vault: OpenVault, welcome: str | None) -> None:
        """`welcome`: the page that is opened first, where it is not Today."""
        if not vault.demo:
            self._places.choose_vault(vault.place.folder)
        services = open_house(vault, self.content)
        self.desk.ask(services.school.user, lambda user: self._on_user(vault, services, user, welcome))

    def _on_user(self, vault: OpenVault, services: Services, user: Person | None, welcome: str | None) -> None:
        start, self._start = self._start, None
        self._home = Home(desk=self.desk, settings=self.settings, services=services, vault=vault, user=user)
        self._home.lock_wanted.connect(self.lock)
        self._home.closing.connect(self._on_closing)
        self._home.bug.connect(self._on_bug)
        self._show(self._home.window, start.window if start is not None else None)
        self._home.begin(welcome)
        if start is not None:
            start.window.hide()
            start.deleteLater()

    def _show(self, window: QWidget, before: QWidget | None = None) -> None:
        if before is not None:
            window.setGeometry(before.geometry())
        elif self._options.size is not None:
            window.resize(*self._options.size)
        else:
            width, height = self.settings.get(settings.WINDOW_WIDTH), self.settings.get(settings.WINDOW_HEIGHT)
            room = QGuiApplication.primaryScreen().availableGeometry()
            window.resize(min(width, room.width()), min(height, room.height()))
        if self.settings.get(settings.WINDOW_MAXIMISED) and not self._options.demo:
            window.showMaximized()
        else:
            window.show()

    @Slot()
    def lock(self) -> None:
        """Saves the drafts, closes the file, starts a fresh process with the lock screen and ends this one.

        What was shown stays in the heap of Qt after its widgets are gone (measured); a process that ended has none.
        """
        place = self._home.place if self._home is not None else self._chosen_place()
        self._close()
        command = [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "counsellor_app"]
        if place is not None:
            command += ["--vault", str(place.folder)]
        if self._options.demo:
            command.append("--demo")
            self._keep_demo()
        subprocess.Popen(command, start_new_session=True)  # noqa: S603 - our own program, our own arguments
        self._log.write(Event.LOCKED)
        self._app.exit(0)

    def _keep_demo(self) -> None:
        """The locked demonstration opens the same folder; the last process of it throws it away."""
        if self._demo_folder is not None:
            self._demo_folder._finalizer.detach()  # type: ignore[attr-defined]  # noqa: SLF001

    @Slot()
    def _on_closing(self) -> None:
        self._close()
        self._log.write(Event.STOPPED)
        self._app.exit(0)

    def _close(self) -> None:
        if self._home is not None:
            home, self._home = self._home, None
            home.end()
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
            if self._home is not None:
                self._home.retranslate()
        elif key in (settings.THEME.key, settings.TEXT_SCALE.key):
            theme.apply(
                self._app, theme.Theme(self.settings.get(settings.THEME)), self.settings.get(settings.TEXT_SCALE)
            )


def _fixed(policy: Policy) -> dict[str, object]:
    """What an administrator decided, under the keys of our settings."""
    fixed: dict[str, object] = {}
    if policy.language is not None:
        fixed[settings.LANGUAGE.key] = policy.language
    if policy.auto_lock_minutes is not None:
        fixed[settings.LOCK_AFTER.key] = policy.auto_lock_minutes
    return fixed


def main(arguments: Sequence[str] | None = None) -> int:
    options = parse(sys.argv[1:] if arguments is None else arguments)
    protect_process()
    if options.tour is not None:
        from counsellor_app.ui.tour import draw_tour  # only here: pictures need the demonstration's writer

        return draw_tour(options.tour, options.lang or "ru", options.theme or "light", options.size or (1366, 768))
    policy = read_policy()
    places = find_places(data_folder=policy.data_folder)
    app = QApplication([sys.argv[0]])
    app.setApplicationName("Pana")
    app.setQuitOnLastWindowClosed(False)
    program = Program(app, options, places, policy, Log(places.logs))
    QTimer.singleShot(0, program.begin)
    return app.exec()
