"""The text of a note while it is written: one line that grows, or one field per section of a template."""

from collections.abc import Callable, Mapping
from functools import cached_property

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from counsellor_app.content.library import Content
from counsellor_app.content.packs import NoteTemplate
from counsellor_app.domain.ids import PersonId
from counsellor_app.domain.text import Mention
from counsellor_app.ui.cases.draft_state import QUICK
from counsellor_app.ui.cases.words import language
from counsellor_app.ui.theme import px
from counsellor_app.ui.widgets.card import label
from counsellor_app.ui.widgets.chip_object import read
from counsellor_app.ui.widgets.note_edit import NoteEdit
from counsellor_app.ui.widgets.scroll import set_up_scroll

ONE_TO_FIVE = (1, 5)
HIGHEST = 210  # px at 100 %: longer templates scroll

MakeEdit = Callable[[tuple[int, int]], NoteEdit]  # least and most lines
Name = Callable[[PersonId], str]


def nobody(_person_id: PersonId) -> str:
    return ""


class ComposerSections(QWidget):
    """`changed` after every key, `entered` when a field gets the focus."""

    changed = Signal()

    def __init__(self, content: Content, make_edit: MakeEdit) -> None:
        super().__init__()
        self._content = content
        self._make_edit = make_edit
        self._template = ""
        self._name: Name = nobody
        self.edits: dict[str, NoteEdit] = {}
        self._column = QVBoxLayout()
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(4))
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(0, 0, 0, 0)
        self._outer.addLayout(self._column)
        self.set_template(QUICK)

    @cached_property
    def _scroll(self) -> QScrollArea:
        """Made for the first form of several sections."""
        made = QScrollArea()
        set_up_scroll(made, sideways=True)
        self._outer.addWidget(made)
        return made

    def template(self) -> NoteTemplate:
        templates = self._content.note_templates.template
        return next((each for each in templates if each.id == self._template), templates[0])

    def set_template(self, template_id: str) -> bool:
        """What was written goes along where the section is the same; the rest goes to the first section.

        Answers whether there are other fields now.
        """
        if template_id == self._template and self.edits:
            return False
        before, name = self.stored(), self._known()
        self._template = template_id
        self._build()
        self.set_stored(self._carried(before), name)
        return True

    def _carried(self, before: Mapping[str, str]) -> dict[str, str]:
        wanted = self.template().sections
        kept = {code: text for code, text in before.items() if code in wanted}
        lost = [text for code, text in before.items() if code not in wanted and text]
        if lost:
            first = wanted[0]
            kept[first] = "\n".join([*([kept[first]] if kept.get(first) else []), *lost])
        return kept

    def _build(self) -> None:
        while (item := self._column.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        sheet = QWidget()
        sheet.setProperty("scrolled", "true")
        column = QVBoxLayout(sheet)
        column.setContentsMargins(0, 0, px(6), 0)
        column.setSpacing(px(2))
        template = self.template()
        titles = {item.id: item.of(language()) for item in self._content.note_templates.section}
        self.edits = {}
        for code in template.sections:
            edit = self._make_edit(ONE_TO_FIVE)
            if len(template.sections) == 1:
                edit.set_placeholder(self.tr("Write what happened; @ for a person"))
            edit.setAccessibleName(titles.get(code, code))
            edit.edited.connect(self.changed)
            self.edits[code] = edit
            if len(template.sections) == 1:
                self._column.addWidget(edit)
                self._column.addWidget(edit.hint_line)
            else:
                mark = " *" if code in template.required else ""
                column.addWidget(label(titles.get(code, code) + mark, "quiet"))
                column.addWidget(edit)
                column.addWidget(edit.hint_line)
        many = len(template.sections) > 1
        if many or "_scroll" in vars(self):
            self._scroll.setVisible(many)
        if many:
            column.addStretch(1)
            self._scroll.setWidget(sheet)
            self._scroll.setFixedHeight(min(px(HIGHEST), sheet.sizeHint().height()))
        else:
            sheet.deleteLater()

    def focus_first(self) -> None:
        """No focus proxy: Tab would jump into the text over what stands between."""
        next(iter(self.edits.values())).setFocus()

    def retranslate(self) -> None:
        """Section words in the new language, the text as it is."""
        before, name = self.stored(), self._known()
        self._build()
        self.set_stored(before, name)

    def stored(self) -> dict[str, str]:
        return {code: edit.stored() for code, edit in self.edits.items()}

    def set_stored(self, sections: Mapping[str, str], name: Name) -> None:
        """`name` knows everybody the text refers to."""
        self._name = name
        for code, edit in self.edits.items():
            edit.set_stored(sections.get(code, ""), name)

    def _known(self) -> Name:
        """Names of those mentioned now, also of those who came by @ since the text was set."""
        here = {
            piece.person_id: letters
            for edit in self.edits.values()
            for piece, letters in read(edit.document())
            if isinstance(piece, Mention)
        }
        before = self._name
        return lambda person: here.get(person) or before(person)

    @Slot()
    def mention(self) -> None:
        """The @ verb: asks for a person where the caret stands."""
        edit = next((each for each in self.edits.values() if each.hasFocus()), next(iter(self.edits.values())))
        edit.setFocus()
        edit.start_mention()

    def show_error(self, section: str) -> bool:
        edit = self.edits.get(section)
        if edit is None:
            return False
        edit.setFocus()
        if len(self.edits) > 1:
            self._scroll.ensureWidgetVisible(edit)
        return True
