"""Reminders: each moment is told once, by whichever process runs then, and never with a name."""

import re
from datetime import timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from counsellor_app.services.reminders import keep_told_until, read_moments, told_until, write_moments
from counsellor_app.services.vault_place import VaultPlace
from counsellor_app.ui import language
from counsellor_app.ui.desk import Desk
from counsellor_app.ui.language import Language
from counsellor_app.ui.lock_reminders import LockReminders
from counsellor_app.ui.notifier import Notifier
from counsellor_app.ui.settings import Settings
from counsellor_app.ui.start import Start
from tests.builders import MORNING, Hour


class Ears:
    """A notifier that runs from the morning on, and the numbers it said."""

    def __init__(self, hour: Hour) -> None:
        self.hour = hour
        self.notifier = Notifier(hour)
        self.words: list[str] = []
        self.said: list[int] = []
        self.notifier.told.connect(self._hear)

    def _hear(self, words: str) -> None:
        self.words.append(words)
        self.said += [int(number) for number in re.findall(r"\d+", words)]

    def after(self, **by: float) -> list[int]:
        """What is said by then, a look a minute."""
        self.said.clear()
        until = self.hour.now + timedelta(**by)
        while self.hour.now < until:
            self.hour.now = min(until, self.hour.now + timedelta(minutes=1))
            self.notifier.look()
        return list(self.said)


@pytest.fixture
def ears(qtbot: QtBot) -> Ears:
    return Ears(Hour())


def test_a_moment_is_told_once_when_it_comes(ears: Ears) -> None:
    ears.notifier.set_moments([MORNING + timedelta(minutes=10)])
    assert ears.after(minutes=9) == []
    assert ears.after(minutes=1) == [1]
    assert ears.after(hours=3) == []


def test_it_says_how_many_are_due_by_then(ears: Ears) -> None:
    ears.notifier.set_moments(MORNING + timedelta(minutes=one) for one in (-60, -5, 10, 10, 20))
    assert ears.after(minutes=15) == [4]
    assert ears.after(minutes=15) == [5]


def test_what_had_come_before_the_start_is_not_told(ears: Ears) -> None:
    ears.notifier.set_moments([MORNING - timedelta(days=3), MORNING])
    assert ears.after(hours=1) == []


def test_something_planned_for_a_moment_that_is_past_is_not_told(ears: Ears) -> None:
    assert ears.after(hours=2) == []
    ears.notifier.set_moments([MORNING + timedelta(hours=1)])
    assert ears.after(hours=1) == []


def test_after_a_long_sleep_all_that_came_is_one_message(ears: Ears) -> None:
    ears.notifier.set_moments(MORNING + timedelta(hours=one) for one in (1, 2, 3))
    ears.hour.move(hours=10)
    assert ears.after(minutes=1) == [3]


def test_switched_off_it_is_silent_and_does_not_make_up_for_it(ears: Ears) -> None:
    ears.notifier.set_moments(MORNING + timedelta(minutes=one) for one in (10, 70))
    ears.notifier.set_on(False)
    assert ears.after(hours=1) == []
    ears.notifier.set_on(True)
    assert ears.after(hours=1) == [2]


def test_a_clock_set_back_tells_nothing_twice(ears: Ears) -> None:
    ears.notifier.set_moments([MORNING + timedelta(minutes=10)])
    assert len(ears.after(minutes=20)) == 1
    ears.hour.move(minutes=-15)
    assert ears.after(minutes=10) == []


@pytest.mark.parametrize("spoken", list(Language))
def test_the_words_are_a_number_and_no_name(ears: Ears, spoken: Language) -> None:
    language.set_language(spoken)
    ears.notifier.set_moments([MORNING + timedelta(minutes=1)] * 2)
    assert ears.after(minutes=1) == [2]
    words = {Language.KK: "еске салу", Language.RU: "напоминания", Language.EN: "follow-up"}
    assert words[spoken] in ears.words[0]


# Across processes


@pytest.fixture
def place(tmp_path: Path) -> VaultPlace:
    made = VaultPlace(tmp_path / "vault-00000001")
    made.make_folders()
    return made


def test_the_next_process_goes_on_where_this_one_stopped(ears: Ears, place: VaultPlace) -> None:
    moments = [MORNING + timedelta(minutes=one) for one in (10, 20, 30)]
    ears.notifier.set_moments(moments)
    assert len(ears.after(minutes=15)) == 1
    write_moments(place, moments, ears.notifier.told_until)

    ears.hour.move(minutes=7)  # the lock took its time: the moment in between belongs to nobody yet
    fresh = Ears(ears.hour)
    fresh.notifier.set_moments(read_moments(place), told_until(place))
    fresh.notifier.start()
    assert fresh.said == [2]
    keep_told_until(place, fresh.notifier.told_until)
    fresh.notifier.stop()

    third = Ears(ears.hour)
    third.notifier.set_moments(read_moments(place), told_until(place))
    third.notifier.start()
    third.notifier.stop()
    assert third.said == []


def test_a_file_without_reminders_reminds_of_nothing(place: VaultPlace) -> None:
    assert told_until(place) is None
    keep_told_until(place, MORNING)
    assert not place.due.exists()


def test_the_lock_screen_tells_and_marks_what_it_told(place: VaultPlace, desk: Desk, qtbot: QtBot) -> None:
    place.slots.write_bytes(b"")  # something lies there
    hour = Hour()
    write_moments(place, [hour() - timedelta(days=300)], hour() - timedelta(days=301))
    start = Start(desk=desk, settings=Settings(None), place=place)
    qtbot.addWidget(start.window)
    said: list[str] = []
    reminders = LockReminders(start.window, start)
    reminders.notifier.told.connect(said.append)
    start._reminders = reminders
    start.show_lock()
    assert said == [], "the lock screen is shown first"
    with qtbot.waitSignal(start.painted):
        start.window.show()
    assert len(said) == 1
    reminders.stop()
    told = told_until(place)
    assert told is not None
    assert told > hour() - timedelta(days=300)
    start.end()
