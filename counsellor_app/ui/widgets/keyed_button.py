"""A button that shows the keys that do the same."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionButton, QStylePainter

from counsellor_app.ui.theme import font, px, tokens
from counsellor_app.ui.widgets.buttons import Button, Kind


class KeyedButton(Button):
    """Without keys it is a button as any other."""

    _keys: tuple[str, ...] = ()

    def set_keys(self, *keys: str) -> None:
        """Shown at the right, one frame per key: ``set_keys("Ctrl N")``."""
        self._keys = keys
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        return QSize(hint.width() + self._keys_width(), hint.height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        painter = QStylePainter(self)
        painter.drawControl(QStyle.ControlElement.CE_PushButtonBevel, option)
        inside = self.style().subElementRect(QStyle.SubElement.SE_PushButtonContents, option, self)
        option.rect = inside.adjusted(0, 0, -self._keys_width(), 0)
        if self.kind() is Kind.SEARCH:
            room = option.rect.width() - (option.iconSize.width() + px(8) if self.has_icon() else 0)
            option.text = self.fontMetrics().elidedText(option.text, Qt.TextElideMode.ElideRight, room)
        painter.drawControl(QStyle.ControlElement.CE_PushButtonLabel, option)
        self._draw_keys(painter)
        painter.end()

    def _key_width(self, key: str) -> int:
        return QFontMetrics(font(11)).horizontalAdvance(key) + px(5) * 2 + 2

    def _keys_width(self) -> int:
        return sum(self._key_width(key) + px(6) for key in self._keys)

    def _draw_keys(self, painter: QPainter) -> None:
        look = tokens()
        is_filled = self.kind() is Kind.FILLED and self.isEnabled()
        ink = QColor(look.on_accent if is_filled else look.quiet if self.isEnabled() else look.disabled)
        line = QColor(ink) if is_filled else QColor(look.line)
        line.setAlphaF(0.45 if is_filled else 1.0)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(font(11))
        right = self.width() - px(10) - 1
        for key in reversed(self._keys):
            height = px(18)
            box = QRect(right - self._key_width(key), (self.height() - height) // 2, self._key_width(key), height)
            painter.setPen(QPen(line, 1))
            painter.setBrush(Qt.BrushStyle.NoBrush if is_filled else QColor(look.ground))
            painter.drawRoundedRect(box.toRectF().adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
            painter.setPen(ink)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, key)
            right = box.left() - px(6)
