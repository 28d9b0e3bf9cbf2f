"""Our own line icons, tinted by the theme, drawn on demand and kept.

A line icon stands on a 20 px grid; its stroke grows a little when it is drawn small, so that the weight stays even.
"""

from functools import cache, lru_cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from counsellor_app.ui.theme import px, tokens

FOLDER = Path(__file__).parents[2] / "resources" / "icons"
STROKES = {14: "1.9", 16: "1.75"}  # px at 100 % -> stroke on the 20 px grid; 1.5 from 20 px on


def pixmap(name: str, tone: str = "quiet", size: int = 20, gap: int = 0) -> QPixmap:
    """The icon `name` in the colour of token `tone`, `size` px at 100 %, with `gap` empty px at its right."""
    ratio = QGuiApplication.primaryScreen().devicePixelRatio() if QGuiApplication.primaryScreen() else 1.0
    return _drawn(name, tokens().tone(tone), size, px(size), px(gap), ratio)


def icon(name: str, tone: str = "quiet", size: int = 16, gap: int = 0) -> QIcon:
    """As `pixmap`, with the disabled state beside it."""
    made = QIcon(pixmap(name, tone, size, gap))
    made.addPixmap(pixmap(name, "disabled", size, gap), QIcon.Mode.Disabled)
    return made


def icon_size(size: int = 16, gap: int = 0) -> QSize:
    """The size to give to `setIconSize`."""
    return QSize(px(size) + px(gap), px(size))


@lru_cache(maxsize=512)
def _drawn(name: str, colour: str, size: int, pixels: int, gap: int, ratio: float) -> QPixmap:
    renderer = _renderer(name, colour, size)
    made = QPixmap(round((pixels + gap) * ratio), round(pixels * ratio))
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    renderer.render(painter, QRectF(0, 0, pixels, pixels))
    painter.end()
    return made


def _renderer(name: str, colour: str, size: int) -> QSvgRenderer:
    source = _source(name).replace("currentColor", colour)
    if name == "mark":
        source = source.replace("#0E6763", colour).replace("#FFFFFF", tokens().on_accent)
    if size in STROKES:
        source = source.replace('stroke-width="1.5"', f'stroke-width="{STROKES[size]}"')
    return QSvgRenderer(QByteArray(source.encode()))


@cache
def _source(name: str) -> str:
    return (FOLDER / f"{name}.svg").read_text("utf-8")
