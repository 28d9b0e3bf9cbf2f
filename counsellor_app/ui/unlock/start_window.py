"""The window before a file is open: first start, lock screen, restore; the crisis steps over any of them."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent, QIcon
from PySide6.QtWidgets import QStackedLayout, QWidget

from counsellor_app.ui.icons import pixmap
from counsellor_app.ui.theme import dress


class StartWindow(QWidget):
    crisis_requested = Signal()
    closing = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setWindowTitle("Pana")
        self.setWindowIcon(QIcon(pixmap("mark", "accent", 24)))
        self._layers = QStackedLayout(self)
        self._layers.setContentsMargins(0, 0, 0, 0)
        self._screen: QWidget | None = None
        dress(self)

    def take_keys(self) -> None:
        """Once it stands on the screen."""
        from counsellor_app.ui import actions  # Qt's lists of keys take a millisecond

        actions.install(self, actions.CRISIS, self.crisis_requested.emit)

    def show_screen(self, screen: QWidget) -> None:
        """Replaces what is shown."""
        if self._screen is not None:
            self._layers.removeWidget(self._screen)
            self._screen.deleteLater()
        self._screen = screen
        self._layers.addWidget(screen)
        self._layers.setCurrentWidget(screen)

    def cover(self, screen: QWidget) -> None:
        self._layers.addWidget(screen)
        self._layers.setCurrentWidget(screen)
        screen.setFocus()

    def uncover(self, screen: QWidget) -> None:
        """The focus goes where typing begins: a passphrase must not go to the choice of languages."""
        if self._screen is not None:
            self._layers.setCurrentWidget(self._screen)
        self._layers.removeWidget(screen)
        screen.hide()
        begin = getattr(self._screen, "focus_first", None)
        if begin is not None:
            begin()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.closing.emit()
        super().closeEvent(event)
