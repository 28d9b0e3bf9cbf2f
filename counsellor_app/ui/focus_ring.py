"""Who has the ring of the focus: the button that got it by key, which a mouse user never sees. Enter presses it."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QCheckBox, QRadioButton, QWidget
from shiboken6 import isValid

from counsellor_app.ui.tokens import Tokens


class FocusRing(QObject):
    """One ring for the whole application; it goes to the button that got the focus by key.

    Fields show their focus by their own border (style sheet), lists by their current row. Qt lets only Space press a
    button outside a dialog, which nobody knows: here Enter presses the one with the focus.
    """

    def __init__(self, app: QApplication, look: Callable[[], Tokens]) -> None:
        super().__init__(app)
        self._look = look
        self._ring: QWidget | None = None
        self._button: QAbstractButton | None = None
        app.focusChanged.connect(self._on_focus)

    @Slot("QWidget*", "QWidget*")
    def _on_focus(self, _old: QWidget | None, now: QWidget | None) -> None:
        self._listen(now)
        by_key = now is not None and now.window().testAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)
        wants = isinstance(now, QAbstractButton) or (now is not None and bool(now.property("ring")))
        if by_key and wants and now is not None:
            self._take_off()
            # nobody has pressed a key before the first window stands
            from counsellor_app.ui.ring import Ring

            self._ring = Ring(now, self._look)
        else:
            self._take_off()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Held down it presses once: the page that opens must not be answered by the same press."""
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and watched is self._button:
            is_plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and is_plain:
                if not event.isAutoRepeat() and self._button is not None:
                    self._button.click()
                return True
        return False

    def _listen(self, now: QWidget | None) -> None:
        if self._button is not None and isValid(self._button):
            self._button.removeEventFilter(self)
        ticks = isinstance(now, QCheckBox | QRadioButton)  # those are for Space alone
        self._button = now if isinstance(now, QAbstractButton) and not ticks else None
        if self._button is not None:
            self._button.installEventFilter(self)

    def _take_off(self) -> None:
        """The ring lives beside the control it surrounds, so it may be gone with its window already."""
        if self._ring is not None and isValid(self._ring):
            self._ring.hide()
            self._ring.deleteLater()
        self._ring = None
