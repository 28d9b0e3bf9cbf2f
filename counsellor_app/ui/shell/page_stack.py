"""Pages, made at their first visit and told when what they show became stale."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from counsellor_app.services.done import Topic
from counsellor_app.ui.desk import Desk
from counsellor_app.ui.page import Page
from counsellor_app.ui.shell.entries import PageEntry


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

    def go(self, key: str, arg: object = None) -> bool:
        """False when there is no such page."""
        page = self._page(key)
        if page is None:
            return False
        before = self.current()
        if before is not None and before is not page:
            before.leave()
        self._current = key
        self._stack.setCurrentWidget(page)
        page.open(arg)
        if key in self._stale:
            self._stale.discard(key)
            page.reload()
        page.focus_first()
        self.shown.emit(key)
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
            page = entry.factory()
            page.navigate.connect(self._on_navigate)
            page.titled.connect(self.titled)
            self._stack.addWidget(page)
            self._pages[key] = page
            self._stale.add(key)
        return self._pages[key]

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
