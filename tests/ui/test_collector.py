"""Garbage goes on the window's thread, as deep as there is much of it."""

import gc
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject

from counsellor_app.ui.collector import Collector


class Knot:
    def __init__(self) -> None:
        self.me = self


@pytest.fixture
def by_hand() -> Iterator[None]:
    gc.disable()
    yield
    gc.enable()


def test_what_hangs_together_only_by_itself_goes(by_hand: None, qapp: object) -> None:
    owner = QObject()
    collector = Collector(owner)
    gc.collect()
    lost = weakref.ref(Knot())
    assert lost() is not None
    collector.collect()
    assert lost() is not None, "little was made: nothing is looked through"
    kept = [Knot() for _ in range(gc.get_threshold()[0] + 1)]
    collector.collect()
    assert lost() is None
    assert kept
