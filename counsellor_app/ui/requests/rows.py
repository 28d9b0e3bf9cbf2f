"""Rows of a card: a fact with its name at the left, and a line with verbs at its right."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from counsellor_app.ui.placed import placed
from counsellor_app.ui.theme import px
from counsellor_app.ui.widgets.card import Card, label
from counsellor_app.ui.widgets.elided import ElidedLabel

NAMES_WIDE = 150


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """`below`: a quiet line under the value, `late`: brown. `tone`: a role of the style sheet for the value."""

    name: str
    value: str = field(repr=False)
    below: str = field(default="", repr=False)
    tone: str = ""
    late: bool = False


class _FactRow(QFrame):
    def __init__(self, fact: Fact) -> None:
        super().__init__()
        self.setProperty("box", "item")
        self.name = label(fact.name, "quiet", wrap=True)
        self.value = label(fact.value, fact.tone, wrap=True)
        self.value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(self.value)
        if fact.below:
            texts.addWidget(label(fact.below, "late" if fact.late else "quiet", wrap=True))
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.name, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addLayout(texts, 1)
        self.setAccessibleName(f"{fact.name}: {fact.value}")
        self._measure()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._measure()

    def _measure(self) -> None:
        self.name.setFixedWidth(px(NAMES_WIDE))
        self.name.setContentsMargins(0, px(2), 0, 0)  # its smaller letters stand on the line of the value
        self._row.setContentsMargins(px(12), px(7), px(12), px(7))
        self._row.setSpacing(px(12))


class FactsCard(Card):
    def show_facts(self, facts: Sequence[Fact]) -> None:
        """Those without a value are left out."""
        self.clear()
        for fact in facts:
            if fact.value:
                self.body.addWidget(_FactRow(fact))

    def words(self) -> dict[str, str]:
        """What stands here, by name."""
        return {row.name.text(): row.value.text() for row in placed(self.body) if isinstance(row, _FactRow)}


class Line(QFrame):
    """A main and a quiet line that wrap, and verbs at the right.

    `cut`: what has no place to break, a key, a hash or a file's name, ends in dots instead.
    """

    def __init__(self, main: str, below: str = "", *verbs: QWidget, late: bool = False, cut: bool = False) -> None:
        super().__init__()
        self.setProperty("box", "item")
        role = "late" if late else "quiet"
        self.main = ElidedLabel(main) if cut and " " not in main else label(main, wrap=True)
        self.below = ElidedLabel(below, role) if cut else label(below, role, wrap=True)
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(self.main)
        texts.addWidget(self.below)
        self._row = QHBoxLayout(self)
        self._row.addLayout(texts, 1)
        for verb in verbs:
            self._row.addWidget(verb, 0, Qt.AlignmentFlag.AlignVCenter)
        self.below.setVisible(bool(below))
        self.setAccessibleName(", ".join(part for part in (main, below) if part))
        self._measure()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._measure()

    def _measure(self) -> None:
        self._row.setContentsMargins(px(12), px(6), px(8), px(6))
        self._row.setSpacing(px(6))


class Sentence(QFrame):
    """A wrapped quiet sentence as an item of a card."""

    def __init__(self, text: str, role: str = "quiet") -> None:
        super().__init__()
        self.setProperty("box", "item")
        self.label = label(text, role, wrap=True)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.label)
        self._measure()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._measure()

    def _measure(self) -> None:
        self._column.setContentsMargins(px(12), px(8), px(12), px(8))
