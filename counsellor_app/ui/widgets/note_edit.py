"""The editor of notes: letters, people as chips, and soft hints. What it stores refers to people, never names them."""

import json
import secrets
from collections.abc import Callable, Sequence

from PySide6.QtCore import QByteArray, QEvent, QMimeData, QSignalBlocker, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QTextCursor, QTextOption
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextEdit, QWidget

from counsellor_app.domain.ids import PersonId
from counsellor_app.domain.text import Mention, Piece, join, mentions
from counsellor_app.services.search import PersonHit, SearchService
from counsellor_app.ui.clipboard import marked
from counsellor_app.ui.desk import Desk
from counsellor_app.ui.theme import px
from counsellor_app.ui.veil import Veil
from counsellor_app.ui.widgets.chip_object import LINE, fill, insert, prepare, read, restyle, tidied
from counsellor_app.ui.widgets.mention_typing import MentionTyping
from counsellor_app.ui.widgets.note_hints import NoteHints

# Chips keep being chips when they are pasted into another note of this process, and of no other program.
PIECES = f"application/x-note-pieces-{secrets.token_hex(8)}"
MARGIN = 2  # px at 100 %
Name = Callable[[PersonId], str]


class NoteEdit(QTextEdit):
    """Grows with its text from `lines[0]` to `lines[1]` lines, then scrolls. `hint_line` goes under it."""

    edited = Signal()
    submitted = Signal()  # Ctrl+Enter

    def __init__(
        self,
        desk: Desk,
        search: SearchService,
        veil: Veil | None = None,
        *,
        lines: tuple[int, int] = (1, 5),
        bare: bool = False,
        with_hints: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._lines = lines
        self._is_bare = bare
        self._set_up()
        self._chips = prepare(self.document(), veil)
        self._mention = MentionTyping(self, desk, search, veil)
        self._hints = NoteHints(self, desk, search, veil, looks_by_itself=with_hints)
        self.hint_line = self._hints.line
        self._mention.chosen.connect(self._link)
        self._hints.linked.connect(self._link)
        if veil is not None:
            veil.changed.connect(self._repaint_chips)
        self.textChanged.connect(self.edited)
        self.document().documentLayout().documentSizeChanged.connect(self._grow)
        self._measure()

    def _set_up(self) -> None:
        self.setProperty("bare", "true" if self._is_bare else "false")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhMultiLine)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def stored(self) -> str:
        """The text as it is kept: people as references."""
        return join(piece for piece, _ in read(self.document()))

    def set_stored(self, stored: str, name: Name) -> None:
        """Another text; tells nobody that it was edited, and cannot be undone."""
        self._mention.close()
        with QSignalBlocker(self):
            fill(self.document(), stored, name)
        self.document().setModified(False)
        self._hints.forget()
        self._grow()

    def clear_text(self) -> None:
        self.set_stored("", lambda _: "")

    def is_empty(self) -> bool:
        return not self.toPlainText().strip()

    def people(self) -> tuple[PersonId, ...]:
        """Everybody mentioned, each once."""
        return mentions(self.stored())

    def set_placeholder(self, text: str) -> None:
        self.setPlaceholderText(text)
        self.setAccessibleName(text)

    def suggest(self, people: Callable[[], Sequence[PersonHit]]) -> None:
        """Who is offered after `@` alone: the people of the case."""
        self._mention.suggest(people)

    def start_mention(self) -> None:
        """For an `@` button: as if the key had been pressed."""
        self.setFocus()
        cursor = self.textCursor()
        before = self.document().characterAt(cursor.position() - 1) if cursor.position() else " "
        cursor.insertText("@" if str(before).isspace() else " @")

    def add_person(self, person_id: PersonId, name: str) -> None:
        """A chip at the caret."""
        cursor = self.textCursor()
        insert(cursor, [Mention(person_id), " "], lambda _: name)
        self.setTextCursor(cursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._take_list_key(event):
            event.accept()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take_enter(event)
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab takes the current row of an open list; without one it goes on."""
        tab = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Tab, Qt.KeyboardModifier.NoModifier)
        return (forward and self._take_list_key(tab)) or super().focusNextPrevChild(forward)

    def _take_list_key(self, event: QKeyEvent) -> bool:
        return self._mention.take_key(event) or self._hints.take_key(event)

    def _take_enter(self, event: QKeyEvent) -> None:
        match event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            case Qt.KeyboardModifier.ControlModifier:
                self.submitted.emit()
            case Qt.KeyboardModifier.AltModifier:
                self._hints.accept()
            case Qt.KeyboardModifier.NoModifier:
                # Qt's own Enter on an empty line only takes away the line's format, here its line distance
                self.textCursor().insertBlock()
                self.ensureCursorVisible()
            case _:
                super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self._mention.close()
            self._hints.close_list()
        super().focusOutEvent(event)

    def createMimeDataFromSelection(self) -> QMimeData:
        """Letters for everybody, names in them; the pieces for our own editors."""
        cursor = self.textCursor()
        chosen = list(read(self.document(), cursor.selectionStart(), cursor.selectionEnd()))
        data = QMimeData()
        data.setText("".join(letters for _, letters in chosen))
        parts = [[piece.person_id, letters] if isinstance(piece, Mention) else letters for piece, letters in chosen]
        data.setData(PIECES, QByteArray(json.dumps(parts).encode()))
        return marked(data)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasFormat(PIECES) or source.hasText()

    def insertFromMimeData(self, source: QMimeData) -> None:
        cursor = self.textCursor()
        if source.hasFormat(PIECES):
            parts = json.loads(bytes(source.data(PIECES).data()))
            names = {PersonId(part[0]): part[1] for part in parts if isinstance(part, list)}
            pieces: list[Piece] = [Mention(PersonId(p[0])) if isinstance(p, list) else p for p in parts]
            insert(cursor, pieces, lambda person_id: names[person_id])
        else:
            insert(cursor, [tidied(source.text())], lambda _: "")
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def sizeHint(self) -> QSize:
        return QSize(px(320), self._height())

    def minimumSizeHint(self) -> QSize:
        return QSize(px(120), self._height())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            restyle(self.document())
            self._measure()

    def _measure(self) -> None:
        side = 0 if self._is_bare else px(4)
        self.document().setDocumentMargin(0 if self._is_bare else px(MARGIN))
        self.setViewportMargins(side, 0, side, 0)
        self._grow()

    def _height(self) -> int:
        """At least and at most the wished lines, frame included."""
        frame = 0 if self._is_bare else 2 * (1 + px(4) + px(MARGIN))
        least, most = (count * px(LINE) + frame for count in self._lines)
        needed = round(self.document().size().height()) + (0 if self._is_bare else 2 * (1 + px(4)))
        return max(least, min(needed, most))

    @Slot()
    def _grow(self) -> None:
        height = self._height()
        is_full = height >= self._lines[1] * px(LINE)
        policy = Qt.ScrollBarPolicy.ScrollBarAsNeeded if is_full else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setVerticalScrollBarPolicy(policy)
        if height != self.height() or height != self.maximumHeight():
            self.setFixedHeight(height)

    @Slot()
    def _repaint_chips(self) -> None:
        document = self.document()
        document.markContentsDirty(0, document.characterCount())
        self.viewport().update()

    @Slot(object, int, int)
    def _link(self, hit: PersonHit, start: int, end: int) -> None:
        """The letters between two places become a chip, with a space after it where none follows."""
        cursor = self.textCursor()
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        following = str(self.document().characterAt(end))
        pieces: list[Piece] = [Mention(hit.id)]
        if following.isalnum() or following in "\u2029\0":
            pieces.append(" ")
        insert(cursor, pieces, lambda _: hit.short_name)
        self.setTextCursor(cursor)
        self.setFocus()
