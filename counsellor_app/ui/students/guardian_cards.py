"""Guardians on the profile: who, what they are to the child, whether they may be contacted and why not."""

from datetime import date

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from counsellor_app.content.library import Content
from counsellor_app.content.packs import CodeList
from counsellor_app.domain.people import Relation
from counsellor_app.services.student_commands import GuardianCard
from counsellor_app.ui.format import capital, date_digits
from counsellor_app.ui.icons import pixmap
from counsellor_app.ui.students.words import code_words
from counsellor_app.ui.theme import px
from counsellor_app.ui.veil import Veil
from counsellor_app.ui.widgets.buttons import Button, Kind, Size
from counsellor_app.ui.widgets.card import Card, boxed, label


class _Flag(QWidget):
    """An icon and words: colour is never alone."""

    def __init__(self, icon: str, tone: str, text: str, role: str) -> None:
        super().__init__()
        self._icon, self._tone = icon, tone
        self._sign = QLabel()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(6))
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(label(text, role, wrap=True), 1)
        self._tint()

    def _tint(self) -> None:
        self._sign.setPixmap(pixmap(self._icon, self._tone, 14))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._tint()


class GuardianCards(Card):
    """One item for each relation; those that ended stand last."""

    add_asked = Signal()
    correct_asked = Signal(str)  # relation id
    end_asked = Signal(str)

    def __init__(self, content: Content, veil: Veil) -> None:
        super().__init__()
        self._content = content
        self._veil = veil
        self._cards: tuple[GuardianCard, ...] = ()
        self.add_button = Button(kind=Kind.ACCENT_QUIET, icon="plus", size=Size.SMALL)
        self.add_verb(self.add_button)
        self.add_button.clicked.connect(self.add_asked)

    def show_cards(self, cards: tuple[GuardianCard, ...]) -> None:
        self._cards = tuple(sorted(cards, key=lambda card: card.relation.until_on is not None))
        self.set_title(self.tr("Legal representatives"))
        self.add_button.setText(self.tr("Add"))
        self.add_button.setAccessibleName(self.tr("Add a legal representative"))
        self.set_count(sum(card.relation.until_on is None for card in cards) or None)
        self.clear()
        for card in self._cards:
            self.body.addWidget(self._item(card))
        if not cards:
            self.add_item(self.tr("Nobody is written down"), self.tr("Who answers for the child, and whom to call"))

    def _item(self, card: GuardianCard) -> QWidget:
        person, relation = card.person, card.relation
        texts = QVBoxLayout()
        texts.setSpacing(px(2))
        name = label(self._veil.name(person.full_name()), "medium", wrap=True)
        name.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        texts.addWidget(name)
        texts.addWidget(label(self._kind(relation), "quiet", wrap=True))
        if person.phones:
            texts.addWidget(_Flag("phone", "quiet", self._veil.text(", ".join(person.phones)), ""))
        for flag in self._flags(relation):
            texts.addWidget(flag)
        item = boxed("item")
        row = QHBoxLayout(item)
        row.setContentsMargins(px(12), px(8), px(8), px(8))
        row.setSpacing(px(10))
        row.addLayout(texts, 1)
        if relation.until_on is None:
            for verb in self._verbs(card):
                row.addWidget(verb, 0, Qt.AlignmentFlag.AlignTop)
        return item

    def _verbs(self, card: GuardianCard) -> tuple[Button, ...]:
        relation_id = card.relation.id
        correct = Button(self.tr("Correct"), Kind.ACCENT_QUIET, size=Size.SMALL)
        end = Button(self.tr("End"), Kind.QUIET, size=Size.SMALL)
        end.setToolTip(self.tr("No longer a legal representative of this child"))
        name = self._veil.name(card.person.short_name())
        correct.setAccessibleName(f"{correct.text()}: {name}")
        end.setAccessibleName(f"{end.text()}: {name}")
        correct.clicked.connect(lambda: self.correct_asked.emit(relation_id))
        end.clicked.connect(lambda: self.end_asked.emit(relation_id))
        return correct, end

    def _kind(self, relation: Relation) -> str:
        parts = [capital(code_words(self._content, CodeList.GUARDIAN_KIND, relation.kind))]
        if not relation.custody:
            parts.append(self.tr("without custody"))
        parts += [part for part in (self._spell(relation.from_on, relation.until_on),) if part]
        return " · ".join(parts)

    def _flags(self, relation: Relation) -> tuple[_Flag, ...]:
        if relation.until_on is not None:
            return ()
        found = []
        if relation.alleged_abuser:
            found.append(_Flag("warn", "r3", self.tr("May have harmed the child: gets no automatic notices"), "error"))
        if not relation.may_contact:
            found.append(_Flag("x", "r2", self.tr("Do not contact"), "late"))
            if relation.why_not:
                found.append(_Flag("info", "quiet", self._veil.text(relation.why_not), "quiet"))
        elif relation.alleged_abuser:
            found.append(_Flag("check", "quiet", self.tr("May be contacted: decided by you"), "quiet"))
        else:
            found.append(_Flag("check", "accent", self.tr("May be contacted"), "quiet"))
        return tuple(found)

    def _spell(self, from_on: date | None, until_on: date | None) -> str:
        if until_on is not None:
            return self.tr("until {day}").format(day=date_digits(until_on))
        return self.tr("since {day}").format(day=date_digits(from_on)) if from_on is not None else ""

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.show_cards(self._cards)
