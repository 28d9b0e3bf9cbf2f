"""Language, theme, text size, lock and veil: applied at once, without a button."""

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, QTimer, Slot
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QSlider, QVBoxLayout, QWidget

from counsellor_app.ui import settings as table
from counsellor_app.ui.format import percent
from counsellor_app.ui.language import NAMES, Language, current
from counsellor_app.ui.preferences.section import Section
from counsellor_app.ui.settings import Settings
from counsellor_app.ui.theme import Theme, px
from counsellor_app.ui.widgets.card import label
from counsellor_app.ui.widgets.combo import Combo
from counsellor_app.ui.widgets.form import FormField
from counsellor_app.ui.widgets.multi_chips import MultiChips

STEP = 5  # per cent
PAUSE = 120  # ms after the slider stands still: a new size lays out the whole window


class LookSection(Section):
    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self._settings = settings
        self.language = MultiChips([(each.value, NAMES[each]) for each in Language], single=True)
        self.theme = MultiChips((), single=True)
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.percent = label("", "muted")
        self.lock_after = Combo()
        self.veil, self.reminders = QCheckBox(), QCheckBox()
        self._language_field = FormField(self.language, name="language")
        self._theme_field = FormField(self.theme, name="theme")
        self._size_field = FormField(self._sized(), name="size")
        self._lock_field = FormField(self.lock_after, name="lock_after")
        self._veil_help, self._reminders_help = label("", "help", wrap=True), label("", "help", wrap=True)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        for part in (self._language_field, self._theme_field, self._size_field, self._lock_field):
            self.form.add(part)
        for box, help_ in ((self.veil, self._veil_help), (self.reminders, self._reminders_help)):
            pair = QVBoxLayout()
            pair.setSpacing(px(2))
            pair.addWidget(box)
            pair.addWidget(help_)
            self.form.rows.addLayout(pair)
        self._retranslate()
        self._measure()
        self._connect()

    def focus_first(self) -> None:
        self.language.setFocus(Qt.FocusReason.OtherFocusReason)

    def _sized(self) -> QWidget:
        self.slider.setRange(table.TEXT_SCALE.least, table.TEXT_SCALE.most)
        self.slider.setSingleStep(STEP)
        self.slider.setPageStep(STEP * 2)
        self.slider.setProperty("ring", "true")
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(12))
        row.addWidget(self.slider)
        row.addWidget(self.percent)
        row.addStretch(1)
        holder.setFocusProxy(self.slider)
        return holder

    def _connect(self) -> None:
        self.language.picked.connect(self._on_language)
        self.theme.picked.connect(self._on_theme)
        self.slider.valueChanged.connect(self._on_slid)
        self._pause.timeout.connect(self._on_size)
        self.lock_after.chosen.connect(lambda code: self._settings.set(table.LOCK_AFTER, int(code)))
        self.veil.toggled.connect(lambda is_on: self._settings.set(table.VEIL_ON_SECOND_SCREEN, is_on))
        self.reminders.toggled.connect(lambda is_on: self._settings.set(table.REMINDERS, is_on))
        self._settings.changed.connect(self._show)

    @Slot(object)
    def _on_language(self, codes: tuple[str, ...]) -> None:
        self._settings.set(table.LANGUAGE, codes[0] if codes else current().value)
        self._show()

    @Slot(object)
    def _on_theme(self, codes: tuple[str, ...]) -> None:
        self._settings.set(table.THEME, codes[0] if codes else self._settings.get(table.THEME))
        self._show()

    @Slot(int)
    def _on_slid(self, value: int) -> None:
        self.percent.setText(percent(self._snapped(value) / 100))
        self._pause.start()

    @Slot()
    def _on_size(self) -> None:
        self._settings.set(table.TEXT_SCALE, self._snapped(self.slider.value()))

    def _snapped(self, value: int) -> int:
        return round(value / STEP) * STEP

    @Slot()
    def _show(self) -> None:
        """Also after another place changed a setting."""
        get = self._settings.get
        controls = (self.language, self.theme, self.slider, self.lock_after, self.veil, self.reminders)
        blockers = [QSignalBlocker(control) for control in controls]
        self.language.set_codes((get(table.LANGUAGE) or current().value,))
        self.theme.set_codes((get(table.THEME),))
        self.slider.setValue(get(table.TEXT_SCALE))
        self.percent.setText(percent(get(table.TEXT_SCALE) / 100))
        self.lock_after.set_code(str(get(table.LOCK_AFTER)))
        self.veil.setChecked(get(table.VEIL_ON_SECOND_SCREEN))
        self.reminders.setChecked(get(table.REMINDERS))
        for blocker in blockers:
            blocker.unblock()
        self._show_fixed(self._language_field, self._settings.is_fixed(table.LANGUAGE), "")
        lock_help = self.tr("Also when the computer sleeps, and at once with Ctrl+L")
        self._show_fixed(self._lock_field, self._settings.is_fixed(table.LOCK_AFTER), lock_help)

    def _show_fixed(self, field: FormField, is_fixed: bool, help_: str) -> None:
        """What an administrator decided is shown, and cannot be changed here."""
        field.control.setEnabled(not is_fixed)
        field.set_help(self.tr("Managed by your organisation") if is_fixed else help_)

    def _measure(self) -> None:
        self.lock_after.setMaximumWidth(px(240))
        self.slider.setFixedWidth(px(320))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._measure()

    def _retranslate(self) -> None:
        self.heading.setText(self.tr("Look"))
        self.line.setText(self.tr("Applied at once and kept on this computer."))
        self._language_field.set_label(self.tr("Language"))
        self._theme_field.set_label(self.tr("Theme"))
        self._size_field.set_label(self.tr("Text size"))
        self.slider.setAccessibleName(self.tr("Text size"))
        self._lock_field.set_label(self.tr("Lock after"))
        self.theme.set_choices(
            [
                (Theme.LIGHT.value, self.tr("Light")),
                (Theme.DARK.value, self.tr("Dark")),
                (Theme.SYSTEM.value, self.tr("As the system")),
            ]
        )
        minutes = range(table.LOCK_AFTER.least, table.LOCK_AFTER.most + 1)
        self.lock_after.set_choices([(str(n), self.tr("%n minute(s)", "", n)) for n in minutes])
        self.veil.setText(self.tr("Hide names while a second screen or a projector is connected"))
        self._veil_help.setText(self.tr("Names become initials, notes are covered; F9 does the same by hand"))
        self.reminders.setText(self.tr("Remind of what is due"))
        self._reminders_help.setText(self.tr("A notification without any name, also while the file is locked"))
        self._show()
