"""What the user hears of a bug: what was kept, the number for support, a way on. Nothing of the exception."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from counsellor_app.ui.theme import dress, px
from counsellor_app.ui.widgets.buttons import Button, Kind
from counsellor_app.ui.widgets.card import label


class CrashDialog(QDialog):
    """`restart_wanted` when the user chose to lock and start again; closing it goes on working."""

    restart_wanted = Signal()

    def __init__(self, code: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Pana")
        self.setModal(True)
        title = label(self.tr("Something in the program went wrong"), "title", wrap=True)
        text = label(
            self.tr(
                "What you signed is saved, what you were writing is kept as a draft. Locking starts the program anew "
                "and is the safest way on."
            ),
            wrap=True,
        )
        number = label(self.tr("Number for support: {code}").format(code=code), "quiet")
        number.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.restart = Button(self.tr("Lock and restart"), Kind.FILLED)
        self.go_on = Button(self.tr("Go on working"))
        verbs = QHBoxLayout()
        verbs.addWidget(number, 1)
        verbs.addWidget(self.go_on)
        verbs.addWidget(self.restart)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(20), px(24), px(20))
        column.setSpacing(px(12))
        for part in (title, text):
            column.addWidget(part)
        column.addLayout(verbs)
        self.setMinimumWidth(px(520))
        self.restart.clicked.connect(self._on_restart)
        self.go_on.clicked.connect(self.reject)
        self.restart.setFocus()
        dress(self)

    @Slot()
    def _on_restart(self) -> None:
        self.accept()
        self.restart_wanted.emit()
