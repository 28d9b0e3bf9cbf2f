"""The form of a referral: widgets only. It shows a `FormState` and answers one."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from counsellor_app.content.packs import CodeList
from counsellor_app.domain.clock import local_day
from counsellor_app.domain.errors import RuleBroken
from counsellor_app.domain.ids import PersonId
from counsellor_app.domain.referrals import Acute
from counsellor_app.services.house import Services
from counsellor_app.services.search import PersonHit
from counsellor_app.ui.code_words import choices
from counsellor_app.ui.desk import Desk
from counsellor_app.ui.referrals.acute_question import AcuteQuestion
from counsellor_app.ui.referrals.form_state import FormState
from counsellor_app.ui.referrals.incident_list import IncidentList
from counsellor_app.ui.referrals.student_field import StudentField
from counsellor_app.ui.referrals.type_chips import TypeChips
from counsellor_app.ui.veil import Veil
from counsellor_app.ui.widgets.combo import Combo
from counsellor_app.ui.widgets.form import FormColumn, FormField
from counsellor_app.ui.widgets.moment_field import MomentField
from counsellor_app.ui.widgets.note_edit import NoteEdit

USUAL_CHANNEL = "IN_PERSON"
OUTSIDE_LINES = frozenset({"LINE_111", "QR_111", "LINE_150"})  # they give a number of their own
BULLYING = frozenset({"BULLYING", "CYBER", "TEACHER_BULLY"})
LINES = (3, 9)


class ReferralForm(FormColumn):
    """`changed` at every change, `facts_changed` when what starts may have changed, `student_changed` with the hit."""

    changed = Signal()
    facts_changed = Signal()
    student_changed = Signal(object)
    said_yes = Signal()
    submitted = Signal()

    def __init__(self, desk: Desk, services: Services, veil: Veil) -> None:
        super().__init__()
        session = services.session
        self._services = services
        self._content = session.content
        self._kept = FormState(received_at=session.now())  # what no widget shows: the referral once it is registered
        self._steps_opened = False
        self.acute = AcuteQuestion()
        self.received = MomentField(session.now(), zone=session.zone)
        self.source, self.channel = Combo(), Combo()
        self.outside = QLineEdit()
        self.types = TypeChips()
        self.student = StudentField(desk, services, veil)
        self.words = NoteEdit(desk, services.search, veil, lines=LINES)
        self.incidents = IncidentList(desk, services, veil)
        self.received_field = FormField(self.received, " ", name="received_at")
        self.source_field = FormField(self.source, " ", name="source")
        self.channel_field = FormField(self.channel, " ", name="channel")
        self.outside_field = FormField(self.outside, " ", name="outside_number")
        self.types_field = FormField(self.types, " ", name="types")
        self.words_field = FormField(self.words, " ", name="words")
        self._build()
        self._connect()
        self.retranslate()
        self.set_state(self._kept, {})

    def state(self) -> FormState:
        return replace(
            self._kept,
            received_at=self.received.value(),
            source=self.source.code(),
            channel=self.channel.code(),
            outside_number=self.outside.text() if self._has_outside_number() else "",
            types=self.types.codes(),
            acute=self.acute.acute(),
            student_id=self.student.student_id(),
            unknown=self.student.unknown_words(),
            case=self._kept.case if self._kept.referral_id else self.student.case(),
            words=self.words.stored() if self._has_words() else "",
            incidents=self.incidents.states(),
        )

    def set_state(self, state: FormState, known: dict[PersonId, PersonHit]) -> None:
        """Shows a draft, or an empty form; tells nobody: half of it is still the form before."""
        was_silent = self.blockSignals(True)
        try:
            self._show_state(state, known)
        finally:
            self.blockSignals(was_silent)

    def _show_state(self, state: FormState, known: dict[PersonId, PersonHit]) -> None:
        self._kept = state
        self._steps_opened = False
        self.clear_errors()
        self.received.set_value(state.received_at)
        self.source.set_code(state.source)
        self.channel.set_code(state.channel or USUAL_CHANNEL)
        self.outside.setText(state.outside_number)
        self.types.set_codes(state.types)
        self.acute.set_acute(state.acute, is_answered=state.acute is not Acute.NOT_ASKED)
        hit = known.get(state.student_id) if state.student_id else None
        self.student.restore(hit, state.unknown, state.case)
        self.words.set_stored(state.words, lambda one: known[one].short_name if one in known else "…")
        self.incidents.set_states(state.incidents, known, hit, self._first_role())
        self._show_parts()

    def set_registered(self, state: FormState) -> None:
        """An acute sign had it registered: whom, when and the sign itself stand now."""
        self._kept = replace(
            self._kept, referral_id=state.referral_id, number=state.number, case_id=state.case_id, case=state.case
        )
        self._show_parts()

    def has_incidents(self) -> bool:
        kinds = (self._content.case_type(code) for code in self.types.codes())
        return any(kind is not None and kind.has_incident for kind in kinds)

    def is_bullying(self) -> bool:
        return bool(BULLYING & set(self.types.codes()))

    def incident_days(self) -> tuple[date, ...]:
        return self.incidents.days() if self.has_incidents() else ()

    def ask_acute(self) -> None:
        """The steps were opened from here: the question is asked, whatever the type."""
        self._steps_opened = True
        self._show_parts()

    def refuse(self, error: RuleBroken, words: str) -> bool:
        """Shows a refusal beside its field; False when it belongs to none."""
        self.clear_errors()
        place = error.numbers.get("place", 0)
        if place and self.incidents.show_error(place, error.field, words):
            return True
        if self.student.show_error(error.field, words):
            self.ensureWidgetVisible(self.student)
            return True
        return self.show_error(error.field, words)

    def clear_errors(self) -> None:
        super().clear_errors()
        self.student.clear_errors()
        self.incidents.clear_errors()

    def focus_first(self) -> None:
        """The first field that waits for a choice."""
        first: QWidget = self.words if self._has_words() else self.incidents
        for field, is_chosen in ((self.source, bool(self.source.code())), (self.types, bool(self.types.codes()))):
            if not is_chosen:
                first = field
                break
        else:
            if self.student.student_id() is None and not self.student.unknown_words():
                self.student.focus_first()
                return
        first.setFocus(Qt.FocusReason.TabFocusReason)

    def _build(self) -> None:
        self.add(self.acute)
        self.add_row(self.received_field, self.source_field, self.channel_field, stretches=(172, 258, 258))
        for part in (self.outside_field, self.types_field):
            self.add(part)
        self.rows.addWidget(self.student)  # it and the incidents look after their own fields: cards come and go
        self.add(self.words_field)
        self.add(self.words.hint_line)
        self.rows.addWidget(self.incidents)
        self.rows.addStretch(1)

    def _connect(self) -> None:
        self.acute.said_yes.connect(self.said_yes)
        self.acute.changed.connect(self.changed)
        self.received.picked.connect(self._on_facts)
        self.source.chosen.connect(self._on_source)
        self.channel.chosen.connect(self.changed)
        self.outside.textEdited.connect(self.changed)
        self.types.picked.connect(self._on_types)
        self.student.chosen.connect(self._on_student)
        self.student.changed.connect(self.changed)
        self.words.edited.connect(self.changed)
        self.words.submitted.connect(self.submitted)
        self.incidents.changed.connect(self.changed)
        self.incidents.days_changed.connect(self._on_facts)
        self.incidents.submitted.connect(self.submitted)

    def retranslate(self) -> None:
        self.received_field.set_label(self.tr("Received"))
        self.source_field.set_label(self.tr("From whom"))
        self.channel_field.set_label(self.tr("How"))
        self.outside_field.set_label(self.tr("Their number"))
        self.outside_field.set_help(self.tr("The number that the contact centre gave to this report."))
        self.types_field.set_label(self.tr("What it is about"))
        self.words_field.set_label(self.tr("In what words"))
        self.words_field.set_help(
            self.tr("Write what was seen and heard. Mention people by @: in what is handed out names are replaced.")
        )
        self.source.set_placeholder(self.tr("choose"))
        self.source.set_choices(choices(self._content, CodeList.REFERRAL_SOURCE))
        self.channel.set_choices(choices(self._content, CodeList.CHANNEL))
        self.types.set_choices(choices(self._content, CodeList.CASE_TYPE))
        self.acute.retranslate()
        self.student.retranslate()
        self.incidents.retranslate()

    def _show_parts(self) -> None:
        kinds = [self._content.case_type(code) for code in self.types.codes()]
        asks = self._steps_opened or any(kind is not None and kind.asks_acute for kind in kinds)
        is_registered = self._kept.referral_id is not None
        self.acute.setVisible(asks or self.acute.is_answered())
        self.acute.freeze(is_registered)
        self.student.freeze(is_registered)
        self.received.setEnabled(not is_registered)
        self.outside_field.setVisible(self._has_outside_number())
        self.incidents.setVisible(self.has_incidents())
        self.words_field.setVisible(self._has_words())

    def _has_outside_number(self) -> bool:
        return self.source.code() in OUTSIDE_LINES

    def _has_words(self) -> bool:
        """With an incident its own words are enough; a risk is told in words of its own."""
        kinds = [self._content.case_type(code) for code in self.types.codes()]
        return not kinds or any(kind is None or not kind.has_incident for kind in kinds)

    def _first_role(self) -> str:
        return "TARGET" if self.is_bullying() else "UNKNOWN"

    @Slot()
    def _on_facts(self) -> None:
        self.changed.emit()
        self.facts_changed.emit()

    @Slot()
    def _on_source(self) -> None:
        self.source_field.set_error("")
        self._show_parts()
        self.changed.emit()

    @Slot()
    def _on_types(self) -> None:
        self.types_field.set_error("")
        asked_before = not self.acute.isHidden()
        self.incidents.begin(self.student.hit(), self._first_role())
        self._show_parts()
        self._on_facts()
        if not asked_before and not self.acute.isHidden():
            self.verticalScrollBar().setValue(0)
            self.acute.answers.setFocus(Qt.FocusReason.TabFocusReason)

    @Slot(object)
    def _on_student(self, hit: PersonHit | None) -> None:
        self.incidents.begin(hit, self._first_role())
        self.changed.emit()
        self.student_changed.emit(hit)
        if hit is not None:
            (self.incidents if self.has_incidents() else self.words).setFocus(Qt.FocusReason.OtherFocusReason)

    def today(self) -> date:
        return local_day(self._services.session.now(), self._services.session.zone)
