"""What scrolls only where there is no room for it."""

from PySide6.QtCore import QEvent, QObject, QSize
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from counsellor_app.ui.theme import px
from counsellor_app.ui.widgets.scroll import set_up_scroll

LEAST = 160  # px at 100 %


class Scrolled(QScrollArea):
    """As large as what it holds, or less high."""

    def __init__(self, inside: QWidget) -> None:
        super().__init__()
        sheet = QWidget()
        sheet.setProperty("scrolled", "true")
        self._column = QVBoxLayout(sheet)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(inside)
        set_up_scroll(self)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Maximum)
        self.setWidget(sheet)

    def sizeHint(self) -> QSize:
        width = self._column.sizeHint().width()
        return QSize(width, self._column.totalHeightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._column.sizeHint().width(), px(LEAST))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)
