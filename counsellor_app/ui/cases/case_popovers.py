"""What changes a case besides notes and level: closing it, its types."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from counsellor_app.content.library import Content
from counsellor_app.content.packs import CodeList
from counsellor_app.domain.cases import CaseFile
from counsellor_app.domain.errors import RuleBroken
from counsellor_app.services.cases import Blocker, ChangeTypes, CloseCase
from counsellor_app.ui.cases.popover import Popover
from counsellor_app.ui.cases.words import language
from counsellor_app.ui.format import capital
from counsellor_app.ui.messages import refusal
from counsellor_app.ui.theme import px
from counsellor_app.ui.widgets.buttons import Button, Kind, Size
from counsellor_app.ui.widgets.combo import Combo
from counsellor_app.ui.widgets.form import FormField
from counsellor_app.ui.widgets.multi_chips import MultiChips


class ClosePopover(Popover):
    """Says what is still open before anybody tries; then a reason is needed."""

    sent = Signal(object)  # CloseCase

    def __init__(self, case: CaseFile, blockers: tuple[Blocker, ...], content: Content, parent: QWidget) -> None:
        super().__init__("", parent)
        self._case = case
        self.title_label.setText(self.tr("Close the case"))
        self.setAccessibleName(self.tr("Close the case"))
        for blocker in blockers:
            self.add_line(refusal(RuleBroken(blocker.code, n=blocker.count)), "late")
        self.outcome = Combo()
        self.outcome.set_placeholder(self.tr("How it ended"))
        self.outcome.set_choices([(item.id, capital(item.of(language()))) for item in content.items(CodeList.OUTCOME)])
        self.reason = QLineEdit()
        self._fields = {
            "outcome": FormField(self.outcome, self.tr("Outcome"), name="outcome", in_card=True),
            "reason": FormField(
                self.reason,
                self.tr("Why it is closed all the same") if blockers else self.tr("Remark, if needed"),
                name="reason",
                in_card=True,
            ),
        }
        for field in self._fields.values():
            self.add(field)
        self.add_line(self.tr("Planned contacts of a closed case are no longer shown. It can be opened again."))
        self.send_button = Button(self.tr("Close the case"), Kind.FILLED, size=Size.SMALL)
        _foot(self, self.send_button)
        self.send_button.clicked.connect(self._send)
        self.reason.returnPressed.connect(self._send)
        self.outcome.setFocus()

    def show_error(self, field: str | None, words: str) -> bool:
        found = self._fields.get(field or "")
        if found is not None:
            found.set_error(words)
            found.control.setFocus()
            self.fit()
        return found is not None

    @Slot()
    def _send(self) -> None:
        self.sent.emit(CloseCase(case_id=self._case.id, outcome=self.outcome.code(), reason=self.reason.text()))


class TypesPopover(Popover):
    sent = Signal(object)  # ChangeTypes

    def __init__(self, case: CaseFile, content: Content, parent: QWidget) -> None:
        super().__init__("", parent)
        self._case = case
        self.title_label.setText(self.tr("What the case is about"))
        self.setAccessibleName(self.tr("What the case is about"))
        items = content.items(CodeList.CASE_TYPE)
        self.types = MultiChips([(item.id, capital(item.of(language()))) for item in items])
        self.types.set_codes(case.types)
        self.types.setMinimumHeight(px(28))
        self._field = FormField(self.types, name="types", help_text=self.tr("Terms of a new type start now."))
        self.add(self._field)
        self.send_button = Button(self.tr("Save"), Kind.FILLED, size=Size.SMALL)
        _foot(self, self.send_button)
        self.send_button.clicked.connect(self._send)
        self.types.setFocus()

    def show_error(self, field: str | None, words: str) -> bool:
        if field != "types":
            return False
        self._field.set_error(words)
        self.fit()
        return True

    @Slot()
    def _send(self) -> None:
        self.sent.emit(ChangeTypes(case_id=self._case.id, types=self.types.codes()))


def _foot(popover: Popover, button: Button) -> None:
    line = QHBoxLayout()
    line.addWidget(button)
    line.addStretch(1)
    popover.column.addSpacing(px(4))
    popover.column.addLayout(line)
