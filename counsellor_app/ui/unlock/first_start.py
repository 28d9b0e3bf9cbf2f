"""First start: language, school, passphrase, recovery code; nothing is written before the code was typed back."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from counsellor_app.content.library import Content
from counsellor_app.domain.clock import Now, local_day
from counsellor_app.domain.errors import RuleBroken, Trouble
from counsellor_app.services.school import NameUser, SaveSchool
from counsellor_app.services.vault import OpenVault, VaultPlace, create_vault
from counsellor_app.ui import messages
from counsellor_app.ui.desk import Desk
from counsellor_app.ui.theme import Theme, px
from counsellor_app.ui.unlock.language_step import LanguageStep
from counsellor_app.ui.unlock.passphrase_step import PassphraseStep
from counsellor_app.ui.unlock.recovery_step import Printer, RecoveryStep
from counsellor_app.ui.unlock.school_step import SchoolStep
from counsellor_app.ui.unlock.step import Step
from counsellor_app.ui.widgets.banner import Banner, BannerKind
from counsellor_app.ui.widgets.buttons import Button, Kind, LinkButton
from counsellor_app.ui.widgets.card import boxed, label
from counsellor_app.ui.widgets.steps import Steps


@dataclass(frozen=True, slots=True, kw_only=True)
class FirstFacts:
    """What goes into the new file right after it was made."""

    school: SaveSchool
    user: NameUser


class FirstStart(QWidget):
    """`made` carries (OpenVault, FirstFacts); `restore_wanted`: there is a backup already."""

    made = Signal(object, object)
    restore_wanted = Signal()
    language_chosen = Signal(str)
    theme_chosen = Signal(str)

    def __init__(
        self, desk: Desk, content: Content, place: Callable[[], VaultPlace], now: Now, theme: Theme, printer: Printer
    ) -> None:
        """`place`: a fresh folder, asked for when the file is made."""
        super().__init__()
        self._desk = desk
        self._place = place
        self._now = now
        self._language = LanguageStep(theme)
        self._school = SchoolStep(content)
        self._passphrase = PassphraseStep(content, self._school.names)
        self._recovery = RecoveryStep(printer, lambda: local_day(now()))
        self._pages: tuple[Step, ...] = (self._language, self._school, self._passphrase, self._recovery)
        self._build()
        self._retranslate()
        self._language.language_chosen.connect(self.language_chosen)
        self._language.theme_chosen.connect(self.theme_chosen)
        for page in self._pages:
            page.ready.connect(self._refresh)

    def focus_first(self) -> None:
        self._current().focus_first()

    def _build(self) -> None:
        self._steps = Steps(())
        self._steps.went_back.connect(self.go)
        self._stack = QStackedWidget()
        for page in self._pages:
            self._stack.addWidget(page)
        self._banner = Banner("", BannerKind.WARNING)
        self._banner.hide()
        self._back, self._next = Button("", Kind.ORDINARY), Button("", Kind.FILLED)
        self._what = label("", "quiet")
        self._restore = LinkButton("")
        self._steps.foot.addWidget(self._restore)
        foot = boxed("foot")
        foot.setFixedHeight(px(60))
        row = QHBoxLayout(foot)
        row.setContentsMargins(px(56), 0, px(56), 0)
        row.setSpacing(px(16))
        row.addWidget(self._back)
        row.addStretch(1)
        row.addWidget(self._what)
        row.addWidget(self._next)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self._banner)
        right.addWidget(self._stack, 1)
        right.addWidget(foot)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._steps)
        whole.addLayout(right, 1)
        self._back.clicked.connect(self._on_back)
        self._next.clicked.connect(self._on_next)
        self._restore.clicked.connect(self.restore_wanted)

    def _current(self) -> Step:
        return self._pages[self._stack.currentIndex()]

    def _retranslate(self) -> None:
        self._steps.set_texts(
            (self.tr("Language and theme"), self.tr("School"), self.tr("Passphrase"), self.tr("Recovery code"))
        )
        self._back.setText(self.tr("Back"))
        self._restore.setText(self.tr("Restore a backup"))
        self._steps.set_current(self._stack.currentIndex())
        self._refresh()

    @Slot()
    def _refresh(self) -> None:
        at = self._stack.currentIndex()
        is_last = at == len(self._pages) - 1
        self._next.setText(self.tr("Make the file") if is_last else self.tr("Continue"))
        self._next.setEnabled(self._current().is_finished())
        self._back.setVisible(at > 0)
        self._what.setText(self._current().next_words())

    @Slot(int)
    def go(self, at: int) -> None:
        self._stack.setCurrentIndex(at)
        self._steps.set_current(at)
        self._refresh()
        self._current().focus_first()

    @Slot()
    def _on_back(self) -> None:
        self.go(max(0, self._stack.currentIndex() - 1))

    @Slot()
    def _on_next(self) -> None:
        if not self._current().is_finished() or not self._current().check():
            return
        if self._current() is self._recovery:
            self._make()
        else:
            self.go(self._stack.currentIndex() + 1)

    def _make(self) -> None:
        self.setEnabled(False)
        self._what.setText(self.tr("Making the file…"))
        secret, code = self._passphrase.fields.secret.take(), self._recovery.code()
        place, now = self._place(), self._now()

        def work() -> OpenVault:
            try:
                return create_vault(place, secret, code, now=now)
            finally:
                secret[:] = bytes(len(secret))

        self._desk.ask(work, self._on_made, self._on_failed)

    def _on_made(self, vault: OpenVault) -> None:
        self._passphrase.fields.again.wipe()
        self.made.emit(vault, FirstFacts(school=self._school.school(), user=self._school.user()))

    def _on_failed(self, error: Exception) -> bool:
        """The passphrase was handed over and is typed anew; everything else is kept."""
        self.setEnabled(True)
        if not isinstance(error, (Trouble, RuleBroken)):
            return False
        self._banner.set_text(messages.words_for(error))
        self._banner.show()
        self._passphrase.fields.again.wipe()
        self.go(self._pages.index(self._passphrase))
        return True

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)
