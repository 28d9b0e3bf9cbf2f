"""Person chips inside a text document: the letters of a note and its references, in and out.

A chip is one character (U+FFFC) whose format carries the person's id and name; the name is drawn, never stored.
Positions in a document count UTF-16 units, positions in a `str` letters: `in_document` translates.
"""

import unicodedata
from collections.abc import Callable, Iterator, Sequence
from enum import IntEnum

from PySide6.QtCore import QObject, QPointF, QRect, QRectF, QSizeF
from PySide6.QtGui import (
    QFontMetricsF,
    QPainter,
    QPyTextObject,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)

from counsellor_app.domain.ids import PersonId
from counsellor_app.domain.text import Mention, Piece, pieces
from counsellor_app.ui.theme import font, px
from counsellor_app.ui.veil import Veil
from counsellor_app.ui.widgets.paint import chip_size, paint_chip

Name = Callable[[PersonId], str]

CHIP_LETTER = "\ufffc"
LINE = 20  # px at 100 % from one line of a note to the next
NEW_LINES = str.maketrans({"\r": "\n", "\u2028": "\n", "\u2029": "\n", "\x0b": "\n", "\x0c": "\n", "\u0085": "\n"})
JOINERS = frozenset("\u200c\u200d")  # inside an emoji or a word of a joined script they are letters


class Chip(IntEnum):
    """What a chip's format carries."""

    TYPE = QTextFormat.ObjectTypes.UserObject.value + 1
    PERSON = QTextFormat.Property.UserProperty.value + 1
    NAME = QTextFormat.Property.UserProperty.value + 2


class ChipObject(QPyTextObject):
    """Measures and draws the chips of one document: `@Name`, or initials under the veil."""

    def __init__(self, parent: QObject, veil: Veil | None) -> None:
        super().__init__(parent)
        self._veil = veil

    def intrinsicSize(self, doc: QTextDocument, _position: int, form: QTextFormat) -> QSizeF:
        """As high as letters above the line: what is lower is drawn over the edge, so lines keep their distance."""
        return QSizeF(chip_size(self.shown(form)).width(), QFontMetricsF(doc.defaultFont()).ascent())

    def drawObject(
        self, painter: QPainter, rect: QRectF | QRect, doc: QTextDocument, _position: int, form: QTextFormat
    ) -> None:
        text = self.shown(form)
        metrics = QFontMetricsF(doc.defaultFont())
        size = chip_size(text)
        top = rect.bottom() - metrics.ascent() + (metrics.ascent() + metrics.descent() - size.height()) / 2
        painter.save()
        painter.translate(QPointF(rect.left(), round(top)))
        paint_chip(painter, QRectF(QPointF(0, 0), QSizeF(size)).toRect(), text)
        painter.restore()

    def shown(self, form: QTextFormat) -> str:
        name = str(form.property(Chip.NAME) or "")
        return f"@{self._veil.name(name) if self._veil else name}"


def prepare(document: QTextDocument, veil: Veil | None) -> ChipObject:
    """Makes a document draw chips, in the interface font and with the line distance of notes."""
    chips = ChipObject(document, veil)
    document.documentLayout().registerHandler(Chip.TYPE, chips)
    restyle(document)
    return chips


def restyle(document: QTextDocument) -> None:
    """After a change of text size. Where nothing is another, the text is not laid out again."""
    face = font(14)
    if document.defaultFont() != face:
        document.setDefaultFont(face)
    if document.lastBlock().blockFormat().lineHeight() == px(LINE):
        return  # one line has it, all have it: each comes from the one before
    cursor = QTextCursor(document)
    if document.isUndoAvailable():
        cursor.joinPreviousEditBlock()  # or Undo would give back the old line distance first
    else:
        cursor.beginEditBlock()
    cursor.select(QTextCursor.SelectionType.Document)
    lines = QTextBlockFormat()
    lines.setLineHeight(px(LINE), QTextBlockFormat.LineHeightTypes.MinimumHeight.value)
    cursor.mergeBlockFormat(lines)
    cursor.endEditBlock()


def chip_format(person_id: PersonId, name: str) -> QTextCharFormat:
    form = QTextCharFormat()
    form.setObjectType(Chip.TYPE)
    form.setProperty(Chip.PERSON, person_id)
    form.setProperty(Chip.NAME, name)
    form.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignNormal)
    return form


def person_of(form: QTextCharFormat) -> PersonId | None:
    return PersonId(str(form.property(Chip.PERSON))) if form.objectType() == Chip.TYPE else None


def insert(cursor: QTextCursor, stored: Sequence[Piece], name: Name) -> None:
    """Pieces at the cursor, in its place of a selection, as one step of Undo."""
    cursor.beginEditBlock()
    cursor.removeSelectedText()
    plain = QTextCharFormat()
    for piece in stored:
        if isinstance(piece, Mention):
            cursor.insertText(CHIP_LETTER, chip_format(piece.person_id, name(piece.person_id)))
        else:
            cursor.insertText(piece, plain)
    cursor.setCharFormat(plain)
    cursor.endEditBlock()


def fill(document: QTextDocument, stored: str, name: Name) -> None:
    """The whole document anew; nothing of it can be undone."""
    was_undoing = document.isUndoRedoEnabled()
    document.setUndoRedoEnabled(False)
    cursor = QTextCursor(document)
    cursor.select(QTextCursor.SelectionType.Document)
    insert(cursor, pieces(stored), name)
    restyle(document)
    document.setUndoRedoEnabled(was_undoing)


def read(document: QTextDocument, start: int = 0, end: int | None = None) -> Iterator[tuple[Piece, str]]:
    """The pieces of (a part of) a document in order, each with its letters; a chip's letters are its name."""
    last = document.characterCount() - 1 if end is None else end
    block = document.findBlock(start)
    while block.isValid() and block.position() <= last:
        if block.position() > start:
            yield "\n", "\n"
        spot = block.begin()
        while not spot.atEnd():
            fragment = spot.fragment()
            first, after = max(fragment.position(), start), min(fragment.position() + fragment.length(), last)
            if first < after:
                text = units(fragment.text(), first - fragment.position(), after - fragment.position())
                yield from _pieces_of(text, fragment.charFormat())
            spot += 1
        block = block.next()


def _pieces_of(text: str, form: QTextCharFormat) -> Iterator[tuple[Piece, str]]:
    person_id = person_of(form)
    if person_id is None:
        letters = text.replace(CHIP_LETTER, "").translate(NEW_LINES)
        yield letters, letters
    else:
        for _ in text:  # neighbouring chips of one person share a fragment
            yield Mention(person_id), str(form.property(Chip.NAME) or "")


def in_document(text: str, at: int) -> int:
    """A place in a `str` as a place in a document that shows it."""
    return len(text[:at].encode("utf-16-le", "surrogatepass")) // 2


def units(text: str, start: int, end: int) -> str:
    """The part of a text between two places of a document."""
    return text.encode("utf-16-le", "surrogatepass")[2 * start : 2 * end].decode("utf-16-le", "replace")


def tidied(text: str) -> str:
    """Pasted letters without what cannot be seen: control and text-direction characters, halves of characters."""
    lines = text.replace("\r\n", "\n").translate(NEW_LINES).replace("\t", " ")
    return "".join(letter for letter in lines if letter == "\n" or letter in JOINERS or _is_seen(letter))


def _is_seen(letter: str) -> bool:
    return letter != CHIP_LETTER and unicodedata.category(letter) not in {"Cc", "Cf", "Cs", "Co", "Cn"}
