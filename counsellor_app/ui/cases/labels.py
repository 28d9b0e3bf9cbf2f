"""Labels that the style sheet has no role for: a token's colour in a chosen weight, or words that give way."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from counsellor_app.ui.theme import colour, font, px


class ToneLabel(QLabel):
    """`tone` is a token's name; font and colour follow the theme and the text size."""

    def __init__(
        self, text: str = "", *, size: float = 14, weight: int = 400, tone: str = "text", parent: QWidget | None = None
    ) -> None:
        super().__init__(text, parent)
        self._face = (size, weight)
        self._tone = tone
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._tint()

    def set_struck(self) -> None:
        """The words were replaced: a line through them, and they stay readable."""
        face = self.font()
        face.setStrikeOut(True)
        self.setFont(face)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._tint()

    def _tint(self) -> None:
        face = font(*self._face)
        face.setStrikeOut(self.font().strikeOut())
        if face != self.font():
            self.setFont(face)
        palette = self.palette()
        if palette.color(QPalette.ColorRole.WindowText) != colour(self._tone):
            palette.setColor(QPalette.ColorRole.WindowText, colour(self._tone))
            self.setPalette(palette)


class ElidedLabel(ToneLabel):
    """Gives way: the words end with an ellipsis, all of them stand in the tooltip."""

    def __init__(
        self, text: str = "", *, size: float = 14, weight: int = 400, tone: str = "text", grows: bool = True
    ) -> None:
        super().__init__("", size=size, weight=weight, tone=tone)
        self._full = text
        across = QSizePolicy.Policy.Expanding if grows else QSizePolicy.Policy.Maximum
        self.setSizePolicy(across, QSizePolicy.Policy.Preferred)
        self._elide()

    def full_text(self) -> str:
        return self._full

    def set_full(self, text: str) -> None:
        self._full = text
        self._elide()
        self.updateGeometry()

    def minimumSizeHint(self) -> QSize:
        return QSize(min(px(32), self.sizeHint().width()), super().minimumSizeHint().height())

    def sizeHint(self) -> QSize:
        return QSize(self.fontMetrics().horizontalAdvance(self._full) + 2, self.fontMetrics().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._elide()

    def _elide(self) -> None:
        shown = self.fontMetrics().elidedText(self._full, Qt.TextElideMode.ElideRight, max(self.width(), 1))
        if shown != self.text():
            self.setText(shown)
        self.setToolTip(self._full if shown != self._full else "")
        self.setAccessibleName(self._full)
