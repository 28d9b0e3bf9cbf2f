"""A message that stays on the page, with its verbs. Never a dialog where this will do."""

from enum import StrEnum

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from counsellor_app.ui.icons import pixmap
from counsellor_app.ui.theme import px, restyle
from counsellor_app.ui.widgets.announce import News, announce
from counsellor_app.ui.widgets.buttons import Button, Kind, Size
from counsellor_app.ui.widgets.card import label


class BannerKind(StrEnum):
    WARNING = "warning"
    NOTE = "note"
    PLAIN = "plain"


_ICONS = {
    BannerKind.WARNING: ("warn", "r2"),
    BannerKind.NOTE: ("info", "accent"),
    BannerKind.PLAIN: ("info", "quiet"),
}


class Banner(QFrame):
    """`add_verb` for what can be done about it; the first verb is accent, the others quiet."""

    def __init__(
        self, text: str = "", kind: BannerKind = BannerKind.NOTE, *, icon: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._kind = kind
        self._icon_name = icon
        self._icon = QLabel()
        self.text_label = label(text, "note", wrap=True)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignVCenter)
        self._row.addWidget(self.text_label, 1)
        self._verbs: list[Button] = []
        self.set_kind(kind)
        self.set_text(text)

    def set_text(self, text: str) -> None:
        self.text_label.setText(text)
        self.setAccessibleName(text)
        if text and self.isVisible():
            announce(self, News.ALERT)

    def set_kind(self, kind: BannerKind) -> None:
        self._kind = kind
        self.setProperty("box", kind.value)
        restyle(self)
        self._tint()

    def add_verb(self, text: str) -> Button:
        button = Button(text, Kind.QUIET if self._verbs else Kind.ACCENT_QUIET, size=Size.SMALL)
        self._verbs.append(button)
        self._row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        return button

    def _tint(self) -> None:
        self.setMinimumHeight(px(42))
        self._row.setContentsMargins(px(12), px(6), px(12), px(6))
        self._row.setSpacing(px(10))
        name, tone = _ICONS[self._kind]
        self._icon.setPixmap(pixmap(self._icon_name or name, tone, 20))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._tint()
