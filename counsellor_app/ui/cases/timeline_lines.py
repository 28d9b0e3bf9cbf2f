"""Events without a card: a level, a referral, a contact that ended, a term that was met."""

from datetime import date, tzinfo

from PySide6.QtCore import QEvent, QSize, Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from counsellor_app.content.library import Content
from counsellor_app.content.packs import CodeList
from counsellor_app.domain.cases import LevelSet
from counsellor_app.domain.clock import local_day
from counsellor_app.domain.record import ClockRow, FollowUp
from counsellor_app.domain.referrals import Referral
from counsellor_app.ui.cases.case_names import CaseNames
from counsellor_app.ui.cases.clock_pills import clock_of
from counsellor_app.ui.cases.labels import ElidedLabel, ToneLabel
from counsellor_app.ui.cases.side_panel import contact_words
from counsellor_app.ui.cases.small_tool import SmallTool
from counsellor_app.ui.cases.words import language, reason_words
from counsellor_app.ui.format import nearby_day
from counsellor_app.ui.theme import px
from counsellor_app.ui.widgets.card import label
from counsellor_app.ui.widgets.level_badge import LevelBadge


class EventLine(QWidget):
    """A title of 14/500, badges or nothing, quiet words that give way; `details` open below."""

    def __init__(self, title: str, said: str, badges: tuple[QWidget, ...] = ()) -> None:
        super().__init__()
        self.title = title
        self.said = said
        self.row = QHBoxLayout()
        self.row.setSpacing(px(8))
        self.row.addWidget(ToneLabel(title, weight=500))
        for badge in badges:
            self.row.addWidget(badge, 0, Qt.AlignmentFlag.AlignVCenter)
        self.row.addWidget(ElidedLabel(said, size=12, tone="quiet"), 1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(4))
        self._column.addLayout(self.row)
        self._details: QWidget | None = None
        self._fit()

    def add_details(self, lines: tuple[tuple[str, str], ...], words: str) -> None:
        """(heading, text) pairs behind a small arrow; `words` name the arrow."""
        self._details = QWidget()
        column = QVBoxLayout(self._details)
        column.setContentsMargins(0, 0, 0, px(4))
        column.setSpacing(px(2))
        for heading, text in lines:
            if heading:
                column.addWidget(label(heading, "quiet"))
            shown = label(text, "note", wrap=True)
            shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            column.addWidget(shown)
        self._details.hide()
        self._arrow = SmallTool("down", words)
        self._arrow.clicked.connect(self._toggle)
        self.row.addWidget(self._arrow)
        self._column.addWidget(self._details)

    def has_details(self) -> bool:
        return self._details is not None

    def sizeHint(self) -> QSize:
        return super().sizeHint().expandedTo(QSize(0, px(26)))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._fit()

    def _fit(self) -> None:
        self.setMinimumHeight(px(26))

    @Slot()
    def _toggle(self) -> None:
        if self._details is not None:
            self._details.setVisible(self._details.isHidden())
            self._arrow.set_icon("up" if self._details.isVisible() else "down")


class LevelLine(EventLine):
    """Two badges with an arrow between, and the reason; the formulation and what was shown stand in the details."""

    def __init__(self, row: LevelSet, content: Content, names: CaseNames) -> None:
        reason = names.said(reason_words(row.reason))
        super().__init__(self._title(row), reason, self._badges(row))
        lines: list[tuple[str, str]] = [("", reason)] if len(reason) > LONG_REASON else []
        for prompt, answer in zip(content.levels.prompt, row.formulation, strict=False):
            if answer:
                lines.append((prompt.of(language()), names.said(answer)))
        known = {each.id.value: each for each in content.levels.condition}
        for code, shown in row.evidence.items():
            if code in known:
                lines.append((known[code].of(language()), "" if shown == "yes" else names.said(shown)))
        if lines:
            self.add_details(tuple(lines), self.tr("What stands behind it"))

    def _title(self, row: LevelSet) -> str:
        if row.previous is None:
            return self.tr("Level set")
        return self.tr("Level raised") if row.level > row.previous else self.tr("Level lowered")

    def _badges(self, row: LevelSet) -> tuple[QWidget, ...]:
        if row.previous is None:
            return (LevelBadge(row.level),)
        return LevelBadge(row.previous), label("→", "muted"), LevelBadge(row.level)


LONG_REASON = 40  # longer ones do not fit beside two badges


class ReferralLine(EventLine):
    def __init__(self, row: Referral, content: Content, names: CaseNames) -> None:
        source = content.word(CodeList.REFERRAL_SOURCE, row.source).of(language())
        channel = content.word(CodeList.CHANNEL, row.channel).of(language()) if row.channel else ""
        told = names.person(row.told_by) if row.told_by else ""
        quiet = " · ".join(part for part in (source, told, channel, row.outside_number) if part)
        super().__init__(self.tr("Referral {number}").format(number=row.number), quiet)
        if row.words:
            self.add_details((("", names.said(row.words)),), self.tr("What was told"))


class ContactLine(EventLine):
    """A planned contact that ended: held, moved or cancelled."""

    def __init__(self, row: FollowUp, content: Content, names: CaseNames, moved_to: date | None, today: date) -> None:
        title = contact_words(row, content, names)
        match row.state:
            case "done":
                words, said = self.tr("Contact held: {what}"), row.note
            case "moved":
                words, said = self.tr("Contact moved: {what}"), row.reason
            case _:
                words, said = self.tr("Contact cancelled: {what}"), reason_words(row.reason)
        quiet = names.said(said)
        if row.state == "moved" and moved_to is not None:
            quiet = " · ".join((self.tr("to {day}").format(day=nearby_day(moved_to, today)), quiet))
        super().__init__(words.format(what=title), quiet)
        if len(quiet) > LONG_REASON:
            self.add_details((("", quiet),), self.tr("All of it"))


class ClockLine(EventLine):
    def __init__(self, row: ClockRow, content: Content, names: CaseNames, zone: tzinfo) -> None:
        clock = clock_of(row, content)
        what = clock.pill.of(language()) if clock else row.rule
        article = clock.article.of(language()) if clock else ""
        late = self.tr("late: {reason}").format(reason=names.said(row.late_reason)) if row.late_reason else ""
        written = local_day(row.recorded_at, zone) if row.recorded_at else None
        done = local_day(row.met_at, zone) if row.met_at else None
        noted = self.tr("written down later") if written and done and written > done else ""
        quiet = " · ".join(part for part in (article, names.said(row.evidence), late, noted) if part)
        title = self.tr("Done: {what}")
        if row.cancelled_at is not None:
            title = self.tr("Does not apply: {what}")
            quiet = " · ".join(part for part in (article, names.said(row.cancel_reason)) if part)
        super().__init__(title.format(what=what), quiet)
        if len(quiet) > LONG_REASON:
            self.add_details((("", quiet),), self.tr("All of it"))
