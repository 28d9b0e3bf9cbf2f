"""The one door between window and core.

Every read and every command goes through it, runs on the worker that owns the file, and comes back to the window's
thread, together with what became stale.
"""

from collections.abc import Callable
from functools import partial
from typing import NoReturn, TypeVar

from PySide6.QtCore import QObject, Signal, Slot
from shiboken6 import isValid

from counsellor_app.domain.errors import Trouble, TroubleKind
from counsellor_app.services.done import Done
from counsellor_app.ui.progress import Progress
from counsellor_app.ui.worker import Worker, at_once

__all__ = ["Desk", "Progress", "Worker", "at_once"]

T = TypeVar("T")
Submit = Callable[[Callable[[], None]], object]
Failed = Callable[[Exception], bool]


class Desk(QObject):
    """`submit` is one worker thread in the app and a plain call in a test.

    `submit_beside` is the second lane for long read-only jobs with their own connection; without it they queue up
    with the rest.
    """

    changed = Signal(object)  # frozenset[Topic]: screens about these are stale
    undoable = Signal(object, str)  # Done with `undo`, and words for the Undo bar ("" = the usual words)
    failed = Signal(object)  # Exception: `messages.py` finds the words
    _answered = Signal(object)

    def __init__(self, submit: Submit, submit_beside: Submit | None = None) -> None:
        super().__init__()
        self._submit = submit
        self._submit_beside = submit_beside or submit
        self._is_open = True
        self._answered.connect(self._deliver)

    def ask(self, query: Callable[[], T], then: Callable[[T], None], failed: Failed | None = None) -> None:
        """Reads. `failed` gets an error first and answers True if it showed it; otherwise `Desk.failed` is emitted."""
        self._submit(partial(self._work, query, then, failed))

    def begin(self, query: Callable[[], T]) -> Callable[[], T]:
        """Starts to read what a page will show that is still being made. That page asks for what comes back, once."""
        kept: list[Callable[[], T]] = []

        def work() -> None:
            try:
                kept.append(partial(_same, query()))
            except Exception as error:  # noqa: BLE001 - raised to whoever asks
                kept.append(partial(_fail, error))

        self._submit(work)

        def first() -> T:
            return kept.pop()()  # asked for on the worker too, so after it

        return first

    def act(
        self,
        command: Callable[[], Done],
        then: Callable[[Done], None] | None = None,
        failed: Failed | None = None,
        words: str = "",
    ) -> None:
        """Writes; tells which screens are stale and offers Undo with `words` ("Meeting written down")."""
        self._submit(partial(self._work, command, partial(self._on_done, then, words), failed))

    def run_long(
        self,
        job: Callable[[Progress], T],
        then: Callable[[T], None],
        failed: Failed | None = None,
        *,
        beside: bool = False,
        words: str = "",
    ) -> Progress:
        """A long job with progress and cancel; `beside` for read-only jobs with a connection of their own.

        If its answer is a `Done`, screens are told and Undo is offered as after `act`. A cancelled job ends with
        Trouble(CANCELLED), given to `failed` and otherwise dropped without a word.
        """
        progress = Progress()
        submit = self._submit_beside if beside else self._submit
        submit(partial(self._work, partial(job, progress), partial(self._on_long, then, words), failed, progress))
        return progress

    def close(self) -> None:
        """After a lock, an answer still on its way is dropped, not shown."""
        self._is_open = False

    def _work(
        self,
        query: Callable[[], T],
        then: Callable[[T], None],
        failed: Failed | None,
        progress: Progress | None = None,
    ) -> None:
        try:
            answer = query()
        except Exception as error:  # noqa: BLE001 - the one place where any failure becomes a message
            call = partial(self._on_failed, failed, error)
        else:
            call = partial(_call, then, answer)
        self._answered.emit(call if progress is None else partial(_ended, progress, call))

    @Slot(object)
    def _deliver(self, call: Callable[[], None]) -> None:
        if self._is_open:
            call()

    def _on_done(self, then: Callable[[Done], None] | None, words: str, done: Done) -> None:
        self.changed.emit(done.touched)
        if done.undo is not None:
            self.undoable.emit(done, words)
        if then is not None:
            _call(then, done)

    def _on_long(self, then: Callable[[T], None], words: str, answer: T) -> None:
        if isinstance(answer, Done):
            self._on_done(None, words, answer)
        _call(then, answer)

    def _on_failed(self, failed: Failed | None, error: Exception) -> None:
        if failed is not None and _is_there(failed) and failed(error):
            return
        if not (isinstance(error, Trouble) and error.kind is TroubleKind.CANCELLED):
            self.failed.emit(error)


def _same(answer: T) -> T:
    return answer


def _fail(error: Exception) -> NoReturn:
    raise error


def _ended(progress: Progress, call: Callable[[], None]) -> None:
    progress.end()
    call()


def _call(then: Callable[[T], None], answer: T) -> None:
    if _is_there(then):
        then(answer)


def _is_there(callback: Callable[..., object]) -> bool:
    """False when the callback's widget was deleted while the answer was on its way."""
    owner = getattr(callback, "__self__", None)
    return not isinstance(owner, QObject) or isValid(owner)
