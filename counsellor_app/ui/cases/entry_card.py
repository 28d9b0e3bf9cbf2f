"""A signed note in the timeline: kind, how it was held, the text, who signed, and what was amended since."""

from collections.abc import Sequence
from datetime import tzinfo

from PySide6.QtCore import QPoint, QSize, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from counsellor_app.content.library import Content
from counsellor_app.domain.clock import local_day
from counsellor_app.domain.entries import Entry, EntryKind
from counsellor_app.services.cases import EntryLine
from counsellor_app.ui.cases.amendment_strip import AmendmentStrip
from counsellor_app.ui.cases.case_names import CaseNames
from counsellor_app.ui.cases.labels import ElidedLabel, ToneLabel
from counsellor_app.ui.cases.note_body import NoteBody
from counsellor_app.ui.cases.signature import Signature
from counsellor_app.ui.cases.small_tool import SmallTool
from counsellor_app.ui.cases.words import language
from counsellor_app.ui.entry_words import kind_words
from counsellor_app.ui.format import date_digits
from counsellor_app.ui.theme import px
from counsellor_app.ui.widgets.card import label

ONE_LINE = "line"  # the section of the quick template: no heading above it


class EntryCard(QFrame):
    """Made once, filled by `show_line` for one note after another: its parts cost more than its words.

    `amend_asked` carries the entry and the kind of amendment that was chosen.
    """

    amend_asked = Signal(object, object)  # Entry, EntryKind
    person_asked = Signal(str)

    def __init__(self, content: Content, names: CaseNames, zone: tzinfo) -> None:
        """`names`: until there is a note; the veil is asked in them."""
        super().__init__()
        self.setProperty("box", "card")
        self._content = content
        self._names = names
        self._zone = zone
        self._kind_label = ToneLabel(weight=600)
        self._how_label = ElidedLabel(size=12, tone="quiet")
        self._signature = Signature(zone)
        self.more_button = SmallTool("more")
        self.more_button.clicked.connect(self._open_menu)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, px(8), 1, 1)
        column.setSpacing(0)
        column.addLayout(self._head())
        column.addSpacing(px(2))
        self._texts = QVBoxLayout()
        self._texts.setContentsMargins(px(12) - 1, 0, px(12) - 1, px(8) - 1)
        self._texts.setSpacing(px(4))
        self._bodies = [self._new_body()]
        self._texts.addWidget(self._bodies[0])
        column.addLayout(self._texts)
        self._strips = QVBoxLayout()
        self._strips.setSpacing(0)
        column.addLayout(self._strips)

    def _head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setContentsMargins(px(12) - 1, 0, px(6), 0)
        head.setSpacing(px(8))
        head.addWidget(self._kind_label)
        head.addWidget(self._how_label, 1)
        head.addWidget(self._signature)
        head.addWidget(self.more_button)
        return head

    def show_line(self, line: EntryLine, names: CaseNames) -> None:
        """Another note in the place of the one before. While it is hidden: new parts come up with the card."""
        entry = line.entry
        self.line = line
        self._names = names
        self._kind_label.setText(kind_words(entry.kind))
        self._how_label.set_full(self._how(entry))
        self._signature.show_signed(
            entry.signed_at, names.user(entry.signed_by), local_day(entry.service_at, self._zone)
        )
        self.more_button.set_words(self.tr("Add to this note or correct it"))
        self._show_texts(entry)
        self._clear(self._strips)
        for amendment in line.amendments:
            self._strips.addWidget(AmendmentStrip(amendment, names, self._zone))
        self.setAccessibleName(self.spoken())

    def _how(self, entry: Entry) -> str:
        parts = [self._names.said(entry.about)] if entry.about else []
        if entry.minutes is not None:
            parts.append(self.tr("%n minute(s)", "", entry.minutes))
        if entry.late_reason:
            parts.append(self.tr("written later: {reason}").format(reason=self._names.said(entry.late_reason)))
        return ", ".join(parts)

    def _show_texts(self, entry: Entry) -> None:
        titles = {item.id: item for item in self._content.note_templates.section}
        texts = self._in_order(entry)
        spare, self._bodies = self._bodies[: len(texts)], []
        self._clear(self._texts, kept=spare)
        for code, text in texts:
            if code != ONE_LINE:
                known = titles.get(code)
                self._texts.addWidget(label(known.of(language()) if known else code, "quiet"))
            body = spare.pop(0) if spare else self._new_body()
            body.set_stored(text, self._names.full)
            self._bodies.append(body)
            self._texts.addWidget(body)

    def _clear(self, column: QVBoxLayout, kept: Sequence[QWidget] = ()) -> None:
        while (item := column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None and widget not in kept:
                widget.hide()
                widget.deleteLater()

    def _in_order(self, entry: Entry) -> list[tuple[str, str]]:
        """As the template asks; sections that the present pack does not know come last."""
        template = next((t for t in self._content.note_templates.template if t.id == entry.template), None)
        order = {code: at for at, code in enumerate(template.sections if template else ())}
        return sorted(entry.sections.items(), key=lambda pair: order.get(pair[0], len(order)))

    def _new_body(self) -> NoteBody:
        body = NoteBody("", self._names)
        body.person_clicked.connect(self.person_asked)
        return body

    def _open_menu(self) -> None:
        """About the note that stands here now: while the menu is open, another may come into the card."""
        menu, entry = QMenu(self), self.line.entry
        for kind, words in (
            (EntryKind.ADDENDUM, self.tr("Add to this note")),
            (EntryKind.CORRECTION, self.tr("Correct this note")),
        ):
            action = QAction(words, menu)
            action.triggered.connect(lambda _on=False, kind=kind: self.amend_asked.emit(entry, kind))
            menu.addAction(action)
        menu.exec(self.more_button.mapToGlobal(QPoint(0, self.more_button.height())))
        menu.deleteLater()

    def sizeHint(self) -> QSize:
        """It is as wide as the timeline: no width of its own for which the text would have to be laid out."""
        return self.minimumSizeHint()

    def spoken(self) -> str:
        """What a screen reader says of the row."""
        entry = self.line.entry
        return ", ".join((kind_words(entry.kind), date_digits(local_day(entry.service_at, self._zone))))
