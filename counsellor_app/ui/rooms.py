"""Which pages there are, and how each is made at its first visit."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject, Signal

from counsellor_app.policy import Ignored
from counsellor_app.services.house import Services
from counsellor_app.services.vault import OpenVault
from counsellor_app.ui import messages
from counsellor_app.ui.cases.case_page import CasePage
from counsellor_app.ui.cases.list_page import CasesPage
from counsellor_app.ui.desk import Desk
from counsellor_app.ui.page import Page
from counsellor_app.ui.preferences.page import PreferencesPage
from counsellor_app.ui.prevention.page import PreventionPage
from counsellor_app.ui.referrals.referral_page import ReferralPage
from counsellor_app.ui.referrals.register_page import RegisterPage
from counsellor_app.ui.reports.page import ReportsPage
from counsellor_app.ui.requests.answer.answer_page import AnswerPage
from counsellor_app.ui.requests.disclosure_page import DisclosurePage
from counsellor_app.ui.requests.form_page import RequestFormPage
from counsellor_app.ui.requests.request_page import RequestPage
from counsellor_app.ui.requests.requests_page import RequestsPage
from counsellor_app.ui.settings import Settings
from counsellor_app.ui.shell.entries import PageEntry
from counsellor_app.ui.students.duplicates_page import DuplicatesPage
from counsellor_app.ui.students.guardian_form import GuardianForm
from counsellor_app.ui.students.import_page import ImportPage
from counsellor_app.ui.students.student_form import StudentForm
from counsellor_app.ui.students.student_page import StudentPage
from counsellor_app.ui.students.students_page import StudentsPage
from counsellor_app.ui.today.page import TodayPage
from counsellor_app.ui.veil import Veil

Say = Callable[[Exception], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Orders:
    """What an administrator decided and the settings page shows; `risk` of the folder the file lies in, or ""."""

    least_passphrase: int = 0
    ignored: tuple[Ignored, ...] = ()
    risk: str = ""


class Rooms(QObject):
    """`counted` carries (page key, number) for the rail; `crisis_wanted` what the referral knows so far; `told` words
    for a short message. `lock_wanted`: a backup is restored from the lock screen.
    """

    counted = Signal(str, int)
    told = Signal(str)
    crisis_wanted = Signal(object)
    lock_wanted = Signal()

    def __init__(
        self, desk: Desk, services: Services, veil: Veil, settings: Settings, vault: OpenVault, orders: Orders
    ) -> None:
        super().__init__()
        self._desk = desk
        self._services = services
        self._veil = veil
        self._settings = settings
        self._vault = vault
        self._orders = orders

    def entries(self) -> tuple[PageEntry, ...]:
        return (
            self._entry("today", "today", lambda: QCoreApplication.translate("Rooms", "Today"), self._today),
            self._entry(
                "students", "students", lambda: QCoreApplication.translate("Rooms", "Students"), self._of(StudentsPage)
            ),
            self._entry("cases", "cases", lambda: QCoreApplication.translate("Rooms", "Cases"), self._of(CasesPage)),
            self._entry(
                "requests",
                "requests",
                lambda: QCoreApplication.translate("Rooms", "Requests"),
                self._telling(RequestsPage),
            ),
            self._entry(
                "prevention",
                "prevention",
                lambda: QCoreApplication.translate("Rooms", "Prevention"),
                self._saying(PreventionPage),
            ),
            self._entry(
                "reports",
                "reports",
                lambda: QCoreApplication.translate("Rooms", "Reports"),
                self._telling(ReportsPage),
            ),
            PageEntry(
                key="settings",
                icon="settings",
                title=lambda: QCoreApplication.translate("Rooms", "Settings"),
                factory=self._preferences,
                below=True,
            ),
            self._hidden("student", "students", self._of(StudentPage)),
            self._hidden("student-form", "students", self._of(StudentForm)),
            self._hidden("guardian-form", "students", self._of(GuardianForm)),
            self._hidden("duplicates", "students", self._of(DuplicatesPage)),
            self._hidden(
                "import", "students", self._of(ImportPage), lambda: QCoreApplication.translate("Rooms", "Import a list")
            ),
            self._hidden("case", "cases", self._of(CasePage)),
            self._hidden("referral", "cases", self._referral),
            self._hidden(
                "register",
                "cases",
                self._telling(RegisterPage),
                lambda: QCoreApplication.translate("Rooms", "Register of referrals"),
            ),
            self._hidden("answer", "requests", self._telling(AnswerPage)),
            self._hidden("disclosure", "requests", self._telling(DisclosurePage)),
            self._hidden("request", "requests", self._telling(RequestPage)),
            self._hidden("request-form", "requests", self._telling(RequestFormPage)),
        )

    def _entry(self, key: str, icon: str, title: Callable[[], str], factory: Callable[[], Page]) -> PageEntry:
        return PageEntry(key=key, icon=icon, title=title, factory=factory)

    def _hidden(self, key: str, under: str, factory: Callable[[], Page], title: Callable[[], str] = str) -> PageEntry:
        return PageEntry(key=key, icon=under, title=title, factory=factory, hidden=True, under=under)

    def _of(self, page: Callable[[Desk, Services, Veil], Page]) -> Callable[[], Page]:
        return lambda: page(self._desk, self._services, self._veil)

    def _saying(self, page: Callable[[Desk, Services, Veil, Say], Page]) -> Callable[[], Page]:
        """A page that finds words for what was refused."""
        return lambda: page(self._desk, self._services, self._veil, messages.words_for)

    def _telling(self, page: Callable[[Desk, Services, Veil, Say], Page]) -> Callable[[], Page]:
        """A page that says short messages, and finds words for what was refused."""

        def make() -> Page:
            made = page(self._desk, self._services, self._veil, messages.words_for)
            made.told.connect(self.told)
            return made

        return make

    def _today(self) -> Page:
        page = TodayPage(self._desk, self._services, self._veil, messages.words_for)
        page.counted.connect(lambda count: self.counted.emit("today", count))
        return page

    def _referral(self) -> Page:
        page = ReferralPage(self._desk, self._services, self._veil, messages.words_for)
        page.crisis_wanted.connect(self.crisis_wanted)
        page.told.connect(self.told)
        return page

    def _preferences(self) -> Page:
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
