"""What the letter asks for: codes of the pack as chips. What the law guards most stands apart."""

from collections.abc import Iterable

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from counsellor_app.content.library import Content
from counsellor_app.ui.format import capital
from counsellor_app.ui.language import current
from counsellor_app.ui.theme import px
from counsellor_app.ui.widgets.card import label
from counsellor_app.ui.widgets.multi_chips import MultiChips


class ItemsField(QWidget):
    """Three rows: what may be given, what needs the head by name, what no profile ever gives."""

    changed = Signal()

    def __init__(self, content: Content) -> None:
        super().__init__()
        self._content = content
        self.ordinary, self.sensitive, self.never = MultiChips(), MultiChips(), MultiChips()
        self._sensitive_words, self._never_words = label("", "quiet", wrap=True), label("", "quiet", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(6))
        column.addWidget(self.ordinary)
        for words, chips in ((self._sensitive_words, self.sensitive), (self._never_words, self.never)):
            column.addSpacing(px(2))
            column.addWidget(words)
            column.addWidget(chips)
        for chips in self._rows():
            chips.picked.connect(self._on_picked)
        self.setFocusProxy(self.ordinary)
        self.retranslate()

    def codes(self) -> tuple[str, ...]:
        """In the order of the pack."""
        on = {code for chips in self._rows() for code in chips.codes()}
        return tuple(each.id for each in self._content.disclosure.item if each.id in on)

    def set_codes(self, codes: Iterable[str]) -> None:
        wanted = tuple(codes)
        for chips in self._rows():
            chips.set_codes(wanted)

    def retranslate(self) -> None:
        pack = self._content.disclosure
        words = {each.id: capital(each.of(current().value)) for each in pack.item}
        guarded = pack.sensitive | pack.never
        self.ordinary.set_choices((code, words[code]) for code in words if code not in guarded)
        self.sensitive.set_choices((code, words[code]) for code in words if code in pack.sensitive)
        self.never.set_choices((code, words[code]) for code in words if code in pack.never)
        self._sensitive_words.setText(
            self.tr("Guarded: given only where the letter names it and the head of the school allows it, with a reason")
        )
        self._never_words.setText(self.tr("Never given, in no profile; the answer will say so"))

    def _rows(self) -> tuple[MultiChips, ...]:
        return self.ordinary, self.sensitive, self.never

    @Slot()
    def _on_picked(self) -> None:
        self.changed.emit()
