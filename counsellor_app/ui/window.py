"""The window: a shell around pages. It knows none of them; `app.py` hands it the entries."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtGui import QAction, QCloseEvent, QIcon, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from counsellor_app.domain.clock import Now, utc_now
from counsellor_app.domain.errors import RuleBroken, Trouble
from counsellor_app.domain.packages import PackageRefused
from counsellor_app.services.done import Done
from counsellor_app.ui import actions, messages, settings
from counsellor_app.ui.desk import Desk
from counsellor_app.ui.icons import pixmap
from counsellor_app.ui.settings import Settings
from counsellor_app.ui.shell.entries import PageEntry
from counsellor_app.ui.shell.page_stack import PageStack
from counsellor_app.ui.shell.rail import Rail
from counsellor_app.ui.shell.top_bar import TopBar
from counsellor_app.ui.shell.trouble_dialog import TroubleDialog
from counsellor_app.ui.theme import dress, px
from counsellor_app.ui.veil import Veil
from counsellor_app.ui.widgets.banner import Banner, BannerKind
from counsellor_app.ui.widgets.undo_bar import UndoBar

__all__ = ["MainWindow", "PageEntry"]

SMALLEST = (1180, 680)
FOLDS_UNDER = 1100


class MainWindow(QWidget):
    """Rail, bar, pages, Undo. Its title is always just the name of the program. `furnish` before it is shown."""

    crisis_requested = Signal()
    search_requested = Signal()
    referral_requested = Signal()
    lock_requested = Signal()
    help_requested = Signal(str)  # key of the page
    bug = Signal(object)  # Exception that no rule and no trouble explains
    closing = Signal()

    def __init__(self, *, desk: Desk, settings: Settings, veil: Veil, entries: tuple[PageEntry, ...]) -> None:
        super().__init__()
        self._settings = settings
        self._desk = desk
        self._now = utc_now
        self.veil = veil
        self.setWindowTitle("Pana")
        self.setWindowIcon(QIcon(pixmap("mark", "accent", 24)))
        self.rail = Rail(entries)
        self.bar = TopBar()
        self.pages = PageStack(desk, entries)
        self.undo_bar = UndoBar(self.pages)
        self.message = Banner("", BannerKind.WARNING)
        self._close_message = self.message.add_verb("")
        self._cover: QWidget | None = None
        self._build()
        self._connect()
        self._install_actions()
        self._retranslate()
        self._measure()
        dress(self)
        self.bar.set_veiled(veil.is_on())

    def furnish(self, user_name: str, *, is_demo: bool, now: Now) -> None:
        """A file is open: who works with it. From here on the window tells what the desk says."""
        self._now = now
        self.rail.foot.set_user(user_name)
        self.rail.foot.mark.setVisible(is_demo)
        self._desk.changed.connect(self._on_changed)
        self._desk.undoable.connect(self._on_undoable)
        self._desk.failed.connect(self.show_failure)

    def _build(self) -> None:
        self.shell = QWidget()
        self._crisis_slot = QVBoxLayout()
        self._crisis_slot.setContentsMargins(0, 0, 0, 0)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.bar)
        right.addLayout(self._crisis_slot)
        right.addWidget(self.pages, 1)
        row = QHBoxLayout(self.shell)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addLayout(right, 1)
        self._layers = QStackedLayout(self)
        self._layers.setContentsMargins(0, 0, 0, 0)
        self._layers.addWidget(self.shell)
        self.message.hide()
        self.pages.above.addWidget(self.message)

    def _connect(self) -> None:
        self.rail.chosen.connect(self.go)
        self.rail.crisis_requested.connect(self.crisis_requested)
        self.bar.search_requested.connect(self.search_requested)
        self.bar.referral_requested.connect(self.referral_requested)
        self.bar.veil_requested.connect(self.veil.toggle)
        self.bar.lock_requested.connect(self.lock_requested)
        self.pages.shown.connect(self._on_shown)
        self.pages.titled.connect(self._show_titles)
        self.veil.changed.connect(self.bar.set_veiled)
        self.veil.changed.connect(self._show_titles)
        self._close_message.clicked.connect(self.message.hide)

    def _install_actions(self) -> None:
        """Those of the shell sleep while a cover (the crisis screen) is up; the crisis screen and Lock never do."""
        actions.install(self, actions.CRISIS, self.crisis_requested.emit)
        actions.install(self, actions.LOCK, self.lock_requested.emit)
        actions.install(self, actions.VEIL, self.veil.toggle)
        self._shell_actions = [
            actions.install(self, actions.FIND, self.search_requested.emit),
            actions.install(self, actions.NEW_REFERRAL, self.referral_requested.emit),
            actions.install(self, actions.UNDO, self.undo_bar.take_back),
            actions.install(self, actions.HELP, lambda: self.help_requested.emit(self.pages.current_key())),
        ]
        for at, entry in enumerate(self.rail.entries[:8]):
            made = QAction(self)
            made.setShortcut(f"Alt+{at + 1}")
            made.triggered.connect(lambda _on=False, key=entry.key: self.go(key))
            self.addAction(made)
            self._shell_actions.append(made)

    @Slot(str)
    def go(self, key: str, arg: object = None) -> bool:
        """Shows a page; also lifts a cover."""
        self.uncover()
        return self.pages.go(key, arg)

    def set_count(self, key: str, count: int) -> None:
        """The number beside an entry of the rail; 0 shows none."""
        self.rail.set_count(key, count)

    def set_crisis_bar(self, bar: QWidget | None) -> None:
        """Pins a running crisis protocol above the page, or takes it away."""
        while (entry := self._crisis_slot.takeAt(0)) is not None:
            old = entry.widget()
            if old is not None and old is not bar:
                old.hide()
                old.deleteLater()
        if bar is not None:
            self._crisis_slot.addWidget(bar)
            bar.show()

    def cover(self, screen: QWidget) -> None:
        """Shows a screen over everything: no rail, no bar, no search."""
        if self._cover is not None and self._cover is not screen:
            self._layers.removeWidget(self._cover)
        if self._cover is not screen:
            self._layers.addWidget(screen)
        self._cover = screen
        self._layers.setCurrentWidget(screen)
        self._wake(False)
        screen.setFocus()

    def uncover(self) -> None:
        if self._cover is not None:
            self._layers.setCurrentWidget(self.shell)  # while the cover still stands: the focus goes back where it was
            self._layers.removeWidget(self._cover)
            self._cover.hide()
            self._cover = None
            self._wake(True)

    def is_covered(self) -> bool:
        return self._cover is not None

    def say(self, text: str, take_back: Callable[[], None] | None = None) -> None:
        """A short message at the bottom right, with Undo when it can be taken back."""
        self.undo_bar.offer(text, take_back)

    @Slot(object)
    def show_failure(self, error: Exception) -> None:
        """A refusal above the page, a trouble in a calm dialog, a bug to whoever listens to `bug`."""
        if isinstance(error, RuleBroken | PackageRefused):
            self.message.set_text(messages.words_for(error))
            self.message.show()
        elif isinstance(error, Trouble):
            dialog = TroubleDialog(error, self)
            dialog.finished.connect(dialog.deleteLater)
            dialog.open()
        else:
            self.bug.emit(error)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fold()

    def closeEvent(self, event: QCloseEvent) -> None:
        self._settings.set(settings.WINDOW_MAXIMISED, self.isMaximized())
        if not self.isMaximized():
            self._settings.set(settings.WINDOW_WIDTH, max(self.width(), settings.WINDOW_WIDTH.least))
            self._settings.set(settings.WINDOW_HEIGHT, max(self.height(), settings.WINDOW_HEIGHT.least))
        self.pages.leave_all()
        self.closing.emit()
        super().closeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        elif event.type() is QEvent.Type.StyleChange:
            self._fold()

    def _retranslate(self) -> None:
        self._close_message.setText(self.tr("Close"))
        self._show_titles()

    def _measure(self) -> None:
        """As it was last time, but never larger than the screen."""
        screen = self.screen().availableGeometry()
        self.setMinimumSize(min(SMALLEST[0], screen.width()), min(SMALLEST[1], screen.height()))
        width, height = (self._settings.get(one) for one in (settings.WINDOW_WIDTH, settings.WINDOW_HEIGHT))
        self.resize(min(width, screen.width()), min(height, screen.height()))

    def _fold(self) -> None:
        self.rail.set_folded(self._settings.get(settings.RAIL_FOLDED) or self.width() < px(FOLDS_UNDER))

    def _wake(self, is_awake: bool) -> None:
        for action in self._shell_actions:
            action.setEnabled(is_awake)

    @Slot(str)
    def _on_shown(self, key: str) -> None:
        self.rail.set_current(key)
        self.message.hide()
        self.undo_bar.settle()
        self._show_titles()

    @Slot()
    def _show_titles(self) -> None:
        page = self.pages.current()
        if page is not None:
            self.bar.set_titles(page.title(), page.subtitle())

    @Slot(object)
    def _on_changed(self, _touched: object) -> None:
        self.set_saved(self._now())

    def set_saved(self, moment: datetime) -> None:
        self.rail.foot.set_saved(moment)

    @Slot(object, str)
    def _on_undoable(self, done: Done, words: str) -> None:
        undo = done.undo
        if undo is not None:
            self.say(words or self.tr("Saved"), lambda: self._desk.act(undo))
