"""The bar above every page: its title, the way to find anything, a new referral, veil and lock."""

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from counsellor_app.ui import actions
from counsellor_app.ui.theme import px
from counsellor_app.ui.widgets.buttons import Button, Kind
from counsellor_app.ui.widgets.elided import ElidedLabel
from counsellor_app.ui.widgets.keyed_button import KeyedButton

SEARCH_WIDE, SEARCH_NARROW = 290, 180
SHORTEST = 80  # px; a subtitle cut to less says nothing


class _Search(KeyedButton):
    """Looks like a field and opens the palette; it gives way when the bar is narrow."""

    def __init__(self) -> None:
        super().__init__("", Kind.SEARCH, "search")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(px(SEARCH_WIDE), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(px(SEARCH_NARROW), super().sizeHint().height())


class TopBar(QFrame):
    search_requested = Signal()
    referral_requested = Signal()
    veil_requested = Signal()
    lock_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("box", "bar")
        self._is_veiled = False
        self._is_tight = False
        self.title = ElidedLabel("", "title")
        self.subtitle = ElidedLabel("", "muted")
        self.search = _Search()
        self.referral = Button("", icon="plus", tone="accent")
        self.veil = Button("", Kind.QUIET, "veil")
        self.lock = Button("", Kind.QUIET, "lock")
        self.search.clicked.connect(self.search_requested)
        self.referral.clicked.connect(self.referral_requested)
        self.veil.clicked.connect(self.veil_requested)
        self.lock.clicked.connect(self.lock_requested)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.title)
        self._row.addWidget(self.subtitle)
        self._row.addStretch(1)
        for button in (self.search, self.referral, self.veil, self.lock):
            self._row.addWidget(button)
        self._retranslate()
        self._measure()

    def set_titles(self, title: str, subtitle: str) -> None:
        self.title.setText(title)
        self.subtitle.setText(subtitle)
        self._fit()

    def set_veiled(self, is_veiled: bool) -> None:
        self._is_veiled = is_veiled
        self._retranslate()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
            self._fit()
        elif event.type() is QEvent.Type.StyleChange:
            self._measure()
            self._fit()

    def minimumSizeHint(self) -> QSize:
        return QSize(px(300), px(48))

    def _measure(self) -> None:
        self.setFixedHeight(px(48))
        self._row.setContentsMargins(px(16), 0, px(16), 0)
        self._row.setSpacing(px(8))
        self.subtitle.setContentsMargins(px(6), 0, 0, 0)

    def _fit(self) -> None:
        """Where the words do not fit, Veil and Lock keep their icons and say the rest in tooltips."""
        self._set_words(tight=False)
        words = (self.title, self.referral, self.veil, self.lock)
        needed = sum(part.sizeHint().width() for part in words) + px(SEARCH_NARROW) + px(8) * 6 + px(32)
        self._is_tight = needed > self.width()
        if self._is_tight:
            self._set_words(tight=True)
        self._share()

    def _share(self) -> None:
        """The search gives way first, then the subtitle, the title last."""
        fixed = sum(part.sizeHint().width() for part in (self.referral, self.veil, self.lock))
        room = self.width() - fixed - px(8) * 6 - px(32)
        title = min(self.title.sizeHint().width(), max(0, room - px(SEARCH_NARROW)))
        subtitle = self.subtitle.sizeHint().width() if self.subtitle.text() else 0
        left = room - title - px(SEARCH_NARROW)
        self.subtitle.setVisible(subtitle > 0 and left >= min(subtitle, px(SHORTEST)))
        self.title.setFixedWidth(title)
        self.search.setFixedWidth(min(px(SEARCH_WIDE), max(px(SEARCH_NARROW), room - title - subtitle)))

    def _set_words(self, *, tight: bool) -> None:
        veil = self.tr("Show names") if self._is_veiled else actions.text(actions.VEIL)
        for button, action, text in ((self.veil, actions.VEIL, veil), (self.lock, actions.LOCK, None)):
            words = text or actions.text(action)
            if button.text() != ("" if tight else words):
                button.setText("" if tight else words)
            button.setToolTip(f"{words} ({actions.keys_text(action)})")
            button.setAccessibleName(words)

    def _retranslate(self) -> None:
        self.search.setText(self.tr("Find a student or a case"))
        self.search.set_keys(actions.keys_text(actions.FIND))
        self.search.setAccessibleName(actions.text(actions.FIND))
        self.referral.setText(actions.text(actions.NEW_REFERRAL))
        self.referral.setToolTip(actions.keys_text(actions.NEW_REFERRAL))
        self.veil.set_icon("eye" if self._is_veiled else "veil")
        self._set_words(tight=self._is_tight)
