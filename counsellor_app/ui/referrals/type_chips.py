"""What the referral is about: the commonest types as chips, the rest behind "More"."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from counsellor_app.ui.widgets.filter_chip import FilterChip
from counsellor_app.ui.widgets.flow_layout import FlowLayout

COMMON = ("BULLYING", "CYBER", "SUICIDE_RISK", "VIOLENCE")


class TypeChips(QWidget):
    """One stop of the tab order: arrows move between the chips, Space switches."""

    picked = Signal(object)  # tuple[str, ...]

    def __init__(self) -> None:
        super().__init__()
        self._chips: dict[str, FilterChip] = {}
        self._words: tuple[tuple[str, str], ...] = ()
        self._is_whole = False
        self._flow = FlowLayout(self)
        self._more = FilterChip(tall=True)
        self._more.setCheckable(False)
        self._more.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._more.clicked.connect(self._on_more)
        self._more.installEventFilter(self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_choices(self, words: tuple[tuple[str, str], ...]) -> None:
        """(code, words); made once, later only named anew."""
        self._words = words
        if not self._chips:
            order = [code for code in COMMON if code in dict(words)]
            order += [code for code, _ in words if code not in COMMON]
            for code in order:
                chip = FilterChip(code=code, tall=True, ticked=True, parent=self)
                chip.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
                chip.clicked.connect(self._on_clicked)
                chip.installEventFilter(self)
                self._chips[code] = chip
                self._flow.addWidget(chip)
            self._flow.addWidget(self._more)
            first = next(iter(self._chips.values()))
            first.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self.setFocusProxy(first)
        for code, text in words:
            self._chips[code].set_text(text)
        self._show()

    def codes(self) -> tuple[str, ...]:
        """In the order of the pack: the first says most about the case."""
        return tuple(code for code, _ in self._words if self._chips[code].isChecked())

    def set_codes(self, codes: tuple[str, ...]) -> None:
        for code, chip in self._chips.items():
            chip.setChecked(code in codes)
        self._show()

    def chip(self, code: str) -> FilterChip:
        return self._chips[code]

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """A button would take an arrow for a step in the tab order, where only the first chip stands."""
        if not isinstance(event, QKeyEvent) or event.type() is not QEvent.Type.KeyPress:
            return False
        steps = {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}
        step = steps.get(Qt.Key(event.key()))
        chips = [chip for chip in (*self._chips.values(), self._more) if not chip.isHidden()]
        at = next((index for index, chip in enumerate(chips) if chip.hasFocus()), None)
        if step is None or at is None:
            return False
        chips[(at + step) % len(chips)].setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def _show(self) -> None:
        rest = 0
        for code, chip in self._chips.items():
            is_shown = self._is_whole or code in COMMON or chip.isChecked()
            chip.setVisible(is_shown)
            rest += not is_shown
        self._more.set_text(self.tr("More %n", "", rest))
        self._more.setVisible(bool(rest))
        self._flow.invalidate()
        self.updateGeometry()

    @Slot()
    def _on_clicked(self) -> None:
        self.picked.emit(self.codes())

    @Slot()
    def _on_more(self) -> None:
        self._is_whole = True
        self._show()
        hidden = next(chip for code, chip in self._chips.items() if code not in COMMON and not chip.isChecked())
        hidden.setFocus(Qt.FocusReason.TabFocusReason)
