"""What every step of the answer is: a name, what follows, what is still missing, and where that is mended."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QWidget

from counsellor_app.ui.requests.answer.model import AnswerModel


class AnswerStep(QWidget):
    """`stirred`: what is missing or what follows became another."""

    stirred = Signal()
    navigate = Signal(str, object)
    told = Signal(str)

    def __init__(self, model: AnswerModel) -> None:
        super().__init__()
        self.model = model
        model.changed.connect(self._on_model)
        model.chosen.connect(self._on_model)
        model.previewed.connect(self._on_model)

    def name(self) -> str:
        """At the left."""
        return ""

    def next_verb(self) -> str:
        """On the button that goes on."""
        return ""

    def next_words(self) -> str:
        """What happens next, in a sentence."""
        return ""

    def missing(self) -> str:
        """Why it does not go on, in words; empty when it does."""
        return ""

    def show_missing(self) -> None:
        """Goes where it can be mended."""

    def enter(self) -> None:
        """The step is shown: it asks for what it needs."""
        self.show_model()

    def focus_first(self) -> None:
        """Where the focus stands when the step is shown."""

    def show_model(self) -> None:
        """Everything anew from the model."""

    def retranslate(self) -> None:
        """Sets every text again."""

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
            if self.isVisible():
                self.show_model()

    def _on_model(self) -> None:
        if self.isVisible():
            self.show_model()
            self.stirred.emit()
