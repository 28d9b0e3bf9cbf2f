"""Tab goes through a page as it is read: in the order of its layouts, whenever its parts were made."""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QWidget

from counsellor_app.ui.placed import placed


def order_tabs(page: QWidget) -> None:
    """Sets the chain for everything inside `page` that takes the focus. Parts made later need it again."""
    for before, after in pairwise(in_reading_order(page)):
        QWidget.setTabOrder(before, after)


def in_reading_order(part: QWidget) -> Iterator[QWidget]:
    """What takes the focus with Tab; a field is one stop, whatever it is made of."""
    if part.focusPolicy() & Qt.FocusPolicy.TabFocus:
        yield part
        return
    inner = part.widget() if isinstance(part, QScrollArea) else None
    layout = part.layout()
    if inner is not None:
        yield from in_reading_order(inner)
    elif layout is not None:
        yield from _of_layout(layout)
    else:
        for child in part.children():
            if isinstance(child, QWidget):
                yield from in_reading_order(child)


def _of_layout(layout: QLayout) -> Iterator[QWidget]:
    for part in placed(layout):
        if isinstance(part, QLayout):
            yield from _of_layout(part)
        else:
            yield from in_reading_order(part)
