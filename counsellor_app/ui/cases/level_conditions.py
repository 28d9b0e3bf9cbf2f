"""The conditions of a step down as a list of ticks: what is met, what is still missing, and where to show it."""

from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from datetime import datetime, tzinfo

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from counsellor_app.content.library import Content
from counsellor_app.domain.clock import from_text, to_text
from counsellor_app.domain.ids import PersonId
from counsellor_app.domain.levels import CONTACTS_SINCE_RAISE, Asq, Condition
from counsellor_app.services.levels import LevelFacts, Shown
from counsellor_app.ui.cases.composer_sections import MakeEdit
from counsellor_app.ui.cases.words import language
from counsellor_app.ui.icons import pixmap
from counsellor_app.ui.theme import px
from counsellor_app.ui.widgets.card import label
from counsellor_app.ui.widgets.combo import Combo
from counsellor_app.ui.widgets.moment_field import MomentField
from counsellor_app.ui.widgets.note_edit import NoteEdit

ONE_TO_THREE = (1, 3)


class ConditionRow(QWidget):
    """The sign and the words of a condition, below them what shows it."""

    def __init__(self, words: str, *controls: QWidget) -> None:
        super().__init__()
        self._words = words
        self._is_met = False
        self.sign = QLabel()
        self.state = label("", "quiet")
        head = QHBoxLayout()
        head.setSpacing(px(8))
        head.addWidget(self.sign, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(label(words, wrap=True), 1)
        head.addWidget(self.state, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        column.addLayout(head)
        for control in controls:
            line = QHBoxLayout()
            line.setContentsMargins(px(24), 0, 0, 0)
            line.addWidget(control)
            column.addLayout(line)
        self.set_met(False)

    def is_met(self) -> bool:
        return self._is_met

    def set_met(self, is_met: bool) -> None:
        self._is_met = is_met
        self.sign.setPixmap(pixmap("check" if is_met else "clock", "accent" if is_met else "r2", 16))
        self.state.setText(self.tr("met") if is_met else self.tr("still missing"))
        self.setAccessibleName(f"{self._words}: {self.state.text()}")

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self.set_met(self._is_met)


class Conditions(QWidget):
    """Built anew for each step down; `changed` after every answer."""

    changed = Signal()

    def __init__(
        self, wanted: Iterable[Condition], facts: LevelFacts, content: Content, zone: tzinfo, make_edit: MakeEdit
    ) -> None:
        super().__init__()
        self._facts = facts
        self.handover, self.second_person, self.asq_why_not = (make_edit(ONE_TO_THREE) for _ in range(3))
        self.asq_done, self.safety_plan = QCheckBox(), QCheckBox()
        self.means, self.plan_reviewed = QCheckBox(), QCheckBox()
        self.asq_at = MomentField(facts.now, zone=zone)
        self.latest_asq = Combo()
        self.rows: dict[Condition, ConditionRow] = {}
        self._name_controls()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(12))
        words = {each.id: each.of(language()) for each in content.levels.condition}
        for condition in wanted:
            row = ConditionRow(words[condition], *self._controls(condition))
            self.rows[condition] = row
            column.addWidget(row)
        self._connect()
        self.asq_at.setEnabled(False)

    def _name_controls(self) -> None:
        lines = (
            (self.handover, self.tr("To whom, where, how it ended")),
            (self.second_person, self.tr("Who: position or name")),
            (self.asq_why_not, self.tr("Or why it was not repeated")),
        )
        for line, words in lines:
            line.set_placeholder(words)
        for box, words in (
            (self.asq_done, self.tr("Repeated on")),
            (self.safety_plan, self.tr("Yes, it exists")),
            (self.means, self.tr("Yes, it is resolved")),
            (self.plan_reviewed, self.tr("The plan was reviewed after it")),
        ):
            box.setText(words)
        self.asq_at.setAccessibleName(self.tr("When the ASQ was repeated"))
        self.latest_asq.setAccessibleName(self.tr("Result of the latest ASQ"))
        self.latest_asq.set_placeholder(self.tr("Result of the latest ASQ"))
        self.latest_asq.set_choices(
            [
                (Asq.NEGATIVE.value, self.tr("negative")),
                (Asq.NON_ACUTE.value, self.tr("positive, not acute")),
                (Asq.ACUTE.value, self.tr("positive, acute")),
            ]
        )

    def _controls(self, condition: Condition) -> tuple[QWidget, ...]:
        match condition:
            case Condition.HANDOVER:
                return (self.handover,)
            case Condition.ASQ_REPEATED:
                pair = QWidget()
                line = QHBoxLayout(pair)
                line.setContentsMargins(0, 0, 0, 0)
                line.setSpacing(px(8))
                line.addWidget(self.asq_done)
                line.addWidget(self.asq_at)
                line.addStretch(1)
                return pair, self.asq_why_not
            case Condition.SAFETY_PLAN:
                return (self.safety_plan,)
            case Condition.SECOND_PERSON:
                return (self.second_person,)
            case Condition.TWO_CONTACTS:
                found = self.tr("{n} of {needed} in the record: talks, meetings and contacts held")
                words = found.format(n=self._facts.contacts_since_raise, needed=CONTACTS_SINCE_RAISE)
                return (label(words, "quiet", wrap=True),)
            case Condition.ASQ_CALM:
                return self.latest_asq, self.plan_reviewed
            case Condition.MEANS_RESOLVED:
                return (self.means,)

    def _connect(self) -> None:
        for line in (self.handover, self.second_person, self.asq_why_not):
            line.edited.connect(self.changed)
        for box in (self.asq_done, self.safety_plan, self.means, self.plan_reviewed):
            box.toggled.connect(self.changed)
        self.asq_done.toggled.connect(self.asq_at.setEnabled)
        self.asq_at.picked.connect(self.changed)
        self.latest_asq.chosen.connect(self.changed)

    def shown(self) -> Shown:
        """What was stated so far."""
        asq_at: datetime | None = self.asq_at.value() if self.asq_done.isChecked() else None
        return Shown(
            handover=self.handover.stored(),
            asq_repeated_at=asq_at,
            asq_why_not=self.asq_why_not.stored(),
            safety_plan=self.safety_plan.isChecked(),
            second_person=self.second_person.stored(),
            latest_asq=Asq(self.latest_asq.code()) if self.latest_asq.code() else None,
            plan_reviewed=self.plan_reviewed.isChecked(),
            means_resolved=self.means.isChecked(),
        )

    def fields(self) -> dict[str, str]:
        """What was stated so far, as text values."""
        at = to_text(self.asq_at.value()) if self.asq_done.isChecked() else ""
        ticks = {name: "yes" if box.isChecked() else "" for name, box in self._ticks().items()}
        texts = {name: line.stored() for name, line in self._lines().items()}
        return {**texts, **ticks, "asq_at": at, "latest_asq": self.latest_asq.code()}

    def restore(self, fields: Mapping[str, str], name: Callable[[PersonId], str]) -> None:
        """A draft of `fields`; what cannot be read is as if it had not been said."""
        for key, line in self._lines().items():
            line.set_stored(fields.get(key, ""), name)
        for key, box in self._ticks().items():
            box.setChecked(fields.get(key, "") == "yes")
        self.latest_asq.set_code(fields.get("latest_asq", ""))
        with suppress(ValueError):
            self.asq_at.set_value(from_text(fields.get("asq_at", "")))
            self.asq_done.setChecked(True)

    def _lines(self) -> dict[str, NoteEdit]:
        return {"handover": self.handover, "second_person": self.second_person, "asq_why_not": self.asq_why_not}

    def _ticks(self) -> dict[str, QCheckBox]:
        return {"safety_plan": self.safety_plan, "means": self.means, "plan_reviewed": self.plan_reviewed}

    def show_missing(self, missing: Iterable[Condition]) -> None:
        open_ones = set(missing)
        for condition, row in self.rows.items():
            row.set_met(condition not in open_ones)
