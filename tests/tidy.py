"""What a test leaves of its windows."""

import gc
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

OFTEN = 20  # tests: a window with all its pages, left in each of them, is more than 20,000 widgets then
since: list[int] = [0]  # how many tests ended since Python's cycles were looked for


@pytest.fixture(autouse=True)
def nothing_left(qapp: QApplication) -> Iterator[None]:
    """Qt deletes later only in a loop that runs: until then each window of an earlier test is styled with every theme.

    What hangs in cycles of Python's goes now and then and, as in the program (`ui.collector`), never on a worker's
    thread: widgets that are destroyed there crash Qt. (Qt's list of all widgets would tell when it is time, but gives
    each of them a Python side to be counted.)
    """
    gc.disable()
    yield
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    since[0] += 1
    if since[0] >= OFTEN:
        gc.collect()
        since[0] = 0
    gc.enable()
