"""The day by which the letter wants an answer. The law names no term, so none is invented here."""

from datetime import date

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from counsellor_app.ui.format import nobreak, weekday
from counsellor_app.ui.theme import px
from counsellor_app.ui.widgets.buttons import Button, Kind, Size
from counsellor_app.ui.widgets.card import label
from counsellor_app.ui.widgets.day_edit import DayEdit
from counsellor_app.ui.widgets.form import FormField

DAYS = (10, 15)  # working days; assumptions of the trade, no article (law.md 6)


class DueField(QWidget):
    """`counted` asks the page for a day so many working days after the letter came: `set_counted` answers."""

    changed = Signal()
    count_asked = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.day = DayEdit()
        self.field = FormField(self.day, " ", name="due_on")
        self.buttons = {days: Button(kind=Kind.ACCENT_QUIET, size=Size.SMALL) for days in DAYS}
        self.assumed = label("", "quiet", wrap=True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        quick = QHBoxLayout()
        quick.setSpacing(px(4))
        for days, button in self.buttons.items():
            button.clicked.connect(lambda _on=False, days=days: self.count_asked.emit(days))
            quick.addWidget(button)
        quick.addWidget(self.assumed, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(2))
        column.addWidget(self.field)
        column.addLayout(quick)
        self.setFocusProxy(self.day)
        self.day.picked.connect(self._on_typed)
        self.retranslate()

    def value(self) -> date | None:
        return self.day.value()

    def set_value(self, day: date | None) -> None:
        self.day.set_value(day)
        self._explain()

    def set_counted(self, day: date) -> None:
        self.set_value(day)
        self.field.set_error("")
        self.changed.emit()

    def check(self) -> bool:
        self.field.set_error(self.tr("This is no day. Write it like 24.11.2026.") if self.day.is_wrong() else "")
        return not self.field.error()

    def retranslate(self) -> None:
        self.field.set_label(self.tr("Answer by, as the letter says"))
        for days, button in self.buttons.items():
            button.setText(nobreak(self.tr("%n working day(s)", "", days)))
        self.assumed.setText(self.tr("from its arrival: an assumption, not a term of the law"))
        self._explain()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()

    def _explain(self) -> None:
        day = self.value()
        self.field.set_help(weekday(day) if day else self.tr("Leave it empty where the letter names no day."))

    @Slot()
    def _on_typed(self) -> None:
        if not self.day.is_wrong():
            self.field.set_error("")
        self._explain()
        self.changed.emit()
