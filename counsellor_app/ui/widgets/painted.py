"""A thin widget around a paint function: it knows when its size or its words may have changed."""

from PySide6.QtCore import QEvent, QSize
from PySide6.QtWidgets import QSizePolicy, QWidget

LOOK_CHANGES = frozenset(
    {QEvent.Type.StyleChange, QEvent.Type.FontChange, QEvent.Type.LanguageChange, QEvent.Type.PaletteChange}
)


class Painted(QWidget):
    """Subclasses give `sizeHint` and `paintEvent`, and call `say` with what a screen reader should hear."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def say(self, text: str) -> None:
        if text != self.accessibleName():
            self.setAccessibleName(text)

    def refresh(self) -> None:
        self.updateGeometry()
        self.update()

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in LOOK_CHANGES:
            self.retranslate()
            self.refresh()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Words that depend on the language, if there are any."""
