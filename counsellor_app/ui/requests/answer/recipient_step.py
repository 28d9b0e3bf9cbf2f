"""The fourth step: whose key opens it, and that it is really theirs."""

from datetime import tzinfo

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QVBoxLayout

from counsellor_app.content.library import Content
from counsellor_app.domain.errors import RuleBroken
from counsellor_app.services.done import Done
from counsellor_app.services.house import Services
from counsellor_app.services.office_keys import AddOfficeKey, ConfirmOfficeKey, OfficeKeyLine
from counsellor_app.ui.desk import Desk
from counsellor_app.ui.format import capital, date_digits
from counsellor_app.ui.messages import words_for
from counsellor_app.ui.requests import words as said
from counsellor_app.ui.requests.answer.key_card import KeyCard
from counsellor_app.ui.requests.answer.key_form import KeyForm
from counsellor_app.ui.requests.answer.model import AnswerModel
from counsellor_app.ui.requests.answer.step import AnswerStep
from counsellor_app.ui.requests.radio_rows import Choice, RadioRows
from counsellor_app.ui.tab_order import put_in_order
from counsellor_app.ui.widgets.buttons import Button
from counsellor_app.ui.widgets.card import label
from counsellor_app.ui.widgets.form import FormColumn, FormField


class RecipientStep(AnswerStep):
    def __init__(self, model: AnswerModel, desk: Desk, services: Services, content: Content, zone: tzinfo) -> None:
        super().__init__(model)
        self._desk = desk
        self._services = services
        self._content = content
        self._zone = zone
        self.column = FormColumn()
        self.keys = RadioRows()
        self.keys_field = FormField(self.keys, " ", name="key_id")
        self.none = label("", "", wrap=True)
        self.add_button = Button(icon="key")
        self.key_form = KeyForm(content)
        self.key_card, self.reserve_card = KeyCard(zone), KeyCard(zone)
        self.own = label("", "quiet", wrap=True)
        for part in (self.none, self.keys_field, self.key_form, self.key_card, self.reserve_card, self.own):
            self.column.add(part)
        self.column.rows.insertWidget(2, self.add_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.rows.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.column)
        self._connect()
        self.retranslate()

    def name(self) -> str:
        return self.tr("Recipient")

    def next_verb(self) -> str:
        return self.tr("To the approval")

    def next_words(self) -> str:
        return self.tr("Next the head agrees to exactly this.\nNothing is sent yet.")

    def missing(self) -> str:
        line = self.model.key()
        if line is None or line.key.until is not None:
            return self.tr("Choose the office's key, or add it.")
        if line.key.confirmed_at is None:
            return self.tr("The words of this key are not compared yet. Read them over the phone first.")
        reserve = self._reserve(line)
        if reserve is not None and reserve.key.confirmed_at is None:
            return self.tr("The words of the reserve key are not compared yet.")
        return ""

    def show_missing(self) -> None:
        line = self.model.key()
        if line is None:
            (self.keys if self.keys_field.isVisible() else self.add_button).setFocus(Qt.FocusReason.OtherFocusReason)
        elif line.key.confirmed_at is None:
            self.key_card.focus_first()
        else:
            self.reserve_card.focus_first()

    def focus_first(self) -> None:
        self.show_missing()

    def retranslate(self) -> None:
        self.keys_field.set_label(self.tr("Who will open it"))
        self.none.setText(
            self.tr(
                "No office has given its key yet. Ask for its public key: it makes one with Pana or with age-keygen,"
                " and sends the part that begins with age1."
            )
        )
        self.add_button.setText(self.tr("Add a key"))
        self.own.setText(
            self.tr(
                "Sealed to the office's key, to its reserve key where it has one, and to your own, so that you can show"
                " later what was sent. Nobody else can open it, not even the makers of Pana."
            )
        )
        for part in (self.key_form, self.key_card, self.reserve_card):
            part.retranslate()

    def show_model(self) -> None:
        loaded = self.model.loaded
        if loaded is None:
            return
        office = loaded.view.request.office
        usable = [line for line in loaded.keys if line.key.until is None and line.key.reserve_of is None]
        usable.sort(key=lambda line: line.key.office is not office)
        self.none.setVisible(not usable)
        self.keys_field.setVisible(bool(usable))
        self.keys.set_choices(tuple(self._choice(line) for line in usable))
        line = self.model.key()
        self.keys.set_code(line.key.id if line is not None else "")
        self.key_card.setVisible(line is not None)
        reserve = self._reserve(line) if line is not None else None
        self.reserve_card.setVisible(reserve is not None)
        if line is not None:
            self.key_card.show_line(line)
        if reserve is not None:
            self.reserve_card.show_line(reserve)
        self.add_button.setVisible(not self.key_form.isVisible())
        put_in_order(self)

    def _reserve(self, line: OfficeKeyLine) -> OfficeKeyLine | None:
        keys = self.model.loaded.keys if self.model.loaded else ()
        return next((each for each in keys if each.key.id == line.reserve), None)

    def _choice(self, line: OfficeKeyLine) -> Choice:
        key = line.key
        if line.changed_from is not None:
            tag = self.tr("another key than before")
        elif key.confirmed_at is None:
            tag = self.tr("not compared yet")
        else:
            tag = self.tr("compared")
        added = self.tr("added {day}").format(day=date_digits(key.added_at.astimezone(self._zone).date()))
        office = capital(said.office(self._content, key.office))
        return Choice(code=key.id, title=key.name, tag=tag, below=(f"{office} · {added}",))

    def _connect(self) -> None:
        self.keys.picked.connect(lambda code: self.model.choose(key_id=code))
        self.add_button.clicked.connect(self._add)
        self.key_form.sent.connect(self._send)
        self.key_form.left.connect(self._on_left)
        for card in (self.key_card, self.reserve_card):
            card.confirmed.connect(self._confirm)
            card.retire_asked.connect(self._retire)
        self.key_card.reserve_asked.connect(self._add_reserve)

    @Slot()
    def _add(self) -> None:
        loaded = self.model.loaded
        if loaded is not None:
            self.key_form.start(loaded.view.request.office, loaded.view.request.sender)
            self.show_model()
            self.key_form.key_edit.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(str)
    def _add_reserve(self, key_id: str) -> None:
        line = self.model.key()
        if line is not None:
            self.key_form.start(line.key.office, line.key.name, reserve_of=key_id)
            self.show_model()
            self.column.ensureWidgetVisible(self.key_form)
            self.key_form.key_edit.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(object)
    def _send(self, command: AddOfficeKey) -> None:
        is_reserve = command.reserve_of is not None

        def then(done: Done) -> None:
            self.key_form.hide()
            if not is_reserve and done.new_id is not None:
                self.model.choose(key_id=done.new_id)
            self.model.reload()

        self._desk.act(lambda: self._services.keys.add(command), then, self._on_key_refused)

    def _on_key_refused(self, error: Exception) -> bool:
        is_said = isinstance(error, RuleBroken) and self.key_form.refuse(error.field, words_for(error))
        if not is_said:
            self.model.refused.emit(error)
        return True

    @Slot(str, str)
    def _confirm(self, key_id: str, with_whom: str) -> None:
        command = ConfirmOfficeKey(id=key_id, with_whom=with_whom)
        card = self.key_card if self.model.choices.key_id == key_id else self.reserve_card

        def failed(error: Exception) -> bool:
            return isinstance(error, RuleBroken) and card.refuse(error.field, words_for(error))

        words = self.tr("Written down: the words are the same")
        self._desk.act(lambda: self._services.keys.confirm(command), self._on_done, failed, words)

    @Slot(str)
    def _retire(self, key_id: str) -> None:
        self.model.act(lambda: self._services.keys.retire(key_id), self.tr("This key is no longer used"))

    def _on_done(self, _done: Done) -> None:
        self.model.reload()

    @Slot()
    def _on_left(self) -> None:
        self.show_model()
        self.add_button.setFocus(Qt.FocusReason.OtherFocusReason)
