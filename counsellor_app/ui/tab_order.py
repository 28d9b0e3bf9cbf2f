"""Tab follows the reading order. Qt keeps the order in which parts were made, and focus proxies disturb even that."""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QRadioButton, QScrollArea, QWidget


def stops(part: QWidget | QLayout) -> Iterator[QWidget]:
    """Every place Tab can go to, hidden ones too, as the layouts place them."""
    if isinstance(part, QLayout):
        for at in range(part.count()):
            item = part.itemAt(at)
            inner = item.widget() or item.layout() if item is not None else None
            if inner is not None:
                yield from stops(inner)
        return
    takes_tab = bool(part.focusPolicy() & Qt.FocusPolicy.TabFocus)
    if isinstance(part, QRadioButton):  # of a group only the one that is on takes Tab: which, may change
        takes_tab = part.focusPolicy() is not Qt.FocusPolicy.NoFocus
    if takes_tab and part.focusProxy() is None:
        yield part
        if not isinstance(part, QScrollArea):
            return
    inside = (part.widget() if isinstance(part, QScrollArea) else None) or part
    layout = inside.layout()
    if layout is not None:
        yield from stops(layout)
        return
    for child in inside.children():  # places its parts itself, in the order they came
        if isinstance(child, QWidget):
            yield from stops(child)


def put_in_order(root: QWidget) -> None:
    """To be called again when parts were added."""
    for one, following in pairwise(stops(root)):
        QWidget.setTabOrder(one, following)
