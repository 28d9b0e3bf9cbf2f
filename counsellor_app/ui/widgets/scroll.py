"""How everything that scrolls is set up."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QScrollArea, QWidget


def set_up_scroll(area: QScrollArea, *, sideways: bool = False) -> None:
    """What it holds is as wide as its place; no frame, and Tab goes past it to what lies inside.

    `sideways`: it may scroll so too, where there is no room.
    """
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    if not sideways:
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)


def own_viewport(area: QAbstractScrollArea) -> QWidget:
    """The inner part of what scrolls, made here.

    Asked for one that Qt made, PySide first makes every kind of widget there is, to see which it might be: 12 ms and
    1.5 MB, once.
    """
    made = QWidget()
    area.setViewport(made)
    return made
