"""The form that ends what is due as a small card over Today, never a modal dialog: Esc leaves, nothing was changed."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from counsellor_app.domain.errors import RuleBroken
from counsellor_app.services.done import Done
from counsellor_app.services.house import Services
from counsellor_app.ui.desk import Desk
from counsellor_app.ui.followups.end_form import Command, Ended, EndForm, Ending
from counsellor_app.ui.followups.endings import send
from counsellor_app.ui.theme import px
from counsellor_app.ui.widgets.card import boxed, label

WIDTH = 440


class EndPanel(QWidget):
    """`start` shows it for one follow-up or one clock; `ended` tells that the record changed."""

    ended = Signal()
    left = Signal()

    def __init__(self, parent: QWidget, desk: Desk, services: Services, say: Callable[[Exception], str]) -> None:
        """`say` finds the words for a refusal."""
        super().__init__(parent)
        self._desk = desk
        self._services = services
        self._say = say
        self._act = label("", "section", wrap=True)
        self.form = EndForm(services.session.now, services.session.zone, with_leave=True)
        frame = self._frame = boxed("card", self)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(frame)
        column = QVBoxLayout(frame)
        column.setContentsMargins(px(16), px(12), px(16), px(12))
        column.setSpacing(px(12))
        column.addWidget(self._act)
        column.addWidget(self.form)
        self.setFixedWidth(px(WIDTH))
        self.form.sent.connect(self._on_sent)
        self.form.left.connect(self._on_leave)
        self.form.fitted.connect(self._fit)
        self.hide()

    def start(self, ended: Ended, act: str, ending: Ending = Ending.DONE) -> None:
        self._act.setText(act)
        self.show()
        self.raise_()
        self.form.start(ended, ending)
        QTimer.singleShot(0, self, self._fit)  # what is shown for the first time gets its measures with the next event

    @Slot()
    def _fit(self) -> None:
        """As high as it needs at this width: `adjustSize` asks for the height at another one."""
        for part in (self._frame, self):
            layout = part.layout()
            if layout is not None:
                layout.invalidate()
                layout.activate()
        self.resize(self.width(), self.heightForWidth(self.width()))

    @Slot(object)
    def _on_sent(self, command: Command) -> None:
        send(self._desk, self._services, command, self._on_done, self._on_refused)

    def _on_done(self, _done: Done) -> None:
        self.hide()
        self.ended.emit()

    def _on_refused(self, error: Exception) -> bool:
        return isinstance(error, RuleBroken) and self.form.show_error(error.field, self._say(error))

    @Slot()
    def _on_leave(self) -> None:
        self.hide()
        self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._on_leave()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self.setFixedWidth(px(WIDTH))
            self._fit()
