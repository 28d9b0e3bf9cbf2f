"""The editor of notes: letters, people as chips, and soft hints. What it stores refers to people, never names them."""

import json
import secrets
from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QByteArray, QEvent, QMimeData, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent, QTextCursor, QTextOption
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextEdit, QWidget

from counsellor_app.domain.ids import PersonId, is_id
from counsellor_app.domain.text import Mention, Piece, join, mentions
from counsellor_app.services.search import PersonHit, SearchService
from counsellor_app.ui.desk import Desk
from counsellor_app.ui.theme import px
from counsellor_app.ui.veil import Veil
from counsellor_app.ui.widgets.chip_object import LINE, fill, insert, prepare, read, restyle, tidied
from counsellor_app.ui.widgets.mention_typing import MentionTyping
from counsellor_app.ui.widgets.note_hints import NoteHints

# Chips keep being chips when they are pasted into another note of this process, and of no other program.
PIECES = f"application/x-note-pieces-{secrets.token_hex(8)}"
FRAME = 1 + 4  # border and padding of a field, px at 100 %
MARGIN = 2
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
        self.setProperty("bare", "true" if bare else "false")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhMultiLine)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._measure()
        self._chips = prepare(self.document(), veil)
        self._mention = MentionTyping(self, desk, search, veil)
        self._mention.chosen.connect(self._link)
        self._hints = NoteHints(self, desk, search, veil)
        self._hints.linked.connect(self._link)
        self.hint_line = self._hints.line
        if not with_hints:
            self._hints.forget()
            self._hints.blockSignals(True)
        self._with_hints = with_hints
        if veil is not None:
            veil.changed.connect(self._repaint_chips)
        self.textChanged.connect(self.edited)
        self.document().documentLayout().documentSizeChanged.connect(self._grow)
        self._grow()
