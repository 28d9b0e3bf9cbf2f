"""The shell: pages made late, kept fresh, reached by key; nothing of a child in a title."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from counsellor_app.domain.clock import utc_now
from counsellor_app.domain.errors import RuleBroken, Trouble, TroubleKind
from counsellor_app.domain.packages import PackageRefused, Refusal
from counsellor_app.services.done import Done, Topic
from counsellor_app.ui import theme
from counsellor_app.ui.desk import Desk
from counsellor_app.ui.settings import Settings
from counsellor_app.ui.shell.trouble_dialog import TroubleDialog
from counsellor_app.ui.veil import Veil
from counsellor_app.ui.window import MainWindow
from tests.ui.house import House, Sheet


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


def test_a_new_page_is_opened_before_it_is_shown_and_a_visited_one_after(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A new one reads while it is dressed; one that stands there may scroll, and lead on."""
    seen: list[bool] = []
    monkeypatch.setattr(Sheet, "open", lambda page, _arg: seen.append(page.isVisible()))
    for key in ("cases", "today", "cases"):
        house.window.go(key)
    assert seen == [False, False, True]
    monkeypatch.setattr(house.made["cases"], "open", lambda _arg: house.window.go("case"))
    house.window.go("today")
    house.window.go("cases")
    assert house.window.pages.current_key() == "case"
    assert house.made["case"].isVisible()


def test_the_code_of_a_likely_page_is_loaded_while_the_window_rests(
    house: House, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Sheet, "leads_to", "case")
    house.window.pages._rest.setInterval(1)
    house.window.go("settings")
    qtbot.waitUntil(lambda: bool(house.loaded))
    house.window.go("case")
    house.window.go("settings")
    qtbot.waitUntil(lambda: not house.window.pages._rest.isActive())
    assert house.loaded == ["case"], "what was visited is not loaded again"


def test_an_expected_page_is_made_dressed_and_reads_but_is_not_shown(house: House, qtbot: QtBot) -> None:
    house.window.go("settings")
    house.made["settings"].expected.emit("case", 7)
    assert "case" not in house.made, "the line that was clicked comes first"
    qtbot.waitUntil(lambda: "case" in house.made and house.made["case"].parent() is house.window.pages)
    ahead = house.made["case"]
    assert ahead.log == [("expect", 7)]
    assert not ahead.isVisible()
    assert house.window.pages.built() == {"settings"}
    assert house.window.pages.current_key() == "settings"
    house.window.go("case", 7)
    assert house.made["case"] is ahead
    assert ahead.log == [("expect", 7), ("open", 7), "reload"]
    assert ahead.isVisible()


def test_a_page_that_was_visited_is_told_what_to_expect(house: House, qtbot: QtBot) -> None:
    house.window.go("case", 6)
    before = house.made["case"]
    house.window.go("settings")
    before.log.clear()
    house.made["settings"].expected.emit("case", 7)
    qtbot.waitUntil(lambda: bool(before.log))
    assert before.log == [("expect", 7)]
    assert house.made["case"] is before


def test_nothing_is_made_ahead_in_a_window_that_is_hidden(house: House, qtbot: QtBot) -> None:
    house.window.go("settings")
    house.made["settings"].expected.emit("case", 7)
    house.window.hide()
    QApplication.processEvents()
    assert "case" not in house.made


def test_a_page_made_ahead_is_made_anew_in_another_look(house: House, qtbot: QtBot) -> None:
    """It was measured for other letters."""
    house.window.go("settings")
    house.made["settings"].expected.emit("case", 7)
    qtbot.waitUntil(lambda: "case" in house.made)
    ahead = house.made["case"]
    with qtbot.waitSignal(ahead.destroyed):
        theme.state().changed.emit()
    house.window.go("case")
    assert house.made["case"] is not ahead
    assert house.made["case"].isVisible()


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


def test_a_refused_package_is_a_message_and_no_bug(house: House) -> None:
    house.window.show_failure(PackageRefused(Refusal.FILE_DIFFERS, "report.pdf"))
    assert house.window.message.isVisible()
    assert house.window.message.text_label.text() == "A file is not what the school signed. File: report.pdf"


def test_a_trouble_is_told_calmly(house: House) -> None:
    house.window.show_failure(Trouble(TroubleKind.DISK_FULL))
    dialog = house.window.findChild(TroubleDialog)
    assert dialog is not None
    assert dialog.windowTitle() == "Pana"
    texts = [one.text() for one in dialog.findChildren(QLabel)]
    assert texts[0] == "The disk is full"
    dialog.close_button.click()
    assert not dialog.isVisible()


@pytest.mark.parametrize("kind", [kind for kind in TroubleKind if kind is not TroubleKind.CANCELLED])
def test_the_words_of_a_trouble_stand_together(house: House, qapp: QApplication, kind: TroubleKind) -> None:
    """No gap because a title was taken for two lines, and nothing cut."""
    house.window.show_failure(Trouble(kind))
    dialog = house.window.findChild(TroubleDialog)
    assert dialog is not None
    qapp.processEvents()
    for one in dialog.findChildren(QLabel):
        assert abs(one.height() - one.heightForWidth(one.width())) <= 2, one.text()


def test_a_bug_is_handed_on_and_not_shown(house: House, qtbot: QtBot) -> None:
    with qtbot.waitSignal(house.window.bug):
        house.window.show_failure(KeyError("Айгерім"))
    shown = " ".join(one.text() for one in house.window.findChildren(QLabel))
    assert "Айгерім" not in shown


def test_before_a_file_is_open_what_goes_wrong_is_not_the_windows(desk: Desk, qtbot: QtBot) -> None:
    """It is made while the lock screen is shown, which tells that itself."""
    window = MainWindow(desk=desk, settings=Settings(None), veil=Veil(follows_screens=False), entries=())
    qtbot.addWidget(window)
    desk.failed.emit(RuleBroken("reason-missing"))
    assert window.message.isHidden()
    window.furnish("Тлеген А. К.", is_demo=False, now=utc_now)
    desk.failed.emit(RuleBroken("reason-missing"))
    assert not window.message.isHidden()
