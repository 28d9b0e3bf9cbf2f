"""What follows a "yes" to acute signs: first the crisis screen, then, in the background, R3 in the record."""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal, Slot

from counsellor_app.domain.ids import CaseId, ReferralId
from counsellor_app.domain.referrals import Acute
from counsellor_app.services.done import Done
from counsellor_app.services.house import Services
from counsellor_app.services.referral_commands import RegisterLine
from counsellor_app.ui.desk import Desk
from counsellor_app.ui.referrals.crisis_call import CrisisCall
from counsellor_app.ui.referrals.form import ReferralForm
from counsellor_app.ui.referrals.form_state import FormState, command_of


class AcutePath(QObject):
    """Nothing stands before `wanted`: no check, no save. `settled` once R3 stands, `refused` when it does not yet.

    The referral is registered with what is known (whom and what about are enough); the form completes it later. So
    the level stands even if nobody comes back to the form.
    """

    wanted = Signal(object)  # CrisisCall
    settled = Signal(object)  # RegisterLine
    refused = Signal(object)  # Exception

    def __init__(self, desk: Desk, services: Services, form: ReferralForm, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._referrals = services.referrals
        self._form = form
        self._call: CrisisCall | None = None
        self._run = 0  # counts forms: an answer about an earlier form is not shown in this one
        self._is_busy = False

    def begin(self) -> None:
        """Another form is shown."""
        self._run += 1
        self._call = None
        self._is_busy = False

    @Slot()
    def open_steps(self) -> None:
        self._call = CrisisCall(self._form.student.student_id())
        self.wanted.emit(self._call)

    def settle(self) -> None:
        """Registers at once if there is an acute sign and enough is known; asked again whenever more is known."""
        state = self._form.state()
        if state.acute is not Acute.YES or state.referral_id is not None or self._is_busy:
            return
        if not state.types or not (state.student_id or state.unknown.strip()):
            return
        self._is_busy = True
        run = self._run
        command = command_of(state, with_incidents=False)
        self._desk.act(
            lambda: self._referrals.register_acute(command),
            lambda done: self._ask_line(run, done),
            self._on_refused,
        )

    def tell_student(self) -> None:
        if self._call is not None:
            self._call.tell(self._form.student.student_id(), self._call.case_id)

    def _ask_line(self, run: int, done: Done) -> None:
        referral_id = ReferralId(done.new_id or "")
        self._desk.ask(lambda: self._referrals.registered(referral_id), lambda line: self._on_line(run, line))

    def _on_line(self, run: int, line: RegisterLine) -> None:
        if run != self._run:
            return
        self._is_busy = False
        if self._call is not None:
            self._call.tell(self._form.student.student_id(), line.case_id)
        self.settled.emit(line)

    def _on_refused(self, error: Exception) -> bool:
        self._is_busy = False
        self.refused.emit(error)
        return True


def settled_state(state: FormState, line: RegisterLine) -> FormState:
    """The form of a referral that is in the register already."""
    case_id = CaseId(line.case_id or "")
    return replace(state, referral_id=line.id, number=line.number, case_id=case_id, case=case_id)
