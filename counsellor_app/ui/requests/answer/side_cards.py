"""Beside the page: what is withheld and why, and who will be able to open it."""

from PySide6.QtCore import Signal

from counsellor_app.domain.package_data import PackageData
from counsellor_app.services.office_keys import OfficeKeyLine
from counsellor_app.ui.format import capital
from counsellor_app.ui.language import current
from counsellor_app.ui.requests.answer.package_speech import speech
from counsellor_app.ui.requests.rows import Line, Sentence
from counsellor_app.ui.widgets.card import Card


class WithheldCard(Card):
    def __init__(self) -> None:
        super().__init__()
        self._data: PackageData | None = None

    def show_data(self, data: PackageData) -> None:
        if self._data is None or (data.withheld, data.package_id) != (self._data.withheld, self._data.package_id):
            self._data = data
            self.retranslate()

    def retranslate(self) -> None:
        self.set_title(self.tr("Not given"))
        self.clear()
        data = self._data
        if data is None:
            return
        self.set_count(len(data.withheld))
        said = speech(data)
        for each in data.withheld:
            self.body.addWidget(Line(capital(said.code(each.item, "item")), said.code(each.reason, "withheld_reason")))
        if not data.withheld:
            self.body.addWidget(Sentence(self.tr("Nothing is named as withheld.")))


class RecipientCard(Card):
    """The key that was chosen, with its first words."""

    asked = Signal()

    def show_key(self, line: OfficeKeyLine | None) -> None:
        self.set_title(self.tr("Recipient"))
        self.clear()
        if line is None:
            self.body.addWidget(Sentence(self.tr("No key is chosen yet: that is the next step.")))
            return
        words = " ".join(line.words[current().value])
        is_confirmed = line.key.confirmed_at is not None
        state = self.tr("compared") if is_confirmed else self.tr("not compared yet")
        self.body.addWidget(Line(line.key.name, state, late=not is_confirmed))
        self.body.addWidget(Sentence(words, "note"))
