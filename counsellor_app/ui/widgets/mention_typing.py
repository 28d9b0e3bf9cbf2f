"""Writing `@` and the beginning of a name, and choosing from the list that opens under the caret."""

import re
from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QTextEdit

from counsellor_app.services.search import PersonHit, SearchService
from counsellor_app.ui.desk import Desk
from counsellor_app.ui.veil import Veil
from counsellor_app.ui.widgets.chip_object import CHIP_LETTER, in_document, units
from counsellor_app.ui.widgets.mention_popup import PersonPopup

BEGUN = re.compile(r"(?:^|(?<=[^\w@]))@([^@\n" + CHIP_LETTER + r"]{0,40})$")
MOST_SHOWN = 8

Answer = tuple[int, str, tuple[PersonHit, ...]]


class MentionTyping(QObject):
    """`chosen` carries the person and the place of the letters to replace (positions in the document)."""

    chosen = Signal(object, int, int)

    def __init__(self, edit: QTextEdit, desk: Desk, search: SearchService, veil: Veil | None) -> None:
        super().__init__(edit)
        self._edit = edit
        self._desk = desk
        self._search = search
        self._veil = veil
        self._popup: PersonPopup | None = None
        self._asked = 0  # only the last answer is shown
        self._left_alone = -1  # the `@` for which the list was closed with Esc
        self._suggested: Callable[[], Sequence[PersonHit]] = tuple
        edit.cursorPositionChanged.connect(self._follow)
        edit.textChanged.connect(self._follow)

    def suggest(self, people: Callable[[], Sequence[PersonHit]]) -> None:
        """Who is offered after `@` alone, before any letter."""
        self._suggested = people

    def is_open(self) -> bool:
        return self._popup is not None and self._popup.isVisible()

    def close(self) -> None:
        self._asked += 1
        if self._popup is not None:
            self._popup.hide()

    def take_key(self, event: QKeyEvent) -> bool:
        """Keys of the open list; True when the key was used up."""
        if self._popup is None or not self.is_open():
            return False
        match event.key():
            case Qt.Key.Key_Down:
                self._popup.move_current(1)
            case Qt.Key.Key_Up:
                self._popup.move_current(-1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_Tab:
                return event.modifiers() == Qt.KeyboardModifier.NoModifier and self._popup.choose()
            case Qt.Key.Key_Escape:
                self._left_alone = self._place()[0]
                self.close()
            case _:
                return False
        return True

    def _place(self) -> tuple[int, str]:
        """Where the `@` before the caret stands in the document, and what follows it; (-1, "") without one."""
        cursor = self._edit.textCursor()
        block = cursor.block()
        before = units(block.text(), 0, cursor.position() - block.position())
        begun = BEGUN.search(before)
        if begun is None or cursor.hasSelection():
            return -1, ""
        return block.position() + in_document(before, begun.start()), begun[1]

    @Slot()
    def _follow(self) -> None:
        at, query = self._place()
        if at < 0 or at == self._left_alone or not self._edit.hasFocus():
            if at < 0:
                self._left_alone = -1
            if self.is_open():
                self.close()
            return
        self._asked += 1
        if not query.strip():
            self._show((self._asked, query, tuple(self._suggested())))
            return
        self._desk.ask(self._question(self._asked, query), self._show)

    def _question(self, number: int, query: str) -> Callable[[], Answer]:
        def ask() -> Answer:
            # typed over while it waited: nobody will look at the answer
            is_stale = number != self._asked
            return number, query, () if is_stale else self._search.people(query, MOST_SHOWN)

        return ask

    @Slot(object)
    def _show(self, answer: Answer) -> None:
        number, query, hits = answer
        if number != self._asked:
            return
        if not hits and " " in query.strip():
            self.close()
            return
        if self._popup is None:
            self._popup = PersonPopup(self._edit, self._veil)
            self._popup.chosen.connect(self._on_chosen)
        cursor = self._edit.textCursor()
        cursor.setPosition(self._place()[0])
        below = self._edit.cursorRect(cursor).translated(self._edit.viewport().pos())
        note = "" if hits else self.tr("Nobody found") if query.strip() else self.tr("Type a name")
        self._popup.offer(hits, query, below, note)

    @Slot(object)
    def _on_chosen(self, hit: object) -> None:
        at, _ = self._place()
        if at >= 0 and isinstance(hit, PersonHit):
            self.chosen.emit(hit, at, QTextCursor(self._edit.textCursor()).position())
