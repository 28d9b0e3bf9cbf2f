"""Undo, at the bottom right for eight seconds; it stays while the pointer or the focus is on it.

After that Ctrl+Z brings the last one back to be read first: who saw a slip too late is not left alone with it.
"""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, QTimer, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from counsellor_app.ui.theme import px, tokens
from counsellor_app.ui.widgets.announce import News, announce
from counsellor_app.ui.widgets.buttons import Button, IconButton, Kind, Size
from counsellor_app.ui.widgets.card import label

SHOWN_FOR = 8000  # ms
SHADOW = 14  # px of the soft edge around the bar
EDGE = 16  # px from the corner of the page
WIDTH = 288


class UndoBar(QWidget):
    """Child of the page stack. `offer` shows it; it never takes the focus by itself."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._take_back: Callable[[], None] | None = None
        self.text_label = label("", wrap=True)
        self.verb = Button(self.tr("Undo"), Kind.TOAST)
        self.close_button = IconButton("x", self.tr("Close"), size=Size.SMALL)
        row = QHBoxLayout(self)
        row.setContentsMargins(SHADOW + px(14), SHADOW, SHADOW + px(6), SHADOW)
        row.setSpacing(px(8))
        row.addWidget(self.text_label, 1)
        row.addWidget(self.verb)
        row.addWidget(self.close_button)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SHOWN_FOR)
        self._timer.timeout.connect(self._on_time)
        self.verb.clicked.connect(self.take_back)
        self.close_button.clicked.connect(self.dismiss)
        parent.installEventFilter(self)
        self._tint()
        self.hide()

    def offer(self, text: str, take_back: Callable[[], None] | None) -> None:
        """`take_back` None: only a message, without a verb."""
        self._take_back = take_back
        self.text_label.setText(text)
        self.verb.setVisible(take_back is not None)
        self.setAccessibleName(text)
        self.show()
        self.raise_()
        self._place()
        self._timer.start()
        announce(self, News.ALERT)

    def settle(self) -> None:
        """Another page is shown, which may be newer than the bar and have another foot."""
        if self.isVisible():
            self.raise_()
            self._place()

    def can_take_back(self) -> bool:
        """Undo is offered now."""
        return self._take_back is not None and not self.isHidden()

    @Slot()
    def take_back(self) -> None:
        """The verb and Ctrl+Z."""
        if self.isHidden() and self._take_back is not None:
            self.offer(self.text_label.text(), self._take_back)
            return
        wanted, self._take_back = self._take_back, None
        self.dismiss()
        if wanted is not None:
            wanted()

    @Slot()
    def dismiss(self) -> None:
        self._timer.stop()
        self._take_back = None
        self.hide()

    def sizeHint(self) -> QSize:
        """As wide as the side panel of a case: long words take a second line, they do not cover the verb beside it."""
        width = px(WIDTH) + 2 * SHADOW
        return QSize(width, max(px(40) + 2 * SHADOW, self.heightForWidth(width)))

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        if watched is self.parent() and event.type() is QEvent.Type.Resize and self.isVisible():
            self._place()
        return False

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._tint()
        elif event.type() is QEvent.Type.LanguageChange:
            self.verb.setText(self.tr("Undo"))
            self.close_button.set_words(self.tr("Close"))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        box = QRectF(self.rect()).adjusted(SHADOW, SHADOW, -SHADOW, -SHADOW)
        for ring in range(SHADOW):  # 0 4 14 at 22 %, laid on ring by ring
            shade = QColor(20, 22, 24)
            shade.setAlphaF(0.22 * 2 * (ring + 1) / SHADOW**2)
            painter.setBrush(shade)
            grown = SHADOW - ring - 4
            radius = 6 + max(grown, 0)
            painter.drawRoundedRect(box.adjusted(-grown, 4 - grown, grown, 4 + grown), radius, radius)
        painter.setBrush(QColor(tokens().toast_ground))
        painter.drawRoundedRect(box, 6, 6)
        painter.end()

    def _place(self) -> None:
        page = self.parentWidget()
        if page is None:
            return
        area = page.rect()
        size = self.sizeHint().boundedTo(area.size())
        corner = area.bottomRight() + QPoint(1 - EDGE + SHADOW, 1 - EDGE + SHADOW - _foot(page))
        self.setGeometry(corner.x() - size.width(), corner.y() - size.height(), size.width(), size.height())

    def _tint(self) -> None:
        self.close_button.set_icon("x", "toast_text")
        palette = self.text_label.palette()
        palette.setColor(self.text_label.foregroundRole(), QColor(tokens().toast_text))
        self.text_label.setPalette(palette)

    @Slot()
    def _on_time(self) -> None:
        if self.underMouse() or self.verb.hasFocus() or self.close_button.hasFocus():
            self._timer.start()
        else:
            self.hide()


def _foot(page: QWidget) -> int:
    """How high the foot of the page is: its verbs are not to be covered."""
    feet = [one for one in page.findChildren(QFrame) if one.property("box") == "foot" and one.isVisible()]
    at_bottom = (one for one in feet if one.mapTo(page, one.rect().bottomLeft()).y() >= page.height() - 2)
    return max((one.height() for one in at_bottom), default=0)
