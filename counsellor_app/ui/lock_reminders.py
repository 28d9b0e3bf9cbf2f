"""Reminders while the file is locked. Apart from `start.py`: loaded when the lock screen stands."""

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from counsellor_app.domain.moments import utc_now
from counsellor_app.services.reminders import keep_told_until, read_moments, told_until
from counsellor_app.services.vault_place import VaultPlace
from counsellor_app.ui.notifier import Notifier, come_forward


class LockReminders(QObject):
    """Tells what is kept beside the file and marks there what was told; asked for, `window` comes forward."""

    def __init__(self, window: QWidget, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._place: VaultPlace | None = None
        self.notifier = Notifier(utc_now, self)
        self.notifier.wanted.connect(lambda: come_forward(window))
        self.notifier.told.connect(self._on_told)

    def begin(self, place: VaultPlace, *, is_on: bool) -> None:
        """Reaching the tray may take a while."""
        self._place = place
        self.notifier.set_on(is_on)
        self.notifier.set_moments(read_moments(place), told_until=told_until(place))
        self.notifier.start()

    def stop(self) -> None:
        self.notifier.stop()

    def retranslate(self) -> None:
        self.notifier.retranslate()

    @Slot()
    def _on_told(self) -> None:
        if self._place is not None:
            keep_told_until(self._place, self.notifier.told_until)
