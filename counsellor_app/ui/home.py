"""The open file: pages in the shell, search, crisis steps, what locks it, reminders."""

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import cached_property

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal, Slot
from shiboken6 import isValid

from counsellor_app.domain.people import Person
from counsellor_app.services.done import Topic
from counsellor_app.services.house import Services
from counsellor_app.services.reminders import write_moments
from counsellor_app.services.today import Today
from counsellor_app.services.vault import OpenVault
from counsellor_app.ui import actions, settings
from counsellor_app.ui.capture import hide_from_capture
from counsellor_app.ui.clipboard import PrivateClipboard
from counsellor_app.ui.crisis.crisis_desk import CrisisDesk
from counsellor_app.ui.desk import Desk
from counsellor_app.ui.format import initials
from counsellor_app.ui.front import Front
from counsellor_app.ui.idle import IdleWatch
from counsellor_app.ui.notifier import Notifier, come_forward
from counsellor_app.ui.palette.palette import Command, Palette
from counsellor_app.ui.requests.counter import RequestCounter
from counsellor_app.ui.rooms import Orders
from counsellor_app.ui.settings import CLIPBOARD_SECONDS, Settings
from counsellor_app.ui.sleep_watch import SleepWatch

DUE_TOPICS = frozenset({Topic.FOLLOWUPS, Topic.CLOCKS, Topic.CASES, Topic.SCHOOL})
NAME_TOPICS = frozenset({Topic.PEOPLE, Topic.SCHOOL})


class Home(QObject):
    """`window` is shown by the program; `end` leaves every page, keeps the reminders and closes the file."""

    lock_wanted = Signal()
    closing = Signal()
    bug = Signal(object)

    def __init__(
        self,
        *,
        desk: Desk,
        settings: Settings,
        services: Services,
        vault: OpenVault,
        user: Person | None,
        orders: Orders | None = None,
        today: Callable[[], Today] | None = None,
        front: Front | None = None,
    ) -> None:
        """`today`: what Today shows, read while all this is made; for a home that begins there at once. `front`: what
        was made before.
        """
        super().__init__()
        self._desk = desk
        self._settings = settings
        self._services = services
        self._vault = vault
        self.place = vault.place
        session = services.session
        front = front or Front(desk, settings)
        self.veil, self._rooms, self.window = front.veil, front.rooms, front.window
        self._rooms.open(services, vault, orders or Orders(), today)
        self.window.furnish(_user_name(user), is_demo=session.demo, now=session.now)
        self._crisis = CrisisDesk(self.window, desk, services)
        self._requests = RequestCounter(desk, services, self)
        self.idle = IdleWatch(self._lock_minutes(), parent=self)
        self.sleep: SleepWatch | None = None
        self.clipboard = PrivateClipboard(settings.get(CLIPBOARD_SECONDS), self.window)
        self.notifier = Notifier(session.now, self)
        self._later = QTimer(self)  # many changes in a row make one new reckoning of the reminders
        self._later.setSingleShot(True)
        self._later.setInterval(300)
        self._later.timeout.connect(self._reckon)
        self._connect()

    def begin(self, welcome: str | None = None) -> None:
        """After the window was shown."""
        self.window.go(welcome or "today")
        self.idle.start()
        hide_from_capture(self.window, self._settings.get(settings.HIDE_FROM_CAPTURE))
        QTimer.singleShot(300, self, self._go_on)  # what may wait until the first page is painted

    def end(self) -> None:
        """On the window's thread; the file is closed on the worker after everything that was submitted before."""
        self.idle.stop()
        self.notifier.look()
        self.notifier.stop()
        try:
            self.window.pages.leave_all()
        except Exception as error:  # noqa: BLE001 - a fault of one page does not leave the file open
            self.bug.emit(error)
        self._keep_size()
        self.window.hide()
        self.clipboard.clear()
        told_until = self.notifier.told_until
        self._desk.ask(lambda: self._close_file(told_until), lambda _nothing: None)

    @cached_property
    def _palette(self) -> Palette:
        """Built when the first page is there, or earlier when it is asked for."""
        made, window = Palette(self.window, self._desk, self._services, self._commands, self.veil), self.window
        made.person_chosen.connect(lambda person: window.go("student", person))
        made.case_chosen.connect(lambda case: window.go("case", case))
        made.entry_chosen.connect(lambda case, entry: window.go("case", (case, entry)))
        made.command_chosen.connect(self._run)
        made.expected.connect(lambda case: window.pages.expect("case", case))
        return made

    @Slot()
    def find(self, text: str = "") -> None:
        """Ctrl+K, with something typed already."""
        self._palette.open(text)

    def leave_find(self) -> None:
        self._palette.leave()

    def _close_file(self, told_until: datetime) -> None:
        try:
            write_moments(self.place, self._services.today.moments(), told_until)
        finally:
            try:
                self._vault.record("locked", self._services.session.now())
            finally:
                self._vault.close()

    def _connect(self) -> None:
        window = self.window
        window.crisis_requested.connect(self._crisis.open)
        window.search_requested.connect(self.find)
        window.referral_requested.connect(lambda: window.go("referral"))
        window.lock_requested.connect(self.lock_wanted)
        window.help_requested.connect(lambda _key: self.find(">"))
        window.closing.connect(self.closing)
        window.bug.connect(self.bug)
        self._rooms.counted.connect(window.set_count)
        self._requests.counted.connect(lambda count: window.set_count("requests", count))
        self._rooms.told.connect(window.say)
        self._rooms.lock_wanted.connect(self.lock_wanted)
        self._rooms.crisis_wanted.connect(self._crisis.open_for)
        self.idle.idle.connect(self.lock_wanted)
        self.notifier.wanted.connect(lambda: come_forward(window))
        self.clipboard.copied.connect(self._on_copied)
        self._desk.changed.connect(self._on_changed)
        self._settings.changed.connect(self._on_setting)

    def _commands(self) -> Sequence[Command]:
        """What the palette offers beside finding: the window's actions and the pages of the rail."""
        found = [
            Command(each.id, actions.text(each), each.icon, actions.keys_text(each))
            for each in actions.ACTIONS
            if each.everywhere and each is not actions.FIND
        ]
        for entry in self._rooms.entries():
            if entry.factory is not None and (not entry.hidden or entry.key in ("register", "import")):
                words = QCoreApplication.translate("Home", "Go to: %1").replace("%1", entry.title())
                found.append(Command("go:" + entry.key, words, entry.icon))
        return found

    @Slot(str)
    def _run(self, command: str) -> None:
        if command.startswith("go:"):
            self.window.go(command.removeprefix("go:"))
            return
        for action in self.window.actions():
            if action.objectName() == command:
                action.trigger()

    @Slot()
    def _go_on(self) -> None:
        """The tray, the reminders, the requests, the system's sleep (loads libdbus), and what opens at Ctrl+K."""
        if not isValid(self.window) or self.window.isHidden():
            return  # locked meanwhile
        self.notifier.set_on(self._settings.get(settings.REMINDERS))
        self.notifier.start()
        self._reckon()
        self._requests.count()
        self.sleep = SleepWatch(self)
        self.sleep.going.connect(self.lock_wanted)
        self._palette.hide()

    @Slot(int)
    def _on_copied(self, seconds: int) -> None:
        """So that nobody wonders where it went; an Undo that is still offered stays."""
        if not self.window.undo_bar.can_take_back():
            self.window.say(self.tr("Copied. The clipboard is emptied in %n second(s).", "", seconds))

    @Slot(object)
    def _on_changed(self, touched: frozenset[Topic]) -> None:
        if touched & DUE_TOPICS:
            self._later.start()
        if touched & NAME_TOPICS:
            self._desk.ask(self._services.school.user, self._on_user)

    def _on_user(self, user: Person | None) -> None:
        self.window.rail.foot.set_user(_user_name(user))

    @Slot()
    def _reckon(self) -> None:
        self._desk.ask(self._services.today.moments, self._on_moments)

    def _on_moments(self, moments: tuple[datetime, ...]) -> None:
        self.notifier.set_moments(moments)

    @Slot(str)
    def _on_setting(self, key: str) -> None:
        if key == settings.LOCK_AFTER.key:
            self.idle.set_minutes(self._lock_minutes())
        elif key == settings.REMINDERS.key:
            self.notifier.set_on(self._settings.get(settings.REMINDERS))
        elif key == settings.VEIL_ON_SECOND_SCREEN.key:
            self.veil.set_follows_screens(self._veils_on_screens())
        elif key == settings.HIDE_FROM_CAPTURE.key:
            hide_from_capture(self.window, self._settings.get(settings.HIDE_FROM_CAPTURE))
        elif key == settings.LANGUAGE.key:
            self.notifier.retranslate()

    def _lock_minutes(self) -> int:
        return self._settings.get(settings.LOCK_AFTER)

    def _veils_on_screens(self) -> bool:
        return self._settings.get(settings.VEIL_ON_SECOND_SCREEN)

    def _keep_size(self) -> None:
        """For the window of the process that comes after the lock."""
        window = self.window
        self._settings.set(settings.WINDOW_MAXIMISED, window.isMaximized())
        if not window.isMaximized():
            self._settings.set(settings.WINDOW_WIDTH, max(window.width(), settings.WINDOW_WIDTH.least))
            self._settings.set(settings.WINDOW_HEIGHT, max(window.height(), settings.WINDOW_HEIGHT.least))


def _user_name(user: Person | None) -> str:
    """``Тлеген А. Қ.``: what stands at the foot of the rail."""
    if user is None:
        return ""
    rest = " ".join(part for part in (user.given, user.patronymic) if part)
    return f"{user.surname} {initials(rest)}".strip() if user.surname else user.given
