"""A line of a card that may be longer than the card: words wrap, a path is cut."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout

from counsellor_app.ui.theme import px
from counsellor_app.ui.widgets.card import label
from counsellor_app.ui.widgets.elided import ElidedLabel


class TwoLines(QFrame):
    """`is_path`: the second line is cut, not wrapped, and stands whole in its tooltip. `late`: worth looking at."""

    def __init__(self, main: str, below: str, *, is_path: bool = False, late: bool = False) -> None:
        super().__init__()
        self.setProperty("box", "item")
        role = "late" if late else "quiet"
        self.main, self.below = (
            ElidedLabel(main),
            ElidedLabel(below, role) if is_path else label(below, role, wrap=True),
        )
        if is_path:
            self.below.setToolTip(below)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        self._column.addWidget(self.main)
        self._column.addWidget(self.below)
        self._measure()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._measure()

    def _measure(self) -> None:
        self._column.setContentsMargins(px(12), px(6), px(12), px(6))
