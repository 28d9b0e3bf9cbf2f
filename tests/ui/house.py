"""A window with three pages and one that does not exist yet."""

from collections.abc import Callable
from datetime import UTC, datetime

from PySide6.QtWidgets import QLineEdit, QVBoxLayout
from pytestqt.qtbot import QtBot

from counsellor_app.services.done import Topic
from counsellor_app.ui.desk import Desk
from counsellor_app.ui.page import Page
from counsellor_app.ui.settings import Settings
from counsellor_app.ui.veil import Veil
from counsellor_app.ui.window import MainWindow, PageEntry

MORNING = datetime(2026, 11, 24, 5, 42, tzinfo=UTC)


class Sheet(Page):
    """A page that notes what was asked of it."""

    def __init__(self, name: str, *topics: Topic) -> None:
        super().__init__()
        self.name = name
        self.topics = frozenset(topics)
        self.log: list[object] = []
        self.edit = QLineEdit()
        QVBoxLayout(self).addWidget(self.edit)

    def title(self) -> str:
        return self.name

    def subtitle(self) -> str:
        return f"about {self.name}"

    def reload(self) -> None:
        self.log.append("reload")

    def open(self, arg: object) -> None:
        self.log.append(("open", arg))

    def expect(self, arg: object) -> None:
        self.log.append(("expect", arg))

    def leave(self) -> None:
        self.log.append("leave")

    def focus_first(self) -> None:
        self.edit.setFocus()


class House:
    """A window with three pages and one that does not exist yet."""

    def __init__(self, desk: Desk, qtbot: QtBot) -> None:
        self.made: dict[str, Sheet] = {}
        self.loaded: list[str] = []
        self.settings = Settings(None)
        self.veil = Veil(follows_screens=False)
        entries = (
            PageEntry(key="today", icon="today", title=lambda: "Today", factory=self.factory("today", Topic.FOLLOWUPS)),
            PageEntry(
                key="settings", icon="settings", title=lambda: "Settings", factory=self.factory("settings"), below=True
            ),
            PageEntry(key="cases", icon="cases", title=lambda: "Cases", factory=self.factory("cases", Topic.CASES)),
            PageEntry(key="reports", icon="reports", title=lambda: "Reports"),
            PageEntry(
                key="case",
                icon="cases",
                title=lambda: "Case",
                factory=self.factory("case"),
                load=lambda: self.loaded.append("case"),
                hidden=True,
                under="cases",
            ),
        )
        self.window = MainWindow(desk=desk, settings=self.settings, veil=self.veil, entries=entries)
        self.window.furnish("Тлеген А. К.", is_demo=True, now=lambda: MORNING)
        qtbot.addWidget(self.window)
        with qtbot.waitActive(self.window):
            self.window.show()
            self.window.activateWindow()

    def factory(self, key: str, *topics: Topic) -> Callable[[], Page]:
        def make() -> Page:
            self.made[key] = Sheet(key, *topics)
            return self.made[key]

        return make
