"""One painted line in which the letters that were searched for stand out."""

import re
from collections.abc import Iterable, Sequence

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter

from counsellor_app.domain.alphabet import fold, fold_with_map
from counsellor_app.ui.theme import font
from counsellor_app.ui.widgets.paint import CENTRE

Match = tuple[int, int]


def matches_in(text: str, query: str) -> tuple[Match, ...]:
    """Where words of `text` begin with words of `query`, letters folded as in a search."""
    words = sorted((re.escape(word) for word in fold(query).split()), key=len, reverse=True)
    if not words:
        return ()
    folded, places = fold_with_map(text)
    found = re.finditer(r"(?<!\w)(?:" + "|".join(words) + ")", folded)
    return tuple((places[match.start()], places[match.end()]) for match in found if match.end() > match.start())


def draw_marked(
    painter: QPainter,
    box: QRect,
    text: str,
    matches: Iterable[Match],
    *,
    colour: str,
    size: float = 14,
    weight: int = 400,
) -> int:
    """Draws the line with its matches at 600, elided at the right; answers the width it took."""
    painter.setPen(QColor(colour))
    x = box.left()
    for part, is_match in _parts(text, tuple(matches)):
        face = font(size, 600 if is_match else weight)
        metrics = QFontMetrics(face)
        left = box.right() - x + 1
        shown = metrics.elidedText(part, Qt.TextElideMode.ElideRight, left)
        painter.setFont(face)
        painter.drawText(QRect(x, box.top(), left, box.height()), CENTRE, shown)
        x += metrics.horizontalAdvance(shown)
        if shown != part or x > box.right():
            break
    return x - box.left()


def marked_width(text: str, matches: Iterable[Match], *, size: float = 14, weight: int = 400) -> int:
    return sum(
        QFontMetrics(font(size, 600 if is_match else weight)).horizontalAdvance(part)
        for part, is_match in _parts(text, tuple(matches))
    )


def _parts(text: str, matches: Sequence[Match]) -> Iterable[tuple[str, bool]]:
    at = 0
    for start, end in matches:
        if start > at:
            yield text[at:start], False
        if end > start >= at:
            yield text[start:end], True
            at = end
    if at < len(text):
        yield text[at:], False
