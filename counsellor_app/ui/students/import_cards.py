"""The step of the check: columns of the file beside what would happen, or below it where both have too little room."""

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QScrollArea, QWidget

from counsellor_app.ui.students.import_check import CheckCard
from counsellor_app.ui.students.import_columns import ColumnsCard
from counsellor_app.ui.theme import px
from counsellor_app.ui.widgets.scroll import set_up_scroll

BESIDE = 820  # px at 100 % from which both stand side by side
LEAST_CHECK = 330


class CheckingCards(QScrollArea):
    """Side by side each card scrolls by itself; one below the other the step scrolls as a whole."""

    def __init__(self, columns: ColumnsCard, check: CheckCard) -> None:
        super().__init__()
        self._columns, self._check = columns, check
        set_up_scroll(self)
        sheet = QWidget()
        sheet.setProperty("scrolled", "true")
        self._cards = QHBoxLayout(sheet)
        self._cards.addWidget(columns, 1)
        self._cards.addWidget(check, 2)
        self.setWidget(sheet)
        self._fit()

    def begin_at_top(self) -> None:
        """The focus that goes through the cards while the step is put up would leave it scrolled."""
        QTimer.singleShot(0, self, lambda: self.verticalScrollBar().setValue(0))

    def _fit(self) -> None:
        beside = self.width() >= px(BESIDE)
        direction = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.BottomToTop
        self._cards.setDirection(direction)
        self._cards.setContentsMargins(px(16), px(16), px(16), px(16))
        self._cards.setSpacing(px(16))
        self._columns.stand(beside=beside)
        self._check.setMinimumHeight(0 if beside else px(LEAST_CHECK))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._fit()
