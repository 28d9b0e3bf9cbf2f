"""Four levels side by side as buttons: shape, code, full words; the chosen one has an accent edge."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QSizePolicy, QWidget

from counsellor_app.domain.levels import Level
from counsellor_app.ui.levels import level_text
from counsellor_app.ui.theme import px, tokens
from counsellor_app.ui.widgets.flow_layout import FlowLayout
from counsellor_app.ui.widgets.paint import level_size, paint_level
from counsellor_app.ui.widgets.painted import LOOK_CHANGES

EDGE = 3


class LevelButton(QAbstractButton):
    def __init__(self, level: Level) -> None:
        super().__init__()
        self.level = level
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(level_text(level, full=True))

    def sizeHint(self) -> QSize:
        return level_size(self.level, full=True) + QSize(2 * EDGE, 2 * EDGE + px(2))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in LOOK_CHANGES:
            self.setAccessibleName(level_text(self.level, full=True))
            self.updateGeometry()
            self.update()
        super().changeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        if not self.isEnabled():
            painter.setOpacity(0.45)
        paint_level(painter, self.rect().adjusted(EDGE, EDGE, -EDGE, -EDGE), self.level, full=True)
        if self.isChecked():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(tokens().accent), 2))
            painter.drawRoundedRect(self.rect().toRectF().adjusted(1, 1, -1, -1), 7, 7)
        painter.end()


class LevelChoice(QWidget):
    """`chosen` tells the level that was picked. The present level cannot be chosen."""

    chosen = Signal(object)  # Level

    def __init__(self) -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        self._buttons = {level: LevelButton(level) for level in reversed(Level)}
        flow = FlowLayout(self, gap=px(8), line_gap=px(8))
        for level, button in self._buttons.items():
            self._group.addButton(button)
            flow.addWidget(button)
            button.clicked.connect(lambda _on=False, level=level: self.chosen.emit(level))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def level(self) -> Level | None:
        return next((level for level, button in self._buttons.items() if button.isChecked()), None)

    def start(self, current: Level | None) -> None:
        """Nothing is chosen; the present level is off."""
        self._group.setExclusive(False)
        for level, button in self._buttons.items():
            button.setChecked(False)
            button.setEnabled(level is not current)
        self._group.setExclusive(True)
        first = next(button for button in self._buttons.values() if button.isEnabled())
        self.setFocusProxy(first)

    def choose(self, level: Level) -> None:
        self._buttons[level].setChecked(True)

    def button(self, level: Level) -> LevelButton:
        return self._buttons[level]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}
        step = steps.get(Qt.Key(event.key()))
        able = [button for button in self._buttons.values() if button.isEnabled()]
        at = next((index for index, button in enumerate(able) if button.hasFocus()), None)
        if step is None or at is None:
            super().keyPressEvent(event)
            return
        able[(at + step) % len(able)].setFocus(Qt.FocusReason.TabFocusReason)
