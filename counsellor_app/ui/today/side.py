"""The column beside the list: drafts to sign, cases long unseen, the last backup."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from counsellor_app.domain.agenda import DraftLine, UnseenLine
from counsellor_app.domain.clock import local_day
from counsellor_app.domain.record import BackupRow
from counsellor_app.services.form_drafts import FormKind
from counsellor_app.ui import format as form
from counsellor_app.ui.levels import level_text
from counsellor_app.ui.theme import px
from counsellor_app.ui.veil import Veil
from counsellor_app.ui.widgets.buttons import Button, Kind, Size
from counsellor_app.ui.widgets.card import Card
from counsellor_app.ui.widgets.scroll import set_up_scroll

WIDTH, LEAST = 276, 220  # px at 100 %
SHARE = 0.27  # of the page, and no more: with large letters the list needs the rest
OLD_DRAFT_DAYS = 3
DRAFTS_SHOWN = 5


class TodaySide(QScrollArea):
    """`case_chosen` carries the case's id, `draft_chosen` the draft line, `backup_wanted` nothing."""

    case_chosen = Signal(str)
    draft_chosen = Signal(object)
    backup_wanted = Signal()

    def __init__(self, veil: Veil) -> None:
        super().__init__()
        self._veil = veil
        self._drafts, self._unseen, self._backup = Card(), Card(), Card()
        set_up_scroll(self)
        sheet = QWidget()
        sheet.setProperty("scrolled", "true")
        column = QVBoxLayout(sheet)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(12))
        for card in (self._drafts, self._unseen, self._backup):
            column.addWidget(card)
        column.addStretch(1)
        self.setWidget(sheet)
        self._page_width = px(WIDTH * 4)
        self._measure()

    def fit(self, page_width: int) -> None:
        """The page is so many px wide."""
        self._page_width = page_width
        self._measure()

    def _measure(self) -> None:
        self.setFixedWidth(max(px(LEAST), min(px(WIDTH), round(self._page_width * SHARE))))

    def show_all(
        self,
        drafts: Sequence[DraftLine],
        unseen: Sequence[UnseenLine],
        backup: BackupRow | None,
        today: date,
        kind_words: Callable[[str], str],
    ) -> None:
        self._measure()
        self._show_drafts(drafts, today, kind_words)
        self._show_unseen(unseen, today)
        self._show_backup(backup, today)

    def _show_drafts(self, drafts: Sequence[DraftLine], today: date, kind_words: Callable[[str], str]) -> None:
        card = self._drafts
        card.clear()
        card.setVisible(bool(drafts))
        card.set_title(self.tr("Not signed"))
        card.set_count(len(drafts))
        for draft in drafts[:DRAFTS_SHOWN]:
            days = (today - local_day(draft.saved_at)).days
            below = f"{kind_words(draft.kind)}, {form.nearby_moment(draft.saved_at, today)}"
            verb = Button(self.tr("Open"), Kind.ACCENT_QUIET, size=Size.SMALL)
            verb.clicked.connect(lambda _=False, line=draft: self.draft_chosen.emit(line))
            nobody = self.tr("Letter of an office") if draft.kind == FormKind.REQUEST else self.tr("No student yet")
            name = self._veil.name(draft.name) or nobody
            verb.setAccessibleDescription(name)
            card.add_item(name, below, side=verb, late=days >= OLD_DRAFT_DAYS)

    def _show_unseen(self, unseen: Sequence[UnseenLine], today: date) -> None:
        card = self._unseen
        card.clear()
        card.setVisible(bool(unseen))
        card.set_title(self.tr("Long unseen"))
        card.set_count(len(unseen))
        for line in unseen:
            whom = line.whom
            name = self._veil.name(whom.name)
            if whom.grade is not None:
                name = f"{name}, {form.class_name(whom.grade, whom.letter)}"
            verb = Button(self.tr("Open"), Kind.ACCENT_QUIET, size=Size.SMALL)
            verb.clicked.connect(lambda _=False, case_id=whom.case_id: self.case_chosen.emit(case_id))
            verb.setAccessibleDescription(name)
            below = form.days((today - local_day(line.last_at)).days)
            if whom.level:
                below = f"{below} · {level_text(whom.level)}"
            card.add_item(name, below, side=verb)

    def _show_backup(self, backup: BackupRow | None, today: date) -> None:
        card = self._backup
        card.clear()
        card.set_title(self.tr("Backup"))
        verb = Button(self.tr("Create"), Kind.ACCENT_QUIET, size=Size.SMALL)
        verb.clicked.connect(self.backup_wanted)
        if backup is None:
            card.add_item(self.tr("No backup yet"), self.tr("Keep one on another disk"), side=verb, late=True)
            return
        when = form.capital(form.nearby_moment(backup.at, today))
        state = self.tr("checked") if backup.verified else self.tr("not checked")
        days = (today - local_day(backup.at)).days
        card.add_item(f"{when} · {state}", form.size(backup.bytes), side=verb, late=days >= 7)
