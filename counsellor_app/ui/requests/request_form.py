"""The form of a request: widgets only. It shows a `FormState` and answers one."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QCompleter, QLineEdit

from counsellor_app.content.disclosure_pack import DisclosureList
from counsellor_app.content.packs import CodeList
from counsellor_app.domain.clock import local_day
from counsellor_app.domain.ids import PersonId
from counsellor_app.domain.requests import OfficeKind, Subject
from counsellor_app.services.house import Services
from counsellor_app.services.search import PersonHit
from counsellor_app.ui.desk import Desk
from counsellor_app.ui.format import capital
from counsellor_app.ui.language import current
from counsellor_app.ui.requests.children_field import ChildrenField
from counsellor_app.ui.requests.due_field import DueField
from counsellor_app.ui.requests.form_state import FormState
from counsellor_app.ui.requests.items_field import ItemsField
from counsellor_app.ui.requests.letter_field import LetterField
from counsellor_app.ui.requests.period_field import PeriodField
from counsellor_app.ui.requests.radio_rows import Choice, RadioRows
from counsellor_app.ui.requests.text_area import TextArea
from counsellor_app.ui.requests.words import choices
from counsellor_app.ui.veil import Veil
from counsellor_app.ui.widgets.combo import Combo
from counsellor_app.ui.widgets.day_edit import DayEdit
from counsellor_app.ui.widgets.form import FormColumn, FormField
from counsellor_app.ui.widgets.moment_field import MomentField
from counsellor_app.ui.widgets.multi_chips import MultiChips

USUAL_CHANNEL = "ESEDO"


class RequestForm(FormColumn):
    """`changed` at every change."""

    changed = Signal()

    def __init__(self, desk: Desk, services: Services, veil: Veil) -> None:
        super().__init__()
        session = services.session
        self._content = session.content
        self.office = RadioRows()
        self.sender_edit, self.outside, self.signer = QLineEdit(), QLineEdit(), QLineEdit()
        self.letter_on = DayEdit()
        self.received = MomentField(session.now(), zone=session.zone)
        self.channel = Combo()
        self.subject = MultiChips(single=True)
        self.named = ChildrenField(desk, services, veil)
        self.period = PeriodField(local_day(session.now(), session.zone))
        self.ground, self.words = TextArea(), TextArea()
        self.items = ItemsField(self._content)
        self.due = DueField()
        self.letter = LetterField()
        self.office_field = FormField(self.office, " ", name="office")
        self.sender_field = FormField(self.sender_edit, " ", name="sender")
        self.outside_field = FormField(self.outside, " ", name="outside_number")
        self.letter_on_field = FormField(self.letter_on, " ", name="letter_on")
        self.received_field = FormField(self.received, " ", name="received_at")
        self.channel_field = FormField(self.channel, " ", name="channel")
        self.signer_field = FormField(self.signer, " ", name="signer")
        self.subject_field = FormField(self.subject, " ", name="subject")
        self.children_field = FormField(self.named, " ", name="people")
        self.ground_field = FormField(self.ground, " ", name="legal_ground")
        self.items_field = FormField(self.items, " ", name="items")
        self.words_field = FormField(self.words, " ", name="words")
        self.letter_field = FormField(self.letter, " ", name="letter_file")
        self._build()
        self._connect()
        self.retranslate()

    def state(self) -> FormState:
        first, last = self.period.value()
        office, subject = self.office.code(), self.subject.code()
        return FormState(
            received_at=self.received.value(),
            office=OfficeKind(office) if office else None,
            sender=self.sender_edit.text(),
            outside_number=self.outside.text(),
            letter_on=self.letter_on.value(),
            channel=self.channel.code(),
            signer=self.signer.text(),
            subject=Subject(subject) if subject else None,
            people=self.named.ids(),
            period_from=first,
            period_until=last,
            legal_ground=self.ground.text(),
            items=self.items.codes(),
            words=self.words.text(),
            due_on=self.due.value(),
            letter_file=self.letter.file(),
        )

    def set_state(self, state: FormState, known: dict[PersonId, PersonHit]) -> None:
        """Shows a draft, a request to put right, or an empty form; tells nobody."""
        self.clear_errors()
        self.office.set_code(state.office.value if state.office else "")
        self.sender_edit.setText(state.sender)
        self.outside.setText(state.outside_number)
        self.letter_on.set_value(state.letter_on)
        self.received.set_value(state.received_at)
        self.channel.set_code(state.channel or USUAL_CHANNEL)
        self.signer.setText(state.signer)
        self.subject.set_codes((state.subject.value,) if state.subject else ())
        self.named.set_hits(tuple(known[one] for one in state.people if one in known))
        self.period.set_value(state.period_from, state.period_until)
        self.ground.set_text(state.legal_ground)
        self.items.set_codes(state.items)
        self.words.set_text(state.words)
        self.due.set_value(state.due_on)
        self.letter.set_file(state.letter_file)
        self._show_parts()

    def check(self) -> bool:
        """What the core cannot see: nothing chosen, a day that is none. Says it beside the field and goes there."""
        self.clear_errors()
        no_day = self.tr("This is no day. Write it like 24.11.2026.")
        if not self.office.code():
            return not self.show_error("office", self.tr("Choose which office writes."))
        if self.letter_on.is_wrong():
            return not self.show_error("letter_on", no_day)
        if not self.subject.code():
            return not self.show_error("subject", self.tr("Choose what the letter is about."))
        if not self.period.check():
            self.period.first.setFocus(Qt.FocusReason.OtherFocusReason)
            self.ensureWidgetVisible(self.period)
            return False
        if not self.due.check():
            self.due.day.setFocus(Qt.FocusReason.OtherFocusReason)
            self.ensureWidgetVisible(self.due)
            return False
        return True

    def focus_first(self) -> None:
        """The first field that waits."""
        if not self.office.code():
            self.office.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.sender_edit.setFocus(Qt.FocusReason.TabFocusReason)

    def offer_senders(self, names: tuple[str, ...]) -> None:
        """Offices that have written before: two letters are enough."""
        completer = QCompleter(names, self.sender_edit)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.sender_edit.setCompleter(completer)

    def _build(self) -> None:
        self.add(self.office_field)
        self.add(self.sender_field)
        self.add_row(self.outside_field, self.letter_on_field, self.received_field)
        self.add_row(self.signer_field, self.channel_field)
        self.add(self.subject_field)
        self.add(self.children_field)
        self.add(self.period)
        self.add(self.items_field)
        self.add(self.words_field)
        self.add(self.ground_field)
        self.add(self.due)
        self.add(self.letter_field)
        self.rows.addStretch(1)

    def _connect(self) -> None:
        self.office.picked.connect(self._on_office)
        for edit in (self.sender_edit, self.outside, self.signer):
            edit.textEdited.connect(self.changed)
        self.letter_on.picked.connect(self.changed)
        self.received.picked.connect(self.changed)
        self.channel.chosen.connect(self.changed)
        self.subject.picked.connect(self._on_subject)
        for part in (self.named, self.period, self.items, self.due, self.letter):
            part.changed.connect(self.changed)
        self.ground.edited.connect(self.changed)
        self.words.edited.connect(self.changed)

    def retranslate(self) -> None:
        self._name_offices()
        self.office_field.set_label(self.tr("Which office writes"))
        self.sender_field.set_label(self.tr("Name of the office"))
        self.signer_field.set_label(self.tr("Signed by"))
        self.outside_field.set_label(self.tr("Their number"))
        self.letter_on_field.set_label(self.tr("Date of the letter"))
        self.received_field.set_label(self.tr("Received"))
        self.channel_field.set_label(self.tr("How it came"))
        self.subject_field.set_label(self.tr("What it is about"))
        self.children_field.set_label(self.tr("Children the letter names"))
        self.named.picker.set_placeholder(self.tr("Surname and given name"))
        self.items_field.set_label(self.tr("What it asks for"))
        self.words_field.set_label(self.tr("In other words"))
        self.words_field.set_help(self.tr("What the letter asks that none of these says."))
        self.ground_field.set_label(self.tr("Legal ground, as the letter gives it"))
        self.ground_field.set_help(self.tr("Kept as typed. The program does not verify it."))
        self.letter_field.set_label(self.tr("The letter"))
        self.letter_field.set_help(self.tr("A scan or the file itself; it is kept encrypted with the request."))
        self.channel.set_choices(
            (each.id, capital(each.of(current().value))) for each in self._content.items(CodeList.CHANNEL)
        )
        self.subject.set_choices(choices(self._content, DisclosureList.SUBJECT))
        for part in (self.items, self.due, self.period, self.letter):
            part.retranslate()

    def _name_offices(self) -> None:
        below = {
            OfficeKind.COMMISSIONER: self.tr(
                "Appointed by the President; may ask for information and documents. The law names no term."
            ),
            OfficeKind.REGIONAL_COMMISSIONER: self.tr(
                "Unpaid representative in a region. Give de-identified by default: no law settles access to names."
            ),
            OfficeKind.AUTHORITY: self.tr(
                "Education or children's rights department of the akimat: not the Commissioner, with duties of its own."
            ),
            OfficeKind.OTHER: self.tr("Court, prosecutor, police, commission on minors: the letter names its article."),
        }
        words = dict(choices(self._content, DisclosureList.OFFICE_KIND))
        self.office.set_choices(
            tuple(Choice(code=kind.value, title=words[kind.value], below=(below[kind],)) for kind in OfficeKind)
        )

    def _show_parts(self) -> None:
        self.children_field.setVisible(self.subject.code() == Subject.CHILD.value)

    @Slot()
    def _on_office(self) -> None:
        self.office_field.set_error("")
        self.changed.emit()

    @Slot()
    def _on_subject(self) -> None:
        self.subject_field.set_error("")
        self._show_parts()
        self.changed.emit()
