"""Backups: the last one, a new one here or elsewhere, the list, a check of the file, and how to restore."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from counsellor_app.domain.clock import local_day
from counsellor_app.domain.errors import Trouble, TroubleKind
from counsellor_app.domain.record import BackupRow
from counsellor_app.services.backup_making import backup_name, own_backups
from counsellor_app.services.backups import BackUp
from counsellor_app.services.done import Done, Topic
from counsellor_app.services.house import Services
from counsellor_app.services.vault import OpenVault
from counsellor_app.services.vault_check import CheckReport, check_open
from counsellor_app.ui import format as form
from counsellor_app.ui.desk import Desk, Progress
from counsellor_app.ui.numbers import number
from counsellor_app.ui.preferences.check_words import problem_words
from counsellor_app.ui.preferences.lines import TwoLines
from counsellor_app.ui.preferences.section import Section
from counsellor_app.ui.theme import px
from counsellor_app.ui.unlock.restore import watch_of
from counsellor_app.ui.unlock.stages import stage_words
from counsellor_app.ui.widgets.banner import BannerKind
from counsellor_app.ui.widgets.buttons import Button, Kind
from counsellor_app.ui.widgets.card import Card, boxed, label
from counsellor_app.ui.widgets.progress import ProgressView

OLD_DAYS = 7
SHOWN = 12  # of the list; older ones stay where they are


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnBackup:
    """`bytes` of the file."""

    name: str
    at: datetime
    bytes: int


class BackupSection(Section):
    topics = frozenset({Topic.BACKUPS})

    def __init__(self, desk: Desk, services: Services, vault: OpenVault) -> None:
        super().__init__()
        self._desk = desk
        self._services = services
        self._vault = vault
        self._found: tuple[BackupRow | None, tuple[OwnBackup, ...]] | None = None
        self._report: CheckReport | None = None
        self.last, self.own = Card(), Card()
        self.now, self.elsewhere = Button("", Kind.FILLED, "backup"), Button("", Kind.ORDINARY, "save")
        self.progress = ProgressView(stage_words)
        self.progress.hide()
        self.check = Button("", Kind.ORDINARY, "shield")
        self.restore = Button("", Kind.ORDINARY, "lock")
        self._check_head, self._check_line = label("", "section"), label("", "", wrap=True)
        self._restore_head, self._restore_line = label("", "section"), label("", "", wrap=True)
        self._build()
        self._connect()
        self._retranslate()

    def reload(self) -> None:
        self._desk.ask(self._read, self._show)

    def focus_first(self) -> None:
        self.now.setFocus()

    def back_up_to(self, target: Path) -> None:
        self._back_up(BackUp(target=target))

    def _build(self) -> None:
        verbs = QWidget()
        row = QHBoxLayout(verbs)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(12))
        row.addWidget(self.now)
        row.addWidget(self.elsewhere)
        row.addStretch(1)
        for part in (self.last, verbs, self.progress, self.own):
            self.form.add(part)
        self._add_part(self._check_head, self._check_line, self.check)
        self._add_part(self._restore_head, self._restore_line, self.restore)

    def _add_part(self, head: QWidget, line: QWidget, verb: QWidget) -> None:
        divider = boxed("divider")
        divider.setFixedHeight(1)
        texts = QVBoxLayout()
        texts.setSpacing(px(4))
        texts.addWidget(head)
        texts.addWidget(line)
        row = QHBoxLayout()
        row.addWidget(verb)
        row.addStretch(1)
        self.form.rows.addWidget(divider)
        self.form.rows.addLayout(texts)
        self.form.rows.addLayout(row)

    def _connect(self) -> None:
        self.now.clicked.connect(lambda: self._back_up(BackUp()))
        self.elsewhere.clicked.connect(self._on_elsewhere)
        self.check.clicked.connect(self._on_check)
        self.restore.clicked.connect(self.lock_wanted)

    def _read(self) -> tuple[BackupRow | None, tuple[OwnBackup, ...]]:
        files = own_backups(self._vault.place)
        found = (OwnBackup(name=path.name, at=at, bytes=path.stat().st_size) for path, at in reversed(files))
        return self._services.backups.last(), tuple(found)

    def _show(self, found: tuple[BackupRow | None, tuple[OwnBackup, ...]]) -> None:
        self._found = found
        last, own = found
        self._show_last(last)
        self.own.clear()
        self.own.setVisible(bool(own))
        self.own.set_count(len(own))
        for each in own[:SHOWN]:
            below = f"{form.size(each.bytes)} · {each.name}"
            self.own.body.addWidget(TwoLines(form.moment_digits(each.at), below, is_path=True))

    def _show_last(self, last: BackupRow | None) -> None:
        self.last.clear()
        if last is None:
            none, advice = self.tr("No backup yet"), self.tr("One of them belongs on another disk")
            self.last.body.addWidget(TwoLines(none, advice, late=True))
            return
        today = local_day(self._services.session.now())
        when = form.capital(form.nearby_moment(last.at, today))
        state = self.tr("opened again and compared") if last.verified else self.tr("not compared")
        days = (today - local_day(last.at)).days
        words = f"{when} · {form.size(last.bytes)} · {state}"
        self.last.body.addWidget(TwoLines(words, last.place, is_path=True, late=days >= OLD_DAYS))

    @Slot()
    def _on_elsewhere(self) -> None:
        name = backup_name(self._vault.vault_id, self._services.session.now())
        chosen, _ = QFileDialog.getSaveFileName(
            self, self.tr("Back up to another place"), str(Path.home() / name), "Pana (*.qbk)"
        )
        if chosen:
            self.back_up_to(Path(chosen))

    def _back_up(self, command: BackUp) -> None:
        backups = self._services.backups

        def work(progress: Progress) -> Done:
            return backups.back_up(command, watch_of(progress))

        self.say("")
        self._set_working(True)
        self.progress.follow(self._desk.run_long(work, self._on_backed_up, self._on_failed))

    def _set_working(self, is_working: bool) -> None:
        for verb in (self.now, self.elsewhere, self.check, self.restore):
            verb.setEnabled(not is_working)
        self.progress.setVisible(is_working)

    def _on_backed_up(self, _done: Done) -> None:
        self._set_working(False)
        self.reload()
        self.say(self.tr("The backup is made. It was opened again and compared with the file."))

    def _on_failed(self, error: Exception) -> bool:
        self._set_working(False)
        if isinstance(error, Trouble) and error.kind is TroubleKind.CANCELLED:
            self.say(self.tr("Cancelled. No backup was made."), BannerKind.PLAIN)
            return True
        return self.refuse(error)

    @Slot()
    def _on_check(self) -> None:
        self._set_checking(self.tr("Checking the file…"))
        self._desk.ask(lambda: check_open(self._vault), self._on_checked, self._on_not_checked)

    def _set_checking(self, words: str) -> None:
        self._report = None
        for verb in (self.now, self.elsewhere, self.check, self.restore):
            verb.setEnabled(not words)
        self._check_line.setText(words or self._check_words())

    def _on_checked(self, report: CheckReport) -> None:
        self._set_checking("")
        self._report = report
        self._check_line.setText(self._check_words())
        kind = BannerKind.WARNING if report.problems else BannerKind.NOTE
        self.say(self._check_words(), kind)

    def _on_not_checked(self, error: Exception) -> bool:
        self._set_checking("")
        return self.refuse(error)

    def _check_words(self) -> str:
        report = self._report
        if report is None:
            return self.tr("Looks at every page of the file, its tables, the search and each signature of the log.")
        if report.problems:
            return " ".join(problem_words(code) for code in report.problems)
        return self.tr("No fault was found: {rows} rows, {entries} lines of the log, every signature holds.").format(
            rows=number(report.rows), entries=number(report.entries)
        )

    def _retranslate(self) -> None:
        self.heading.setText(self.tr("Backup"))
        self.line.setText(
            self.tr("An encrypted copy of the whole file. It opens with the passphrase or the code of that day.")
        )
        self.last.set_title(self.tr("Last backup"))
        self.own.set_title(self.tr("On this computer"))
        self.now.setText(self.tr("Back up now"))
        self.elsewhere.setText(self.tr("Back up to another place"))
        self._check_head.setText(self.tr("Check the file"))
        self.check.setText(self.tr("Check"))
        self._check_line.setText(self._check_words())
        self._restore_head.setText(self.tr("How to restore"))
        self._restore_line.setText(
            self.tr(
                "A backup is restored from the lock screen, into a new place: the file that is open now stays as it is."
            )
        )
        self.restore.setText(self.tr("Lock and restore"))
        if self._found is not None:
            self._show(self._found)
