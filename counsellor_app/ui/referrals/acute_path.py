"""What follows a "yes" to acute signs: first the crisis screen, then, in the background, R3 in the record."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal, Slot

from counsellor_app.domain.ids import CaseId, DraftId, ReferralId
from counsellor_app.domain.referrals import Acute
from counsellor_app.services.done import Done
from counsellor_app.services.house import Services
from counsellor_app.services.referral_commands import RegisterLine
from counsellor_app.ui.desk import Desk
from counsellor_app.ui.draft_keeper import DraftKeeper
from counsellor_app.ui.referrals.crisis_call import CrisisCall
from counsellor_app.ui.referrals.form import ReferralForm
from counsellor_app.ui.referrals.form_state import FormState, command_of, to_fields


@dataclass(frozen=True, slots=True, kw_only=True)
class _Begun:
    """What was shown when it went off to be registered."""

    run: int
    draft_id: DraftId | None
    state: FormState


class AcutePath(QObject):
    """Nothing stands before `wanted`: no check, no save. `settled` once R3 stands, `refused` when it does not yet.

    The referral is registered with what is known (whom and what about are enough); the form completes it later. So
    the level stands even if nobody comes back to the form.
    """

    wanted = Signal(object)  # CrisisCall
    settled = Signal(object)  # RegisterLine
    refused = Signal(object)  # Exception

    def __init__(
        self, desk: Desk, services: Services, form: ReferralForm, keeper: DraftKeeper, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._referrals = services.referrals
        self._form = form
        self._keeper = keeper
        self._call: CrisisCall | None = None
        self._run = 0  # counts forms: an answer about an earlier form is not shown in this one
        self._is_busy = False

    def is_busy(self) -> bool:
        """It is being registered: nobody should register it a second time."""
        return self._is_busy

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
        self._keeper.keep()
        begun = _Begun(run=self._run, draft_id=self._keeper.draft_id, state=state)
        command = command_of(state, with_incidents=False)
        self._desk.act(
            lambda: self._referrals.register_acute(command),
            lambda done: self._ask_line(begun, done),
            lambda error: self._on_refused(begun, error),
        )

    def tell_student(self) -> None:
        if self._call is not None:
            self._call.tell(self._form.student.student_id(), self._call.case_id)

    def _ask_line(self, begun: _Begun, done: Done) -> None:
        referral_id = ReferralId(done.new_id or "")
        self._desk.ask(lambda: self._referrals.registered(referral_id), lambda line: self._on_line(begun, line))

    def _on_line(self, begun: _Begun, line: RegisterLine) -> None:
        if begun.run != self._run:
            self._note_in_draft(begun, line)
            return
        self._is_busy = False
        if self._call is not None:
            self._call.tell(self._form.student.student_id(), line.case_id)
        self.settled.emit(line)

    def _note_in_draft(self, begun: _Begun, line: RegisterLine) -> None:
        """Another form is shown by now: the draft has to know that it stands in the register already."""
        drafts, draft_id = self._keeper.drafts, begun.draft_id
        if draft_id is not None:
            fields = to_fields(settled_state(begun.state, line))
            self._desk.act(lambda: drafts.save(draft_id, fields))

    def _on_refused(self, begun: _Begun, error: Exception) -> bool:
        if begun.run == self._run:
            self._is_busy = False
        self.refused.emit(error)
        return True


def settled_state(state: FormState, line: RegisterLine) -> FormState:
    """The form of a referral that is in the register already."""
    case_id = CaseId(line.case_id or "")
    return replace(state, referral_id=line.id, number=line.number, case_id=case_id, case=case_id)
