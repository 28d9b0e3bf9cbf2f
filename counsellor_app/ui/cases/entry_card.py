"""A signed note in the timeline: kind, how it was held, the text, who signed, and what was amended since."""

from datetime import tzinfo

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QVBoxLayout

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
    """`amend_asked` carries the entry and the kind of amendment that was chosen."""

    amend_asked = Signal(object, object)  # Entry, EntryKind
    person_asked = Signal(str)

    def __init__(self, line: EntryLine, content: Content, names: CaseNames, zone: tzinfo) -> None:
        super().__init__()
        self.setProperty("box", "card")
        self.line = line
        self._content = content
        self._names = names
        self._zone = zone
        column = QVBoxLayout(self)
        column.setContentsMargins(1, px(8), 1, 1)
        column.setSpacing(0)
        column.addLayout(self._head(line.entry))
        column.addSpacing(px(2))
        self._texts = QVBoxLayout()
        self._texts.setContentsMargins(px(12) - 1, 0, px(12) - 1, px(8) - 1)
        self._texts.setSpacing(px(4))
        column.addLayout(self._texts)
        self._add_texts(line.entry)
        for amendment in line.amendments:
            column.addWidget(AmendmentStrip(amendment, names, zone))

    def _head(self, entry: Entry) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setContentsMargins(px(12) - 1, 0, px(6), 0)
        head.setSpacing(px(8))
        head.addWidget(ToneLabel(kind_words(entry.kind), weight=600))
        head.addWidget(ElidedLabel(self._how(entry), size=12, tone="quiet"), 1)
        service_day = local_day(entry.service_at, self._zone)
        head.addWidget(Signature(entry.signed_at, self._names.user(entry.signed_by), service_day, self._zone))
        self.more_button = SmallTool("more", self.tr("Add to this note or correct it"))
        self.more_button.clicked.connect(self._open_menu)
        head.addWidget(self.more_button)
        return head

    def _how(self, entry: Entry) -> str:
        parts = [self._names.said(entry.about)] if entry.about else []
        if entry.minutes is not None:
            parts.append(self.tr("%n minute(s)", "", entry.minutes))
        if entry.late_reason:
            parts.append(self.tr("written later: {reason}").format(reason=self._names.said(entry.late_reason)))
        return ", ".join(parts)

    def _add_texts(self, entry: Entry) -> None:
        titles = {item.id: item for item in self._content.note_templates.section}
        for code, text in self._in_order(entry):
            if code != ONE_LINE:
                known = titles.get(code)
                self._texts.addWidget(label(known.of(language()) if known else code, "quiet"))
            self._texts.addWidget(self._body(text))

    def _in_order(self, entry: Entry) -> list[tuple[str, str]]:
        """As the template asks; sections that the present pack does not know come last."""
        template = next((t for t in self._content.note_templates.template if t.id == entry.template), None)
        order = {code: at for at, code in enumerate(template.sections if template else ())}
        return sorted(entry.sections.items(), key=lambda pair: order.get(pair[0], len(order)))

    def _body(self, text: str) -> NoteBody:
        view = NoteBody(text, self._names)
        view.person_clicked.connect(self.person_asked)
        return view

    def _open_menu(self) -> None:
        menu = QMenu(self)
        for kind, words in (
            (EntryKind.ADDENDUM, self.tr("Add to this note")),
            (EntryKind.CORRECTION, self.tr("Correct this note")),
        ):
            action = QAction(words, menu)
            action.triggered.connect(lambda _on=False, kind=kind: self.amend_asked.emit(self.line.entry, kind))
            menu.addAction(action)
        menu.exec(self.more_button.mapToGlobal(QPoint(0, self.more_button.height())))
        menu.deleteLater()

    def spoken(self) -> str:
        """What a screen reader says of the row."""
        entry = self.line.entry
        return ", ".join((kind_words(entry.kind), date_digits(local_day(entry.service_at, self._zone))))
