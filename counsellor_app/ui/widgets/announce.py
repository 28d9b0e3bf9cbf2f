"""Tells a screen reader that something changed or appeared."""

from enum import StrEnum

from PySide6.QtWidgets import QWidget


class News(StrEnum):
    NAME = "NameChanged"
    DESCRIPTION = "DescriptionChanged"
    ALERT = "Alert"


def announce(widget: QWidget, news: News) -> None:
    """Cheap while no screen reader listens."""
    # its lists of roles and states take 5 ms to load, which no first window needs
    from PySide6.QtGui import QAccessible, QAccessibleEvent

    if QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleEvent(widget, QAccessible.Event[news.value]))
