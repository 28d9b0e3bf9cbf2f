"""How much leaves of each kind of entry: nothing, day and kind, or text. Each can be set alone in the preview."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from counsellor_app.content.disclosure_pack import DisclosureList
from counsellor_app.content.library import Content
from counsellor_app.domain.disclosure import Share
from counsellor_app.services.disclosure_preview import PreviewEntry
from counsellor_app.ui.format import capital
from counsellor_app.ui.numbers import number
from counsellor_app.ui.requests import words as said
from counsellor_app.ui.requests.answer.entry_names import ENTRY, NAMES, group_of
from counsellor_app.ui.theme import px
from counsellor_app.ui.widgets.card import Card, boxed, label
from counsellor_app.ui.widgets.combo import Combo

ORDER = tuple(Share)
MIXED = "mixed"


class KindsChoice(Card):
    changed = Signal(object, object)  # tuple[PreviewEntry, ...], Share

    def __init__(self, content: Content) -> None:
        super().__init__()
        self._content = content
        self._groups: dict[str, tuple[PreviewEntry, ...]] = {}
        self.combos: dict[str, Combo] = {}

    def show_entries(self, entries: tuple[PreviewEntry, ...]) -> None:
        groups: dict[str, list[PreviewEntry]] = {}
        for entry in entries:
            groups.setdefault(group_of(entry), []).append(entry)
        was = tuple(self._groups)
        self._groups = {kind: tuple(many) for kind, many in groups.items()}
        self.setVisible(bool(groups))
        if tuple(self._groups) == was and self.combos:
            for kind, many in self._groups.items():
                self._set(self.combos[kind], many)
        else:
            self.retranslate()

    def retranslate(self) -> None:
        self.set_title(self.tr("How much of each kind"))
        self.clear()
        self.combos = {}
        for kind, many in self._groups.items():
            self.body.addWidget(self._row(kind, many))

    def _row(self, kind: str, many: tuple[PreviewEntry, ...]) -> QWidget:
        combo = Combo()
        combo.setProperty("measure", "row")
        name = self._name(many[0])
        combo.setAccessibleName(name)
        combo.chosen.connect(lambda code, kind=kind: self._on_chosen(kind, code))
        self._set(combo, many)
        self.combos[kind] = combo
        row = boxed("item")
        line = QHBoxLayout(row)
        line.setContentsMargins(px(12), px(5), px(12), px(5))
        line.setSpacing(px(8))
        names = QHBoxLayout()
        names.setSpacing(px(8))
        names.addWidget(label(name, wrap=True), 1)
        names.addWidget(label(number(len(many)), "muted"))
        line.addLayout(names, 1)
        line.addWidget(combo, 1)
        return row

    def _set(self, combo: Combo, many: Iterable[PreviewEntry]) -> None:
        """What the profile allows at most is what is offered."""
        entries = tuple(many)
        most = max((entry.most for entry in entries), key=ORDER.index)
        words = dict(said.choices(self._content, DisclosureList.SHARE))
        offered = [(share.value, words[share.value]) for share in ORDER[: ORDER.index(most) + 1]]
        shares = {entry.share for entry in entries}
        if len(shares) > 1:
            offered.insert(0, (MIXED, self.tr("each as chosen")))
        combo.set_choices(offered)
        combo.set_code(MIXED if len(shares) > 1 else next(iter(shares)).value)
        combo.setEnabled(len(offered) > 1)

    def _name(self, entry: PreviewEntry) -> str:
        if entry.kind != ENTRY:
            return QCoreApplication.translate("AnswerKinds", str(NAMES[entry.kind]))
        return capital(said.word(self._content, DisclosureList.LINE_KIND, entry.code))

    def _on_chosen(self, kind: str, code: str) -> None:
        if code != MIXED:
            self.changed.emit(self._groups[kind], Share(code))
