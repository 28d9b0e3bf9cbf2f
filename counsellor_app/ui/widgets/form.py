"""Form fields: the label above, help below, an error in words below that; one column, 720 px at most."""

from PySide6.QtCore import QEvent, QSize, Qt, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from counsellor_app.ui.icons import pixmap
from counsellor_app.ui.theme import px, restyle
from counsellor_app.ui.widgets.announce import News, announce
from counsellor_app.ui.widgets.card import label
from counsellor_app.ui.widgets.scroll import set_up_scroll

WIDEST = 720


class FormField(QWidget):
    """Wraps one input. `name` is the field name of the command, so that RuleBroken.field finds it."""

    def __init__(
        self,
        control: QWidget,
        label_text: str = "",
        *,
        name: str = "",
        help_text: str = "",
        in_card: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.control = control
        self.name = name
        self._help = help_text
        self.label = label(label_text, "label-card" if in_card else "label")
        self.label.setBuddy(control)
        self.below = label(help_text, "help", wrap=True)
        self._error_icon = QLabel()
        self._error_text = label("", "error", wrap=True)
        self._error = QWidget()
        row = QHBoxLayout(self._error)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(6))
        row.addWidget(self._error_icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._error_text, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        for part in (self.label, control, self.below, self._error):
            column.addWidget(part)
        self.label.setVisible(bool(label_text))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.setFocusProxy(control)
        self.set_label(label_text)
        self.set_error("")
        self._is_judged = False  # the error that stands here is the control's own
        judged = getattr(control, "judged", None)
        if judged is not None:
            judged.connect(self._on_judged)

    def set_label(self, text: str) -> None:
        self.label.setText(text)
        self.label.setVisible(bool(text))
        if text:
            self.control.setAccessibleName(text)

    def set_help(self, text: str) -> None:
        self._help = text
        self.below.setText(text)
        self.below.setVisible(bool(text) and not self.error())
        self.control.setAccessibleDescription(self.error() or text)

    def error(self) -> str:
        return self._error_text.text()

    def set_error(self, text: str) -> None:
        """Words, not codes; "" takes the error away."""
        was = self.error()
        self._error_text.setText(text)
        self._error.setVisible(bool(text))
        self.below.setVisible(bool(self._help) and not text)
        if text:
            self._error_icon.setPixmap(pixmap("warn", "r3", 14))
        self.control.setAccessibleDescription(text or self._help)
        if bool(was) != bool(text):
            self.control.setProperty("bad", "true" if text else "false")
            restyle(self.control)
        if text:
            announce(self.control, News.DESCRIPTION)

    @Slot(str)
    def _on_judged(self, words: str) -> None:
        """A control that judges what is typed says it here, and takes only its own words back."""
        if words or self._is_judged:
            self.set_error(words)
        self._is_judged = bool(words)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.StyleChange and self.error():
            self._error_icon.setPixmap(pixmap("warn", "r3", 14))
        super().changeEvent(event)


class _Sheet(QWidget):
    """What scrolls. It asks for the height it needs at the width there is: Qt asks for that of the narrowest width,
    at which every chip stands in a line of its own.
    """

    def __init__(self, area: QScrollArea) -> None:
        super().__init__()
        self._area = area
        self.setProperty("scrolled", "true")

    def minimumSizeHint(self) -> QSize:
        hint, layout = super().minimumSizeHint(), self.layout()
        if layout is None or not layout.hasHeightForWidth():
            return hint
        width = max(hint.width(), self._area.viewport().width())
        return QSize(hint.width(), layout.totalHeightForWidth(width))


class FormColumn(QScrollArea):
    """A scrolling column of fields. `add_row` puts fields side by side; what is wider than 720 px stays empty."""

    def __init__(self, parent: QWidget | None = None, *, widest: int = WIDEST) -> None:
        super().__init__(parent)
        set_up_scroll(self, sideways=True)
        self.fields: dict[str, FormField] = {}
        self._sheet = _Sheet(self)
        self._column = QWidget()
        self._widest = widest
        self._column.setMaximumWidth(px(widest))
        self.rows = QVBoxLayout(self._column)
        self.rows.setContentsMargins(0, 0, 0, 0)
        self.rows.setSpacing(px(14))
        centre = QHBoxLayout(self._sheet)
        centre.setContentsMargins(px(24), px(16), px(24), px(16))
        centre.addWidget(self._column, 1000, Qt.AlignmentFlag.AlignTop)
        centre.addStretch(1)
        self.setWidget(self._sheet)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._column.setMaximumWidth(px(self._widest))

    def add(self, part: QWidget) -> None:
        self.rows.addWidget(part)
        self._note(part)

    def add_row(self, *parts: QWidget, stretches: tuple[int, ...] = ()) -> None:
        row = QGridLayout()
        row.setHorizontalSpacing(px(16))
        for at, part in enumerate(parts):
            row.addWidget(part, 0, at, Qt.AlignmentFlag.AlignTop)
            row.setColumnStretch(at, stretches[at] if at < len(stretches) else 1)
            self._note(part)
        self.rows.addLayout(row)

    def show_error(self, field: str | None, text: str) -> bool:
        """Puts an error beside the field called `field` and goes there; False when there is no such field."""
        found = self.fields.get(field or "")
        if found is None:
            return False
        found.set_error(text)
        found.control.setFocus(Qt.FocusReason.OtherFocusReason)
        self.ensureWidgetVisible(found)
        return True

    def clear_errors(self) -> None:
        for field in self.fields.values():
            field.set_error("")

    def _note(self, part: QWidget) -> None:
        for field in (part, *part.findChildren(FormField)):
            if isinstance(field, FormField) and field.name:
                self.fields[field.name] = field
