"""Who stood behind the letters of a package. Asked for once each time; the log says that somebody looked."""

from PySide6.QtCore import Signal, Slot

from counsellor_app.content.library import Content
from counsellor_app.domain.pseudonyms import shown
from counsellor_app.services.disclosure_commands import Resolved
from counsellor_app.ui.format import capital
from counsellor_app.ui.language import current
from counsellor_app.ui.requests.rows import Line, Sentence
from counsellor_app.ui.veil import Veil
from counsellor_app.ui.widgets.buttons import Button, Kind, Size
from counsellor_app.ui.widgets.card import Card


class BehindCard(Card):
    asked = Signal()

    def __init__(self, content: Content, veil: Veil) -> None:
        super().__init__()
        self._content = content
        self._veil = veil
        self._count = 0
        self._found: tuple[Resolved, ...] | None = None
        self._is_sure = False
        self.ask_button = Button(kind=Kind.ACCENT_QUIET, size=Size.SMALL)
        self.add_verb(self.ask_button)
        self.ask_button.clicked.connect(self._on_ask)
        veil.changed.connect(self.retranslate)

    def show_count(self, count: int) -> None:
        """Another package: nobody is shown yet."""
        self._count, self._found, self._is_sure = count, None, False
        self.retranslate()

    def show_people(self, found: tuple[Resolved, ...]) -> None:
        self._found = found
        self.retranslate()

    def retranslate(self) -> None:
        self.set_title(self.tr("Who stands behind the letters"))
        self.set_count(self._count)
        self.setVisible(self._count > 0)
        self.clear()
        self.ask_button.setVisible(self._found is None)
        self.ask_button.setText(self.tr("Yes, show them") if self._is_sure else self.tr("Show them"))
        if self._found is None:
            ask = self.tr("Show the names? The log of this file will say that you looked.")
            known = self.tr("Known in this file only; the package itself does not say.")
            self.body.addWidget(Sentence(ask if self._is_sure else known))
            return
        language = current().value
        for one in self._found:
            label = self._content.disclosure.person_label(one.kind).of(language)
            self.body.addWidget(Line(self._veil.name(one.name), capital(f"{label} {shown(one.key, language)}")))

    @Slot()
    def _on_ask(self) -> None:
        if self._is_sure:
            self.asked.emit()
        else:
            self._is_sure = True
            self.retranslate()
            self.ask_button.setFocus()
