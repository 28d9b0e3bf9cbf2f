"""A card: a head with a count and a verb, items parted by lines."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from counsellor_app.ui.numbers import number
from counsellor_app.ui.theme import px


def label(text: str = "", role: str = "", *, wrap: bool = False, parent: QWidget | None = None) -> QLabel:
    """A label in one of the roles of the style sheet: title, wizard-title, section, label, quiet, error, caption …"""
    made = QLabel(text, parent)
    made.setTextFormat(Qt.TextFormat.PlainText)
    if role:
        made.setProperty("role", role)
    if role in ("key", "mark"):
        made.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    made.setWordWrap(wrap)
    return made


def boxed(box: str, parent: QWidget | None = None) -> QFrame:
    """A frame of the style sheet: card, surface, ground, strip, bar, foot, panel, item, warning, note, plain …"""
    made = QFrame(parent)
    made.setProperty("box", box)
    return made


class CardItem(QFrame):
    """One item: a main line, a quiet line below, something at the right (a verb, a badge). Both lines wrap."""

    def __init__(self, main: str, below: str = "", *, side: QWidget | None = None, late: bool = False) -> None:
        super().__init__()
        self.setProperty("box", "item")
        self.main = label(main, wrap=True)
        self.below = label(below, "late" if late else "quiet", wrap=True)
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(self.main)
        texts.addWidget(self.below)
        self._row = QHBoxLayout(self)
        self._row.addLayout(texts, 1)
        if side is not None:
            self._row.addWidget(side, 0, Qt.AlignmentFlag.AlignVCenter)
        self.below.setVisible(bool(below))  # after its layout: shown without a parent it would be a window of its own
        self._measure()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._measure()

    def _measure(self) -> None:
        self._row.setContentsMargins(px(12), px(5), px(12), px(5))
        self._row.setSpacing(px(10))
        self.main.setMinimumHeight(px(19))
        self.below.setMinimumHeight(px(16))


class Card(QFrame):
    """`set_title` and `set_count` for the head, `add_item` for rows, `body` for anything else."""

    def __init__(self, title: str = "", count: int | None = None, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("box", "card")
        self.title_label = label(title, "section")
        self.count_label = label("", "muted")
        self.head = QWidget()
        self.head_row = QHBoxLayout(self.head)
        self.head_row.addWidget(self.title_label)
        self.head_row.addWidget(self.count_label)
        self.head_row.addStretch(1)
        self.body = QVBoxLayout()
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        self.head.setVisible(bool(title))
        column.addLayout(self.body)
        self.set_count(count)
        self._measure()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._measure()

    def _measure(self) -> None:
        self.head.setFixedHeight(px(36))
        self.head_row.setContentsMargins(px(12), 0, px(8), 0)
        self.head_row.setSpacing(px(8))

    def set_title(self, title: str) -> None:
        self.title_label.setText(title)
        self.head.setVisible(bool(title))
        self.setAccessibleName(title)

    def set_count(self, count: int | None) -> None:
        self.count_label.setText("" if count is None else number(count))
        self.count_label.setVisible(count is not None)

    def add_verb(self, button: QWidget) -> None:
        """A verb at the right of the head."""
        self.head_row.addWidget(button)

    def add_item(self, main: str, below: str = "", *, side: QWidget | None = None, late: bool = False) -> CardItem:
        item = CardItem(main, below, side=side, late=late)
        self.body.addWidget(item)
        return item

    def add_widget(self, widget: QWidget) -> None:
        """An item of the page's own making, with the line above it."""
        item = boxed("item")
        column = QVBoxLayout(item)
        column.setContentsMargins(px(12), px(6), px(12), px(6))
        column.addWidget(widget)
        self.body.addWidget(item)

    def clear(self) -> None:
        while (entry := self.body.takeAt(0)) is not None:
            widget = entry.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
