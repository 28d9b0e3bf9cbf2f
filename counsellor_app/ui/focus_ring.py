"""The ring around a button that got the focus by key, which a mouse user never sees; and Enter presses that button."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt, Slot
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QCheckBox,
    QRadioButton,
    QWidget,
)
from shiboken6 import isValid

from counsellor_app.ui.tokens import Tokens

RING = 2
FOLLOWED = frozenset(
    {QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.ZOrderChange}
)


class _Ring(QWidget):
    """2 px outside the control, radius 6 + 2, over everything in its window or scrolled page.

    Qt's own focus frame lies beside the control in its parent: a chip at the edge of its row had half a ring.
    """

    def __init__(self, control: QWidget, look: Callable[[], Tokens]) -> None:
        super().__init__(_sheet_of(control))
        self._look = look
        self._control = control
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        watched: QWidget | None = control
        while watched is not None and watched is not self.parentWidget():
            watched.installEventFilter(self)  # whatever moves or hides between here and there moves the ring
            watched = watched.parentWidget()
        self._follow()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in FOLLOWED:
            self._follow()
        return False

    def _follow(self) -> None:
        sheet, control = self.parentWidget(), self._control
        if sheet is None or not isValid(control) or not sheet.isAncestorOf(control):
            self.hide()
            return
        around = QRect(control.mapTo(sheet, QPoint(0, 0)), control.size())
        self.setGeometry(around.adjusted(-RING, -RING, RING, RING))
        self.setVisible(control.isVisibleTo(sheet))
        self.raise_()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._look().focus), RING))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 7, 7)
        painter.end()


def _sheet_of(control: QWidget) -> QWidget:
    """What the ring is drawn on: the sheet of the nearest scrolled page, so that it scrolls along, or the window."""
    sheet = control
    while (parent := sheet.parentWidget()) is not None and not sheet.isWindow():
        if isinstance(parent.parentWidget(), QAbstractScrollArea) and sheet is not control:
            return sheet
        sheet = parent
    return sheet


class FocusRing(QObject):
    """One ring for the whole application; it goes to the button that got the focus by key.

    Fields show their focus by their own border (style sheet), lists by their current row. Qt lets only Space press a
    button outside a dialog, which nobody knows: here Enter presses the one with the focus.
    """

    def __init__(self, app: QApplication, look: Callable[[], Tokens]) -> None:
        super().__init__(app)
        self._look = look
        self._ring: _Ring | None = None
        self._button: QAbstractButton | None = None
        app.focusChanged.connect(self._on_focus)

    @Slot("QWidget*", "QWidget*")
    def _on_focus(self, _old: QWidget | None, now: QWidget | None) -> None:
        self._listen(now)
        by_key = now is not None and now.window().testAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)
        wants = isinstance(now, QAbstractButton) or (now is not None and bool(now.property("ring")))
        if by_key and wants and now is not None:
            self._take_off()
            self._ring = _Ring(now, self._look)
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
