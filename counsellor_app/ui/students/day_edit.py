"""A day that is typed: 14.02.2013, 14022013, 2013-02-14. What is no day is kept as typed and said in words."""

import re
from datetime import date

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from counsellor_app.ui.format import date_digits

SIGNS = re.compile(r"[.,/\-\s]+")
SHORT_YEAR = 2000


class DayEdit(QLineEdit):
    """`value()` is None while nothing, or no day, is typed; `is_wrong()` tells the two apart."""

    picked = Signal(object)  # date | None

    def __init__(self, day: date | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMaxLength(12)
        self.set_value(day)
        self.textEdited.connect(self._on_edited)
        self.editingFinished.connect(self._tidy)
        self._retranslate()

    def value(self) -> date | None:
        return parsed(self.text())

    def is_wrong(self) -> bool:
        return bool(self.text().strip()) and self.value() is None

    def set_value(self, day: date | None) -> None:
        self.setText(date_digits(day) if day is not None else "")

    @Slot()
    def _on_edited(self) -> None:
        self.picked.emit(self.value())

    @Slot()
    def _tidy(self) -> None:
        day = self.value()
        if day is not None:
            self.set_value(day)

    def _retranslate(self) -> None:
        self.setPlaceholderText(self.tr("dd.mm.yyyy"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()


def parsed(text: str) -> date | None:
    """A day out of typed text; two digits of a year are of this century. None for anything else."""
    parts = [part for part in SIGNS.split(text.strip()) if part]
    if len(parts) == 1 and re.fullmatch(r"\d{8}|\d{6}", parts[0], re.ASCII):
        parts = [parts[0][:2], parts[0][2:4], parts[0][4:]]
    if len(parts) != 3 or not all(re.fullmatch(r"\d{1,4}", part, re.ASCII) for part in parts):
        return None
    first, month, last = (int(part) for part in parts)
    day, year = (last, first) if len(parts[0]) == 4 else (first, last)
    if len(parts[2]) <= 2 and len(parts[0]) != 4:
        year += SHORT_YEAR
    try:
        return date(year, month, day)
    except ValueError:
        return None
