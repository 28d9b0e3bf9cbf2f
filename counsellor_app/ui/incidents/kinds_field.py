"""Several codes in one field: chips that can be taken away, and a list to add from."""

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QMenu, QSizePolicy, QWidget

from counsellor_app.ui.icons import pixmap
from counsellor_app.ui.theme import px, tokens, width_of
from counsellor_app.ui.widgets.flow_layout import FlowLayout
from counsellor_app.ui.widgets.paint import frame, words


class KindChip(QAbstractButton):
    """A chosen kind; pressing it takes it away."""

    def __init__(self, code: str, text: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setText(text)
        self.code = code
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.tr("Take away: {kind}").format(kind=text))
        self.setToolTip(self.accessibleName())
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(px(6) * 2 + px(5) + px(14) + width_of(self.text(), 13, 500), px(22))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = tokens()
        painter = QPainter(self)
        frame(painter, self.rect(), look.soft_line if self.underMouse() else look.soft, None, 4)
        box = self.rect().adjusted(px(6), 0, -px(6) - px(14), 0)
        words(painter, box, self.text(), 13, 500, look.accent)
        side = px(14)
        painter.drawPixmap(self.width() - px(4) - side, (self.height() - side) // 2, pixmap("x", "accent", 14))
        painter.end()


class StayingMenu(QMenu):
    """Several may be switched before it closes: a click or Space switches, Enter switches and closes."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        action = self.actionAt(event.position().toPoint())
        if action is not None:
            action.trigger()
        else:
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        action = self.activeAction()
        if event.key() == Qt.Key.Key_Space and action is not None:
            action.trigger()
        else:
            super().keyPressEvent(event)


class KindsField(QFrame):
    """Space, Enter or Down open the list, Backspace takes the last one away."""

    picked = Signal(object)  # tuple[str, ...]

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("box", "field")
        self.setProperty("ring", "true")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._choices: tuple[tuple[str, str], ...] = ()
        self._codes: list[str] = []
        self._placeholder = ""
        self._flow = FlowLayout(self, gap=px(6), line_gap=px(4))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._measure()

    def set_choices(self, choices: tuple[tuple[str, str], ...], placeholder: str) -> None:
        self._choices = choices
        self._placeholder = placeholder
        self._refill()

    def codes(self) -> tuple[str, ...]:
        return tuple(self._codes)

    def set_codes(self, codes: tuple[str, ...]) -> None:
        known = dict(self._choices)
        self._codes = [code for code in codes if code in known]
        self._refill()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down) and not (
            event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            self.open_list()
        elif event.key() in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete) and self._codes:
            self._take(self._codes[-1])
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self.open_list()

    def open_list(self) -> QMenu:
        menu = StayingMenu(self)
        menu.setMinimumWidth(self.width())
        for code, text in self._choices:
            action = QAction(text, menu)
            action.setCheckable(True)
            action.setChecked(code in self._codes)
            action.triggered.connect(lambda _on, code=code: self._switch(code))
            menu.addAction(action)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.mapToGlobal(QPoint(0, self.height() + px(2))))
        return menu

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._measure()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        if not self._codes:
            box = self.rect().adjusted(px(10), 0, -px(28), 0)
            words(painter, box, self._placeholder, 14, 400, tokens().quiet)
        side = px(16)
        painter.drawPixmap(self.width() - px(10) - side, (px(32) - side) // 2, pixmap("down", "quiet", 16))
        if self.hasFocus():
            pen = painter.pen()
            pen.setColor(QColor(tokens().focus))
            pen.setWidth(2)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(pen)
            painter.drawRoundedRect(self.rect().toRectF().adjusted(1, 1, -1, -1), 5, 5)
        painter.end()

    def _measure(self) -> None:
        self.setMinimumSize(px(140), px(32))
        self._flow.setContentsMargins(px(5), px(5), px(30), px(5))

    def _switch(self, code: str) -> None:
        if code in self._codes:
            self._take(code)
            return
        self._codes.append(code)
        self._refill()
        self.picked.emit(self.codes())

    def _take(self, code: str) -> None:
        self._codes.remove(code)
        self._refill()
        self.picked.emit(self.codes())

    def _refill(self) -> None:
        while (entry := self._flow.takeAt(0)) is not None:
            old = entry.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        known = dict(self._choices)
        for code in self._codes:
            chip = KindChip(code, known[code], self)
            chip.clicked.connect(self._on_chip)
            self._flow.addWidget(chip)
            chip.show()
        self.setAccessibleDescription(", ".join(known[code] for code in self._codes))
        self._flow.invalidate()
        self.updateGeometry()
        self.update()

    @Slot()
    def _on_chip(self) -> None:
        chip = self.sender()
        if isinstance(chip, KindChip):
            self._take(chip.code)
