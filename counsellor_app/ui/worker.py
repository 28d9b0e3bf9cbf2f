"""One thread that owns the open file: work goes in a queue and is done in its order."""

from collections.abc import Callable
from queue import SimpleQueue
from threading import Thread

Work = Callable[[], None]


class Worker:
    """`submit` never waits. `stop` lets everything submitted before it finish, then ends the thread."""

    def __init__(self, name: str = "vault") -> None:
        self._queue: SimpleQueue[Work | None] = SimpleQueue()
        self._is_open = True
        self._thread = Thread(target=self._run, name=name, daemon=True)
        self._thread.start()

    def submit(self, work: Work) -> None:
        """Work submitted after `stop` is dropped."""
        if self._is_open:
            self._queue.put(work)

    def stop(self, wait: bool = True) -> None:
        if self._is_open:
            self._is_open = False
            self._queue.put(None)
        if wait:
            self._thread.join()

    def is_running(self) -> bool:
        return self._thread.is_alive()

    def _run(self) -> None:
        while (work := self._queue.get()) is not None:
            work()


def at_once(work: Work) -> None:
    """The `submit` of a test: the work is done before it returns."""
    work()
