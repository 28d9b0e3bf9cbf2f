"""A page or a list without anything in it says what to do first."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from counsellor_app.ui.icons import pixmap
from counsellor_app.ui.theme import px, tokens
from counsellor_app.ui.widgets.card import label


class _Disc(QWidget):
    def __init__(self, icon: str) -> None:
        super().__init__()
        self._icon = icon
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(px(56), px(56))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens().soft))
        painter.drawEllipse(QRectF(self.rect()))
        inset = (self.width() - px(28)) // 2
        painter.drawPixmap(inset, inset, pixmap(self._icon, "accent", 28))
        painter.end()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.StyleChange:
            self.updateGeometry()
        super().changeEvent(event)


class EmptyState(QWidget):
    """Disc, title, one or two sentences, verbs side by side, and room below (`below`) for a checklist card."""

    def __init__(self, icon: str, title: str = "", text: str = "", *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title_label = label(title, "title", wrap=True)
        self.text_label = label(text, "muted", wrap=True)
        self.verbs = QHBoxLayout()
        self.verbs.setSpacing(px(8))
        self.below = QVBoxLayout()
        centre = Qt.AlignmentFlag.AlignHCenter
        self.title_label.setAlignment(centre)
        self.text_label.setAlignment(centre)
        column = QVBoxLayout(self)
        column.setSpacing(0)
        column.addStretch(1)
        column.addWidget(_Disc(icon), 0, centre)
        column.addSpacing(px(16))
        column.addWidget(self.title_label, 0, centre)
        column.addSpacing(px(6))
        column.addWidget(self.text_label, 0, centre)
        column.addSpacing(px(20))
        column.addLayout(self.verbs)
        column.addSpacing(px(28))
        column.addLayout(self.below)
        column.addStretch(3)
        self.verbs.addStretch(1)
        self.verbs.addStretch(1)
        self._measure()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._measure()

    def showEvent(self, event: QShowEvent) -> None:
        """What was hidden has its face only now."""
        super().showEvent(event)
        self._measure()

    def _measure(self) -> None:
        """A wrapped label that is centred does not tell its height by itself."""
        for words in (self.title_label, self.text_label):
            words.setFixedWidth(px(520))
            words.setFixedHeight(max(0, words.heightForWidth(px(520))))

    def set_texts(self, title: str, text: str) -> None:
        self.title_label.setText(title)
        self.text_label.setText(text)
        self._measure()
        self.setAccessibleName(f"{title} {text}")

    def add_verb(self, button: QWidget) -> None:
        self.verbs.insertWidget(self.verbs.count() - 1, button)

    def add_below(self, widget: QWidget) -> None:
        self.below.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
