"""What typed days and moments share: a line to type into, the calendar that opens under it, a verdict in words.

No spin box of Qt's: in its sections "20.11" becomes 1 January 2000 without a word (tried), and a day is a fact of law.
"""

from datetime import date

from PySide6.QtCore import QDate, QEvent, QPoint, QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from counsellor_app.ui.icons import icon
from counsellor_app.ui.theme import px, width_of
from counsellor_app.ui.widgets.calendar import Calendar

EARLIEST, LATEST = date(1900, 1, 1), date(2100, 12, 31)


class CalendarLine(QLineEdit):
    """`judged` comes when typing is over: what is wrong in words, or "". Alt+Down and F4 open the calendar.

    Subclasses say what is shown (`shown_day`), take a day (`take_day`), and tell a wrong text (`is_wrong`).
    """

    judged = Signal(str)
    SAMPLE = "00.00.0000"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._first, self._last = EARLIEST, LATEST
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._pick = QAction(self)
        self._pick.triggered.connect(self.open_calendar)
        self.addAction(self._pick, QLineEdit.ActionPosition.TrailingPosition)
        self.calendar: QFrame | None = None
        self.editingFinished.connect(self._on_finished)
        self._tint()
        self._retranslate()

    def shown_day(self) -> date | None:
        """Where the calendar opens; None for today."""
        raise NotImplementedError

    def take_day(self, day: date) -> None:
        """A day was picked, or stepped to."""
        raise NotImplementedError

    def is_wrong(self) -> bool:
        """Something is typed that is nothing this line can hold."""
        raise NotImplementedError

    def commit(self) -> None:
        """Typing is over, or somebody wants the day now: takes it, and writes it out in full."""

    def complaint(self) -> str:
        return self.tr("There is no such day. Write it like 24.03.2026.")

    def set_range(self, first: date, last: date) -> None:
        """What the calendar offers, and the Up and Down keys."""
        self._first, self._last = first, last

    @Slot()
    def _on_finished(self) -> None:
        self.commit()
        self.judge()

    @Slot()
    def judge(self) -> None:
        is_wrong = self.is_wrong()
        self.setToolTip(self.complaint() if is_wrong else "")
        self.judged.emit(self.complaint() if is_wrong else "")

    @Slot()
    def open_calendar(self) -> None:
        """Under the line; Esc leaves it, Enter or a click takes the day."""
        shown = Calendar()
        shown.setDateRange(to_qdate(self._first), to_qdate(self._last))
        day = self.shown_day()
        shown.setSelectedDate(to_qdate(day) if day else QDate.currentDate())
        shown.activated.connect(self._on_picked)
        shown.clicked.connect(self._on_picked)
        self.calendar = QFrame(self, Qt.WindowType.Popup)
        self.calendar.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.calendar.destroyed.connect(self._on_calendar_gone)
        column = QVBoxLayout(self.calendar)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(shown)
        self.calendar.adjustSize()
        self.calendar.move(self._corner(self.calendar.size()))
        self.calendar.show()
        shown.setFocus()

    def sizeHint(self) -> QSize:
        width = width_of(self.SAMPLE, 14, 400) + px(2 * 10 + 16 + 14)
        return QSize(width, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Typed over, wherever the focus came from; a click puts the caret where it fell."""
        super().focusInEvent(event)
        if event.reason() not in (
            Qt.FocusReason.MouseFocusReason,
            Qt.FocusReason.PopupFocusReason,
            Qt.FocusReason.ActiveWindowFocusReason,
        ):
            self.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        steps = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}
        day = self.shown_day()
        if event.key() == Qt.Key.Key_F4 or (is_alt and event.key() == Qt.Key.Key_Down):
            self.open_calendar()
        elif event.key() in steps and day is not None and not event.modifiers():
            moved = date.fromordinal(day.toordinal() + steps[Qt.Key(event.key())])
            if self._first <= moved <= self._last:
                self.take_day(moved)
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        elif event.type() in (QEvent.Type.StyleChange, QEvent.Type.EnabledChange):
            self._tint()

    def _corner(self, size: QSize) -> QPoint:
        corner = self.mapToGlobal(QPoint(0, self.height() + px(2)))
        room = self.screen().availableGeometry()
        corner.setX(max(room.left(), min(corner.x(), room.right() - size.width())))
        if corner.y() + size.height() > room.bottom():
            corner.setY(max(room.top(), self.mapToGlobal(QPoint(0, 0)).y() - size.height() - px(2)))
        return corner

    def _tint(self) -> None:
        self._pick.setIcon(icon("calendar", "quiet" if self.isEnabled() else "disabled", 16))

    def _retranslate(self) -> None:
        self.setPlaceholderText(self.tr("dd.mm.yyyy"))
        self._pick.setText(self.tr("Open the calendar"))

    @Slot(QDate)
    def _on_picked(self, day: QDate) -> None:
        if self.calendar is not None:
            self.calendar.close()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.take_day(to_date(day))
        self.judge()

    @Slot()
    def _on_calendar_gone(self) -> None:
        self.calendar = None


def refuse_wrong(root: QWidget) -> bool:
    """Before something is sent: the first line in sight that holds no day says so; True when there is one."""
    for line in root.findChildren(CalendarLine):
        if not line.isVisibleTo(root) or not line.isEnabled():
            continue
        line.commit()
        if line.is_wrong():
            line.judge()
            line.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
    return False


def to_qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)


def to_date(day: QDate) -> date:
    return date(day.year(), day.month(), day.day())
