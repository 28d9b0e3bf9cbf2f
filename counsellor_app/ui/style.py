"""The base style under the style sheet: Fusion, with our own tick boxes, radio discs and focus ring.

A focus ring is drawn only after keyboard use; a mouse user never sees it (`FocusRing`).
"""

from collections.abc import Callable

from PySide6.QtCore import QObject, QPointF, QRectF, Qt, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QFocusFrame,
    QProxyStyle,
    QStyle,
    QStyleOption,
    QWidget,
)
from shiboken6 import isValid

from counsellor_app.ui.tokens import Tokens

RING = 2
INDICATOR = 18


class PanaStyle(QProxyStyle):
    """Fusion with the indicators of the component sheet. Asks for the tokens at every paint."""

    def __init__(self, look: Callable[[], Tokens]) -> None:
        super().__init__("Fusion")
        self._look = look

    def drawPrimitive(
        self,
        element: QStyle.PrimitiveElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        pe = QStyle.PrimitiveElement
        if element in (pe.PE_IndicatorCheckBox, pe.PE_IndicatorItemViewItemCheck):
            self._draw_box(option, painter)
        elif element is pe.PE_IndicatorRadioButton:
            self._draw_disc(option, painter)
        elif element is not pe.PE_FrameFocusRect:
            super().drawPrimitive(element, option, painter, widget)

    def _draw_box(self, option: QStyleOption, painter: QPainter) -> None:
        look = self._look()
        is_on = bool(option.state & QStyle.StateFlag.State_On)
        is_partial = bool(option.state & QStyle.StateFlag.State_NoChange)
        is_enabled = bool(option.state & QStyle.StateFlag.State_Enabled)
        filled = (is_on or is_partial) and is_enabled
        box = QRectF(option.rect).adjusted(0.75, 0.75, -0.75, -0.75)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = look.accent if filled else look.edge if is_enabled else look.line
        painter.setPen(QPen(QColor(edge), 1.5))
        painter.setBrush(QColor(look.accent if filled else look.surface))
        painter.drawRoundedRect(box, 4, 4)
        mark = QPen(QColor(look.on_accent if is_enabled else look.disabled), 1.5 * box.width() / 16)
        mark.setCapStyle(Qt.PenCapStyle.RoundCap)
        mark.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(mark)
        if is_partial:
            painter.drawLine(_at(box, 0.28, 0.5), _at(box, 0.72, 0.5))
        elif is_on:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPolyline(QPolygonF([_at(box, 0.25, 0.53), _at(box, 0.43, 0.7), _at(box, 0.77, 0.31)]))
        painter.restore()

    def _draw_disc(self, option: QStyleOption, painter: QPainter) -> None:
        look = self._look()
        is_on = bool(option.state & QStyle.StateFlag.State_On)
        is_enabled = bool(option.state & QStyle.StateFlag.State_Enabled)
        width = 5.5 * option.rect.width() / INDICATOR if is_on else 1.5
        inset = width / 2
        colour = (look.accent if is_on else look.edge) if is_enabled else (look.disabled if is_on else look.line)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(colour), width))
        painter.setBrush(QColor(look.surface))
        painter.drawEllipse(QRectF(option.rect).adjusted(inset, inset, -inset, -inset))
        painter.restore()


def _at(box: QRectF, across: float, down: float) -> QPointF:
    return QPointF(box.left() + box.width() * across, box.top() + box.height() * down)


class _Ring(QFocusFrame):
    """2 px outside the control, radius 6 + 2."""

    def __init__(self, look: Callable[[], Tokens]) -> None:
        super().__init__()
        self._look = look

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._look().focus), RING))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 7, 7)


class FocusRing(QObject):
    """One ring for the whole application; it goes to the button that got the focus by key.

    Fields show their focus by their own border (style sheet), lists by their current row.
    """

    def __init__(self, app: QApplication, look: Callable[[], Tokens]) -> None:
        super().__init__(app)
        self._look = look
        self._ring: _Ring | None = None
        app.focusChanged.connect(self._on_focus)

    @Slot("QWidget*", "QWidget*")
    def _on_focus(self, _old: QWidget | None, now: QWidget | None) -> None:
        by_key = now is not None and now.window().testAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)
        wants = isinstance(now, QAbstractButton) or (now is not None and bool(now.property("ring")))
        if by_key and wants and now is not None:
            if self._ring is None or not isValid(self._ring):
                self._ring = _Ring(self._look)
            self._ring.setWidget(now)
        else:
            self._take_off()

    def _take_off(self) -> None:
        """The ring lives beside the control it surrounds, so it may be gone with its window already."""
        if self._ring is not None and isValid(self._ring):
            self._ring.hide()
            self._ring.deleteLater()
        self._ring = None
