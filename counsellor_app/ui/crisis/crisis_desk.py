"""The crisis screen over the open file: at once from anywhere, folded to a bar, every tick kept."""

from PySide6.QtCore import QObject, Slot

from counsellor_app.domain.ids import CaseId, PersonId
from counsellor_app.domain.record import CrisisRun, School
from counsellor_app.services.crisis import ticks_of
from counsellor_app.services.done import Topic
from counsellor_app.services.house import Services
from counsellor_app.services.student_commands import StudentProfile
from counsellor_app.ui.crisis.bar import CrisisBar
from counsellor_app.ui.crisis.open_steps import new_run, take_begun
from counsellor_app.ui.crisis.people import Contact, FamilyContact, family_of
from counsellor_app.ui.crisis.run_state import CrisisRunState, Ticks
from counsellor_app.ui.crisis.screen import CrisisScreen
from counsellor_app.ui.desk import Desk
from counsellor_app.ui.language import Language, current
from counsellor_app.ui.referrals.crisis_call import CrisisCall
from counsellor_app.ui.window import MainWindow


class CrisisDesk(QObject):
    """`open` shows the steps before anything is asked or read; what the file knows is filled in as it comes."""

    def __init__(self, window: MainWindow, desk: Desk, services: Services) -> None:
        super().__init__(window)
        self._window = window
        self._desk = desk
        self._services = services
        self._run: CrisisRunState | None = None
        self._call: CrisisCall | None = None
        self._screen: CrisisScreen | None = None
        self._school: School | None = None
        self._family: tuple[FamilyContact, ...] | None = None
        desk.changed.connect(self._on_changed)
        self._ask_school()
        desk.ask(services.crisis.unfinished, self._on_unfinished)

    def _ask_school(self) -> None:
        self._desk.ask(self._services.school.profile, self._on_school)

    @Slot(object)
    def _on_changed(self, touched: frozenset[Topic]) -> None:
        if Topic.SCHOOL in touched:
            self._ask_school()

    def _on_unfinished(self, found: CrisisRun | None) -> None:
        """A lock came between, or the steps were begun before the sign-in: the run goes on in its bar."""
        begun = take_begun()
        for run in begun:
            if run.ended_at is not None:
                self._write(run)
        going = [run for run in begun if run.ended_at is None and run.ticks()]
        if found is not None:
            older = CrisisRunState.of(self._services.session.content.crisis, found.id, found.started_at)
            older.case_id = found.case_id
            older.restore(ticks_of(found) | {key: tick for run in going for key, tick in run.ticks().items()})
            going = [older]
        if going and self._run is None:
            self._adopt(going[-1])
            self._fold()
            self._write(going[-1])
            self._ask_family_of(going[-1].case_id)

    @Slot()
    def open(self) -> None:
        if self._run is None:
            session = self._services.session
            self._adopt(new_run(session.content, session.now()))
        self._show()

    @Slot(object)
    def open_for(self, call: CrisisCall) -> None:
        """From the question of acute signs: whom it is about may become known only later."""
        if self._call is not None and self._call.student_id not in (None, call.student_id):
            self._set_aside()
        self._call = call
        self.open()
        call.known.connect(self._on_known)
        self._on_known()

    def _adopt(self, run: CrisisRunState) -> None:
        self._run = run
        run.ticked.connect(self._keep)

    def _set_aside(self) -> None:
        """Another child: the run about the first one stays as it was kept, unfinished."""
        if self._run is not None:
            self._run.ticked.disconnect(self._keep)
        if self._screen is not None:
            self._window.uncover()
            self._screen.deleteLater()
        self._run = self._screen = self._family = None

    def _show(self) -> None:
        run = self._run
        if run is None:
            return
        session = self._services.session
        if self._screen is None:
            self._screen = CrisisScreen(
                session.content,
                self._contacts(),
                run,
                session.now,
                family=self._known_family,
                place=self._place(),
                is_demo=session.demo,
                desk=self._desk,
            )
            self._screen.folded.connect(self._fold)
            self._screen.ended.connect(self._on_ended)
        self._window.set_crisis_bar(None)
        self._window.cover(self._screen)
        self._screen.focus_first()

    def _known_family(self) -> tuple[FamilyContact, ...]:
        return self._family or ()

    @Slot()
    def _fold(self) -> None:
        run = self._run
        if run is None:
            return
        session = self._services.session
        self._window.uncover()
        bar = CrisisBar(session.content, run, session.now)
        bar.returned.connect(self._show)
        bar.dropped.connect(self._drop)
        self._window.set_crisis_bar(bar)

    @Slot()
    def _on_ended(self) -> None:
        run = self._run
        if run is not None:
            run.ended_at = run.ended_at or self._services.session.now()
            self._write(run)
        self._drop()

    @Slot()
    def _drop(self) -> None:
        """Nothing more is shown; of what was only looked at, nothing was written."""
        screen = self._screen
        self._run = self._call = self._screen = self._family = None
        self._window.uncover()
        self._window.set_crisis_bar(None)
        if screen is not None:
            screen.deleteLater()

    @Slot(object)
    def _keep(self, _ticks: Ticks) -> None:
        if self._run is not None:
            self._write(self._run)

    def _write(self, run: CrisisRunState) -> None:
        """Kept at every tick, without being asked for. A refusal never stands before the steps."""
        keep, ticks, case_id, ended_at = self._services.crisis.keep, run.ticks(), run.case_id, run.ended_at
        self._desk.act(lambda: keep(run.id, run.started_at, ticks, case_id, ended_at), failed=lambda _error: False)

    @Slot()
    def _on_known(self) -> None:
        call, run = self._call, self._run
        if call is None or run is None:
            return
        if call.case_id is not None and run.case_id != call.case_id:
            run.case_id = call.case_id
            self._write(run)
        if call.student_id is not None:
            student: PersonId = call.student_id
            self._desk.ask(lambda: self._services.students.profile(student), self._on_profile, lambda _error: True)

    def _ask_family_of(self, case_id: CaseId | None) -> None:
        if case_id is None:
            return
        services = self._services
        self._desk.ask(
            lambda: services.students.profile(services.cases.page(case_id).student.id),
            self._on_profile,
            lambda _error: True,  # somebody not yet known has no family here
        )

    def _on_profile(self, profile: StudentProfile) -> None:
        self._family = family_of(profile, self._services.session.content)
        if self._screen is not None:
            self._screen.set_family(self._known_family)

    def _on_school(self, school: School | None) -> None:
        """Whom to tell may change while the steps wait in their bar."""
        self._school = school
        before, self._screen = self._screen, None
        if before is not None:
            if before.isVisible():
                self._show()
            before.deleteLater()

    def _contacts(self) -> tuple[Contact, ...]:
        return self._school.contacts if self._school is not None else ()

    def _place(self) -> str:
        """What the ambulance asks: room, school, address."""
        school = self._school
        if school is None:
            return ""
        name = school.name_kk if current() is Language.KK else school.name_ru
        return ", ".join(
            part for part in (school.room, name or school.name_ru or school.name_kk, school.address) if part
        )
