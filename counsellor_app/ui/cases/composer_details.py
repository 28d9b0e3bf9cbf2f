"""Below the text: when it was, how it was held, which form; a late note may say why."""

from datetime import datetime, tzinfo

from PySide6.QtCore import QEvent, QSignalBlocker, Signal, Slot
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QHBoxLayout, QLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from counsellor_app.content.library import Content
from counsellor_app.domain.clock import Now, local_day
from counsellor_app.domain.entries import EntryKind
from counsellor_app.services.entries import LATE_AFTER
from counsellor_app.ui.cases.draft_state import Writing
from counsellor_app.ui.cases.words import language
from counsellor_app.ui.theme import px
from counsellor_app.ui.widgets.buttons import Button, Kind, Size
from counsellor_app.ui.widgets.card import label
from counsellor_app.ui.widgets.combo import Combo
from counsellor_app.ui.widgets.moment_field import MomentField

HELD = frozenset({EntryKind.CALL, EntryKind.SESSION, EntryKind.MEETING})  # they have a place and a length
LONGEST = 24 * 60  # minutes


class Details(QWidget):
    changed = Signal()
    template_chosen = Signal(str)
    mention_asked = Signal()

    def __init__(self, content: Content, now: Now, zone: tzinfo) -> None:
        super().__init__()
        self._content = content
        self._now = now
        self._zone = zone
        self._is_dated = False
        self.date_label = label("", "quiet")
        self.moment = MomentField(now(), zone=zone)
        self.mention_button = Button("@", Kind.QUIET, size=Size.SMALL)
        self.templates = Combo()
        self.templates.setMinimumContentsLength(14)
        self.templates.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.about_line, self.late_line = QLineEdit(), QLineEdit()
        self.minutes_line = QLineEdit()
        self.minutes_label = label("", "quiet")
        self._build()
        self._connect()
        self._retranslate()

    def _build(self) -> None:
        for field in (self.moment, self.templates, self.about_line, self.late_line, self.minutes_line):
            field.setProperty("size", "row")
        self.minutes_line.setValidator(QIntValidator(0, LONGEST, self))
        self.minutes_line.setFixedWidth(px(64))
        for line in (self.about_line, self.late_line):
            line.setMaxLength(200)
        self._held = QWidget()
        held = QHBoxLayout(self._held)
        held.setContentsMargins(0, 0, 0, 0)
        held.setSpacing(px(8))
        held.addWidget(self.about_line, 1)
        held.addWidget(self.minutes_line)
        held.addWidget(self.minutes_label)
        self._tools = QHBoxLayout()
        self._tools.setContentsMargins(0, 0, 0, 0)
        self._tools.setSpacing(px(8))
        self._tools.addWidget(self.date_label)
        self._tools.addWidget(self.moment)
        self._tools.addWidget(self.mention_button)
        self._tools.addWidget(self.templates)
        self._tools.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(7))
        column.addWidget(self._held)
        column.addWidget(self.late_line)
        column.addLayout(self._tools)
        self.late_line.hide()

    def _connect(self) -> None:
        self.moment.picked.connect(self._on_moment)
        self.moment.textEdited.connect(self._on_moment_typed)
        self.about_line.textEdited.connect(self.changed)
        self.minutes_line.textEdited.connect(self.changed)
        self.templates.chosen.connect(self.template_chosen)
        self.mention_button.clicked.connect(self.mention_asked)

    def add_end(self, layout: QLayout) -> None:
        """What stands at the right end of the tools."""
        self._tools.addLayout(layout)

    def _retranslate(self) -> None:
        self.date_label.setText(self.tr("When"))
        self.moment.setAccessibleName(self.tr("When it was"))
        self.mention_button.setAccessibleName(self.tr("Mention a person"))
        self.mention_button.setToolTip(self.tr("Mention a person"))
        self.templates.setAccessibleName(self.tr("Form of the note"))
        self.templates.set_choices([(t.id, t.of(language())) for t in self._content.note_templates.template])
        self.about_line.setPlaceholderText(self.tr("With whom, where, how"))
        self.about_line.setAccessibleName(self.tr("With whom, where, how"))
        self.minutes_label.setText(self.tr("min"))
        self.minutes_line.setAccessibleName(self.tr("Minutes"))
        self.late_line.setPlaceholderText(self.tr("Written more than 3 days later: why, if you like"))
        self.late_line.setAccessibleName(self.tr("Why it is written later"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()

    def fill(self, writing: Writing) -> None:
        self._is_dated = writing.service_at is not None
        with QSignalBlocker(self.moment):
            self.moment.set_value(writing.service_at or self._now())
        self.minutes_line.setText(str(writing.minutes) if writing.minutes else "")
        self.about_line.setText(writing.about)
        self.late_line.clear()
        self.templates.set_code(writing.template)
        self._show_late()

    def set_kind(self, kind: EntryKind) -> None:
        self._held.setVisible(kind in HELD)

    def follow_now(self) -> None:
        """Until the user chooses a moment, it is the present one."""
        if not self._is_dated and not self.moment.hasFocus():
            with QSignalBlocker(self.moment):
                self.moment.set_value(self._now())

    def is_dated(self) -> bool:
        return self._is_dated

    def service_at(self) -> datetime:
        return self.moment.value()

    def about(self) -> str:
        return self.about_line.text() if not self._held.isHidden() else ""

    def minutes(self) -> int | None:
        if self._held.isHidden() or not self.minutes_line.text().isdecimal():
            return None
        return int(self.minutes_line.text()) or None

    def late_reason(self) -> str:
        return "" if self.late_line.isHidden() else self.late_line.text()

    def show_error(self, field: str) -> None:
        found = {"service_at": self.moment, "about": self.about_line, "minutes": self.minutes_line}.get(field)
        if found is not None:
            found.setFocus()

    @Slot()
    def _on_moment_typed(self) -> None:
        """What was typed is not followed by the clock any more, even before it is a moment."""
        self._is_dated = True

    @Slot()
    def _on_moment(self) -> None:
        self._is_dated = True
        self._show_late()
        self.changed.emit()

    def _show_late(self) -> None:
        days = local_day(self._now(), self._zone) - local_day(self.moment.value(), self._zone)
        self.late_line.setVisible(days > LATE_AFTER)
