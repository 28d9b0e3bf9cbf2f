"""What the palette looks like: a field, a list, a foot with the keys; a soft shadow, drawn once and stretched."""

from functools import lru_cache

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPixmap, QRegion
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QListView, QVBoxLayout, QWidget

from counsellor_app.ui.icons import pixmap
from counsellor_app.ui.palette.delegate import LineDelegate
from counsellor_app.ui.palette.model import LineModel
from counsellor_app.ui.theme import font, px
from counsellor_app.ui.widgets.card import boxed, label

FIELD, FOOT = 52, 36
SHADOW, DROP = 28, 8  # px of the soft edge, and how far it falls
RADIUS = 6


class PaletteField(QLineEdit):
    """Keeps the focus; the keys that belong to the list are told."""

    moved = Signal(int)
    entered = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("bare", "true")
        self.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText)

    def event(self, event: QEvent) -> bool:
        """Tab stays inside, and Esc is nobody else's shortcut."""
        if isinstance(event, QKeyEvent):
            is_tab = event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
            if event.type() is QEvent.Type.KeyPress and is_tab:
                self.moved.emit(1 if event.key() == Qt.Key.Key_Tab else -1)
                return True
            if event.type() is QEvent.Type.ShortcutOverride and event.key() == Qt.Key.Key_Escape:
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Down:
                self.moved.emit(1)
            case Qt.Key.Key_Up:
                self.moved.emit(-1)
            case Qt.Key.Key_PageDown:
                self.moved.emit(8)
            case Qt.Key.Key_PageUp:
                self.moved.emit(-8)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.entered.emit()
            case Qt.Key.Key_Escape:
                self.left.emit()
            case _:
                super().keyPressEvent(event)


class PalettePanel(QFrame):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("box", "field")
        self.field = PaletteField()
        self.sign = QLabel()
        self.esc = label("Esc", "key")
        self.rule = boxed("divider")
        self.rule.setFixedHeight(1)
        self.view = QListView()
        self.model = LineModel()
        self.model.setParent(self)
        self.view.setModel(self.model)
        self.view.setItemDelegate(LineDelegate(self.view))
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.view.setMouseTracking(True)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.nothing = label("", "muted")
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._hints: dict[str, QLabel] = {}
        self.here = label("", "quiet")
        self._build()

    def _build(self) -> None:
        self.head = QWidget()
        row = QHBoxLayout(self.head)
        row.addWidget(self.sign)
        row.addWidget(self.field, 1)
        row.addWidget(self.esc)
        self.foot = boxed("item")
        keys = QHBoxLayout(self.foot)
        for names, hint in ((("↑", "↓"), "choose"), (("Enter",), "open"), ((">",), "commands")):
            for name in names:
                keys.addWidget(label(name, "key"))
            self._hints[hint] = label("", "quiet")
            keys.addWidget(self._hints[hint])
            keys.addSpacing(px(10))
        keys.addStretch(1)
        keys.addWidget(self.here)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        for part in (self.head, self.rule, self.view, self.nothing, self.foot):
            self._column.addWidget(part)

    def set_texts(self, *, find: str, choose: str, open_: str, commands: str, here: str, nothing: str) -> None:
        self.field.setPlaceholderText(find)
        self.field.setAccessibleName(find)
        self.view.setAccessibleName(find)
        for hint, words in (("choose", choose), ("open", open_), ("commands", commands)):
            self._hints[hint].setText(words)
        self.here.setText(here)
        self.nothing.setText(nothing)

    def measure(self) -> None:
        """Sizes and colours of the theme and text size in force."""
        self.head.setFixedHeight(px(FIELD))
        self.foot.setFixedHeight(px(FOOT))
        self.nothing.setFixedHeight(px(56))
        self._column.setContentsMargins(1, 1, 1, 1)
        for part, side in ((self.head, 20), (self.foot, 18)):
            row = part.layout()
            if row is not None:
                row.setContentsMargins(px(side), 0, px(18), 0)
                row.setSpacing(px(8) if part is self.head else px(4))
        self.sign.setPixmap(pixmap("search", "accent", 20))
        self.field.setFont(font(17))

    def height_for(self, most: int) -> int:
        """As high as its lines, at most `most`."""
        lines = self.model.rowCount()
        self.view.setVisible(bool(lines))
        self.nothing.setVisible(not lines and bool(self.field.text().strip()))
        rest = px(FIELD) + 1 + px(FOOT) + 2 + (px(56) if self.nothing.isVisibleTo(self) else 0)
        tall = sum(self.view.sizeHintForRow(row) for row in range(lines))
        edge = px(6) if lines else 0
        self.view.setFixedHeight(min(tall + edge, most - rest) if lines else 0)
        return rest + self.view.height() if lines else rest


def with_shadow(box: QRect) -> QRegion:
    return QRegion(box.adjusted(-SHADOW, DROP - SHADOW, SHADOW, DROP + SHADOW))


def draw_shadow(painter: QPainter, box: QRect) -> None:
    """0 8 28 at 24 %: corners as they are, edges stretched."""
    edge = SHADOW + RADIUS
    whole = box.adjusted(-SHADOW, DROP - SHADOW, SHADOW, DROP + SHADOW)
    picture = _shadow()
    xs = (0, edge, edge + 1, 2 * edge + 1)
    tx = (whole.left(), whole.left() + edge, whole.right() + 1 - edge, whole.right() + 1)
    ty = (whole.top(), whole.top() + edge, whole.bottom() + 1 - edge, whole.bottom() + 1)
    for column in range(3):
        for row in range(3):
            target = QRect(QPoint(tx[column], ty[row]), QPoint(tx[column + 1] - 1, ty[row + 1] - 1))
            if (column, row) == (1, 1):
                target.setTop(box.bottom() - RADIUS)  # the rest of the middle lies under the panel
            source = QRect(QPoint(xs[column], xs[row]), QPoint(xs[column + 1] - 1, xs[row + 1] - 1))
            painter.drawPixmap(target, picture, source)


@lru_cache(maxsize=1)
def _shadow() -> QPixmap:
    side = 2 * (SHADOW + RADIUS) + 1
    made = QPixmap(QSize(side, side))
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    for ring in range(SHADOW):
        shade = QColor(20, 22, 24)
        shade.setAlphaF(0.24 * 2 * (ring + 1) / SHADOW**2)
        painter.setBrush(shade)
        radius = RADIUS + SHADOW - ring
        painter.drawRoundedRect(QRectF(ring, ring, side - 2 * ring, side - 2 * ring), radius, radius)
    painter.end()
    return made
