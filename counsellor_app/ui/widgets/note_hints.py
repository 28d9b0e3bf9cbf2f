"""Soft hints under an editor: dotted lines under letters that look like a person, and one quiet line that offers."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QLabel, QTextEdit, QWidget

from counsellor_app.domain.alphabet import fold
from counsellor_app.domain.hints import HintKind
from counsellor_app.services.search import HintFound, PersonHit, SearchService
from counsellor_app.ui.desk import Desk
from counsellor_app.ui.icons import pixmap
from counsellor_app.ui.language import current
from counsellor_app.ui.theme import colour, px
from counsellor_app.ui.veil import Veil
from counsellor_app.ui.widgets.buttons import IconButton, LinkButton, Size
from counsellor_app.ui.widgets.card import label
from counsellor_app.ui.widgets.chip_object import in_document
from counsellor_app.ui.widgets.elided import ElidedLabel
from counsellor_app.ui.widgets.mention_popup import PersonPopup

PAUSE = 400  # ms without a key before letters are looked at
AROUND = 4000  # letters on each side of the caret that are looked at

Answer = tuple[int, int, str, tuple[HintFound, ...]]


class HintLine(QWidget):
    """What the nearest hint says; hides itself when there is none."""

    accepted = Signal()
    dismissed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.sign = QLabel()
        self.words = ElidedLabel("", "quiet")
        self.link = LinkButton("")
        self.keys = label("Alt Enter", "key")
        self.leave = IconButton("x", self.tr("Leave it as letters"), size=Size.SMALL)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, px(2), 0, 0)
        row.setSpacing(px(6))
        for part in (self.sign, self.words, self.link, self.keys):
            row.addWidget(part)
        row.addStretch(1)
        row.addWidget(self.leave)
        self.link.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.leave.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.link.clicked.connect(self.accepted)
        self.leave.clicked.connect(self.dismissed)
        self.hide()

    def say(self, words: str, link: str) -> None:
        self.sign.setPixmap(pixmap("info", "quiet", 14))
        self.words.setText(words)
        self.link.setText(link)
        self.link.setVisible(bool(link))
        self.keys.setVisible(bool(link))
        self.setAccessibleName(words)
        self.show()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.leave.set_words(self.tr("Leave it as letters"))


class NoteHints(QObject):
    """`linked` carries the person and the place of the letters that mean it (positions in the document)."""

    linked = Signal(object, int, int)

    def __init__(
        self,
        edit: QTextEdit,
        desk: Desk,
        search: SearchService,
        veil: Veil | None,
        *,
        looks_by_itself: bool = True,
    ) -> None:
        super().__init__(edit)
        self.line = HintLine()
        self._looks_by_itself = looks_by_itself
        self._edit = edit
        self._desk = desk
        self._search = search
        self._veil = veil
        self._popup: PersonPopup | None = None
        self._found: list[tuple[HintFound, QTextCursor, str]] = []  # hint, where it stands now, its letters
        self._left_alone: set[str] = set()
        self._asked = 0
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self.look)
        self.line.accepted.connect(self.accept)
        self.line.dismissed.connect(self.dismiss)
        edit.textChanged.connect(self._on_text)
        edit.cursorPositionChanged.connect(self._show)

    @Slot()
    def look(self) -> None:
        """Asks about the letters around the caret; also called by itself after a pause in typing.

        Not about an empty editor: the answer needs every name of the school (7 MB for 2,000 students), and most
        editors that are shown stay empty.
        """
        self._pause.stop()
        text = self._edit.toPlainText()
        caret = self._edit.textCursor().position()  # counts UTF-16 units: near enough for a window of thousands
        first = max(0, caret - AROUND)
        self._asked += 1
        if text.strip():
            self._desk.ask(self._question(self._asked, first, text[first : caret + AROUND]), self._on_hints)

    def _question(self, number: int, first: int, text: str) -> Callable[[], Answer]:
        def ask() -> Answer:
            return number, first, text, () if number != self._asked else self._search.hints(text)

        return ask

    @Slot()
    def accept(self) -> bool:
        """Alt+Enter: letters become the person; where several may be meant the list opens. False: nothing to link."""
        nearest = self._nearest()
        if nearest is None or not nearest[0].people:
            return False
        found, cursor, letters = nearest
        if len(found.people) == 1:
            self.linked.emit(found.people[0], cursor.selectionStart(), cursor.selectionEnd())
            return True
        if self._popup is None:
            self._popup = PersonPopup(self._edit, self._veil)
            self._popup.chosen.connect(self._on_chosen)
        start = QTextCursor(cursor)
        start.setPosition(cursor.selectionStart())
        below = self._edit.cursorRect(start).translated(self._edit.viewport().pos())
        self._popup.offer(found.people, letters, below)
        return True

    @Slot()
    def dismiss(self) -> None:
        nearest = self._nearest()
        if nearest is not None:
            self._left_alone.add(fold(nearest[2]))
            self._show()

    def take_key(self, event: QKeyEvent) -> bool:
        """Keys of the open list of namesakes; True when the key was used up."""
        popup = self._popup
        if popup is None or not popup.isVisible():
            return False
        match event.key():
            case Qt.Key.Key_Down | Qt.Key.Key_Up:
                popup.move_current(1 if event.key() == Qt.Key.Key_Down else -1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_Tab:
                return popup.choose()
            case Qt.Key.Key_Escape:
                popup.hide()
            case _:
                return False
        return True

    def close_list(self) -> None:
        if self._popup is not None:
            self._popup.hide()

    def forget(self) -> None:
        """Another text is in the editor."""
        self._asked += 1
        self._pause.stop()
        self._found.clear()
        self._left_alone.clear()
        self._show()

    @Slot()
    def _on_text(self) -> None:
        self.close_list()
        if self._looks_by_itself:
            self._pause.start()
        self._show()

    @Slot(object)
    def _on_hints(self, answer: Answer) -> None:
        number, first, text, hints = answer
        if number != self._asked or self._edit.toPlainText()[first : first + len(text)] != text:
            return
        whole = self._edit.toPlainText()
        self._found = []
        for found in hints:
            start, end = first + found.hint.start, first + found.hint.end
            cursor = QTextCursor(self._edit.document())
            cursor.setPosition(in_document(whole, start))
            cursor.setPosition(in_document(whole, end), QTextCursor.MoveMode.KeepAnchor)
            cursor.setKeepPositionOnInsert(True)  # letters typed behind it are no part of it
            self._found.append((found, cursor, whole[start:end]))
        self._show()

    @Slot()
    def _show(self) -> None:
        self._found = [one for one in self._found if one[1].selectedText() == one[2]]
        marks = []
        for _, cursor, letters in self._found:
            if fold(letters) not in self._left_alone:
                mark = QTextEdit.ExtraSelection()
                form = QTextCharFormat()
                form.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
                form.setUnderlineColor(colour("edge"))
                mark.format = form
                mark.cursor = cursor
                marks.append(mark)
        self._edit.setExtraSelections(marks)
        nearest = self._nearest()
        if nearest is None:
            self.line.hide()
        else:
            self.line.say(self._words(nearest[0], nearest[2]), self._link(nearest[0]))

    def _nearest(self) -> tuple[HintFound, QTextCursor, str] | None:
        caret = self._edit.textCursor().position()
        open_ones = [one for one in self._found if fold(one[2]) not in self._left_alone]
        return min(open_ones, key=lambda one: abs(one[1].selectionEnd() - caret), default=None)

    def _words(self, found: HintFound, letters: str) -> str:
        match found.hint.kind:
            case HintKind.NAME:
                return self.tr("“{letters}” looks like a name: link it?").format(letters=letters)
            case HintKind.PHONE if found.people:
                return self.tr("The phone number of a person in the record: link the person?")
            case HintKind.PHONE:
                return self.tr("A phone number is better kept in the person's record")
            case HintKind.IIN if found.people:
                return self.tr("The IIN of a person in the record: link the person?")
            case HintKind.IIN:
                return self.tr("An IIN is better kept in the person's record")
            case HintKind.WORD:
                return found.words.of(current().value) if found.words else ""

    def _link(self, found: HintFound) -> str:
        if len(found.people) == 1:
            name = found.people[0].short_name
            return f"@{self._veil.name(name) if self._veil else name}"
        return self.tr("Choose who") if found.people else ""

    @Slot(object)
    def _on_chosen(self, hit: object) -> None:
        nearest = self._nearest()
        if nearest is not None and isinstance(hit, PersonHit):
            self.linked.emit(hit, nearest[1].selectionStart(), nearest[1].selectionEnd())
