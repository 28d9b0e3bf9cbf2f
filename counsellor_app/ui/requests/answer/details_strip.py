"""Beside the page: who stands behind the letters of the current row, what was changed in it and why, its choice."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from counsellor_app.content.disclosure_pack import DisclosureList
from counsellor_app.content.library import Content
from counsellor_app.domain.disclosure import Share
from counsellor_app.domain.package_data import PackageData, RedactionOut
from counsellor_app.domain.pseudonyms import Kind
from counsellor_app.services.disclosure_preview import Preview, PreviewEntry
from counsellor_app.ui.format import capital
from counsellor_app.ui.requests import words as said
from counsellor_app.ui.requests.answer.package_speech import speech
from counsellor_app.ui.requests.answer.preview_row import Row, RowKind
from counsellor_app.ui.requests.answer.saying import NB, Chip
from counsellor_app.ui.theme import px
from counsellor_app.ui.veil import Veil
from counsellor_app.ui.widgets.buttons import Button, Size
from counsellor_app.ui.widgets.buttons import Kind as Verb
from counsellor_app.ui.widgets.card import Card, label
from counsellor_app.ui.widgets.multi_chips import MultiChips

ORDER = tuple(Share)
WHY = {Kind.PUPIL: "OTHER_CHILD", Kind.GUARDIAN: "PRIVATE_PERSON", Kind.PERSON: "PRIVATE_PERSON", Kind.STAFF: "STAFF"}
MOST = 4  # people told at once; the others by pointing at their chips


class DetailsStrip(Card):
    """`shared`: another share for the entry; `read`: ticked or taken back; `next_asked`: on to what waits."""

    shared = Signal(str, object)  # row id, Share
    read = Signal(str, bool)
    next_asked = Signal()

    def __init__(self, content: Content, veil: Veil) -> None:
        super().__init__()
        self._content = content
        self._veil = veil
        self._preview: Preview | None = None
        self._row: Row | None = None
        self._chip: Chip | None = None
        self._seen: set[str] = set()
        self.people = label("", "quiet", wrap=True)
        self.changes = label("", "quiet", wrap=True)
        self.shares = MultiChips(single=True, tall=False, ticked=False)
        self.read_box = QCheckBox()
        self.next_button = Button(kind=Verb.ACCENT_QUIET, size=Size.SMALL)
        self.add_verb(self.next_button)
        self._inside = QWidget()
        self._column = QVBoxLayout(self._inside)
        for part in (self.people, self.changes, self.shares, self.read_box):
            self._column.addWidget(part)
        self.add_widget(self._inside)
        self.shares.picked.connect(self._on_shared)
        self.read_box.clicked.connect(self._on_read)
        self.next_button.clicked.connect(self.next_asked)
        veil.changed.connect(self._show)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(6))
        self.retranslate()

    def show_preview(self, preview: Preview) -> None:
        self._preview = preview
        self._show()

    @Slot(object)
    def show_row(self, row: Row | None) -> None:
        self._row, self._chip = row, None
        self._show()

    @Slot(object)
    def point(self, chip: Chip | None) -> None:
        """The pointer is on a chip: it stands alone."""
        self._chip = chip
        self._show_words()

    @Slot(object)
    def see_end(self, row: Row) -> None:
        """The last line of this row was in sight: its text can be ticked as read."""
        entry, mine = row.entry, self._entry()
        if (
            self._veil.is_on()
            or entry is None
            or row.kind not in (RowKind.WAITING, RowKind.LINE)
            or entry.id in self._seen
        ):
            return
        if entry.needs_reading and row.kind is RowKind.LINE:
            return  # its text stands in the row below
        self._seen.add(entry.id)
        if mine is not None and mine.id == entry.id:
            self._show_choice()

    @Slot()
    def tick(self) -> None:
        """Space in the list."""
        if self.read_box.isVisible() and self.read_box.isEnabled():
            self.read_box.click()

    def retranslate(self) -> None:
        self.set_title(self.tr("This row"))
        self.shares.setAccessibleName(self.tr("How much of this leaves"))
        self.read_box.setText(self.tr("I have read it to its end"))
        self._show()

    @Slot()
    def _show(self) -> None:
        self._show_words()
        self._show_choice()

    def _show_words(self) -> None:
        preview, row = self._preview, self._row
        behind, changed = "", ""
        if preview is not None and row is not None:
            chips = [self._chip] if self._chip else [run for run in row.runs if isinstance(run, Chip)]
            told = [self._behind(chip, preview) for chip in dict.fromkeys(chips)]
            rest = self.tr("and %n more: point at them", "", len(told) - MOST) if len(told) > MOST else ""
            behind = "\n".join((*told[:MOST], *((rest,) if rest else ())))
            changed = "; ".join(self._change(each, preview.data) for each in row.redactions)
        self.people.setText(behind)
        self.people.setVisible(bool(behind))
        self.changes.setText(capital(changed) or ("" if behind else self.tr("Nothing was changed here.")))
        self.changes.setVisible(bool(self.changes.text()))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Wrapped words keep their height where other cards want the room."""
        for words in (self.people, self.changes):
            words.setMinimumHeight(words.heightForWidth(max(words.width(), 1)) if words.text() else 0)

    def _behind(self, chip: Chip, preview: Preview) -> str:
        """``Ученик Б: Сарсенов Даурен, другой ребёнок``: for the eyes of this file only."""
        if chip.is_named:
            return self.tr("{name}: named, as the letter names this child").format(
                name=self._veil.name(preview.names.get(chip.key) or chip.text)
            )
        name = self._veil.name(preview.names.get(chip.key, ""))
        kind = next((person.kind for person in preview.data.people if person.key == chip.key), "")
        why = said.word(self._content, DisclosureList.REDACTION_REASON, WHY.get(Kind(kind), "PROFILE") if kind else "")
        return f"{chip.text.replace(NB, ' ')}: {', '.join(part for part in (name, why) if part)}"

    def _change(self, change: RedactionOut, data: PackageData) -> str:
        spoken = speech(data)
        times = f" × {change.count}" if change.count > 1 else ""
        return f"{spoken.code(change.kind, 'redaction_kind')}{times}: {spoken.code(change.reason, 'redaction_reason')}"

    def _entry(self) -> PreviewEntry | None:
        return self._row.entry if self._row else None

    def _show_choice(self) -> None:
        entry = self._entry()
        waiting = sum(each.needs_reading for each in self._preview.entries) if self._preview else 0
        self.next_button.setVisible(waiting > 0)
        self.next_button.setText(self.tr("%n to read", "", waiting))
        self.shares.setVisible(entry is not None and entry.most is not Share.NOTHING)
        is_text = entry is not None and entry.share is Share.TEXT and bool(entry.text)
        self.read_box.setVisible(is_text)
        if entry is None:
            return
        words = dict(said.choices(self._content, DisclosureList.SHARE))
        most = entry.most if entry.text else min(entry.most, Share.LINE, key=ORDER.index)
        self.shares.set_choices([(share.value, words[share.value]) for share in ORDER[: ORDER.index(most) + 1]])
        self.shares.set_codes((entry.share.value,))
        self.read_box.setChecked(entry.is_read)
        self.read_box.setEnabled(not self._veil.is_on() and (entry.is_read or entry.id in self._seen))
        scroll_on = self.tr("Scroll to the end of the text first.")
        if self._veil.is_on():
            scroll_on = self.tr("Lift the veil (F9) to read it.")
        scroll_on = "" if self.read_box.isEnabled() else scroll_on
        self.read_box.setToolTip(scroll_on)
        self.read_box.setAccessibleDescription(scroll_on)

    @Slot(object)
    def _on_shared(self, _codes: object) -> None:
        entry, code = self._entry(), self.shares.code()
        if entry is None:
            return
        if not code:  # a choice of one is not taken back by pressing it again
            self.shares.set_codes((entry.share.value,))
        elif code != entry.share.value:
            self.shared.emit(entry.id, Share(code))

    @Slot(bool)
    def _on_read(self, is_read: bool) -> None:
        entry = self._entry()
        if entry is not None:
            self.read.emit(entry.id, is_read)
