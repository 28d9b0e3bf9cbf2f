"""Pages, made at their first visit or a moment before it, and told when what they show became stale.

A moment before: when a line is chosen that leads to a page (`Page.expected`), the second click of a double click or the
Enter has yet to come. In that time the page is made, dressed and reads, in steps between what else is clicked.
"""

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from counsellor_app.services.done import Topic
from counsellor_app.ui.desk import Desk
from counsellor_app.ui.page import Page
from counsellor_app.ui.shell.entries import PageEntry
from counsellor_app.ui.theme import state

REST = 1000  # milliseconds after a page was shown: by then it is painted, and the reader looks at it


class PageStack(QWidget):
    """`go` shows a page: first `open(arg)`, then `reload()` if it is stale."""

    shown = Signal(str)  # key
    titled = Signal()

    def __init__(self, desk: Desk, entries: tuple[PageEntry, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entries = {entry.key: entry for entry in entries if entry.factory is not None}
        self._pages: dict[str, Page] = {}
        self._stale: set[str] = set()
        self._current = ""
        self.above = QVBoxLayout()  # for a message that belongs to no field
        self._stack = QStackedLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self.above)
        column.addLayout(self._stack, 1)
        desk.changed.connect(self._on_changed)
        self._desk = desk
        self._made_ahead: dict[str, Page] = {}
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST)
        self._rest.timeout.connect(self._load_ahead)
        state().changed.connect(self._drop_ahead)

    def go(self, key: str, arg: object = None) -> bool:
        """False when there is no such page."""
        is_new = key not in self._pages
        page = self._page(key)
        if page is None:
            return False
        before = self.current()
        if before is not None and before is not page:
            before.leave()
        if is_new:
            page.open(arg)  # the worker reads while the page is dressed and shown
            self._dress(page)
        self._current = key
        self._stack.setCurrentWidget(page)
        if not is_new:
            page.open(arg)
        if key in self._stale:
            self._stale.discard(key)
            page.reload()
        page.focus_first()
        self.shown.emit(key)
        self._rest.start()
        return True

    def current(self) -> Page | None:
        return self._pages.get(self._current)

    def current_key(self) -> str:
        return self._current

    def built(self) -> frozenset[str]:
        """Pages that were visited."""
        return frozenset(self._pages)

    def leave_all(self) -> None:
        """Before the window locks or closes: every page saves its draft."""
        for page in self._pages.values():
            page.leave()

    def _page(self, key: str) -> Page | None:
        entry = self._entries.get(key)
        if entry is None or entry.factory is None:
            return None
        if key not in self._pages:
            page = self._made_ahead.pop(key, None) or entry.factory()
            page.navigate.connect(self._on_navigate)
            page.expected.connect(self.expect)
            page.titled.connect(self.titled)
            self._pages[key] = page
            self._stale.add(key)
        return self._pages[key]

    @Slot()
    def _load_ahead(self) -> None:
        """Not after the window was locked or hidden."""
        page = self.current()
        entry = self._entries.get(page.leads_to) if page is not None else None
        if entry is not None and entry.load is not None and entry.key not in self._pages and self.isVisible():
            self._desk.ask(entry.load, lambda _nothing: None)

    @Slot(str, object)
    def expect(self, key: str, arg: object) -> None:
        """Somebody will probably go there in a moment."""
        QTimer.singleShot(0, self, lambda: self._expect(key, arg))  # the line shows first that it was chosen

    def _expect(self, key: str, arg: object) -> None:
        entry = self._entries.get(key)
        page = self._pages.get(key) or self._made_ahead.get(key)
        if not self.isVisible():
            return  # locked or hidden meanwhile
        if page is None and entry is not None and entry.factory is not None:
            page = made = self._made_ahead[key] = entry.factory()
            QTimer.singleShot(0, made, lambda: self._dress(made))
        if page is not None:
            page.expect(arg)

    def _dress(self, page: Page) -> None:
        """By the style sheet of the window; it may have been, ahead."""
        if self._stack.indexOf(page) < 0:
            self._stack.addWidget(page)

    @Slot()
    def _drop_ahead(self) -> None:
        """Made in another look."""
        for page in self._made_ahead.values():
            self._stack.removeWidget(page)
            page.deleteLater()
        self._made_ahead.clear()

    @Slot(str, object)
    def _on_navigate(self, key: str, arg: object) -> None:
        self.go(key, arg)

    @Slot(object)
    def _on_changed(self, touched: frozenset[Topic]) -> None:
        for key, page in self._pages.items():
            if not page.topics & touched:
                continue
            if key == self._current and page.isVisible():
                page.reload()
            else:
                self._stale.add(key)
