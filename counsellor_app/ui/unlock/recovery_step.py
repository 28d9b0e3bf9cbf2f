"""The recovery code: shown once, printed, and typed back before the set-up counts as done."""

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from secrets import SystemRandom

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFileDialog, QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from counsellor_app.services.vault_secrets import new_recovery_code, typed_back_rightly
from counsellor_app.ui.theme import px
from counsellor_app.ui.unlock.step import Step
from counsellor_app.ui.widgets.banner import Banner, BannerKind
from counsellor_app.ui.widgets.buttons import Button, Kind, LinkButton
from counsellor_app.ui.widgets.card import boxed, label
from counsellor_app.ui.widgets.form import FormField

ASKED_BACK = 2
GROUP_SIGNS = 5
HIDDEN = "\u2022" * GROUP_SIGNS
Printer = Callable[[str, Path], None]  # (code, file): writes the sheet as a PDF


class CodeGroups(QWidget):
    """Eight groups of five signs in two rows, some of them hidden while they are asked back."""

    def __init__(self) -> None:
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(px(8))
        self._signs = []
        for at in range(8):
            frame = boxed("card")
            frame.setFixedHeight(px(52))
            row = QHBoxLayout(frame)
            row.setContentsMargins(px(14), 0, px(14), 0)
            signs = label("", "code")
            row.addWidget(label(str(at + 1), "quiet"))
            row.addWidget(signs, 1)
            self._signs.append(signs)
            grid.addWidget(frame, at // 4, at % 4)

    def show_code(self, groups: Sequence[str], hidden: Sequence[int]) -> None:
        """`hidden`: places from 0."""
        for at, (signs, group) in enumerate(zip(self._signs, groups, strict=True)):
            signs.setText(HIDDEN if at in hidden else group)


class RecoveryStep(Step):
    def __init__(self, printer: Printer, today: Callable[[], date]) -> None:
        super().__init__()
        self._printer = printer
        self._today = today
        self._random = SystemRandom()
        self._is_asking = False
        self._groups = CodeGroups()
        self._print = Button("", Kind.ORDINARY, "print")
        self._another = LinkButton("")
        self._ask = Button("", Kind.FILLED)
        self._printed = label("", "quiet")
        self._warning = Banner("", BannerKind.WARNING, icon="key")
        self._check_head, self._check_line = label("", "section"), label("", "quiet", wrap=True)
        self._typed = [QLineEdit() for _ in range(ASKED_BACK)]
        self._fields = [FormField(edit, name=f"group{n}") for n, edit in enumerate(self._typed)]
        self._build()
        self._make()
        self._retranslate()

    def code(self) -> str:
        return self._code

    def is_finished(self) -> bool:
        return self._is_asking and all(
            typed_back_rightly(self._parts()[at], edit.text())
            for at, edit in zip(self._hidden, self._typed, strict=True)
        )

    def focus_first(self) -> None:
        (self._typed[0] if self._is_asking else self._print).setFocus()

    def next_words(self) -> str:
        return self.tr("Next: the file is made")

    def _build(self) -> None:
        verbs = QWidget()
        row = QHBoxLayout(verbs)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(12))
        for widget in (self._print, self._another, self._printed):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self._ask)
        self._check = QWidget()
        column = QVBoxLayout(self._check)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        column.addWidget(self._check_head)
        column.addWidget(self._check_line)
        fields = QHBoxLayout()
        fields.setSpacing(px(16))
        for field in self._fields:
            field.setFixedWidth(px(220))
            fields.addWidget(field, 0, Qt.AlignmentFlag.AlignTop)
        fields.addStretch(1)
        column.addLayout(fields)
        for part in (self._groups, verbs, self._warning, self._check):
            self.form.add(part)
        self._check.hide()
        self._print.clicked.connect(self._on_print)
        self._another.clicked.connect(self._on_another)
        self._ask.clicked.connect(self._on_ask)
        for edit in self._typed:
            edit.setMaxLength(12)
            edit.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText)
            edit.textEdited.connect(self._on_typed)

    def _parts(self) -> list[str]:
        return self._code.split("-")

    def _make(self) -> None:
        self._code = new_recovery_code()
        self._hidden = sorted(self._random.sample(range(8), ASKED_BACK))
        self._groups.show_code(self._parts(), ())

    @Slot()
    def _on_another(self) -> None:
        self._make()
        self._is_asking = False
        self._check.hide()
        self._printed.setText("")
        for edit in self._typed:
            edit.clear()
        self._retranslate()
        self.ready.emit()

    @Slot()
    def _on_print(self) -> None:
        name = f"pana-{self._today().isoformat()}.pdf"
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Save the sheet"), str(Path.home() / name), "PDF (*.pdf)")
        if chosen:
            self.save_sheet(Path(chosen))

    def save_sheet(self, file: Path) -> None:
        self._printer(self._code, file)
        self._printed.setText(self.tr("Sheet saved. Print it and delete the file."))

    @Slot()
    def _on_ask(self) -> None:
        self._is_asking = True
        self._groups.show_code(self._parts(), self._hidden)
        self._check.show()
        self._retranslate()
        self._typed[0].setFocus()

    @Slot()
    def _on_typed(self) -> None:
        for at, edit, field in zip(self._hidden, self._typed, self._fields, strict=True):
            typed = edit.text().strip()
            wrong = len(typed) >= GROUP_SIGNS and not typed_back_rightly(self._parts()[at], typed)
            field.set_error(self.tr("Not the same as on the sheet") if wrong else "")
            missing = GROUP_SIGNS - len(typed)
            field.set_help(self.tr("%n more character(s)", "", missing) if 0 < missing < GROUP_SIGNS else "")
        self.ready.emit()

    def _retranslate(self) -> None:
        self.heading.setText(self.tr("Recovery code"))
        self.line.setText(
            self.tr(
                "If you forget the passphrase, only this code opens the file. Print it or copy it by hand and keep it "
                "in the school's safe, apart from the computer."
            )
        )
        self._print.setText(self.tr("Save the sheet"))
        self._another.setText(self.tr("Make another code"))
        self._ask.setText(self.tr("I have written it down"))
        self._ask.setVisible(not self._is_asking)
        self._warning.set_text(
            self.tr(
                "Without the passphrase and this code nobody opens the file: no administrator and no developer. "
                "The code is shown once."
            )
        )
        first, second = (at + 1 for at in self._hidden)
        self._check_head.setText(self.tr("Let us check that it is written down"))
        self._check_line.setText(
            self.tr("Groups %1 and %2 are hidden now. Type them from your sheet.")
            .replace("%1", str(first))
            .replace("%2", str(second))
        )
        for at, field in zip(self._hidden, self._fields, strict=True):
            field.set_label(self.tr("Group %1").replace("%1", str(at + 1)))
