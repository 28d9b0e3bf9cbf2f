"""The fifth step: the head agrees to exactly what was shown, with the things allowed by name."""

from datetime import tzinfo

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QLineEdit, QVBoxLayout

from counsellor_app.content.disclosure_pack import DisclosureList
from counsellor_app.content.library import Content
from counsellor_app.domain.disclosure import Share
from counsellor_app.domain.errors import RuleBroken
from counsellor_app.domain.ids import PersonId
from counsellor_app.services.approvals import AddHead, ApproveAnswer
from counsellor_app.services.done import Done
from counsellor_app.services.house import Services
from counsellor_app.ui.desk import Desk
from counsellor_app.ui.format import capital, date_digits, uncapital
from counsellor_app.ui.messages import words_for
from counsellor_app.ui.requests import words as said
from counsellor_app.ui.requests.answer.model import AnswerModel
from counsellor_app.ui.requests.answer.step import AnswerStep
from counsellor_app.ui.requests.disclosure_columns import LeftCount
from counsellor_app.ui.requests.rows import Fact, FactsCard
from counsellor_app.ui.tab_order import put_in_order
from counsellor_app.ui.veil import Veil
from counsellor_app.ui.widgets.banner import Banner, BannerKind
from counsellor_app.ui.widgets.buttons import Button
from counsellor_app.ui.widgets.combo import Combo
from counsellor_app.ui.widgets.date_field import DateField
from counsellor_app.ui.widgets.form import FormColumn, FormField

NEW = "new"  # somebody of the staff who is not in the file yet
SHORT = 8  # digits of a hash that are shown


class ApprovalStep(AnswerStep):
    def __init__(
        self, model: AnswerModel, desk: Desk, services: Services, content: Content, veil: Veil, zone: tzinfo
    ) -> None:
        super().__init__(model)
        self._desk = desk
        self._services = services
        self._content = content
        self._veil = veil
        self._zone = zone
        self._added: PersonId | None = None
        self.form = FormColumn()
        self.held, self.voided = Banner(icon="check"), Banner(kind=BannerKind.WARNING)
        self.what = FactsCard()
        self.head = Combo()
        self.surname, self.given, self.position = QLineEdit(), QLineEdit(), QLineEdit()
        self.day = DateField(model.today)
        self.head_field = FormField(self.head, " ", name="approved_by")
        self.surname_field = FormField(self.surname, " ", name="surname")
        self.given_field = FormField(self.given, " ", name="given")
        self.position_field = FormField(self.position, " ", name="position")
        self.day_field = FormField(self.day, " ", name="approved_on")
        self.approve_button = Button(icon="consent", tone="accent")
        for part in (self.held, self.voided, self.what, self.head_field):
            self.form.add(part)
        self.form.add_row(self.surname_field, self.given_field)
        self.form.add_row(self.position_field, self.day_field, stretches=(2, 1))
        self.form.rows.addWidget(self.approve_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.form.rows.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.form)
        self.head.chosen.connect(self._on_head)
        self.approve_button.clicked.connect(self._approve)
        veil.changed.connect(self._on_model)
        self.retranslate()

    def name(self) -> str:
        return self.tr("Approval")

    def next_verb(self) -> str:
        return self.tr("To the sealing")

    def next_words(self) -> str:
        return self.tr("Next it is sealed and written into the register.\nNothing is sent yet.")

    def missing(self) -> str:
        return "" if self.model.is_approved() else self.tr("The head has not agreed to this content yet.")

    def show_missing(self) -> None:
        target = self.position if self.head.code() and not self.position.text() else self.head
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_first(self) -> None:
        if not self.model.is_approved():
            self.show_missing()

    def enter(self) -> None:
        self.show_model()
        if self.model.is_stale or self.model.preview is None:
            self.model.make_preview()
        self.model.ask_obstacles()

    def retranslate(self) -> None:
        self.what.set_title(self.tr("What the head agrees to"))
        self.head_field.set_label(self.tr("Who agrees"))
        self.surname_field.set_label(self.tr("Surname"))
        self.given_field.set_label(self.tr("Given name"))
        self.position_field.set_label(self.tr("Position"))
        self.day_field.set_label(self.tr("Day"))
        self.position_field.set_help(self.tr("For example: director of the school"))
        self.approve_button.setText(self.tr("Write the approval down"))

    def show_model(self) -> None:
        loaded, preview = self.model.loaded, self.model.preview
        if loaded is None:
            return
        self._show_heads()
        approval, is_held = self.model.approval(), self.model.is_approved()
        self.held.setVisible(is_held)
        self.voided.setVisible(approval is not None and not is_held)
        if approval is not None:
            who = loaded.view.approvers.get(approval.approved_by, "")
            about = {
                "who": ", ".join(part for part in (who, approval.position) if part),
                "day": date_digits(approval.approved_on),
                "digits": approval.content_hash[:SHORT],
            }
            self.held.set_text(
                self.tr("Agreed: {who}, {day}. It holds for exactly this content ({digits}).").format(**about)
            )
            self.voided.set_text(
                self.tr(
                    "What would leave has changed since {who} agreed on {day} ({digits}): that approval no longer"
                    " holds. The head agrees anew."
                ).format(**about)
            )
        for part in (self.head_field, self.position_field, self.day_field, self.approve_button):
            part.setVisible(not is_held)
        self._show_new()
        self.approve_button.setEnabled(preview is not None and not self.model.is_stale)
        if preview is not None:
            self.what.show_facts(self._facts())
        put_in_order(self)

    def _facts(self) -> tuple[Fact, ...]:
        preview, loaded, choices = self.model.preview, self.model.loaded, self.model.choices
        if preview is None or loaded is None:
            return ()
        data, count = preview.data, LeftCount()
        texts = sum(entry.share is Share.TEXT and entry.place is not None for entry in preview.entries)
        given = sum(entry.place is not None for entry in preview.entries)
        items = "; ".join(
            f"{uncapital(said.item(self._content, code))} ({self._veil.text(why)})"
            for code, why in choices.items.items()
        )
        withheld = said.items(self._content, (each.item for each in data.withheld if each.item in data.request.items))
        tables = len(data.statistics.tables) if data.statistics else 0
        key = self.model.key()
        return (
            Fact(name=self.tr("Profile"), value=said.word(self._content, DisclosureList.PROFILE, data.profile)),
            Fact(name=self.tr("To whom"), value=key.key.name if key else data.request.sender),
            Fact(
                name=self.tr("What leaves"),
                value=count.entries(given) if given else self.tr("%n table(s)", "", tables),
                below=self.tr("%n with text", "", texts) if texts else "",
            ),
            Fact(name=self.tr("Allowed by name"), value=capital(items)),
            Fact(
                name=self.tr("Documents enclosed"),
                value=count.files(len(choices.documents)) if choices.documents else "",
            ),
            Fact(name=self.tr("Asked but not given"), value=capital(withheld)),
            Fact(
                name=self.tr("Content"),
                value=preview.content_hash[:SHORT],
                below=self.tr(
                    "the first digits of its hash; any later change makes another one, and the approval void"
                ),
            ),
        )

    def _show_heads(self) -> None:
        heads = self.model.loaded.heads if self.model.loaded else ()
        self.head.set_placeholder(self.tr("choose"))
        names = [(line.person_id, ", ".join(part for part in (line.name, line.position) if part)) for line in heads]
        self.head.set_choices([*names, (NEW, self.tr("Somebody who is not in the file yet"))])
        approval = self.model.approval()
        if not self.head.code():
            usual = approval.approved_by if approval else next((one for one, _ in names), NEW if not names else "")
            self.head.set_code(usual)
            self._take_position()

    def _show_new(self) -> None:
        is_new = self.head.code() == NEW and not self.model.is_approved()
        self.surname_field.setVisible(is_new)
        self.given_field.setVisible(is_new)

    def _take_position(self) -> None:
        heads = self.model.loaded.heads if self.model.loaded else ()
        known = next((line.position for line in heads if line.person_id == self.head.code()), "")
        if known and not self.position.text():
            self.position.setText(known)

    @Slot(str)
    def _on_head(self, _code: str) -> None:
        self.head_field.set_error("")
        self._take_position()
        self._show_new()
        put_in_order(self)

    @Slot()
    def _approve(self) -> None:
        self.form.clear_errors()
        code = self.head.code()
        if not code:
            self.form.show_error("approved_by", self.tr("Choose who agrees."))
        elif code == NEW and self._added is not None:
            self._write_down(self._added)  # the name was taken, something else was refused
        elif code == NEW:
            command = AddHead(surname=self.surname.text(), given=self.given.text())
            self._desk.act(lambda: self._services.approvals.add_head(command), self._on_head_added, self._on_refused)
        else:
            self._write_down(PersonId(code))

    def _on_head_added(self, done: Done) -> None:
        if done.new_id is not None:
            self._added = PersonId(done.new_id)
            self._write_down(self._added)

    def _write_down(self, head: PersonId) -> None:
        preview, request_id = self.model.preview, self.model.request_id
        if preview is None or request_id is None:
            return
        command = ApproveAnswer(
            request_id=request_id,
            content_hash=preview.content_hash,
            approved_by=head,
            position=self.position.text(),
            approved_on=self.day.day(),
            items=tuple(self.model.choices.items),
        )
        self._desk.act(lambda: self._services.approvals.approve(command), self._on_approved, self._on_refused)

    def _on_approved(self, _done: Done) -> None:
        self._added = None
        self.told.emit(self.tr("The approval is written down"))
        self.model.reload()
        self.model.make_preview()
        self.model.ask_obstacles()

    def _on_refused(self, error: Exception) -> bool:
        is_said = isinstance(error, RuleBroken) and self.form.show_error(error.field, words_for(error))
        if not is_said:
            self.model.refused.emit(error)
        return True
