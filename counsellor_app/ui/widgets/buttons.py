"""Buttons are verbs. One filled button belongs to a page; the rest is ordinary or quiet."""

from enum import StrEnum

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QWidget

from counsellor_app.ui.icons import icon, icon_size
from counsellor_app.ui.theme import font, px, restyle, tokens

GAP = 2  # Qt leaves 4 px between icon and word, the sheet asks for 6


class Kind(StrEnum):
    FILLED = "filled"
    ORDINARY = "ordinary"
    QUIET = "quiet"
    ACCENT_QUIET = "accent-quiet"
    DANGER = "danger"
    SEARCH = "search"
    TOAST = "toast"
    ON_BAND = "on-band"


class Size(StrEnum):
    NORMAL = "normal"
    SMALL = "small"
    LARGE = "large"


_ICON_TONES = {
    Kind.FILLED: "on_accent",
    Kind.ORDINARY: "text",
    Kind.QUIET: "quiet",
    Kind.ACCENT_QUIET: "accent",
    Kind.DANGER: "r3",
    Kind.SEARCH: "quiet",
    Kind.TOAST: "toast_text",
    Kind.ON_BAND: "toast_text",
}


class Button(QPushButton):
    """A verb, with an icon and the keys that do the same."""

    def __init__(
        self,
        text: str = "",
        kind: Kind = Kind.ORDINARY,
        icon: str = "",
        *,
        size: Size = Size.NORMAL,
        tone: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """`icon` is a name of `resources/icons`, `tone` a token for it when not the kind's own."""
        super().__init__(text, parent)
        self._kind = kind
        self._icon = icon
        self._tone = tone
        self._keys: tuple[str, ...] = ()
        self.setProperty("kind", kind.value)
        self.setProperty("measure", size.value)  # "size" is taken by QWidget
        self.setAutoDefault(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._tint()

    def kind(self) -> Kind:
        return self._kind

    def setText(self, text: str) -> None:
        """Also sets the gap between icon and word, which a button without a word does not have."""
        had_text = bool(self.text())
        super().setText(text)
        if had_text != bool(text):
            self._tint()

    def set_kind(self, kind: Kind) -> None:
        if kind is not self._kind:
            self._kind = kind
            self.setProperty("kind", kind.value)
            restyle(self)
            self._tint()

    def set_icon(self, name: str, tone: str = "") -> None:
        self._icon = name
        self._tone = tone
        self._tint()

    def set_keys(self, *keys: str) -> None:
        """The shortcut shown at the right, one frame per key: ``set_keys("Ctrl N")``."""
        self._keys = keys
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        return QSize(hint.width() + self._keys_width(), hint.height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._tint()

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._keys:
            super().paintEvent(event)
            return
        # QStyle's lists take 7 ms to load; only a button with keys on it needs them
        from PySide6.QtWidgets import QStyle, QStyleOptionButton, QStylePainter

        option = QStyleOptionButton()
        self.initStyleOption(option)
        painter = QStylePainter(self)
        painter.drawControl(QStyle.ControlElement.CE_PushButtonBevel, option)
        inside = self.style().subElementRect(QStyle.SubElement.SE_PushButtonContents, option, self)
        option.rect = inside.adjusted(0, 0, -self._keys_width(), 0)
        if self._kind is Kind.SEARCH:
            room = option.rect.width() - (option.iconSize.width() + px(8) if self._icon else 0)
            option.text = self.fontMetrics().elidedText(option.text, Qt.TextElideMode.ElideRight, room)
        painter.drawControl(QStyle.ControlElement.CE_PushButtonLabel, option)
        self._draw_keys(painter)
        painter.end()

    def _tint(self) -> None:
        if self._icon:
            self.setIcon(icon(self._icon, self._tone or _ICON_TONES[self._kind], 16, GAP if self.text() else 0))
            self.setIconSize(icon_size(16, GAP if self.text() else 0))

    def _key_width(self, key: str) -> int:
        return QFontMetrics(font(11)).horizontalAdvance(key) + px(5) * 2 + 2

    def _keys_width(self) -> int:
        return sum(self._key_width(key) + px(6) for key in self._keys)

    def _draw_keys(self, painter: QPainter) -> None:
        look = tokens()
        is_filled = self._kind is Kind.FILLED and self.isEnabled()
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


class IconButton(Button):
    """A square tool without a word on it; the word is its tooltip and its name."""

    def __init__(
        self, icon: str, words: str = "", *, size: Size = Size.NORMAL, tone: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__("", Kind.QUIET, icon, size=size, tone=tone, parent=parent)
        self.setProperty("shape", "icon")
        self.set_words(words)

    def set_words(self, words: str) -> None:
        self.setToolTip(words)
        self.setAccessibleName(words)


class LinkButton(Button):
    """A verb in a line of text: accent, no frame, no side padding."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, Kind.ACCENT_QUIET, parent=parent)
        self.setProperty("shape", "link")
