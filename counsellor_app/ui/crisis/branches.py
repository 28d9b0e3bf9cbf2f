"""What to do if: a button for each turn the event may take; pressed, it shows its advice above the foot."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from counsellor_app.content.packs import Branch
from counsellor_app.ui.crisis.look import length, said
from counsellor_app.ui.language import current
from counsellor_app.ui.widgets.flow_layout import FlowLayout


class BranchAdvice(QFrame):
    """The advice of the pressed branch; hidden while none is."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("crisis", "advice")
        self._title = said("", "strong", wrap=True)
        self._words = said("", wrap=True)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        self._column.addWidget(self._title)
        self._column.addWidget(self._words)
        self.measure()
        self.hide()

    def measure(self) -> None:
        self._column.setContentsMargins(length(14), length(8), length(14), length(8))

    def show_branch(self, branch: Branch | None) -> None:
        if branch is not None:
            language = current().value
            self._title.setText(branch.name.of(language))
            self._words.setText(branch.of(language))
            self.setAccessibleName(f"{self._title.text()}. {self._words.text()}")
        self.setVisible(branch is not None)


class BranchButtons(QWidget):
    """`chosen` carries the `Branch`, or None when its button is released."""

    chosen = Signal(object)

    def __init__(self, branches: tuple[Branch, ...]) -> None:
        super().__init__()
        self._branches = branches
        self._if = said("", "strong")
        self.buttons: dict[str, QPushButton] = {}
        self._row = FlowLayout(self, gap=length(8), line_gap=length(8))
        self._row.addWidget(self._if)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        for branch in branches:
            button = QPushButton()
            button.setCheckable(True)
            button.clicked.connect(lambda is_on, branch=branch: self._on_clicked(branch, is_on))
            self.buttons[branch.id] = button
            self._row.addWidget(button)
        self.retranslate()
        self.measure()

    def measure(self) -> None:
        self._if.setContentsMargins(0, 0, length(6), 0)
        self._if.setFixedHeight(length(40))

    def retranslate(self) -> None:
        self._if.setText(self.tr("If"))
        for branch in self._branches:
            words = branch.name.of(current().value)
            self.buttons[branch.id].setText(words)
            self.buttons[branch.id].setAccessibleDescription(branch.of(current().value))

    def pressed_branch(self) -> Branch | None:
        return next((one for one in self._branches if self.buttons[one.id].isChecked()), None)

    def _on_clicked(self, branch: Branch, is_on: bool) -> None:
        for other, button in self.buttons.items():
            button.setChecked(is_on and other == branch.id)
        self.chosen.emit(branch if is_on else None)
