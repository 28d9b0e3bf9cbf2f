"""The door between window and core: order, errors, undo, threads, and silence after closing."""

from collections.abc import Callable
from threading import Event, current_thread

import pytest
import shiboken6
from PySide6.QtCore import QThread
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from counsellor_app.domain.errors import RuleBroken, Trouble, TroubleKind
from counsellor_app.services.done import Done, Topic
from counsellor_app.ui.desk import Desk, Progress, Worker


def raises(error: Exception) -> Callable[[], Done]:
    def command() -> Done:
        raise error

    return command


def test_an_answer_reaches_who_asked(desk: Desk) -> None:
    answers: list[int] = []
    desk.ask(lambda: 42, answers.append)
    assert answers == [42]


def test_what_is_begun_is_read_before_its_page_asks(desk: Desk, qtbot: QtBot) -> None:
    read: list[str] = []
    answers: list[str] = []

    def query() -> str:
        read.append("read")
        return "answer"

    first = desk.begin(query)
    assert read == ["read"]
    desk.ask(first, answers.append)
    assert (read, answers) == (["read"], ["answer"])
    error = Trouble(TroubleKind.DISK_ERROR)
    failing = desk.begin(raises(error))
    with qtbot.waitSignal(desk.failed) as told:
        desk.ask(failing, lambda done: answers.append(str(done)))
    assert told.args == [error]
    assert answers == ["answer"]


def test_a_command_tells_what_is_stale_and_offers_undo_before_the_page_goes_on(desk: Desk) -> None:
    heard: list[object] = []
    done = Done(touched=frozenset({Topic.CASES}), undo=lambda: Done(touched=frozenset()))
    desk.changed.connect(heard.append)
    desk.undoable.connect(lambda what, words: heard.append((what, words)))
    desk.act(lambda: done, lambda _done: heard.append("then"), words="Meeting written down")
    assert heard == [frozenset({Topic.CASES}), (done, "Meeting written down"), "then"]


def test_what_cannot_be_taken_back_is_not_offered(desk: Desk, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(desk.undoable):
        desk.act(lambda: Done(touched=frozenset({Topic.CASES})))


def test_a_failure_goes_to_the_desk_when_nobody_else_takes_it(desk: Desk, qtbot: QtBot) -> None:
    error = RuleBroken("reason-missing", field="reason")
    with qtbot.waitSignal(desk.failed) as told:
        desk.act(raises(error))
    assert told.args == [error]


@pytest.mark.parametrize(("is_shown", "told"), [(True, 0), (False, 1)])
def test_a_page_may_show_its_failure_itself(desk: Desk, is_shown: bool, told: int) -> None:
    heard: list[Exception] = []
    asked: list[Exception] = []
    desk.failed.connect(heard.append)

    def beside_the_field(error: Exception) -> bool:
        asked.append(error)
        return is_shown

    desk.act(raises(RuleBroken("reason-missing")), failed=beside_the_field)
    assert len(asked) == 1
    assert len(heard) == told


def test_a_cancelled_job_is_no_failure(desk: Desk, qtbot: QtBot) -> None:
    def job(progress: Progress) -> int:
        progress.cancel()
        progress.check()
        return 1

    with qtbot.assertNotEmitted(desk.failed):
        desk.run_long(job, lambda _answer: pytest.fail("a cancelled job has no answer"))


def test_other_troubles_are_told(desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(desk.failed):
        desk.act(raises(Trouble(TroubleKind.DISK_FULL)))


def test_a_long_job_that_wrote_tells_it_too(desk: Desk, qtbot: QtBot) -> None:
    done = Done(touched=frozenset({Topic.STUDENTS}), undo=lambda: Done(touched=frozenset()))
    with qtbot.waitSignals([desk.changed, desk.undoable]):
        desk.run_long(lambda _progress: done, lambda _done: None)


def test_an_answer_for_a_deleted_page_is_dropped(desk: Desk) -> None:
    late: list[Callable[[], None]] = []
    slow = Desk(late.append)
    label = QLabel()
    slow.ask(lambda: "Aigerim", label.setText)
    shiboken6.delete(label)
    late[0]()  # would raise RuntimeError: C++ object already deleted


def test_nothing_is_shown_after_closing(qtbot: QtBot) -> None:
    late: list[Callable[[], None]] = []
    desk = Desk(late.append)
    answers: list[int] = []
    desk.ask(lambda: 1, answers.append)
    desk.close()
    late[0]()
    assert answers == []


def test_the_worker_answers_on_the_windows_thread(qtbot: QtBot) -> None:
    worker = Worker("test")
    desk = Desk(worker.submit)
    seen: list[tuple[str, bool]] = []

    def answered(name: str) -> None:
        seen.append((name, QThread.currentThread() is desk.thread()))

    desk.ask(lambda: current_thread().name, answered)
    qtbot.waitUntil(lambda: bool(seen))
    worker.stop()
    assert seen == [("test", True)]


def test_what_work_holds_goes_on_the_thread_that_submitted_it() -> None:
    """A page that only its own question still holds."""
    worker = Worker("test")
    went: list[str] = []

    class Held:
        def __del__(self) -> None:
            went.append(current_thread().name)

        def read(self) -> None:
            gate.wait(10)

    gate, after = Event(), Event()
    worker.submit(Held().read)
    worker.submit(after.set)
    gate.set()
    assert after.wait(10)
    assert went == []
    worker.submit(lambda: None)
    assert went == [current_thread().name]
    worker.submit(Held().read)
    worker.stop()
    assert went == [current_thread().name] * 2


def test_submitting_never_waits_and_stopping_drains() -> None:
    worker = Worker("test")
    gate, order = Event(), list[int]()

    def slow() -> None:
        gate.wait(10)
        order.append(0)

    worker.submit(slow)
    for number in range(1, 4):
        worker.submit(lambda number=number: order.append(number))  # type: ignore[misc]
    assert order == []  # the gate is still shut, and we are here
    gate.set()
    worker.stop()
    assert order == [0, 1, 2, 3]
    assert not worker.is_running()
    worker.submit(lambda: order.append(9))
    assert order == [0, 1, 2, 3]


def test_read_only_jobs_have_a_lane_of_their_own() -> None:
    lanes: list[str] = []

    def lane(name: str) -> Callable[[Callable[[], None]], None]:
        def submit(work: Callable[[], None]) -> None:
            lanes.append(name)
            work()

        return submit

    desk = Desk(lane("vault"), lane("beside"))
    desk.run_long(lambda _progress: 1, lambda _one: None)
    desk.run_long(lambda _progress: 1, lambda _one: None, beside=True)
    assert lanes == ["vault", "beside"]


def test_many_reports_become_few_signals_and_the_last_one_counts(qtbot: QtBot) -> None:
    worker = Worker("test")
    desk = Desk(worker.submit)
    heard: list[tuple[int, int, str]] = []
    answers: list[str] = []

    def job(progress: Progress) -> str:
        for row in range(5000):
            progress.report(row + 1, 5000, "rows")
        return "done"

    progress = desk.run_long(job, answers.append)
    progress.changed.connect(lambda *state: heard.append(state))
    qtbot.waitUntil(lambda: bool(answers))
    worker.stop()
    assert heard[-1] == (5000, 5000, "rows")
    assert len(heard) < 500


def test_the_last_report_comes_before_the_answer() -> None:
    late: list[Callable[[], None]] = []
    desk = Desk(late.append)
    heard: list[object] = []

    def job(progress: Progress) -> str:
        progress.report(7, 7, "rows")
        return "answer"

    progress = desk.run_long(job, heard.append)
    progress.changed.connect(lambda *state: heard.append(state))
    late[0]()
    assert heard == [(7, 7, "rows"), "answer"]


def test_cancelling_reaches_the_job(qtbot: QtBot) -> None:
    worker = Worker("test")
    desk = Desk(worker.submit)
    started, refused = Event(), list[Exception]()

    def job(progress: Progress) -> int:
        started.set()
        while True:
            progress.check()

    def told(error: Exception) -> bool:
        refused.append(error)
        return True

    progress = desk.run_long(job, lambda _one: None, failed=told)
    assert started.wait(10)
    progress.cancel()
    qtbot.waitUntil(lambda: bool(refused))
    worker.stop()
    assert isinstance(refused[0], Trouble)
    assert refused[0].kind is TroubleKind.CANCELLED
