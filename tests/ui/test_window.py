"""The shell: pages made late, kept fresh, reached by key; nothing of a child in a title."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from counsellor_app.domain.errors import RuleBroken, Trouble, TroubleKind
from counsellor_app.services.done import Done, Topic
from counsellor_app.ui import settings as table
from counsellor_app.ui import theme
from counsellor_app.ui.desk import Desk
from counsellor_app.ui.page import Page
from counsellor_app.ui.settings import Settings
from counsellor_app.ui.shell.trouble_dialog import TroubleDialog
from counsellor_app.ui.theme import Theme
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

    def leave(self) -> None:
        self.log.append("leave")

    def focus_first(self) -> None:
        self.edit.setFocus()


class House:
    """A window with three pages and one that does not exist yet."""

    def __init__(self, desk: Desk, qtbot: QtBot) -> None:
        self.made: dict[str, Sheet] = {}
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
                key="case", icon="cases", title=lambda: "Case", factory=self.factory("case"), hidden=True, under="cases"
            ),
        )
        self.window = MainWindow(
            desk=desk, settings=self.settings, veil=self.veil, entries=entries, user_name="Тлеген А. К.", is_demo=True,
            now=lambda: MORNING,
        )  # fmt: skip
        qtbot.addWidget(self.window)
        with qtbot.waitActive(self.window):
            self.window.show()
            self.window.activateWindow()

    def factory(self, key: str, *topics: Topic) -> Callable[[], Page]:
        def make() -> Page:
            self.made[key] = Sheet(key, *topics)
            return self.made[key]

        return make


@pytest.fixture
def house(desk: Desk, qtbot: QtBot) -> House:
    return House(desk, qtbot)


def test_a_page_is_made_at_its_first_visit(house: House) -> None:
    assert house.made == {}
    assert house.window.go("today", 7)
    assert set(house.made) == {"today"}
    assert house.made["today"].log == [("open", 7), "reload"]
    house.window.go("cases")
    house.window.go("today")
    assert house.made["today"].log == [("open", 7), "reload", "leave", ("open", None)]
    assert house.made["today"].edit.hasFocus()


def test_the_rail_shows_what_exists_settings_last(house: House) -> None:
    rail = house.window.rail
    assert list(rail.items) == ["today", "cases", "settings"]
    assert not house.window.go("reports")
    house.window.go("case", "0" * 32)
    assert rail.items["cases"].isChecked()


def test_a_stale_page_is_loaded_when_it_is_seen(house: House, desk: Desk) -> None:
    house.window.go("cases")
    house.window.go("today")
    for page in house.made.values():
        page.log.clear()
    desk.act(lambda: Done(touched=frozenset({Topic.CASES, Topic.FOLLOWUPS})))
    assert house.made["today"].log == ["reload"]
    assert house.made["cases"].log == []
    house.window.go("cases")
    assert house.made["cases"].log == [("open", None), "reload"]
    desk.act(lambda: Done(touched=frozenset({Topic.BACKUPS})))
    assert house.made["cases"].log == [("open", None), "reload"]


def test_a_page_can_lead_to_another(house: House) -> None:
    house.window.go("today")
    house.made["today"].navigate.emit("cases", "0" * 32)
    assert house.window.pages.current_key() == "cases"
    assert house.made["cases"].log[0] == ("open", "0" * 32)


@pytest.mark.parametrize(
    ("key", "page"), [(Qt.Key.Key_1, "today"), (Qt.Key.Key_2, "cases"), (Qt.Key.Key_3, "settings")]
)
def test_alt_and_a_digit_go_along_the_rail(house: House, qtbot: QtBot, key: Qt.Key, page: str) -> None:
    qtbot.keyClick(house.window, key, Qt.KeyboardModifier.AltModifier)
    assert house.window.pages.current_key() == page
    assert house.window.rail.items[page].isChecked()


CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.mark.parametrize(
    ("key", "modifier", "signal"),
    [
        (Qt.Key.Key_K, CONTROL, "search_requested"),
        (Qt.Key.Key_N, CONTROL, "referral_requested"),
        (Qt.Key.Key_L, CONTROL, "lock_requested"),
        (Qt.Key.Key_H, CONTROL | SHIFT, "crisis_requested"),
        (Qt.Key.Key_F1, Qt.KeyboardModifier.NoModifier, "help_requested"),
    ],
)
def test_keys_of_the_shell(house: House, qtbot: QtBot, key: Qt.Key, modifier: Qt.KeyboardModifier, signal: str) -> None:
    house.window.go("today")  # the keys also work while a field of the page has the focus
    with qtbot.waitSignal(getattr(house.window, signal)):
        qtbot.keyClick(QApplication.focusWidget(), key, modifier)


def test_buttons_of_the_shell(house: House, qtbot: QtBot) -> None:
    window, bar = house.window, house.window.bar
    for button, signal in (
        (bar.search, window.search_requested),
        (bar.referral, window.referral_requested),
        (bar.lock, window.lock_requested),
        (window.rail.crisis, window.crisis_requested),
    ):
        with qtbot.waitSignal(signal):
            button.click()


def test_the_title_of_the_window_names_nobody(house: House) -> None:
    house.window.go("cases")
    assert house.window.windowTitle() == "Pana"
    assert (house.window.bar.title.text(), house.window.bar.subtitle.text()) == ("cases", "about cases")


def test_undo_comes_from_the_desk_and_by_key(house: House, desk: Desk, qtbot: QtBot) -> None:
    house.window.go("today")
    taken: list[int] = []

    def take_back() -> Done:
        taken.append(1)
        return Done(touched=frozenset({Topic.CASES}))

    desk.act(lambda: Done(touched=frozenset({Topic.CASES}), undo=take_back), words="Meeting written down")
    assert house.window.undo_bar.isVisible()
    assert house.window.undo_bar.text_label.text() == "Meeting written down"
    house.window.rail.items["today"].setFocus()
    qtbot.keyClick(house.window.rail.items["today"], Qt.Key.Key_Z, CONTROL)
    assert taken == [1]
    assert not house.window.undo_bar.isVisible()


def test_the_foot_says_who_and_when_it_was_saved(house: House, desk: Desk) -> None:
    foot = house.window.rail.foot
    assert foot.name.text() == "Тлеген А. К."
    assert not foot.mark.isHidden()
    assert foot.state.text() == ""
    desk.act(lambda: Done(touched=frozenset({Topic.ENTRIES})))
    assert foot.state.text() == "saved 10:42"


def test_counts_stand_in_the_rail(house: House) -> None:
    house.window.set_count("today", 6)
    house.window.set_count("nowhere", 6)
    assert house.window.rail.items["today"].accessibleName() == "Today, 6"


def test_a_refusal_stands_above_the_page_until_it_is_left(house: House, desk: Desk) -> None:
    house.window.go("today")

    def refused() -> Done:
        raise RuleBroken("reason-missing")

    desk.act(refused)
    assert house.window.message.isVisible()
    assert house.window.message.text_label.text() == "Write the reason."
    house.window.go("cases")
    assert not house.window.message.isVisible()


def test_a_trouble_is_told_calmly(house: House) -> None:
    house.window.show_failure(Trouble(TroubleKind.DISK_FULL))
    dialog = house.window.findChild(TroubleDialog)
    assert dialog is not None
    assert dialog.windowTitle() == "Pana"
    texts = [one.text() for one in dialog.findChildren(QLabel)]
    assert texts[0] == "The disk is full"
    dialog.close_button.click()
    assert not dialog.isVisible()


def test_a_bug_is_handed_on_and_not_shown(house: House, qtbot: QtBot) -> None:
    with qtbot.waitSignal(house.window.bug):
        house.window.show_failure(KeyError("Айгерім"))
    shown = " ".join(one.text() for one in house.window.findChildren(QLabel))
    assert "Айгерім" not in shown


def test_the_crisis_screen_covers_everything(house: House, qtbot: QtBot) -> None:
    window = house.window
    window.go("today")
    screen = QWidget()
    window.cover(screen)
    assert window.is_covered()
    assert screen.isVisible()
    assert not window.rail.isVisible()
    with qtbot.assertNotEmitted(window.search_requested):
        qtbot.keyClick(window, Qt.Key.Key_K, CONTROL)
    with qtbot.waitSignal(window.lock_requested):
        qtbot.keyClick(window, Qt.Key.Key_L, CONTROL)
    window.uncover()
    assert window.rail.isVisible()
    assert not screen.isVisible()
    with qtbot.waitSignal(window.search_requested):
        qtbot.keyClick(window, Qt.Key.Key_K, CONTROL)


def test_a_crisis_bar_is_pinned_and_taken_away(house: House) -> None:
    house.window.go("today")
    before = house.window.pages.geometry().top()
    bar = QLabel("Step 5 of 8")
    bar.setFixedHeight(40)
    house.window.set_crisis_bar(bar)
    QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
    assert bar.isVisible()
    assert house.window.pages.geometry().top() == before + 40
    house.window.set_crisis_bar(None)
    assert not bar.isVisible()


def test_the_veil_is_one_key_and_turns_names_into_initials(house: House, qtbot: QtBot) -> None:
    house.window.go("today")
    assert house.veil.name("Есенов Мирас") == "Есенов Мирас"
    qtbot.keyClick(house.window, Qt.Key.Key_F9)
    assert house.veil.is_on()
    assert house.veil.name("Есенов Мирас Ерланович") == "Е.\u00a0М."
    assert "снимали" not in house.veil.text("снимали на телефон")
    assert house.veil.text("") == ""
    assert house.window.bar.veil.text() == "Show names"
    house.window.bar.veil.click()
    assert not house.veil.is_on()


@pytest.mark.parametrize(("follows", "is_on"), [(True, True), (False, False)])
def test_the_veil_falls_when_a_second_screen_appears(follows: bool, is_on: bool, qapp: QApplication) -> None:
    veil = Veil()
    veil.set_follows_screens(follows)
    qapp.screenAdded.emit(qapp.primaryScreen())
    assert veil.is_on() is is_on


def test_narrow_windows_fold_the_rail(house: House, qapp: QApplication) -> None:
    rail = house.window.rail
    house.window.resize(1366, 768)
    assert not rail.is_folded()
    assert rail.width() == 208
    theme.apply(qapp, Theme.LIGHT, 150)
    assert rail.is_folded()
    assert all(item.toolTip() == item.text() != "" for item in rail.items.values())
    theme.apply(qapp, Theme.LIGHT, 100)
    assert not rail.is_folded()
    house.settings.set(table.RAIL_FOLDED, True)
    house.window.resize(1365, 768)
    assert rail.is_folded()


def test_the_bar_gives_way_before_it_cuts_the_title(house: House, qapp: QApplication) -> None:
    house.window.go("cases")
    bar = house.window.bar
    bar.set_titles("First information", "a rather long second title for this page")
    house.window.resize(1366, 768)
    assert not bar.title.is_cut()
    assert bar.lock.text() == "Lock"
    theme.apply(qapp, Theme.LIGHT, 150)
    bar.set_titles("A long title of a page that is wide", "and more")
    house.window.resize(1180, 768)
    assert bar.lock.text() == ""
    assert bar.lock.accessibleName() == "Lock"
    assert bar.search.width() == theme.px(180)


def test_the_window_is_as_it_was_left(house: House, desk: Desk, qtbot: QtBot) -> None:
    house.window.go("today")
    with qtbot.waitSignal(house.window.closing):
        house.window.resize(1200, 700)
        house.window.close()
    assert house.made["today"].log[-1] == "leave"
    assert house.settings.get(table.WINDOW_WIDTH) == 1200
    assert house.settings.get(table.WINDOW_HEIGHT) == 700


def test_every_control_has_a_name_and_is_reached_by_tab(house: House, qtbot: QtBot) -> None:
    house.window.go("today")
    house.window.set_count("today", 6)
    controls = {one for one in house.window.shell.findChildren(QAbstractButton) if one.isVisible()}
    assert len(controls) >= 8
    assert [one for one in controls if not (one.accessibleName() or one.text())] == []
    reached: set[QWidget] = set()
    for _ in range(40):
        now = QApplication.focusWidget()
        assert now is not None
        reached.add(now)
        qtbot.keyClick(now, Qt.Key.Key_Tab)
    missing = {one for one in controls if one not in reached and one.focusPolicy() is not Qt.FocusPolicy.NoFocus}
    # of the checkable entries of the rail Tab stops at the current one only; arrows lead on
    assert {one for one in missing if one not in house.window.rail.items.values()} == set()


def test_the_pointer_lights_an_entry(house: House, qtbot: QtBot) -> None:
    house.window.go("today")
    item = house.window.rail.items["cases"]
    before = item.grab().toImage().pixelColor(3, 18)
    qtbot.mouseMove(item, QPoint(20, 18))
    item.setDown(True)
    assert item.grab().toImage().pixelColor(3, 18) != before
