"""A recovery code: shown once, saved as a sheet, and two of its groups typed back before it counts."""

from collections.abc import Callable, Sequence
from pathlib import Path
from secrets import SystemRandom

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QGridLayout, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from counsellor_app.domain.errors import RuleBroken, Trouble
from counsellor_app.services.vault_secrets import new_recovery_code, typed_back_rightly
from counsellor_app.ui import messages
from counsellor_app.ui.desk import Desk
from counsellor_app.ui.icons import icon
from counsellor_app.ui.theme import font, px
from counsellor_app.ui.unlock.recovery_sheet import Printer, Sheet
from counsellor_app.ui.widgets.banner import Banner, BannerKind
from counsellor_app.ui.widgets.buttons import Button, Kind, LinkButton
from counsellor_app.ui.widgets.card import boxed, label
from counsellor_app.ui.widgets.form import FormField

GROUPS, IN_A_ROW = 8, 4
ASKED_BACK = 2
GROUP_SIGNS = 5
HIDDEN = "\u2022" * GROUP_SIGNS
SheetOf = Callable[[str], Sheet]  # the code with what else stands on the paper


class CodeGroups(QWidget):
    """Eight groups of five signs in two rows, some of them hidden while they are asked back."""

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._signs: list[QLabel] = []
        self._frames: list[QWidget] = []
        for at in range(GROUPS):
            frame, signs = boxed("card"), label()
            row = QHBoxLayout(frame)
            row.addWidget(label(str(at + 1), "quiet"))
            row.addWidget(signs, 1)
            self._frames.append(frame)
            self._signs.append(signs)
            self._grid.addWidget(frame, at // IN_A_ROW, at % IN_A_ROW)
        self._measure()

    def show_code(self, groups: Sequence[str], hidden: Sequence[int]) -> None:
        """`hidden`: places from 0."""
        for at, (signs, group) in enumerate(zip(self._signs, groups, strict=True)):
            signs.setText(HIDDEN if at in hidden else group)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._measure()

    def _measure(self) -> None:
        self._grid.setSpacing(px(8))
        face = font(21, 500, fixed_width=True)
        face.setLetterSpacing(face.SpacingType.AbsoluteSpacing, px(2.5))
        for frame, signs in zip(self._frames, self._signs, strict=True):
            frame.setFixedHeight(px(52))
            row = frame.layout()
            if row is not None:
                row.setContentsMargins(px(14), 0, px(8), 0)
                row.setSpacing(px(10))
            signs.setFont(face)


class GroupEdit(QLineEdit):
    """Five signs in fixed width, with a tick once they are right."""

    def __init__(self) -> None:
        super().__init__()
        self.setMaxLength(GROUP_SIGNS + 2)
        self.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText)
        self._tick = QAction(self)
        self._is_right = False
        self._measure()

    def set_right(self, is_right: bool) -> None:
        if is_right != self._is_right:
            self._is_right = is_right
            if is_right:
                self.addAction(self._tick, QLineEdit.ActionPosition.TrailingPosition)
            else:
                self.removeAction(self._tick)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._measure()

    def _measure(self) -> None:
        self._tick.setIcon(icon("check", "accent", 16))
        face = font(15, fixed_width=True)
        face.setLetterSpacing(face.SpacingType.AbsoluteSpacing, px(1.5))
        self.setFont(face)


class RecoveryCode(QWidget):
    """`ready` says that the code was typed back, or no longer is; `asking` that the fields for it are shown now.

    The sheet is written on the worker.
    """

    ready = Signal()
    asking = Signal()

    def __init__(self, desk: Desk, sheet_of: SheetOf, printer: Printer) -> None:
        super().__init__()
        self._desk = desk
        self._sheet_of = sheet_of
        self._printer = printer
        self._random = SystemRandom()
        self._is_asking = False
        self._groups = CodeGroups()
        self.save = Button("", Kind.ORDINARY, "print")
        self.another = LinkButton("")
        self.ask = Button("", Kind.ORDINARY)
        self.state = label("", "quiet")
        self._warning = Banner("", BannerKind.WARNING, icon="key")
        self._failed = Banner("", BannerKind.WARNING)
        self._check_head, self._check_line = label("", "section"), label("", "quiet", wrap=True)
        self.edits = [GroupEdit() for _ in range(ASKED_BACK)]
        self._fields = [FormField(edit, name=f"group{n}") for n, edit in enumerate(self.edits)]
        self._build()
        self.renew()

    def code(self) -> str:
        return self._code

    def is_typed_back(self) -> bool:
        return self._is_asking and all(typed_back_rightly(self._parts()[at], edit.text()) for at, edit in self._asked())

    def focus_first(self) -> None:
        (self.edits[0] if self._is_asking else self.save).setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def renew(self) -> None:
        """Another code; what was typed back does not count for it."""
        self._code = new_recovery_code()
        self._hidden = sorted(self._random.sample(range(GROUPS), ASKED_BACK))
        self._is_asking = False
        self._is_saved = False
        self._failed.hide()
        for edit in self.edits:
            with QSignalBlocker(edit):
                edit.clear()
        self._on_typed()
        self._retranslate()

    def save_sheet(self, file: Path) -> None:
        sheet = self._sheet_of(self._code)
        self._desk.ask(lambda: self._printer(sheet, file), self._on_saved, self._on_failed)

    def _build(self) -> None:
        verbs = QHBoxLayout()
        verbs.setSpacing(px(16))
        for widget in (self.save, self.another, self.state):
            verbs.addWidget(widget)
        verbs.addStretch(1)
        verbs.addWidget(self.ask)
        self._check = QWidget()
        inside = QVBoxLayout(self._check)
        inside.setContentsMargins(0, px(8), 0, 0)
        inside.setSpacing(px(4))
        inside.addWidget(self._check_head)
        inside.addWidget(self._check_line)
        inside.addSpacing(px(8))
        fields = QHBoxLayout()
        fields.setSpacing(px(16))
        for field in self._fields:
            fields.addWidget(field, 0, Qt.AlignmentFlag.AlignTop)
        fields.addStretch(1)
        inside.addLayout(fields)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(12))
        column.addWidget(self._groups)
        column.addLayout(verbs)
        for part in (self._failed, self._warning, self._check):
            column.addWidget(part)
        self.save.clicked.connect(self._on_save)
        self.another.clicked.connect(self.renew)
        self.ask.clicked.connect(self._on_ask)
        for edit in self.edits:
            edit.textEdited.connect(self._on_typed)
        self._measure()

    def _parts(self) -> list[str]:
        return self._code.split("-")

    def _asked(self) -> list[tuple[int, GroupEdit]]:
        return list(zip(self._hidden, self.edits, strict=True))

    @Slot()
    def _on_save(self) -> None:
        name = f"pana-{self._sheet_of(self._code).made_on.isoformat()}.pdf"
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Save the sheet"), str(Path.home() / name), "PDF (*.pdf)")
        if chosen:
            self.save_sheet(Path(chosen))

    def _on_saved(self, _nothing: None) -> None:
        self._failed.hide()
        self._is_saved = True
        self._retranslate()

    def _on_failed(self, error: Exception) -> bool:
        if not isinstance(error, (Trouble, RuleBroken)):
            return False
        self._failed.set_text(messages.words_for(error))
        self._failed.show()
        return True

    @Slot()
    def _on_ask(self) -> None:
        self._is_asking = True
        self._retranslate()
        self.edits[0].setFocus(Qt.FocusReason.OtherFocusReason)
        self.asking.emit()

    @Slot()
    def _on_typed(self) -> None:
        for (at, edit), field in zip(self._asked(), self._fields, strict=True):
            typed = edit.text().strip()
            is_right = typed_back_rightly(self._parts()[at], typed)
            is_wrong = len(typed) >= GROUP_SIGNS and not is_right
            edit.set_right(is_right)
            field.set_error(self.tr("Not the same as on the sheet") if is_wrong else "")
            missing = GROUP_SIGNS - len(typed)
            field.set_help(self.tr("%n more character(s)", "", missing) if 0 < missing < GROUP_SIGNS else "")
        self.ready.emit()

    def _retranslate(self) -> None:
        self._groups.show_code(self._parts(), self._hidden if self._is_asking else ())
        self._check.setVisible(self._is_asking)
        self.ask.setVisible(not self._is_asking)
        self.save.setText(self.tr("Save the sheet"))
        self.another.setText(self.tr("Make another code"))
        self.ask.setText(self.tr("I have written it down"))
        self.state.setText(self.tr("Saved. Print it, then delete the file.") if self._is_saved else "")
        self._warning.set_text(
            self.tr(
                "Without the passphrase and this code nobody opens the file: no administrator and no developer. "
                "The code is shown once."
            )
        )
        first, second = (str(at + 1) for at in self._hidden)
        self._check_head.setText(self.tr("Let us check that it is written down"))
        self._check_line.setText(
            self.tr("Groups %1 and %2 are hidden now. Type them from your sheet.")
            .replace("%1", first)
            .replace("%2", second)
        )
        for at, field in zip(self._hidden, self._fields, strict=True):
            field.set_label(self.tr("Group %1").replace("%1", str(at + 1)))

    def _measure(self) -> None:
        for field in self._fields:
            field.setFixedWidth(px(220))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
            self._on_typed()
        elif event.type() is QEvent.Type.StyleChange:
            self._measure()
