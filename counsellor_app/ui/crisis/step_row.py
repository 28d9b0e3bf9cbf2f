"""One step of the crisis screen: the whole row is the target, Space ticks it, Shift+Space says it is not needed."""

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from counsellor_app.ui.crisis.look import FOCUS, LOOK, TICK, drawing, face, length
from counsellor_app.ui.crisis.run_state import Tick

LEFT, GAP, BOX, NUMBER = 16, 14, 26, 18  # of the component sheet
HIGH, LEAST, LEAST_TIGHT = 66, 48, 40
WRAPS = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


class StepRow(QCheckBox):
    """`answered` carries a `Tick`, or None when a tick is taken back."""

    answered = Signal(object)

    def __init__(self, place: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._place = place
        self._words = ""
        self._warning = ""
        self._time = ""
        self._is_current = False
        self._size, self._least = 16, LEAST
        self.setTristate(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._verbs = QWidget(self)
        self.done = self._verb()
        self.not_needed = self._verb()
        row = QHBoxLayout(self._verbs)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(length(6))
        row.addWidget(self.not_needed)
        row.addWidget(self.done)
        self._verbs.hide()
        self.done.clicked.connect(self._on_done)
        self.not_needed.clicked.connect(self._on_not_needed)

    def _verb(self) -> QPushButton:
        """For the mouse: by keys the row itself is enough, so these stay out of the tab order."""
        made = QPushButton()
        made.setProperty("crisis", "row")
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return made

    def tick(self) -> Tick | None:
        match self.checkState():
            case Qt.CheckState.Checked:
                return Tick.DONE
            case Qt.CheckState.PartiallyChecked:
                return Tick.NOT_NEEDED
        return None

    def measure(self, *, tight: bool) -> None:
        """`tight`: a low screen, such as 1024x640, where all steps have to be in sight."""
        self._size, self._least = (15, LEAST_TIGHT) if tight else (16, LEAST)
        self.setMaximumHeight(length(HIGH * 2))
        self._place_verbs()
        self.updateGeometry()
        self.update()

    def set_words(self, words: str, warning: str = "") -> None:
        """`warning` stands under the words: who is not to be called."""
        self._words = words
        self._warning = warning
        self._say()

    def set_state(self, tick: Tick | None, time: str, *, is_current: bool) -> None:
        """`time` in words: "10:38", "not needed, 10:38"."""
        self._time = time
        self._is_current = is_current
        states = {Tick.DONE: Qt.CheckState.Checked, Tick.NOT_NEEDED: Qt.CheckState.PartiallyChecked}
        self.setCheckState(Qt.CheckState.Unchecked if tick is None else states[tick])
        self._verbs.setVisible(is_current and tick is None)
        self._say()
        self._place_verbs()

    def nextCheckState(self) -> None:
        """A click or Space: what is open is done, what was answered is open again."""
        self.answered.emit(Tick.DONE if self.tick() is None else None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.answered.emit(Tick.NOT_NEEDED if self.tick() is not Tick.NOT_NEEDED else None)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.tick() is None:
            self.answered.emit(Tick.DONE)
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Down)
        else:
            super().keyPressEvent(event)

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def sizeHint(self) -> QSize:
        return QSize(length(400), length(HIGH))

    def minimumSizeHint(self) -> QSize:
        return QSize(length(240), length(self._least))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        """As the text needs it, with a least height; more where there is room (`sizeHint`)."""
        return max(length(self._least), self._text_height(self._room(width)) + length(8))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_verbs()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._is_current:
            painter.fillRect(self.rect(), QColor(LOOK.r3.fill))
            painter.fillRect(QRect(0, 0, length(4), self.height()), QColor(LOOK.crisis_bar))
        elif self.underMouse():
            painter.fillRect(self.rect(), QColor(LOOK.hover))
        self._paint_box(painter)
        self._paint_words(painter)
        if self.hasFocus():
            painter.setPen(QPen(QColor(FOCUS), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(length(4) + 2, 2, -2, -2), 5, 5)
        painter.end()

    def _paint_box(self, painter: QPainter) -> None:
        side = length(BOX)
        box = QRect(length(LEFT), (self.height() - side) // 2, side, side)
        is_done = self.tick() is Tick.DONE
        painter.setPen(QPen(QColor(TICK if is_done else LOOK.quiet), 1.5))
        painter.setBrush(QColor(TICK if is_done else LOOK.surface))
        painter.drawRoundedRect(QRectF(box).adjusted(0.75, 0.75, -0.75, -0.75), 6, 6)
        if is_done:
            mark = length(20)
            inset = (side - mark) // 2
            painter.drawPixmap(box.left() + inset, box.top() + inset, drawing("check", "#FFFFFF", 20))
        elif self.tick() is Tick.NOT_NEEDED:
            painter.setPen(QPen(QColor(LOOK.text), length(2)))
            middle = box.center().y() + 1
            painter.drawLine(box.left() + length(8), middle, box.right() - length(7), middle)

    def _paint_words(self, painter: QPainter) -> None:
        x = length(LEFT + BOX + GAP)
        painter.setFont(face(self._size, 600))
        painter.setPen(QColor(LOOK.crisis_numbers if self._is_current else LOOK.text))
        painter.drawText(QRect(x, 0, length(NUMBER), self.height()), Qt.AlignmentFlag.AlignVCenter, str(self._place))
        room = self._room(self.width())
        top = (self.height() - self._text_height(room)) // 2
        box = QRect(length(LEFT + BOX + GAP + NUMBER + GAP), top, room, self._words_height(room))
        painter.setFont(self._face())
        painter.setPen(QColor(LOOK.text))
        painter.drawText(box, WRAPS, self._words)
        if self._warning:
            painter.setFont(face(14, 600))
            painter.setPen(QColor(LOOK.crisis_numbers))
            below = QRect(box.left(), box.bottom() + 1, room, self._warning_height(room))
            painter.drawText(below, WRAPS, self._warning)
        if self._time:
            painter.setFont(face(14))
            painter.setPen(QColor(LOOK.text))
            right = QRect(0, 0, self.width() - length(GAP), self.height())
            painter.drawText(right, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, self._time)

    def _face(self) -> QFont:
        return face(self._size, 600 if self._is_current else 400)

    def _room(self, width: int) -> int:
        """The width left for the words between the number and what stands at the right."""
        left = length(LEFT + BOX + GAP + NUMBER + GAP)
        right = 0
        if not self._verbs.isHidden():
            right = self._verbs.sizeHint().width() + length(GAP)
        elif self._time:
            right = QFontMetrics(face(14)).horizontalAdvance(self._time) + length(GAP)
        return max(length(120), width - left - right - length(GAP))

    def _words_height(self, room: int) -> int:
        # measured in the heavier face until it is answered: a row does not jump when it becomes the current one
        heavy = face(self._size, 600 if self.tick() is None else 400)
        return QFontMetrics(heavy).boundingRect(QRect(0, 0, room, 10_000), WRAPS, self._words).height()

    def _warning_height(self, room: int) -> int:
        if not self._warning:
            return 0
        return QFontMetrics(face(14, 600)).boundingRect(QRect(0, 0, room, 10_000), WRAPS, self._warning).height()

    def _text_height(self, room: int) -> int:
        return self._words_height(room) + self._warning_height(room)

    def _place_verbs(self) -> None:
        size = self._verbs.sizeHint()
        self._verbs.setGeometry(
            self.width() - length(GAP) - size.width(), (self.height() - size.height()) // 2, size.width(), size.height()
        )

    def _say(self) -> None:
        parts = (f"{self._place}. {self._words}", self._warning, self._time)
        self.setAccessibleName(" ".join(part for part in parts if part))
        self.updateGeometry()
        self.update()

    @Slot()
    def _on_done(self) -> None:
        self.answered.emit(Tick.DONE)

    @Slot()
    def _on_not_needed(self) -> None:
        self.answered.emit(Tick.NOT_NEEDED)
