"""Settings: the sections at the left, the chosen one at the right; each is made at its first visit."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout

from counsellor_app.policy import Ignored
from counsellor_app.services.done import Topic
from counsellor_app.services.house import Services
from counsellor_app.services.vault import KdfParams, OpenVault
from counsellor_app.ui.desk import Desk
from counsellor_app.ui.page import Page
from counsellor_app.ui.preferences.about import AboutSection
from counsellor_app.ui.preferences.backup import BackupSection
from counsellor_app.ui.preferences.calendar import CalendarSection
from counsellor_app.ui.preferences.look import LookSection
from counsellor_app.ui.preferences.school import SchoolSection
from counsellor_app.ui.preferences.section import Section
from counsellor_app.ui.preferences.security import SecuritySection
from counsellor_app.ui.settings import Settings
from counsellor_app.ui.shell.rail_item import RailItem
from counsellor_app.ui.theme import px, width_of
from counsellor_app.ui.unlock.passphrase_form import LEAST
from counsellor_app.ui.widgets.card import boxed

NARROW, WIDEST = 192, 248
ICONS = {
    "look": "globe",
    "school": "user",
    "calendar": "calendar",
    "security": "key",
    "backup": "backup",
    "about": "info",
}


class PreferencesPage(Page):
    """`open` takes the key of a section (`ICONS`) or None. `lock_wanted`: to restore from the lock screen."""

    lock_wanted = Signal()
    topics = frozenset({Topic.SCHOOL, Topic.PEOPLE, Topic.BACKUPS})

    def __init__(
        self,
        desk: Desk,
        services: Services,
        settings: Settings,
        vault: OpenVault,
        *,
        risk: str = "",
        ignored: Sequence[Ignored] = (),
        least: int = LEAST,
        params: KdfParams | None = None,
    ) -> None:
        """`risk` of the vault's folder, `ignored` policies: shown under About. `least`: characters of a passphrase.

        `params` for a new passphrase or code; left out, calibrated to this computer.
        """
        super().__init__()
        self._factories: dict[str, Callable[[], Section]] = {
            "look": lambda: LookSection(settings),
            "school": lambda: SchoolSection(desk, services),
            "calendar": lambda: CalendarSection(desk, services),
            "security": lambda: SecuritySection(desk, services, vault, least=least, params=params),
            "backup": lambda: BackupSection(desk, services, vault),
            "about": lambda: AboutSection(desk, services, vault, risk=risk, ignored=ignored),
        }
        self._sections: dict[str, Section] = {}
        self._stale: set[str] = set()
        self._current = "security" if vault.recovery_used else "look"
        self.items = {key: RailItem(icon) for key, icon in ICONS.items()}
        self._group = QButtonGroup(self)
        self._list = boxed("rail")
        self._list.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self._list_column = QVBoxLayout(self._list)
        self.stack = QStackedWidget()
        self._build()
        self._retranslate()

    def _build(self) -> None:
        for key, item in self.items.items():
            self._group.addButton(item)
            self._list_column.addWidget(item)
            item.clicked.connect(partial(self._on_item, key))
        self._list_column.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._list)
        row.addWidget(self.stack, 1)

    def title(self) -> str:
        return self.tr("Settings")

    def subtitle(self) -> str:
        return self.items[self._current].text()

    def open(self, arg: object) -> None:
        self.show_section(arg if isinstance(arg, str) and arg in self.items else self._current)

    def reload(self) -> None:
        """The section that is shown; the others when they are shown again."""
        self._stale = set(self._sections)
        self._refresh()

    def leave(self) -> None:
        if self._current in self._sections:
            self._sections[self._current].leave()

    def focus_first(self) -> None:
        self.section().focus_first()

    def section(self) -> Section:
        """The one that is shown."""
        if self._current not in self._sections:
            self.show_section(self._current)
        return self._sections[self._current]

    def show_section(self, key: str) -> None:
        if key != self._current:
            self.leave()
        self._current = key
        if key not in self._sections:
            made = self._factories[key]()
            made.lock_wanted.connect(self.lock_wanted)
            self.stack.addWidget(made)
            self._sections[key] = made
            self._stale.add(key)
        self.items[key].setChecked(True)
        self.stack.setCurrentWidget(self._sections[key])
        self._refresh()
        self.titled.emit()

    @Slot()
    def _on_item(self, key: str) -> None:
        self.show_section(key)

    def _refresh(self) -> None:
        if self._current in self._stale:
            self._stale.discard(self._current)
            self._sections[self._current].reload()

    def _retranslate(self) -> None:
        names = {
            "look": self.tr("Look"),
            "school": self.tr("School and me"),
            "calendar": self.tr("Calendar"),
            "security": self.tr("Passphrase"),
            "backup": self.tr("Backup"),
            "about": self.tr("About"),
        }
        for key, item in self.items.items():
            item.set_text(names[key])
        self._measure()

    def _measure(self) -> None:
        """As narrow as the steps of a wizard, as wide as its longest word."""
        widest = max(width_of(item.text(), 14, 600) for item in self.items.values())
        self._list.setFixedWidth(min(max(px(NARROW), widest + px(8 + 10 + 20 + 10 + 10 + 8) + 4), px(WIDEST)))
        self._list_column.setContentsMargins(px(8), px(16), px(8), px(16))
        self._list_column.setSpacing(px(2))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._measure()
