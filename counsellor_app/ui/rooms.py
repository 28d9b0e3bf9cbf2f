"""Which pages there are, and how each is made (and, but for Today, its code loaded) at its first visit."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject, Signal

from counsellor_app.policy import Ignored
from counsellor_app.services.house import Services
from counsellor_app.services.today import Today
from counsellor_app.services.vault import OpenVault
from counsellor_app.ui import late_pages, messages
from counsellor_app.ui.desk import Desk
from counsellor_app.ui.late_pages import Plain, Speaking
from counsellor_app.ui.page import Page
from counsellor_app.ui.settings import Settings
from counsellor_app.ui.shell.entries import PageEntry
from counsellor_app.ui.today.page import TodayPage
from counsellor_app.ui.veil import Veil


@dataclass(frozen=True, slots=True, kw_only=True)
class Orders:
    """What an administrator decided and the settings page shows; `risk` of the folder the file lies in, or ""."""

    least_passphrase: int = 0
    ignored: tuple[Ignored, ...] = ()
    risk: str = ""


class Rooms(QObject):
    """`counted` carries (page key, number) for the rail; `crisis_wanted` what the referral knows so far; `told` words
    for a short message. `lock_wanted`: a backup is restored from the lock screen. No page before `open`.
    """

    counted = Signal(str, int)
    told = Signal(str)
    crisis_wanted = Signal(object)
    lock_wanted = Signal()

    def __init__(self, desk: Desk, veil: Veil, settings: Settings) -> None:
        super().__init__()
        self._desk = desk
        self._veil = veil
        self._settings = settings
        self._services: Services
        self._vault: OpenVault
        self._orders: Orders
        self._read_ahead: Callable[[], Today] | None

    def open(
        self, services: Services, vault: OpenVault, orders: Orders, today: Callable[[], Today] | None = None
    ) -> None:
        """Before the first page is made. `today`: see `Home`."""
        self._services = services
        self._vault = vault
        self._orders = orders
        self._read_ahead = today

    def entries(self) -> tuple[PageEntry, ...]:
        return (
            self._entry("today", "today", lambda: QCoreApplication.translate("Rooms", "Today"), self._today),
            self._entry(
                "students",
                "students",
                lambda: QCoreApplication.translate("Rooms", "Students"),
                self._of(late_pages.students),
            ),
            self._entry(
                "cases", "cases", lambda: QCoreApplication.translate("Rooms", "Cases"), self._of(late_pages.cases)
            ),
            self._entry(
                "requests",
                "requests",
                lambda: QCoreApplication.translate("Rooms", "Requests"),
                self._telling(late_pages.requests),
            ),
            self._entry(
                "prevention",
                "prevention",
                lambda: QCoreApplication.translate("Rooms", "Prevention"),
                self._saying(late_pages.prevention),
            ),
            self._entry(
                "reports",
                "reports",
                lambda: QCoreApplication.translate("Rooms", "Reports"),
                self._telling(late_pages.reports),
            ),
            PageEntry(
                key="settings",
                icon="settings",
                title=lambda: QCoreApplication.translate("Rooms", "Settings"),
                factory=self._preferences,
                below=True,
            ),
            self._hidden("student", "students", self._of(late_pages.student)),
            self._hidden("student-form", "students", self._of(late_pages.student_form)),
            self._hidden("guardian-form", "students", self._of(late_pages.guardian_form)),
            self._hidden("duplicates", "students", self._of(late_pages.duplicates)),
            self._hidden(
                "import",
                "students",
                self._of(late_pages.import_list),
                lambda: QCoreApplication.translate("Rooms", "Import a list"),
            ),
            self._hidden("case", "cases", self._of(late_pages.case), load=late_pages.case),
            self._hidden("referral", "cases", self._referral),
            self._hidden(
                "register",
                "cases",
                self._telling(late_pages.register),
                lambda: QCoreApplication.translate("Rooms", "Register of referrals"),
            ),
            self._hidden("answer", "requests", self._telling(late_pages.answer)),
            self._hidden("disclosure", "requests", self._telling(late_pages.disclosure)),
            self._hidden("request", "requests", self._telling(late_pages.request)),
            self._hidden("request-form", "requests", self._telling(late_pages.request_form)),
        )

    def _entry(self, key: str, icon: str, title: Callable[[], str], factory: Callable[[], Page]) -> PageEntry:
        return PageEntry(key=key, icon=icon, title=title, factory=factory)

    def _hidden(
        self,
        key: str,
        under: str,
        factory: Callable[[], Page],
        title: Callable[[], str] = str,
        load: Callable[[], object] | None = None,
    ) -> PageEntry:
        return PageEntry(key=key, icon=under, title=title, factory=factory, load=load, hidden=True, under=under)

    def _of(self, load: Callable[[], Plain]) -> Callable[[], Page]:
        return lambda: load()(self._desk, self._services, self._veil)

    def _saying(self, load: Callable[[], Speaking]) -> Callable[[], Page]:
        """A page that finds words for what was refused."""
        return lambda: load()(self._desk, self._services, self._veil, messages.words_for)

    def _telling(self, load: Callable[[], Speaking]) -> Callable[[], Page]:
        """As `_saying`, and it says short messages."""

        def make() -> Page:
            made = self._saying(load)()
            made.told.connect(self.told)
            return made

        return make

    def _today(self) -> Page:
        page = TodayPage(self._desk, self._services, self._veil, messages.words_for, self._read_ahead)
        self._read_ahead = None
        page.counted.connect(lambda count: self.counted.emit("today", count))
        return page

    def _referral(self) -> Page:
        # when it is visited
        from counsellor_app.ui.referrals.referral_page import ReferralPage

        page = ReferralPage(self._desk, self._services, self._veil, messages.words_for)
        page.crisis_wanted.connect(self.crisis_wanted)
        page.told.connect(self.told)
        return page

    def _preferences(self) -> Page:
        # when it is visited
        from counsellor_app.ui.preferences.page import PreferencesPage

        orders = self._orders
        page = PreferencesPage(
            self._desk,
            self._services,
            self._settings,
            self._vault,
            risk=orders.risk,
            ignored=orders.ignored,
            least=orders.least_passphrase,
        )
        page.lock_wanted.connect(self.lock_wanted)
        return page
