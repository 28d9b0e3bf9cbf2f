"""A text with people as chips, laid out for one width: no widget and no document, so that hundreds stay cheap."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QTextCharFormat, QTextLayout, QTextLine, QTextOption

from counsellor_app.ui.theme import font, px, tokens

NB = "\u00a0"  # inside a chip and at its ends: it never breaks over a line
LINE = 20  # px at 100 % from one line to the next
CHIP = 20


@dataclass(frozen=True, slots=True)
class Chip:
    """Somebody in a text: a pseudonym, or the name of the child the request is about (`is_named`)."""

    key: str
    text: str = field(repr=False)
    is_named: bool = False


@dataclass(frozen=True, slots=True)
class Strong:
    """A word that leads: the kind of an entry, the title of a section (600)."""

    text: str
    weight: int = 500


@dataclass(frozen=True, slots=True)
class Marked:
    """Letters a finding is about; `blocks`: nothing leaves while they stand there."""

    text: str = field(repr=False)
    blocks: bool


Run = str | Chip | Strong | Marked


def letters(runs: Sequence[Run]) -> str:
    """What is read out."""
    return "".join(run if isinstance(run, str) else run.text for run in runs).replace(NB, " ")


def _shown(run: Run) -> str:
    if isinstance(run, Chip):
        return f"{NB}{run.text.replace(' ', NB)}{NB}"
    return run if isinstance(run, str) else run.text


def _units(text: str) -> int:
    """Qt counts UTF-16 units."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


class SayingLayout:
    """`height` is known once it is made; `draw` paints it anywhere."""

    def __init__(self, runs: Sequence[Run], width: int, *, size: float = 14, weight: int = 400) -> None:
        text, formats = "", []
        self._chips: list[tuple[int, int, Chip]] = []  # first unit, units
        at = 0
        for run in runs:
            shown = _shown(run).replace("\n", "\u2028")
            length = _units(shown)
            form = _format(run)
            if form is not None:
                formats.append(_range(at, length, form))
            if isinstance(run, Chip):
                self._chips.append((at, length, run))
            text += shown
            at += length
        self._layout = QTextLayout(text, font(size, weight))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layout.setTextOption(option)
        self._layout.setFormats(formats)
        self.height = self._place(max(1, width))

    def draw(self, painter: QPainter, left: int, top: int, tone: str = "text") -> None:
        """`tone`: the token of plain letters."""
        origin = QPointF(left, top)
        for box, chip in self._boxes():
            fill = tokens().soft if chip.is_named else tokens().r0.fill
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(fill))
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.drawRoundedRect(box.translated(origin), 4, 4)
        painter.setPen(QColor(tokens().tone(tone)))
        self._layout.draw(painter, origin)

    def chip_at(self, place: QPointF) -> Chip | None:
        """The chip under a place measured from the text's own corner."""
        return next((chip for box, chip in self._boxes() if box.contains(place)), None)

    def _boxes(self) -> list[tuple[QRectF, Chip]]:
        """One for each line a chip stands in: where the room is narrower than a name, it goes on below."""
        found = []
        for start, length, chip in self._chips:
            at, end = start, start + length
            while at < end and (line := self._layout.lineForTextPosition(at)).isValid():
                last = min(end, line.textStart() + line.textLength())
                if last <= at:
                    break
                found.append((_box(line, at, last - at), chip))
                at = last
        return found

    def _place(self, width: int) -> int:
        y = 0.0
        self._layout.beginLayout()
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(width)
            high = max(line.height(), float(px(LINE)))
            line.setPosition(QPointF(0, y + (high - line.height()) / 2))
            y += high
        self._layout.endLayout()
        return round(y)


def _box(line: QTextLine, start: int, length: int) -> QRectF:
    first, last = _x(line, start), _x(line, start + length)
    middle = line.y() + line.height() / 2
    return QRectF(first, round(middle - px(CHIP) / 2), last - first, px(CHIP))


def _x(line: QTextLine, unit: int) -> float:
    """The binding answers (x, unit)."""
    found: Any = line.cursorToX(unit)
    return float(found[0] if isinstance(found, tuple) else found)


def _range(start: int, length: int, form: QTextCharFormat) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start, made.length, made.format = start, length, form
    return made


def _format(run: Run) -> QTextCharFormat | None:
    look = tokens()
    form = QTextCharFormat()
    match run:
        case Chip():
            form.setFont(font(13, 600))
            form.setForeground(QColor(look.accent if run.is_named else look.r0.text))
        case Strong():
            form.setFont(font(14, run.weight))
        case Marked():
            trio = look.r3 if run.blocks else look.r1
            form.setForeground(QColor(trio.text))
            form.setBackground(QColor(trio.fill))
            form.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
            form.setUnderlineColor(QColor(trio.text))
        case _:
            return None
    return form
