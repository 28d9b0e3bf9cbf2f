"""The incidents of a referral, one card each, from the first told to the last."""

from datetime import date

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from counsellor_app.domain.clock import local_day
from counsellor_app.domain.ids import PersonId
from counsellor_app.services.house import Services
from counsellor_app.services.search import PersonHit
from counsellor_app.ui.desk import Desk
from counsellor_app.ui.incidents.incident_card import IncidentCard
from counsellor_app.ui.incidents.state import IncidentState
from counsellor_app.ui.theme import px
from counsellor_app.ui.veil import Veil


class IncidentList(QWidget):
    changed = Signal()
    days_changed = Signal()
    submitted = Signal()
    arranged = Signal()  # a card or a person came: the tab order has to be told

    def __init__(self, desk: Desk, services: Services, veil: Veil) -> None:
        super().__init__()
        self._desk = desk
        self._services = services
        self._veil = veil
        self._main: PersonHit | None = None
        self._role = ""
        self._cards: list[IncidentCard] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(12))
        self._append()

    def cards(self) -> tuple[IncidentCard, ...]:
        return tuple(self._cards)

    def states(self) -> tuple[IncidentState, ...]:
        return tuple(card.state() for card in self._cards)

    def days(self) -> tuple[date, ...]:
        return tuple(card.day.day() for card in self._cards)

    def set_states(
        self,
        states: tuple[IncidentState, ...],
        known: dict[PersonId, PersonHit],
        main: PersonHit | None,
        role: str,
    ) -> None:
        """There is always at least one, to write into."""
        for card in tuple(self._cards):
            self._drop(card)
        self._main, self._role = main, role
        for state in states or (IncidentState(day=self._today()),):
            card = self._append()
            card.people.set_main(main, "" if states else role)
            if states:
                card.set_state(state, known)
        self._number()

    def begin(self, main: PersonHit | None, role: str) -> None:
        """The child the referral is about stands in each incident."""
        self._main, self._role = main, role
        for card in self._cards:
            card.people.set_main(main, role)

    def show_error(self, place: int, field: str | None, words: str) -> bool:
        return 0 < place <= len(self._cards) and self._cards[place - 1].show_error(field, words)

    def clear_errors(self) -> None:
        for card in self._cards:
            card.clear_errors()

    def retranslate(self) -> None:
        for card in self._cards:
            card.retranslate()

    def _today(self) -> date:
        return local_day(self._services.session.now(), self._services.session.zone)

    def _append(self) -> IncidentCard:
        card = IncidentCard(self._desk, self._services, self._veil, len(self._cards) + 1, self._today())
        card.changed.connect(self.changed)
        card.day_changed.connect(self.days_changed)
        card.submitted.connect(self.submitted)
        card.arranged.connect(self.arranged)
        card.more_asked.connect(self._on_more)
        card.removed.connect(self._on_removed)
        self._cards.append(card)
        self._column.addWidget(card)
        self._number()
        self.arranged.emit()
        return card

    def _drop(self, card: IncidentCard) -> None:
        self._cards.remove(card)
        self._column.removeWidget(card)
        card.hide()
        card.deleteLater()

    def _number(self) -> None:
        last = len(self._cards)
        for place, card in enumerate(self._cards, start=1):
            card.set_place(place, is_last=place == last, is_only=last == 1)
        if self._cards:
            self.setFocusProxy(self._cards[0].words)

    @Slot()
    def _on_more(self) -> None:
        card = self._append()
        card.people.set_main(self._main, self._role)
        self.changed.emit()
        self.days_changed.emit()
        card.day.setFocus()

    @Slot()
    def _on_removed(self) -> None:
        card = self.sender()
        if isinstance(card, IncidentCard):
            self._drop(card)
            self._number()
            self.changed.emit()
            self.days_changed.emit()
