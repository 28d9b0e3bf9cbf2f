"""Veil: one key turns names into initials and hides text, because someone is passing by.

It goes on by itself when a second screen or a projector appears, and never goes off by itself.
"""

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QGuiApplication, QScreen

from counsellor_app.ui.format import initials

HIDDEN = "\u2022" * 5


class Veil(QObject):
    changed = Signal(bool)

    def __init__(self, *, follows_screens: bool = True) -> None:
        super().__init__()
        self._is_on = False
        self._follows = follows_screens
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.screenAdded.connect(self._on_screen)
            if follows_screens and len(app.screens()) > 1:
                self._is_on = True

    def is_on(self) -> bool:
        return self._is_on

    def set_on(self, is_on: bool) -> None:
        if is_on != self._is_on:
            self._is_on = is_on
            self.changed.emit(is_on)

    @Slot()
    def toggle(self) -> None:
        self.set_on(not self._is_on)

    def set_follows_screens(self, follows: bool) -> None:
        self._follows = follows

    def name(self, full: str) -> str:
        """The name as it may be shown now."""
        return initials(full) if self._is_on else full

    def text(self, words: str) -> str:
        """What was written about a person: words, or five dots."""
        return HIDDEN if self._is_on and words else words

    @Slot(QScreen)
    def _on_screen(self, _screen: QScreen) -> None:
        if self._follows:
            self.set_on(True)
