"""A choice of one among few, each explained in a line below its name: what is often confused stands side by side."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QMouseEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QRadioButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QVBoxLayout,
)

from counsellor_app.ui.theme import font, px
from counsellor_app.ui.widgets.card import label


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """`tag`: a quiet word at the right of the name. `below`: lines under it."""

    code: str
    title: str
    tag: str = ""
    below: tuple[str, ...] = ()


class ElidedRadio(QRadioButton):
    """A name too long for its place ends in dots; the whole of it is its tool tip and its accessible name."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def initStyleOption(self, option: QStyleOptionButton) -> None:
        super().initStyleOption(option)
        style = self.style()
        mark = style.pixelMetric(QStyle.PixelMetric.PM_ExclusiveIndicatorWidth, option, self)
        gap = style.pixelMetric(QStyle.PixelMetric.PM_RadioButtonLabelSpacing, option, self)
        room = self.width() - mark - gap
        option.text = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room)
        self.setToolTip(self.text() if option.text != self.text() else "")


class _Row(QFrame):
    """The whole row is the target."""

    def __init__(self, *, is_first: bool, lines: int) -> None:
        super().__init__()
        self.setProperty("box", "" if is_first else "item")
        self.radio = ElidedRadio()
        self.tag = label("", "quiet")
        self.lines = tuple(label("", "quiet", wrap=True) for _ in range(lines))
        head = QHBoxLayout()
        head.setSpacing(px(8))
        head.addWidget(self.radio, 1)
        head.addWidget(self.tag)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        self._column.addLayout(head)
        for line in self.lines:
            self._column.addWidget(line)
        self._measure()

    def name(self, choice: Choice) -> None:
        self.radio.setText(choice.title)
        self.tag.setText(choice.tag)
        for line, said in zip(self.lines, choice.below, strict=True):
            line.setText(said)
        self.radio.setAccessibleName(", ".join(part for part in (choice.title, choice.tag) if part))
        self.radio.setAccessibleDescription(" ".join(choice.below))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.radio.setFocus(Qt.FocusReason.MouseFocusReason)
            self.radio.click()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._measure()

    def _measure(self) -> None:
        self.radio.setFont(font(14, 500))
        self._column.setContentsMargins(px(12), px(6), px(12), px(7))
        for line in self.lines:
            line.setContentsMargins(px(18) + px(8), 0, 0, 0)


class RadioRows(QFrame):
    """`picked` tells the code. Tab comes to the one that is on, arrows go on from there."""

    picked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("box", "card")
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # by code: on to the one that is on
        self._rows: dict[str, _Row] = {}
        self._group = QButtonGroup(self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(1, 1, 1, 1)
        self._column.setSpacing(0)

    def set_choices(self, choices: Sequence[Choice]) -> None:
        """The same codes again are only named anew; what was on stays on if it is still there."""
        known = [(code, len(row.lines)) for code, row in self._rows.items()]
        if known != [(choice.code, len(choice.below)) for choice in choices]:
            was = self.code()
            self._clear()
            for choice in choices:
                row = _Row(is_first=not self._rows, lines=len(choice.below))
                self._rows[choice.code] = row
                self._group.addButton(row.radio)
                self._column.addWidget(row)
                row.radio.clicked.connect(lambda _on, code=choice.code: self.picked.emit(code))
            self.set_code(was)
        for choice in choices:
            self._rows[choice.code].name(choice)

    def _clear(self) -> None:
        for row in self._rows.values():
            self._group.removeButton(row.radio)
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = {}

    def code(self) -> str:
        """Nothing chosen: an empty text."""
        return next((code for code, row in self._rows.items() if row.radio.isChecked()), "")

    def set_code(self, code: str) -> None:
        """Shows a choice without telling; "" takes it back."""
        self._group.setExclusive(False)
        for each, row in self._rows.items():
            row.radio.setChecked(each == code)
        self._group.setExclusive(True)

    def radio(self, code: str) -> QRadioButton:
        return self._rows[code].radio

    def focusInEvent(self, event: QFocusEvent) -> None:
        rows = list(self._rows.values())
        if rows:
            next((row for row in rows if row.radio.isChecked()), rows[0]).radio.setFocus(event.reason())
