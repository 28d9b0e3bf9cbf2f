"""The lock screen: passphrase or recovery code. The crisis steps open from here without either."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from counsellor_app.domain.errors import RuleBroken, Trouble, TroubleKind
from counsellor_app.domain.moments import Now
from counsellor_app.services.opened_file import OpenedFile, SecretKind, seconds_to_wait
from counsellor_app.services.vault_place import VaultPlace
from counsellor_app.ui.desk import Desk
from counsellor_app.ui.icons import pixmap
from counsellor_app.ui.language import NAMES, Language, current
from counsellor_app.ui.theme import px
from counsellor_app.ui.unlock.lock_card import LockCard
from counsellor_app.ui.unlock.scrolled import Scrolled
from counsellor_app.ui.widgets.banner import Banner, BannerKind
from counsellor_app.ui.widgets.buttons import Button, Kind, LinkButton, Size
from counsellor_app.ui.widgets.card import boxed, label

WIDTH = 420
WRONG = frozenset({TroubleKind.WRONG_PASSPHRASE, TroubleKind.WRONG_RECOVERY_CODE})
DAMAGE = frozenset(
    {TroubleKind.SLOTS_DAMAGED, TroubleKind.VAULT_DAMAGED, TroubleKind.VAULT_MISSING, TroubleKind.ENTRIES_LOST}
)


class LockScreen(QWidget):
    """`opened` carries the open vault, `language_chosen` the code; the other signals say what is wanted."""

    opened = Signal(object)
    restore_wanted = Signal()
    other_wanted = Signal()
    new_wanted = Signal()
    office_wanted = Signal()
    crisis_wanted = Signal()
    language_chosen = Signal(str)

    def __init__(
        self, desk: Desk, place: VaultPlace, now: Now, *, demo_passphrase: str = "", is_restored: bool = False
    ) -> None:
        """`is_restored`: it comes fresh from a backup."""
        super().__init__()
        self._desk = desk
        self._place = place
        self._now = now
        self._is_opening = False
        self._accepts_loss = False
        self._error: Exception | None = None
        self._wait = QTimer(self)
        self._wait.setInterval(1000)
        self._wait.timeout.connect(self._on_wait)
        self.card = LockCard(demo_passphrase)
        self._note = Banner("", BannerKind.NOTE) if is_restored else None
        self._build(is_demo=bool(demo_passphrase))
        self._connect()
        if not place.exists():
            self._error = Trouble(TroubleKind.VAULT_MISSING)
        self._retranslate()
        self._on_wait()

    def focus_first(self) -> None:
        self.card.focus_first()

    def _build(self, *, is_demo: bool) -> None:
        self._column = QVBoxLayout(self)
        self._top = QHBoxLayout()
        if is_demo:
            # seldom needed
            from counsellor_app.ui.shell.foot import DemoMark

            self._top.addWidget(DemoMark(), 0, Qt.AlignmentFlag.AlignVCenter)
        self._top.addStretch(1)
        self._languages: dict[Language, Button] = {}
        for language in Language:
            button = Button(NAMES[language], Kind.QUIET, size=Size.SMALL)
            button.clicked.connect(partial(self.language_chosen.emit, language.value))
            self._languages[language] = button
            self._top.addWidget(button)
        self._danger_card = self._crisis_card()
        self._restore, self._office = LinkButton(""), LinkButton("")
        self._foot = label("", "quiet")
        foot = QHBoxLayout()
        foot.addWidget(self._restore)
        foot.addSpacing(px(16))
        foot.addWidget(self._office)
        foot.addStretch(1)
        foot.addWidget(self._foot)
        self._column.addLayout(self._top)
        self._column.addLayout(self._middle(), 1)
        self._column.addLayout(foot)
        self._measure()

    def _middle(self) -> QVBoxLayout:
        """A little above the middle. Where large letters leave no room the card scrolls; the way to help stays."""
        self._area = Scrolled(self.card)
        self._cards = QVBoxLayout()
        self._cards.addStretch(2)
        if self._note is not None:
            self._cards.addWidget(self._note, 0, Qt.AlignmentFlag.AlignHCenter)
        self._cards.addWidget(self._area, 0, Qt.AlignmentFlag.AlignHCenter)
        self._cards.addWidget(self._danger_card, 0, Qt.AlignmentFlag.AlignHCenter)
        self._cards.addStretch(3)
        return self._cards

    def _crisis_card(self) -> QWidget:
        card = boxed("card")
        self._crisis_row = QHBoxLayout(card)
        self._sign = QLabel()
        self._danger, self._numbers = label("", "section"), label("", "quiet")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._danger)
        words.addWidget(self._numbers)
        self.steps = Button("", Kind.DANGER)
        self.steps.clicked.connect(self.crisis_wanted)
        self._crisis_row.addWidget(self._sign)
        self._crisis_row.addLayout(words, 1)
        self._crisis_row.addWidget(self.steps)
        return card

    def _connect(self) -> None:
        self.card.wanted.connect(self._on_open)
        self.card.kind_changed.connect(self._on_kind)
        self.card.other.clicked.connect(self.other_wanted)
        self.card.restore_wanted.connect(self.restore_wanted)
        self.card.go_on_wanted.connect(self._on_go_on)
        self._restore.clicked.connect(self.restore_wanted)
        self._office.clicked.connect(self.office_wanted)

    def _retranslate(self) -> None:
        self.card.retranslate()
        if self._note is not None:
            self._note.set_text(self.tr("Restored. Open it with what opened the backup."))
        self._danger.setText(self.tr("Is a child in danger?"))
        self._numbers.setText(self.tr("112 · 103 · 111, without a passphrase"))
        self.steps.setText(self.tr("Open the steps"))
        self._restore.setText(self.tr("Restore a backup"))
        self._office.setText(self.tr("Open a package"))
        self._foot.setText(self.tr("Works without internet. The data does not leave this computer."))
        for language, button in self._languages.items():
            button.set_kind(Kind.ORDINARY if language is current() else Kind.QUIET)
        self._show_error()
        self._show_verb()

    @Slot()
    def _on_kind(self) -> None:
        self._forget()
        self._retranslate()

    @Slot()
    def _on_open(self) -> None:
        if self._is_opening or self._seconds() > 0:
            return
        kind, secret = self.card.kind(), self.card.take()
        if not secret:
            self.focus_first()
            return
        accepts = self._accepts_loss
        self._forget()
        self._is_opening = True
        self._show_verb()
        self._desk.ask(self._opener(secret, kind, accepts), self._on_opened, self._on_failed)

    def _opener(self, secret: bytearray, kind: SecretKind, accept_loss: bool) -> Callable[[], OpenedFile]:
        def work() -> OpenedFile:
            # keys and ciphers: loaded on the worker once the lock screen stands
            from counsellor_app.services.vault import open_vault

            try:
                return open_vault(self._place, secret, kind=kind, now=self._now(), accept_loss=accept_loss)
            finally:
                secret[:] = bytes(len(secret))

        return work

    def _on_opened(self, vault: OpenedFile) -> None:
        self._is_opening = False
        self.opened.emit(vault)

    def _on_failed(self, error: Exception) -> bool:
        self._is_opening = False
        is_known = isinstance(error, (RuleBroken, Trouble))
        self._error = error if is_known else None
        self._show_error()
        self._on_wait()
        self.focus_first()
        return is_known

    @Slot()
    def _on_go_on(self) -> None:
        """Where there is no file: a new one. Where entries are lost: once more the passphrase, on purpose."""
        if isinstance(self._error, Trouble) and self._error.kind is TroubleKind.VAULT_MISSING:
            self.new_wanted.emit()
            return
        self._accepts_loss = True
        self._show_error()
        self.focus_first()

    def _forget(self) -> None:
        self._error = None
        self._accepts_loss = False
        self.card.clear()

    def _show_error(self) -> None:
        """A wrong secret stands at its field; anything else is a banner with the next step."""
        self.card.clear()
        error, card = self._error, self.card
        kind = error.kind if isinstance(error, Trouble) else None
        card.set_closed(kind is TroubleKind.VAULT_MISSING)
        if error is None:
            return
        # nothing is wrong at the start
        from counsellor_app.ui import messages

        if kind is None or kind in WRONG:
            card.field().set_error(messages.words_for(error))
            return
        if self._accepts_loss:
            card.trouble.set_text(self.tr("Type it once more: the file is opened as it is, and the log says so."))
        else:
            card.trouble.set_text(messages.words_for(error))
            if kind in DAMAGE:
                card.restore.setText(self.tr("Restore a backup"))
                card.restore.show()
            if kind is TroubleKind.VAULT_MISSING:
                card.go_on.setText(self.tr("Make a new file"))
                card.go_on.show()
            elif kind is TroubleKind.ENTRIES_LOST:
                card.go_on.setText(self.tr("Open what is there"))
                card.go_on.show()
        card.trouble.show()

    def _seconds(self) -> int:
        """After failures a further try waits: 1, 2, 4 … 60 seconds, also in a fresh process."""
        return seconds_to_wait(self._place, self._now())

    @Slot()
    def _on_wait(self) -> None:
        if self._seconds() <= 0:
            self._wait.stop()
        elif not self._wait.isActive():
            self._wait.start()
        self._show_verb()

    def _show_verb(self) -> None:
        seconds = self._seconds()
        self.card.open.setEnabled(seconds <= 0 and not self._is_opening)
        if self._is_opening:
            self.card.open.setText(self.tr("Opening…"))
        elif seconds > 0:
            self.card.open.setText(self.tr("Wait %n second(s)", "", seconds))
        else:
            self.card.open.setText(self.tr("Open"))

    def _measure(self) -> None:
        self._column.setContentsMargins(px(20), px(14), px(20), px(14))
        self._top.setSpacing(px(6))
        self._cards.setSpacing(px(12))
        self._crisis_row.setContentsMargins(px(20), px(12), px(16), px(12))
        self._crisis_row.setSpacing(px(12))
        self._sign.setPixmap(pixmap("oct", "r3", 20))
        for part in (self._note, self.card, self._danger_card):
            if part is not None:
                part.setFixedWidth(px(WIDTH))
        self._area.updateGeometry()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        elif event.type() is QEvent.Type.StyleChange:
            self._measure()
        super().changeEvent(event)
