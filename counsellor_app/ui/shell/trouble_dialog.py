"""The outside world said no: what happened, what was kept, what to do next."""

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from counsellor_app.domain.errors import Trouble
from counsellor_app.ui import messages
from counsellor_app.ui.theme import px
from counsellor_app.ui.widgets.buttons import Button, Kind
from counsellor_app.ui.widgets.card import label


class TroubleDialog(QDialog):
    def __init__(self, error: Trouble, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Pana")
        self.setModal(True)
        words = messages.trouble(error)
        self.close_button = Button(self.tr("Understood"), Kind.FILLED)
        self.close_button.clicked.connect(self.accept)
        self.close_button.setDefault(True)
        verbs = QHBoxLayout()
        verbs.addStretch(1)
        verbs.addWidget(self.close_button)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(20), px(24), px(20))
        column.setSpacing(px(12))
        column.addWidget(label(words.title, "title", wrap=True))
        column.addWidget(label(words.text, wrap=True))
        column.addLayout(verbs)
        self.setMinimumWidth(px(440))
        self.setAccessibleName(words.title)
        self.setAccessibleDescription(words.text)

    def showEvent(self, event: QShowEvent) -> None:
        """As high as its words: how they wrap is known once they have their face."""
        super().showEvent(event)
        self.resize(self.width(), self._column.totalHeightForWidth(self.width()))
