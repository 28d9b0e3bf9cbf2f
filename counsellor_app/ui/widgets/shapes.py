"""The shapes of the levels, so that colour is never alone: circle, triangle, diamond, octagon."""

from functools import cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

GRID = 12  # the shapes are drawn on a grid of 12 x 12

_CORNERS = {
    "R1": ((6, 0.8), (11.6, 10.8), (0.4, 10.8)),
    "R2": ((6, 0), (12, 6), (6, 12), (0, 6)),
    "R3": ((3.5, 0), (8.5, 0), (12, 3.5), (12, 8.5), (8.5, 12), (3.5, 12), (0, 8.5), (0, 3.5)),
}


@cache
def level_path(code: str) -> QPainterPath:
    """The outline of a level's shape on the grid; a circle for R0 and for anything unknown."""
    path = QPainterPath()
    corners = _CORNERS.get(code)
    if corners is None:
        path.addEllipse(QPointF(6, 6), 4.2, 4.2)
    else:
        path.addPolygon(QPolygonF([QPointF(x, y) for x, y in corners]))
        path.closeSubpath()
    return path


def draw_level_shape(painter: QPainter, box: QRectF, code: str, colour: str) -> None:
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(box.topLeft())
    painter.scale(box.width() / GRID, box.height() / GRID)
    if code in _CORNERS:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colour))
    else:
        painter.setPen(QPen(QColor(colour), 1.8))
        painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(level_path(code))
    painter.restore()
