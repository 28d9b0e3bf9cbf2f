"""The working calendar of a year: the country's list to confirm, the school's own days, deadlines recounted at once."""

from datetime import date

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from counsellor_app.content.holidays_kz import PublicDay
from counsellor_app.domain.clock import local_day
from counsellor_app.services.done import Done, Topic
from counsellor_app.services.house import Services
from counsellor_app.ui import format as form
from counsellor_app.ui.desk import Desk
from counsellor_app.ui.language import current
from counsellor_app.ui.preferences.calendar_model import (
    DayKind,
    Edits,
    YearView,
    read_year,
    save_edits,
    years_around,
)
from counsellor_app.ui.preferences.day_rows import DayRow
from counsellor_app.ui.preferences.section import Section
from counsellor_app.ui.theme import px
from counsellor_app.ui.widgets.banner import Banner, BannerKind
from counsellor_app.ui.widgets.buttons import Button, IconButton, Kind, Size
from counsellor_app.ui.widgets.calendar_line import refuse_wrong
from counsellor_app.ui.widgets.card import Card, boxed, label
from counsellor_app.ui.widgets.combo import Combo
from counsellor_app.ui.widgets.date_field import DateField
from counsellor_app.ui.widgets.form import FormField
from counsellor_app.ui.widgets.multi_chips import MultiChips


class CalendarSection(Section):
    topics = frozenset({Topic.SCHOOL})

    def __init__(self, desk: Desk, services: Services) -> None:
        super().__init__()
        self._desk = desk
        self._services = services
        self._view: YearView | None = None
        today = local_day(services.session.now(), services.session.zone)
        self._year = today.year
        self.year = Combo([(str(year), str(year)) for year in years_around(today.year)])
        self.year.set_code(str(today.year))
        self._year_field = FormField(self.year, name="year")
        self.state = Banner("", BannerKind.WARNING)
        self.confirm = self.state.add_verb("")
        self.own, self.listed = Card(), Card()
        self.day = DateField(today)
        self.kind = MultiChips((), single=True)
        self.add = Button("", Kind.ORDINARY, "plus")
        self._day_field = FormField(self.day, name="days_off", in_card=True)
        self._source = label("", "quiet", wrap=True)
        self._build()
        self._connect()
        self._retranslate()
        self.kind.set_codes((DayKind.OFF.value,))
        self._hide_all()

    def reload(self) -> None:
        year = self._year
        self._desk.ask(lambda: read_year(self._services, year), self._show)

    def focus_first(self) -> None:
        self.year.setFocus()

    def show_year(self, year: int) -> None:
        self._year = year
        self.year.set_code(str(year))
        self.reload()

    def _build(self) -> None:
        top = QWidget()
        row = QHBoxLayout(top)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._year_field)
        row.addStretch(3)
        self._adding = boxed("item")
        adding = QHBoxLayout(self._adding)
        adding.setContentsMargins(px(12), px(10), px(12), px(12))
        adding.setSpacing(px(12))
        adding.addWidget(self._day_field, 1)
        verbs = QVBoxLayout()
        verbs.addSpacing(px(23))  # beside the field, not beside its label
        chips = QHBoxLayout()
        chips.setSpacing(px(12))
        chips.addWidget(self.kind, 1)
        chips.addWidget(self.add)
        verbs.addLayout(chips)
        verbs.addStretch(1)
        adding.addLayout(verbs, 2)
        self._own_days = QVBoxLayout()
        self._own_days.setSpacing(0)
        self.own.body.addLayout(self._own_days)
        self.own.body.addWidget(self._adding)
        for part in (top, self.state, self.own, self.listed, self._source):
            self.form.add(part)

    def _connect(self) -> None:
        self.year.chosen.connect(lambda code: self.show_year(int(code)))
        self.confirm.clicked.connect(self._on_confirm)
        self.add.clicked.connect(self._on_add)
        self.kind.picked.connect(self._on_kind)
        self.day.picked.connect(lambda _day: self._day_field.set_error(""))

    def _hide_all(self) -> None:
        for part in (self.state, self.own, self.listed, self._source):
            part.setVisible(self._view is not None)

    def _show(self, view: YearView | None) -> None:
        self._view = view
        self._hide_all()
        if view is None:
            self.say(self.tr("Write down the school first: its week decides which days are worked."))
            return
        self.day.set_range(date(view.year, 1, 1), date(view.year, 12, 31))
        self._show_state(view)
        self._show_own(view)
        self._show_listed(view)

    def _show_state(self, view: YearView) -> None:
        is_confirmed = view.is_confirmed()
        self.state.set_kind(BannerKind.PLAIN if is_confirmed else BannerKind.WARNING)
        self.state.set_text(
            self.tr("The school has confirmed the list of {year}.").format(year=view.year)
            if is_confirmed
            else self.tr(
                "The list of {year} is not confirmed yet. Compare it with the Government's decree; it may move days."
            ).format(year=view.year)
        )
        self.confirm.setVisible(not is_confirmed)

    def _show_own(self, view: YearView) -> None:
        while (entry := self._own_days.takeAt(0)) is not None:
            widget = entry.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        edits = view.edits.of(view.year)
        self.own.set_count(len(edits) or None)
        for day, kind in edits:
            remove = IconButton("x", self.tr("Remove {day}").format(day=form.date_digits(day)), size=Size.SMALL)
            remove.clicked.connect(lambda _on=False, day=day: self._on_remove(day))
            words = self.tr("Day off") if kind is DayKind.OFF else self.tr("Working day")
            self._own_days.addWidget(DayRow(day, words, self.tr("the school"), side=remove))

    def _show_listed(self, view: YearView) -> None:
        self.listed.clear()
        self.listed.set_count(len(view.days))
        for day in view.days:
            words, is_odd = self._state_of(day, view)
            what = form.capital(self._services.session.content.day_words(day.code).of(current().value))
            self.listed.body.addWidget(DayRow(day.on, what, words, late=is_odd))
        pack = self._services.session.content.working_calendar.pack
        self._source.setText(
            self.tr(
                "From the Law on Holidays and the Labour Code, articles 84 and 85, by an open list ({source}), read on "
                "{day}. A holiday on a day of rest moves to the next working day."
            ).format(source=view.source or pack.source, day=form.date_digits(pack.checked_on))
        )

    def _state_of(self, day: PublicDay, view: YearView) -> tuple[str, bool]:
        if day.on in view.edits.worked and not day.working:
            return self.tr("worked in this school"), True
        if day.working:
            return self.tr("working day"), True
        if day.is_estimate:
            return self.tr("by the moon, not announced yet"), True
        return self.tr("day off"), False

    @Slot()
    def _on_kind(self) -> None:
        if not self.kind.codes():
            self.kind.set_codes((DayKind.OFF.value,))
        self._day_field.set_error("")

    @Slot()
    def _on_add(self) -> None:
        view = self._view
        if view is None or refuse_wrong(self):
            return
        day, kind = self.day.day(), DayKind(self.kind.code() or DayKind.OFF)
        objections = {
            "weekend": self.tr("A day of rest already."),
            "off": self.tr("A day off already."),
            "working": self.tr("A working day already."),
        }
        objection = view.objection(day, kind)
        if objection:
            self._day_field.set_error(objections[objection])
            return
        self._save(view.edits.with_day(day, kind))

    def _on_remove(self, day: date) -> None:
        if self._view is not None:
            self._save(self._view.edits.without(day))
            self.day.setFocus()

    @Slot()
    def _on_confirm(self) -> None:
        if self._view is not None:
            self._save(self._view.edits.with_year(self._view.year))

    def _save(self, edits: Edits) -> None:
        self.say("")
        self._desk.act(
            lambda: save_edits(self._services, edits), self._on_saved, self.refuse, self.tr("Calendar saved")
        )

    def _on_saved(self, done: Done) -> None:
        self.reload()
        moved = done.moved
        self.say(
            self.tr("Saved. %n running term(s) moved.", "", moved)
            if moved
            else self.tr("Saved. No running term moved.")
        )

    def _retranslate(self) -> None:
        self.heading.setText(self.tr("Working calendar"))
        self.line.setText(self.tr("Terms in working days are counted by it. Running terms are recounted at once."))
        self._year_field.set_label(self.tr("Year"))
        self.confirm.setText(self.tr("Confirm the list"))
        self.own.set_title(self.tr("The school's own days"))
        self.listed.set_title(self.tr("Public holidays and moved days"))
        self._day_field.set_label(self.tr("Day"))
        self.kind.set_choices([(DayKind.OFF.value, self.tr("Day off")), (DayKind.WORKED.value, self.tr("Working day"))])
        self.add.setText(self.tr("Add"))
        if self._view is not None:
            self._show(self._view)
