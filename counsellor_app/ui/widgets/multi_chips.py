"""A choice of several (or of one) shown as chips, in the order of the code list."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from counsellor_app.ui.widgets.filter_chip import FilterChip
from counsellor_app.ui.widgets.flow_layout import FlowLayout


class MultiChips(QWidget):
    """`single`: at most one is on. Arrow keys move between the chips, Space switches."""

    picked = Signal(object)  # tuple[str, ...]: codes that are on

    def __init__(
        self,
        choices: Iterable[tuple[str, str]] = (),
        *,
        single: bool = False,
        tall: bool = True,
        ticked: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        # By code, not by Tab. A focus proxy would not do: chips made later stand at the end of Qt's chain of focus, and
        # a proxy to them leads Tab past everything between.
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._single = single
        self._tall = tall
        self._ticked = ticked
        self._chips: dict[str, FilterChip] = {}
        self._flow = FlowLayout(self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.set_choices(choices)

    def set_choices(self, choices: Iterable[tuple[str, str]]) -> None:
        """What was on stays on if it is still there."""
        on, before = set(self.codes()), self._focus_before()
        for chip in self._chips.values():
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chips = {}
        for code, words in choices:
            chip = FilterChip(words, code=code, tall=self._tall, ticked=self._ticked, parent=self)
            chip.setChecked(code in on)
            chip.clicked.connect(lambda _on, code=code: self._on_clicked(code))
            self._flow.addWidget(chip)
            self._chips[code] = chip
        for chip in self._chips.values():
            if before is not None:
                QWidget.setTabOrder(before, chip)
            before = chip
        self.updateGeometry()

    def codes(self) -> tuple[str, ...]:
        return tuple(code for code, chip in self._chips.items() if chip.isChecked())

    def code(self) -> str:
        """The one that is on; "" when none is."""
        return next(iter(self.codes()), "")

    def set_codes(self, codes: Iterable[str]) -> None:
        wanted = set(codes)
        for code, chip in self._chips.items():
            chip.setChecked(code in wanted)

    def set_count(self, code: str, count: int | None) -> None:
        self._chips[code].set_count(count)

    def chip(self, code: str) -> FilterChip:
        return self._chips[code]

    def focusInEvent(self, event: QFocusEvent) -> None:
        chips = list(self._chips.values())
        if chips:
            next((chip for chip in chips if chip.isChecked()), chips[0]).setFocus(event.reason())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}
        step = steps.get(Qt.Key(event.key()))
        chips = list(self._chips.values())
        at = next((index for index, chip in enumerate(chips) if chip.hasFocus()), None)
        if step is None or at is None:
            super().keyPressEvent(event)
            return
        chips[(at + step) % len(chips)].setFocus(Qt.FocusReason.TabFocusReason)

    def _focus_before(self) -> QWidget | None:
        """What Tab leaves to come here: new chips are put behind it, not at the end of the window."""
        mine, before = set(self._chips.values()), self.previousInFocusChain()
        while before is not None and before is not self:
            if before not in mine and before.focusPolicy() & Qt.FocusPolicy.TabFocus:
                return before
            before = before.previousInFocusChain()
        return None

    def _on_clicked(self, code: str) -> None:
        if self._single and self._chips[code].isChecked():
            for other, chip in self._chips.items():
                chip.setChecked(other == code)
        self.picked.emit(self.codes())
