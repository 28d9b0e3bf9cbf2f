"""Whom to tell in a crisis: who, in what role, by which phone. They stand on the crisis screen of the open file."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from counsellor_app.ui.theme import px
from counsellor_app.ui.widgets.buttons import Button, IconButton, Kind, Size
from counsellor_app.ui.widgets.card import Card, boxed, label

LONGEST = (200, 120, 60)  # signs of name, role, phone
MOST = 12
Contact = tuple[str, str, str]


class ContactRow(QWidget):
    edited = Signal()
    removed = Signal(object)

    def __init__(self, contact: Contact) -> None:
        super().__init__()
        self.edits = tuple(QLineEdit(text) for text in contact)
        self.remove = IconButton("x", size=Size.SMALL)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(8))
        for edit, longest, stretch in zip(self.edits, LONGEST, (3, 3, 2), strict=True):
            edit.setMaxLength(longest)
            edit.setProperty("measure", "row")
            edit.setInputMethodHints(Qt.InputMethodHint.ImhNoPredictiveText)
            edit.textEdited.connect(self.edited)
            row.addWidget(edit, stretch)
        row.addWidget(self.remove)
        self.remove.clicked.connect(lambda: self.removed.emit(self))
        self._retranslate()

    def contact(self) -> Contact:
        name, role, phone = (edit.text().strip() for edit in self.edits)
        return name, role, phone

    def is_empty(self) -> bool:
        return not any(self.contact())

    def mark(self, is_bad: bool) -> None:
        phone = self.edits[2]
        phone.setProperty("bad", "true" if is_bad else "false")
        phone.style().unpolish(phone)
        phone.style().polish(phone)

    def _retranslate(self) -> None:
        names = (self.tr("Name"), self.tr("Role"), self.tr("Phone"))
        for edit, name in zip(self.edits, names, strict=True):
            edit.setPlaceholderText(name)
            edit.setAccessibleName(name)
        self.remove.set_words(self.tr("Remove the line"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()


class ContactsCard(Card):
    """`edited` when a line was changed, added or removed."""

    edited = Signal()

    def __init__(self) -> None:
        super().__init__()
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
            bad[0].edits[2].setFocus()
        return not bad

    def _append(self, contact: Contact) -> ContactRow:
        row, frame = ContactRow(contact), boxed("item")
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
        row.edits[0].setFocus()
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
