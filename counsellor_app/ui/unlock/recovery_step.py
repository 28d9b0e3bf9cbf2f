"""The recovery code at first start: the file is made only after it was typed back."""

from counsellor_app.ui.desk import Desk
from counsellor_app.ui.unlock.recovery_code import RecoveryCode, SheetOf
from counsellor_app.ui.unlock.recovery_sheet import Printer
from counsellor_app.ui.unlock.step import Step, show_soon


class RecoveryStep(Step):
    def __init__(self, desk: Desk, sheet_of: SheetOf, printer: Printer) -> None:
        super().__init__()
        self.panel = RecoveryCode(desk, sheet_of, printer)
        self.form.add(self.panel)
        self.panel.ready.connect(self.ready)
        self.panel.asking.connect(lambda: show_soon(self.form, self.panel.edits[0]))
        self._retranslate()

    def code(self) -> str:
        return self.panel.code()

    def is_finished(self) -> bool:
        return self.panel.is_typed_back()

    def focus_first(self) -> None:
        self.panel.focus_first()

    def next_words(self) -> str:
        return self.tr("Next: the file is made")

    def _retranslate(self) -> None:
        self.heading.setText(self.tr("Recovery code"))
        self.line.setText(
            self.tr(
                "If you forget the passphrase, only this code opens the file. Print it or copy it by hand and keep it "
                "in the school's safe, apart from the computer."
            )
        )
