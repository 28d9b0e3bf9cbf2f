"""An acute sign: the steps stand before everything else, what is ticked is kept, R3 stands by itself."""

from PySide6.QtCore import Qt

from counsellor_app.domain.ids import PersonId
from counsellor_app.domain.levels import Level
from counsellor_app.services.house import Services
from counsellor_app.ui.crisis.bar import CrisisBar
from counsellor_app.ui.crisis.screen import CrisisScreen
from counsellor_app.ui.crisis.step_row import StepRow
from counsellor_app.ui.referrals.acute_question import AcuteQuestion
from tests.builders import Hour
from tests.journeys.conftest import House
from tests.journeys.hands import ALT, CONTROL, SHIFT, at, part, press, tab_to, write

TAB, ENTER, SPACE, RIGHT = Qt.Key.Key_Tab, Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_Right


def say_yes(house: House) -> None:
    """Ctrl+N, from whom, a suicide risk: the question comes by itself, Space says yes."""
    press(Qt.Key.Key_N, modifier=CONTROL)
    write("c")
    press(TAB, TAB)
    press(RIGHT, RIGHT, SPACE)
    question = part(house.window, AcuteQuestion)
    assert at() is question.answers.chip("yes")
    press(SPACE)


def test_yes_shows_the_steps_and_r3_follows(house: House, services: Services, hour: Hour, miras: PersonId) -> None:
    window = house.window
    say_yes(house)
    screen = part(window, CrisisScreen)
    assert window.is_covered()
    assert services.cases.list() == (), "the student is not known yet: nothing stood before the steps"

    first = at()
    assert isinstance(first, StepRow)
    press(SPACE)
    hour.move(minutes=2)
    press(SPACE, modifier=SHIFT)  # the second is not needed
    run = services.crisis.unfinished()
    assert run is not None
    assert sorted(kept.split()[0] for kept in run.ticks.values()) == ["done", "not-needed"]

    press(Qt.Key.Key_Escape)
    bar = part(window, CrisisBar)
    assert not window.is_covered()
    assert not screen.isVisible()
    assert part(window, AcuteQuestion).isVisible(), "the form is where it was left"

    student = window.pages.current()
    assert student is not None
    tab_to(lambda found: "Student" in found.accessibleName())
    write("ес")
    press(ENTER)
    (case,) = services.cases.list()
    assert (case.student_id, case.level) == (miras, Level.R3)

    press(Qt.Key.Key_1, modifier=ALT)
    assert bar.isVisible(), "the bar stays over every page"
    press(Qt.Key.Key_H, modifier=CONTROL | SHIFT)
    assert window.is_covered()
    kept = services.crisis.unfinished()
    assert kept is not None
    assert kept.case_id == case.id


def test_nothing_of_the_window_answers_while_the_steps_stand(house: House, services: Services) -> None:
    say_yes(house)
    for key in (Qt.Key.Key_K, Qt.Key.Key_N):
        press(key, modifier=CONTROL)
        assert house.window.is_covered()
    press(Qt.Key.Key_2, modifier=ALT)
    assert house.window.is_covered()
    assert house.window.pages.current_key() == "referral"
