"""One line of chips or pills; what does not fit hides behind a final ``+2``."""

from PySide6.QtCore import QEvent, QPoint, QSize, Signal, Slot
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QMenu, QSizePolicy, QWidget, QWidgetAction

from counsellor_app.ui.theme import px
from counsellor_app.ui.widgets.filter_chip import FilterChip
from counsellor_app.ui.widgets.painted import LOOK_CHANGES


class ChipRow(QWidget):
    """Never wraps. `add` in reading order; the more-chip opens the hidden ones in a popup."""

    more_opened = Signal()

    def __init__(self, parent: QWidget | None = None, *, gap: int = 8) -> None:
        super().__init__(parent)
        self._gap = gap
        self._chips: list[QWidget] = []
        self._hidden: list[QWidget] = []
        self._more = FilterChip(menu=False, parent=self)
        self._more.setCheckable(False)
        self._more.hide()
        self._more.clicked.connect(self._open_more)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def add(self, chip: QWidget) -> None:
        chip.setParent(self)
        chip.show()
        self._chips.append(chip)
        self.updateGeometry()
        self._place()

    def clear(self) -> None:
        for chip in self._chips:
            chip.hide()
            chip.deleteLater()
        self._chips = []
        self._place()

    def chips(self) -> tuple[QWidget, ...]:
        return tuple(self._chips)

    def hidden_count(self) -> int:
        return len(self._hidden)

    def sizeHint(self) -> QSize:
        sizes = [chip.sizeHint() for chip in self._chips]
        width = sum(size.width() for size in sizes) + self._gap * max(0, len(sizes) - 1)
        return QSize(width, max((size.height() for size in sizes), default=0))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(60), self.sizeHint().height())

    def resizeEvent(self, _event: QResizeEvent) -> None:
        self._place()

    def showEvent(self, event: QShowEvent) -> None:
        """Qt tells nobody of chips that grew while the row was hidden."""
        super().showEvent(event)
        self._place()

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest or event.type() in LOOK_CHANGES:
            self.updateGeometry()
            self._place()
        return super().event(event)

    def _place(self) -> None:
        """Everything if it fits, otherwise as many as leave room for the more-chip.

        Placed once more, it changes nothing: a chip whose size changes asks for placing again.
        """
        widths = [chip.sizeHint().width() for chip in self._chips]
        fitting = self._fitting(widths, self.width())
        if fitting < len(widths):
            room = self.width() - self._more.size_with(f"+{len(widths)}").width() - self._gap
            fitting = self._fitting(widths, room)
            self._more.set_text(f"+{len(widths) - fitting}")
        x = 0
        for index, (chip, width) in enumerate(zip(self._chips, widths, strict=True)):
            chip.setVisible(index < fitting)
            if index < fitting:
                height = chip.sizeHint().height()
                chip.setGeometry(x, (self.height() - height) // 2, width, height)
                x += width + self._gap
        self._hidden = self._chips[fitting:]
        self._more.setVisible(bool(self._hidden))
        holds_chosen = any(isinstance(chip, FilterChip) and chip.isChecked() for chip in self._hidden)
        self._more.setCheckable(holds_chosen)  # where the chosen one is hidden, what hides it says so
        self._more.setChecked(holds_chosen)
        if self._hidden:
            size = self._more.sizeHint()
            self._more.setGeometry(x, (self.height() - size.height()) // 2, size.width(), size.height())

    def _fitting(self, widths: list[int], room: int) -> int:
        used = 0
        for index, width in enumerate(widths):
            used += width + (self._gap if index else 0)
            if used > room:
                return index
        return len(widths)

    @Slot()
    def _open_more(self) -> None:
        """The hidden chips stand in a menu while it is open and come back afterwards."""
        menu = QMenu(self)
        for chip in self._hidden:
            action = QWidgetAction(menu)
            chip.setVisible(True)
            action.setDefaultWidget(chip)
            menu.addAction(action)
        self.more_opened.emit()
        menu.exec(self._more.mapToGlobal(QPoint(0, self._more.height())))
        for chip in self._hidden:
            chip.setParent(self)
        menu.deleteLater()
        self._place()
