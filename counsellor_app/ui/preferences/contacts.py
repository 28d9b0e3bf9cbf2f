"""Whom to tell in a crisis: who, in what role, by which phone. They stand on the crisis screen of the open file."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from counsellor_app.content.library import Content
from counsellor_app.content.packs import CodeList
from counsellor_app.ui.format import capital
from counsellor_app.ui.language import current
from counsellor_app.ui.theme import px, restyle
from counsellor_app.ui.widgets.buttons import Button, IconButton, Kind, Size
from counsellor_app.ui.widgets.card import Card, boxed, label
from counsellor_app.ui.widgets.combo import Combo

LONGEST_NAME, LONGEST_PHONE = 200, 40  # signs
MOST = 12
FAMILY = "LEGAL_REP"  # stands in the student's own record
Contact = tuple[str, str, str]  # name, code of the role, phone


class ContactRow(QWidget):
    edited = Signal()
    removed = Signal(object)

    def __init__(self, content: Content, contact: Contact) -> None:
        super().__init__()
        self._content = content
        name, self._role, phone = contact
        self.name, self.role, self.phone = QLineEdit(name), Combo(), QLineEdit(phone)
        self.remove = IconButton("x", size=Size.SMALL)
        self.name.setMaxLength(LONGEST_NAME)
        self.phone.setMaxLength(LONGEST_PHONE)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(8))
        for control, stretch in ((self.name, 3), (self.role, 3), (self.phone, 2)):
            control.setProperty("measure", "row")
            control.setInputMethodHints(Qt.InputMethodHint.ImhNoPredictiveText)
            row.addWidget(control, stretch)
        row.addWidget(self.remove)
        self.name.textEdited.connect(self.edited)
        self.phone.textEdited.connect(self.edited)
        self.role.chosen.connect(self._on_role)
        self.remove.clicked.connect(lambda: self.removed.emit(self))
        self._retranslate()

    def contact(self) -> Contact:
        return self.name.text().strip(), self._role, self.phone.text().strip()

    def is_empty(self) -> bool:
        return not any(self.contact())

    def mark(self, is_bad: bool) -> None:
        self.phone.setProperty("bad", "true" if is_bad else "false")
        restyle(self.phone)

    @Slot(str)
    def _on_role(self, code: str) -> None:
        self._role = code
        self.edited.emit()

    def _retranslate(self) -> None:
        name, role, phone = self.tr("Name"), self.tr("Role"), self.tr("Phone")
        for edit, words in ((self.name, name), (self.phone, phone)):
            edit.setPlaceholderText(words)
            edit.setAccessibleName(words)
        language = current().value
        bodies = [(item.id, capital(item.of(language))) for item in self._content.items(CodeList.BODY)]
        choices = [(code, words) for code, words in bodies if code != FAMILY]
        if self._role and self._role not in dict(choices):
            choices.append((self._role, self._content.word(CodeList.BODY, self._role).of(language)))
        self.role.set_placeholder(role)
        self.role.set_choices(choices)
        self.role.set_code(self._role)
        self.role.setAccessibleName(role)
        self.remove.set_words(self.tr("Remove the line"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()


class ContactsCard(Card):
    """`edited` when a line was changed, added or removed."""

    edited = Signal()

    def __init__(self, content: Content) -> None:
        super().__init__()
        self._content = content
        self.rows: list[ContactRow] = []
        self.add = Button("", Kind.ACCENT_QUIET, "plus", size=Size.SMALL)
        self.add_verb(self.add)
        self._error = label("", "error", wrap=True)
        self._empty = label("", "muted", wrap=True)
        self._frames: dict[ContactRow, QWidget] = {}
        self._empty_frame, self._error_frame = boxed("item"), boxed("item")
        for frame, part in ((self._empty_frame, self._empty), (self._error_frame, self._error)):
            inside = QHBoxLayout(frame)
            inside.setContentsMargins(px(12), px(10), px(12), px(10))
            inside.addWidget(part)
            self.body.addWidget(frame)
        self._error_frame.hide()
        self.add.clicked.connect(self._on_add)
        self._retranslate()

    def contacts(self) -> tuple[Contact, ...]:
        return tuple(row.contact() for row in self.rows if not row.is_empty())

    def set_contacts(self, contacts: Iterable[Contact]) -> None:
        for row in list(self.rows):
            self._take_away(row)
        for contact in contacts:
            self._append(contact)
        self._refresh()

    def check(self) -> bool:
        """Whether each line has a phone; says so where one has not."""
        bad = [row for row in self.rows if not row.is_empty() and not row.contact()[2]]
        for row in self.rows:
            row.mark(row in bad)
        self._error.setText(self.tr("Write the phone, or remove the line.") if bad else "")
        self._error_frame.setVisible(bool(bad))
        if bad:
            bad[0].phone.setFocus()
        return not bad

    def _append(self, contact: Contact) -> ContactRow:
        row, frame = ContactRow(self._content, contact), boxed("item")
        inside = QHBoxLayout(frame)
        inside.setContentsMargins(px(12), px(6), px(8), px(6))
        inside.addWidget(row)
        row.edited.connect(self.edited)
        row.removed.connect(self._on_removed)
        self.body.insertWidget(len(self.rows), frame)
        self.rows.append(row)
        self._frames[row] = frame
        return row

    def _take_away(self, row: ContactRow) -> None:
        self.rows.remove(row)
        frame = self._frames.pop(row)
        frame.hide()
        self.body.removeWidget(frame)
        frame.deleteLater()

    @Slot()
    def _on_add(self) -> None:
        row = self._append(("", "", ""))
        self._refresh()
        row.name.setFocus()
        self.edited.emit()

    @Slot(object)
    def _on_removed(self, row: ContactRow) -> None:
        self._take_away(row)
        self._refresh()
        self.add.setFocus()
        self.edited.emit()

    def _refresh(self) -> None:
        self._empty_frame.setVisible(not self.rows)
        self.add.setEnabled(len(self.rows) < MOST)

    def _retranslate(self) -> None:
        self.set_title(self.tr("Whom to tell in a crisis"))
        self.add.setText(self.tr("Add a person"))
        self._empty.setText(
            self.tr("Head of the school, nurse, the support centre: their phones stand on the crisis screen.")
        )

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
