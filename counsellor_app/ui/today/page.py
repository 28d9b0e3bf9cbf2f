"""Today: what needs me now. Nothing decorative above it."""

from collections.abc import Callable
from functools import cached_property

from PySide6.QtCore import QPoint, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout

from counsellor_app.domain.agenda import DraftLine, DueLine
from counsellor_app.domain.clock import local_day
from counsellor_app.domain.followups import Bucket
from counsellor_app.services.clocks import is_over
from counsellor_app.services.done import Topic
from counsellor_app.services.form_drafts import FormKind
from counsellor_app.services.house import Services
from counsellor_app.services.today import Today, TodayLine
from counsellor_app.ui import format as form
from counsellor_app.ui.desk import Desk
from counsellor_app.ui.due_words import due_words
from counsellor_app.ui.entry_words import kind_words
from counsellor_app.ui.followups.end_form import Ended, Ending
from counsellor_app.ui.followups.end_panel import EndPanel
from counsellor_app.ui.page import Page
from counsellor_app.ui.theme import px
from counsellor_app.ui.today.list import TodayList
from counsellor_app.ui.today.quick_note import QuickNote
from counsellor_app.ui.today.rows import BUCKETS, DueRow, Group, Row, TodayRows
from counsellor_app.ui.today.side import TodaySide
from counsellor_app.ui.veil import Veil
from counsellor_app.ui.widgets.card import boxed
from counsellor_app.ui.widgets.empty_state import EmptyState


class TodayPage(Page):
    """`counted` tells the rail how much is late or due today."""

    counted = Signal(int)
    topics = frozenset(
        {
            Topic.FOLLOWUPS,
            Topic.CLOCKS,
            Topic.CASES,
            Topic.LEVELS,
            Topic.DRAFTS,
            Topic.ENTRIES,
            Topic.BACKUPS,
            Topic.PEOPLE,
            Topic.STUDENTS,
            Topic.REQUESTS,
            Topic.DISCLOSURES,
        }
    )
    leads_to = "case"

    def __init__(
        self,
        desk: Desk,
        services: Services,
        veil: Veil,
        say: Callable[[Exception], str],
        first: Callable[[], Today] | None = None,
    ) -> None:
        """`first`: what is shown first, read while this page was made."""
        super().__init__()
        self._first = first
        self._desk = desk
        self._services = services
        self._veil = veil
        self._today: Today | None = None
        self._rows = TodayRows()
        self._list = TodayList(self._rows)
        self._side = TodaySide(veil)
        self._quick = QuickNote(desk, services, veil)
        self._empty = EmptyState("check", self.tr("Nothing is due this week"), "…")
        self._say = say
        self._build()
        self._connect()
        self._retranslate()

    def title(self) -> str:
        return self.tr("Today")

    def subtitle(self) -> str:
        return form.full_day(local_day(self._services.session.now()))

    def reload(self) -> None:
        view, self._first = self._first or self._services.today.view, None
        self._desk.ask(view, self._show)

    def open(self, arg: object) -> None:
        if isinstance(arg, str) and (at := self._rows.find(arg)) >= 0:
            self._list.setCurrentIndex(self._rows.index(at))

    def leave(self) -> None:
        self._quick.keep()

    def focus_first(self) -> None:
        self._list.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._side.fit(self.width())

    @cached_property
    def _panel(self) -> EndPanel:
        """Built when it is first asked for: opening the file does not wait for it."""
        panel = EndPanel(self, self._desk, self._services, self._say)
        panel.ended.connect(self._list.setFocus)
        panel.left.connect(self._list.setFocus)
        return panel

    def _build(self) -> None:
        frame = boxed("card")
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.setSpacing(0)
        inside.addWidget(self._list, 1)
        inside.addWidget(self._empty, 1)
        top = QHBoxLayout()
        top.setSpacing(px(16))
        top.addWidget(frame, 1)
        top.addWidget(self._side)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(16), px(16), px(12))
        column.setSpacing(px(12))
        column.addLayout(top, 1)
        column.addWidget(self._quick)

    def _connect(self) -> None:
        self._list.opened.connect(self._on_opened)
        self._list.chosen.connect(self._on_chosen)
        self._list.acted.connect(self._on_acted)
        self._list.asked.connect(self._on_asked)
        self._side.case_chosen.connect(self._open_case)
        self._side.draft_chosen.connect(self._on_draft)
        self._side.backup_wanted.connect(lambda: self.navigate.emit("settings", "backup"))
        self._quick.written.connect(self._open_case)
        self._veil.changed.connect(self._reshow)

    def _retranslate(self) -> None:
        self._list.setAccessibleName(self.tr("What is due"))
        self._list.set_menu_words(self.tr("More"))
        self._empty.set_texts(
            self.tr("Nothing is due this week"),
            self.tr("Contacts and terms appear here by themselves once a referral is registered."),
        )
        self._reshow()

    @Slot()
    def _reshow(self) -> None:
        if self._today is not None:
            self._show(self._today)

    def _show(self, today: Today) -> None:
        self._today = today
        self._list.keep_place()
        self._rows.set_rows(self._make_rows(today))
        self._list.find_place()
        self._list.setVisible(bool(today.lines))
        self._empty.setVisible(not today.lines)
        self._side.show_all(today.drafts, today.unseen, today.backup, today.day, kind_words)
        self.counted.emit(today.counted)

    def _make_rows(self, today: Today) -> list[Row]:
        rows: list[Row] = []
        titles = {
            Bucket.OVERDUE: self.tr("Overdue"),
            Bucket.TODAY: self.tr("Today"),
            Bucket.WEEK: self.tr("Next 7 days"),
        }
        for bucket in BUCKETS:
            lines = [line for line in today.lines if line.bucket is bucket]
            if lines:
                side = self._side_words(bucket, lines)
                rows.append(Group(titles[bucket], len(lines), side, bucket is Bucket.OVERDUE))
                rows += [self._row(line) for line in lines]
        return rows

    def _side_words(self, bucket: Bucket, lines: list[TodayLine]) -> str:
        if bucket is not Bucket.TODAY:
            return ""
        moments = [line.due.due_at for line in lines if line.due.due_at is not None]
        if not moments:
            return ""
        return self.tr("the next at %1").replace("%1", form.clock_time(min(moments)))

    def _row(self, line: TodayLine) -> DueRow:
        session, request = self._services.session, line.due.request
        if request is not None:
            who, verb = f"{request.number} · {request.sender}", self.tr("Open")
        else:
            who = self._who(line.due)
            verb = "" if line.waiting else self.tr("Mark") if line.due.rule else self.tr("Record")
        if line.waiting:
            others = self.tr("another body answers")
            who = f"{who} · {others}"
        return DueRow(line, due_words(line, session.content, session.now()), who, verb)

    def _who(self, due: DueLine) -> str:
        whom = due.whom
        if whom is None:
            return ""
        name = self._veil.name(whom.name)
        return name if whom.grade is None else f"{name}, {form.class_name(whom.grade, whom.letter)}"

    @Slot(object)
    def _on_opened(self, row: DueRow) -> None:
        due = row.line.due
        if due.request is not None:
            self.navigate.emit("request", due.request.request_id)
        elif due.whom is not None:
            self._open_case(due.whom.case_id)

    @Slot(object)
    def _on_chosen(self, row: DueRow) -> None:
        due = row.line.due
        if due.request is None and due.whom is not None:
            self.expected.emit("case", due.whom.case_id)

    @Slot(str)
    def _open_case(self, case_id: str) -> None:
        self.navigate.emit("case", case_id)

    @Slot(object)
    def _on_draft(self, draft: DraftLine) -> None:
        if draft.kind == FormKind.REFERRAL:
            self.navigate.emit("referral", draft.id)
        elif draft.kind == FormKind.REQUEST:
            self.navigate.emit("request-form", draft.id)
        elif draft.case_id is not None and draft.kind in set(FormKind):
            self.navigate.emit("case", (draft.case_id, draft.id))
        elif draft.case_id is not None:
            self._open_case(draft.case_id)
        else:
            self._quick.take_up(draft.id)

    @Slot(object)
    def _on_acted(self, row: DueRow) -> None:
        if row.line.due.request is not None:
            self._on_opened(row)
        else:
            self._start(row, Ending.DONE)

    @Slot(object, QPoint)
    def _on_asked(self, row: DueRow, where: QPoint) -> None:
        menu = QMenu(self)
        if row.line.due.request is not None:
            menu.addAction(self.tr("Open the request"), lambda: self._on_opened(row))
            menu.popup(where)
            return
        menu.addAction(self.tr("Open the case"), lambda: self._on_opened(row))
        menu.addAction(self.tr("Mark as done"), lambda: self._start(row, Ending.DONE))
        if not row.line.due.rule:
            menu.addAction(self.tr("Move"), lambda: self._start(row, Ending.MOVED))
        words = self.tr("Does not apply") if row.line.due.rule else self.tr("Cancel it")
        menu.addAction(words, lambda: self._start(row, Ending.CANCELLED))
        menu.popup(where)

    def _start(self, row: DueRow, ending: Ending) -> None:
        due, zone = row.line.due, self._services.session.zone
        ended = Ended(
            id=due.id,
            is_clock=bool(due.rule),
            due_at=due.due_at,
            is_late=lambda at: is_over(due, at, local_day(at, zone)),
        )
        self._panel.start(ended, row.words.act, ending)
        self._panel.move(
            max(0, self._list.width() - self._panel.width()), max(px(16), (self.height() - self._panel.height()) // 3)
        )
