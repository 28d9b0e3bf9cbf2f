"""Two letters in a disc beside a name."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from counsellor_app.ui.format import letters
from counsellor_app.ui.widgets.paint import avatar_size, paint_avatar
from counsellor_app.ui.widgets.painted import Painted


class Avatar(Painted):
    """`own`: the student the case is about. Silent to screen readers: the name stands beside it."""

    def __init__(self, name: str = "", *, own: bool = True, small: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._letters = letters(name)
        self._own = own
        self._small = small
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_name(self, name: str) -> None:
        self._letters = letters(name)
        self.update()

    def sizeHint(self) -> QSize:
        return avatar_size(self._small)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_avatar(painter, self.rect(), self._letters, self._own, self._small)
        painter.end()
