"""Changing the level, in the place of the timeline: raised with a reason, lowered when the conditions are shown."""

from collections.abc import Callable, Mapping
from datetime import tzinfo

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from counsellor_app.content.library import Content
from counsellor_app.domain.ids import CaseId, PersonId
from counsellor_app.domain.levels import Formulation, Level
from counsellor_app.services.levels import ChangeLevel, LevelFacts, LevelService, Shown
from counsellor_app.ui.cases.composer_sections import MakeEdit
from counsellor_app.ui.cases.level_choice import LevelChoice
from counsellor_app.ui.cases.level_conditions import Conditions
from counsellor_app.ui.cases.words import language
from counsellor_app.ui.theme import px
from counsellor_app.ui.widgets.banner import Banner, BannerKind
from counsellor_app.ui.widgets.buttons import Button, IconButton, Kind
from counsellor_app.ui.widgets.calendar_line import refuse_wrong
from counsellor_app.ui.widgets.card import boxed, label
from counsellor_app.ui.widgets.form import FormColumn, FormField
from counsellor_app.ui.widgets.keyed_button import KeyedButton

CTRL = Qt.KeyboardModifier.ControlModifier
TWO_TO_FIVE = (2, 5)
PROMPTS = ("worries", "helps", "may_change", "doing")  # the fields of `Formulation`, in the pack's order


class LevelPanel(QWidget):
    """`changed` carries the command; a refusal comes back through `show_error`. Esc leaves.

    `touched` at every change: `fields` is what is kept of it, `restore` shows it again.
    """

    changed = Signal(object)  # ChangeLevel
    touched = Signal()
    left = Signal()

    def __init__(self, levels: LevelService, content: Content, zone: tzinfo, make_edit: MakeEdit) -> None:
        super().__init__()
        self._levels = levels
        self._content = content
        self._zone = zone
        self._case_id: CaseId | None = None
        self._facts: LevelFacts | None = None
        self.conditions: Conditions | None = None
        self.choice = LevelChoice()
        self._make_edit = make_edit
        self.reason = make_edit(TWO_TO_FIVE)
        self.formulation = {name: make_edit(TWO_TO_FIVE) for name in PROMPTS}
        self.form = FormColumn()
        self.send_button = Button(kind=Kind.FILLED)
        self.leave_button = KeyedButton(kind=Kind.QUIET)
        self.leave_button.set_keys("Esc")
        self.back_button = IconButton("left")
        self._build()
        self._connect()
        self._retranslate()

    def _build(self) -> None:
        self.title_label = label("", "name")
        self.hint_label = label("", "quiet", wrap=True)
        self.banner = Banner("", BannerKind.WARNING)
        self.conditions_title = label("", "section")
        self._slot = QVBoxLayout()
        self._slot.setContentsMargins(0, 0, 0, 0)
        self.choice_field = FormField(self.choice, name="new")
        self.reason_field = FormField(self.reason, name="reason")
        self.prompt_fields = {name: FormField(area, in_card=True) for name, area in self.formulation.items()}
        self.formulation_title = FormField(QWidget(), name="formulation")
        evidence = QWidget()
        evidence.setLayout(self._slot)
        self.evidence_field = FormField(evidence, name="evidence")
        head = QHBoxLayout()
        head.setContentsMargins(px(16), px(8), px(16), px(8))
        head.setSpacing(px(8))
        head.addWidget(self.back_button)
        head.addWidget(self.title_label, 1)
        for part in (self.choice_field, self.hint_label, self.banner, self.conditions_title, self.evidence_field):
            self.form.add(part)
        self.form.add(self.reason_field)
        self.form.add(self.formulation_title)
        fields = list(self.prompt_fields.values())
        self.form.add_row(*fields[:2])
        self.form.add_row(*fields[2:])
        self.form.rows.addStretch(1)
        foot = boxed("composer")
        row = QHBoxLayout(foot)
        row.setContentsMargins(px(16), px(10), px(16), px(10))
        row.setSpacing(px(8))
        self.next_label = label("", "quiet", wrap=True)
        row.addWidget(self.next_label, 1)
        row.addWidget(self.leave_button)
        row.addWidget(self.send_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.form, 1)
        column.addWidget(foot)

    def _connect(self) -> None:
        self.choice.chosen.connect(self._on_choice)
        self.reason.edited.connect(self._refresh)
        for area in (self.reason, *self.formulation.values()):
            area.submitted.connect(self._on_send)
            area.edited.connect(self.touched)
        self.send_button.clicked.connect(self._on_send)
        self.leave_button.clicked.connect(self.left)
        self.back_button.clicked.connect(self.left)

    def _retranslate(self) -> None:
        self.title_label.setText(self.tr("Change level"))
        self.back_button.set_words(self.tr("Back to the timeline"))
        self.leave_button.setText(self.tr("Close, keep the draft"))
        self.choice_field.set_label(self.tr("New level"))
        self.conditions_title.setText(self.tr("What has to be true first"))
        self.formulation_title.set_label(self.tr("How we understand it"))
        for prompt, field in zip(self._content.levels.prompt, self.prompt_fields.values(), strict=True):
            field.set_label(prompt.of(language()))
        self._refresh()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
            self._on_chosen()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and event.modifiers() & CTRL:
            self._on_send()
        else:
            super().keyPressEvent(event)

    def start(self, case_id: CaseId, facts: LevelFacts) -> None:
        """Empty again, for this case as it stands now."""
        self._case_id, self._facts = case_id, facts
        for area in (self.reason, *self.formulation.values()):
            area.clear_text()
        self.form.clear_errors()
        self.choice.start(facts.current)
        self._on_chosen()
        self.choice.setFocus()

    def fields(self) -> dict[str, str]:
        """Everything typed and chosen, as text values; those of a step down keep their own names."""
        texts = {name: area.stored() for name, area in {"reason": self.reason, **self.formulation}.items()}
        level = self.choice.level()
        shown = self.conditions.fields() if self.conditions is not None else {}
        return {**texts, **shown, "new": level.value if level else ""}

    def restore(self, fields: Mapping[str, str], name: Callable[[PersonId], str]) -> None:
        """A draft; a level that is the present one by now is not chosen."""
        level = next((level for level in Level if level.value == fields.get("new")), None)
        if level is not None and self.choice.button(level).isEnabled():
            self.choice.choose(level)
        self._on_chosen()
        for key, area in {"reason": self.reason, **self.formulation}.items():
            area.set_stored(fields.get(key, ""), name)
        if self.conditions is not None:
            self.conditions.restore(fields, name)
        self._refresh()

    def show_error(self, field: str | None, words: str) -> bool:
        return self.form.show_error(field, words)

    def command(self) -> ChangeLevel | None:
        new = self.choice.level()
        if self._case_id is None or new is None:
            return None
        answers = {name: area.stored() for name, area in self.formulation.items()}
        return ChangeLevel(
            case_id=self._case_id,
            new=new,
            reason=self.reason.stored(),
            formulation=Formulation(**answers),
            shown=self.conditions.shown() if self.conditions else Shown(),
        )

    def _is_lowering(self) -> bool:
        new, facts = self.choice.level(), self._facts
        return new is not None and facts is not None and facts.current is not None and new.rank < facts.current.rank

    @Slot()
    def _on_choice(self) -> None:
        """Goes on to what is asked next: whoever has chosen types the reason."""
        self._on_chosen()
        self.touched.emit()
        if self.conditions is None:
            self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_chosen(self) -> None:
        """Shows what this step asks for."""
        while (item := self._slot.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        self.conditions = None
        new, facts = self.choice.level(), self._facts
        if new is not None and facts is not None and self._is_lowering():
            rule = self._levels.rule(facts.current, new)
            if rule is not None and rule.conditions:
                self.conditions = Conditions(rule.conditions, facts, self._content, self._zone, self._make_edit)
                self.conditions.changed.connect(self._refresh)
                self.conditions.changed.connect(self.touched)
                self.conditions.asq_at.judged.connect(self.evidence_field.set_error)
                self._slot.addWidget(self.conditions)
        self._show_parts()
        self._refresh()

    def _show_parts(self) -> None:
        new = self.choice.level()
        is_high = new is not None and new.rank >= Level.R2.rank
        self.reason_field.setVisible(new is not None)
        self.formulation_title.setVisible(is_high)
        for field in self.prompt_fields.values():
            field.setVisible(is_high)
        self.conditions_title.setVisible(self.conditions is not None)
        self.evidence_field.setVisible(self.conditions is not None)
        self.hint_label.setVisible(new is not None)
        if new is not None:
            first = self._content.level(new).first_action.of(language())
            self.hint_label.setText(self.tr("First action: {when}").format(when=first))
        self.formulation_title.set_help(
            self.tr("For R3 this may follow later; the level is raised at once.") if new is Level.R3 else ""
        )
        self._show_banner(new)

    def _show_banner(self, new: Level | None) -> None:
        facts, words = self._facts, ""
        if facts is not None and new is not None and self._is_lowering():
            if not facts.is_assigned:
                words = self.tr("Only the psychologist this case is assigned to lowers the level.")
            elif self._levels.rule(facts.current, new) is None:
                words = self.tr("A level is lowered one step at a time.")
        self.banner.set_text(words)
        self.banner.setVisible(bool(words))

    @Slot()
    def _refresh(self) -> None:
        """Ticks, the length of the reason, and what will happen."""
        command, facts = self.command(), self._facts
        if command is None or facts is None:
            self.send_button.setEnabled(False)
            self.send_button.setText(self.tr("Change level"))
            self.next_label.setText("")
            self.reason_field.set_label(self.tr("Reason"))
            return
        missing = self._levels.still_missing(facts, command) if self._is_lowering() else ()
        if self.conditions is not None:
            self.conditions.show_missing(missing)
        rule = self._levels.rule(facts.current, command.new) if self._is_lowering() else None
        self.reason_field.set_label(self.tr("Reason"))
        self.reason_field.set_help(self._reason_help(rule.shortest_reason if rule else 0, command.reason))
        self.send_button.setEnabled(not missing and self.banner.isHidden())
        self.send_button.setText(self.tr("Lower level") if self._is_lowering() else self.tr("Raise level"))
        short = self._content.schedule_short(self._content.schedule_for(command.new).id).of(language())
        self.next_label.setText(
            self.tr("%n condition(s) still missing.", "", len(missing))
            if missing
            else self.tr("Contacts are planned anew from now: {schedule}.").format(schedule=short)
        )

    def _reason_help(self, shortest: int, reason: str) -> str:
        written = len(" ".join(reason.split()))
        if not shortest or written >= shortest:
            return ""
        return self.tr("{n} of at least {needed} characters").format(n=written, needed=shortest)

    @Slot()
    def _on_send(self) -> None:
        command = self.command()
        if refuse_wrong(self.form):
            return
        if command is not None and self.send_button.isEnabled():
            self.form.clear_errors()
            self.changed.emit(command)
