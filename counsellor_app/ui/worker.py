"""One thread that owns the open file: work goes in a queue and is done in its order."""

from collections.abc import Callable
from queue import Empty, SimpleQueue
from threading import Thread

Work = Callable[[], None]


class Worker:
    """`submit` never waits. `stop` lets everything submitted before it finish, then ends the thread.

    What was done is thrown away by the thread that submits, never by the worker: work holds on to pages and windows,
    and if it were the last to do so, they would be destroyed on the worker's thread, and Qt would die of it.
    """

    def __init__(self, name: str = "vault") -> None:
        self._queue: SimpleQueue[list[Work] | None] = SimpleQueue()
        self._done: SimpleQueue[list[Work]] = SimpleQueue()
        self._is_open = True
        self._thread = Thread(target=self._run, name=name, daemon=True)
        self._thread.start()

    def submit(self, work: Work) -> None:
        """Work submitted after `stop` is dropped."""
        self._throw_away()
        if self._is_open:
            self._queue.put([work])

    def stop(self, wait: bool = True) -> None:
        if self._is_open:
            self._is_open = False
            self._queue.put(None)
        if wait:
            self._thread.join()
        self._throw_away()

    def is_running(self) -> bool:
        return self._thread.is_alive()

    def _run(self) -> None:
        while (held := self._queue.get()) is not None:
            held[0]()  # never a name of its own here: a name would hold it longer than the list does
            self._done.put(held)

    def _throw_away(self) -> None:
        while True:
            try:
                self._done.get_nowait().clear()
            except Empty:
                return


def at_once(work: Work) -> None:
    """The `submit` of a test: the work is done before it returns."""
    work()
