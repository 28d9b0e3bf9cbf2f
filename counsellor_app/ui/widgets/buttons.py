"""Buttons are verbs. One filled button belongs to a page; the rest is ordinary or quiet."""

from enum import StrEnum

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QPushButton, QWidget

from counsellor_app.ui.icons import icon, icon_size
from counsellor_app.ui.theme import restyle

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
    """A verb, with an icon. One with keys is a `KeyedButton`: what a class answers in Python, all its buttons pay."""

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
        self.setProperty("kind", kind.value)
        self.setProperty("measure", size.value)  # "size" is taken by QWidget
        self.setAutoDefault(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._tint()

    def kind(self) -> Kind:
        return self._kind

    def has_icon(self) -> bool:
        return bool(self._icon)

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

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._tint()

    def _tint(self) -> None:
        if self._icon:
            self.setIcon(icon(self._icon, self._tone or _ICON_TONES[self._kind], 16, GAP if self.text() else 0))
            self.setIconSize(icon_size(16, GAP if self.text() else 0))


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
