"""A new recovery code: it counts only after it was typed back."""

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from counsellor_app.ui.desk import Desk
from counsellor_app.ui.theme import px
from counsellor_app.ui.unlock.recovery_code import RecoveryCode, SheetOf
from counsellor_app.ui.unlock.recovery_sheet import Printer
from counsellor_app.ui.widgets.buttons import Button, Kind
from counsellor_app.ui.widgets.card import label


class CodeChange(QWidget):
    """`wanted` carries the code that was typed back. A code that was only shown is worth nothing."""

    begun = Signal()
    shown = Signal(QWidget)  # what the eye should be led to
    wanted = Signal(str)

    def __init__(self, desk: Desk, sheet_of: SheetOf, printer: Printer) -> None:
        super().__init__()
        self._desk = desk
        self._sheet_of = sheet_of
        self._printer = printer
        self.panel: RecoveryCode | None = None
        self._head, self._line = label("", "section"), label("", "", wrap=True)
        self.begin = Button("", Kind.ORDINARY, "key")
        self.use, self.drop_code = Button("", Kind.FILLED), Button("", Kind.QUIET)
        self._room = QVBoxLayout()
        self._verbs = QWidget()
        self._build()
        self.begin.clicked.connect(self._on_begin)
        self.use.clicked.connect(self._on_use)
        self.drop_code.clicked.connect(self.drop)
        self._retranslate()

    @Slot()
    def drop(self) -> None:
        if self.panel is not None:
            self._room.removeWidget(self.panel)
            self.panel.hide()
            self.panel.deleteLater()
            self.panel = None
        self._verbs.hide()
        self.begin.show()

    def _build(self) -> None:
        begin = QHBoxLayout()
        begin.addWidget(self.begin)
        begin.addStretch(1)
        verbs = QHBoxLayout(self._verbs)
        verbs.setContentsMargins(0, 0, 0, 0)
        verbs.setSpacing(px(12))
        verbs.addWidget(self.use)
        verbs.addWidget(self.drop_code)
        verbs.addStretch(1)
        self._verbs.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        column.addWidget(self._head)
        column.addWidget(self._line)
        column.addSpacing(px(8))
        column.addLayout(begin)
        column.addLayout(self._room)
        column.addSpacing(px(8))
        column.addWidget(self._verbs)

    @Slot()
    def _on_begin(self) -> None:
        self.drop()
        self.panel = RecoveryCode(self._desk, self._sheet_of, self._printer)
        self.panel.ready.connect(self._on_typed)
        self.panel.asking.connect(lambda: self.shown.emit(self.use))
        for edit in self.panel.edits:
            edit.returnPressed.connect(self._on_use)
        self._room.addWidget(self.panel)
        QWidget.setTabOrder(self.panel.edits[-1], self.use)  # the verbs are older than the panel above them
        QWidget.setTabOrder(self.use, self.drop_code)
        self.begin.hide()
        self._verbs.show()
        self._on_typed()
        self.panel.focus_first()
        self.begun.emit()
        self.shown.emit(self.use)

    @Slot()
    def _on_typed(self) -> None:
        self.use.setEnabled(self.panel is not None and self.panel.is_typed_back())

    @Slot()
    def _on_use(self) -> None:
        if self.panel is not None and self.panel.is_typed_back():
            self.wanted.emit(self.panel.code())
        else:
            self.focusNextPrevChild(True)

    def _retranslate(self) -> None:
        self._head.setText(self.tr("Recovery code"))
        self._line.setText(
            self.tr("If the sheet in the safe was used, lost or seen by somebody else, make a new code.")
        )
        self.begin.setText(self.tr("Make a new code"))
        self.use.setText(self.tr("Use this code from now on"))
        self.drop_code.setText(self.tr("Keep the old one"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
