"""What every step of the first start is: a title, a line of explanation, a form, and whether it is finished."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from counsellor_app.ui.theme import px
from counsellor_app.ui.widgets.card import label
from counsellor_app.ui.widgets.form import FormColumn


class Step(QWidget):
    """`ready` says that going on became possible or impossible."""

    ready = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.heading = label("", "wizard-title")
        self.line = label("", "", wrap=True)
        self.form = FormColumn()
        column = QVBoxLayout(self)
        column.setContentsMargins(px(32), px(20), 0, 0)  # the form's own margin makes it 56, under the footer's
        column.addWidget(self.form)
        self.form.rows.setSpacing(px(16))
        self.form.rows.addWidget(self.heading)
        self.form.rows.addWidget(self.line)

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

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)
