"""What every step of the first start is: a title, a line of explanation, a form, and whether it is finished."""

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from counsellor_app.ui.theme import px
from counsellor_app.ui.widgets.card import label
from counsellor_app.ui.widgets.form import FormColumn


def show_soon(form: FormColumn, part: QWidget) -> None:
    """Scrolls to a part that was just made visible: its place is known only after the next layout."""
    QTimer.singleShot(0, part, lambda: form.ensureWidgetVisible(part, 0, px(60)))


class Step(QWidget):
    """`ready` says that going on became possible or impossible."""

    ready = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.heading = label("", "wizard-title")
        self.line = label("", "", wrap=True)
        self.form = FormColumn()
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.form)
        self._head = QVBoxLayout()
        self._head.addWidget(self.heading)
        self._head.addWidget(self.line)
        self.form.rows.addLayout(self._head)
        self._measure()

    def is_finished(self) -> bool:
        """Whether Next may be pressed."""
        return True

    def check(self) -> bool:
        """Asked when Next is pressed: shows what is wrong beside the fields and answers False."""
        return True

    def focus_first(self) -> None:
        """Where the focus stands when the step is shown."""

    def next_words(self) -> str:
        """What happens next, in one sentence."""
        return ""

    def _retranslate(self) -> None:
        """Sets every text again."""

    def _measure(self) -> None:
        self._column.setContentsMargins(px(32), px(4), 0, 0)  # the form's own margin makes it 56, over the footer's
        self._head.setSpacing(px(4))
        self.form.rows.setSpacing(px(16))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        elif event.type() is QEvent.Type.StyleChange:
            self._measure()
        super().changeEvent(event)
