"""People of the same name who are in the file already: one click instead of a second record."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QWidget

from counsellor_app.domain.people import PersonKind
from counsellor_app.services.search import PersonHit, SearchService
from counsellor_app.ui.desk import Desk
from counsellor_app.ui.veil import Veil
from counsellor_app.ui.widgets.buttons import Button, Kind, Size
from counsellor_app.ui.widgets.card import Card

LEAST_LETTERS = 3
MOST = 4
ADULTS = (PersonKind.GUARDIAN, PersonKind.STAFF, PersonKind.OUTSIDER)


class KnownPeople(Card):
    """Hidden while nobody fits. `chosen` tells the id and the name of a person."""

    chosen = Signal(str, str)

    def __init__(self, desk: Desk, search: SearchService, veil: Veil, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._desk = desk
        self._search = search
        self._veil = veil
        self._hits: tuple[PersonHit, ...] = ()
        self.hide()

    def look_for(self, name: str) -> None:
        if len(name.strip()) < LEAST_LETTERS:
            self._show(())
            return
        self._desk.ask(lambda: self._search.people(name, MOST, ADULTS), self._show)

    def _show(self, hits: tuple[PersonHit, ...]) -> None:
        self._hits = hits
        self.set_title(self.tr("Already in the file"))
        self.clear()
        for hit in hits:
            button = Button(self.tr("This person"), Kind.ACCENT_QUIET, size=Size.SMALL)
            name = self._veil.name(hit.full_name)
            button.setAccessibleName(f"{button.text()}: {name}")
            button.clicked.connect(lambda _on=False, hit=hit: self.chosen.emit(hit.id, hit.full_name))
            self.add_item(name, side=button)
        self.setVisible(bool(hits))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._show(self._hits)
