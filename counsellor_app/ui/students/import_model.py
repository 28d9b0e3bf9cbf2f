"""The state of an import: which file, which columns, what would happen, how far the writing is. No widgets."""

from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from counsellor_app.domain.errors import RuleBroken, Trouble, TroubleKind
from counsellor_app.domain.roster import RosterField
from counsellor_app.services.backups import BackUp, Watch
from counsellor_app.services.done import Done
from counsellor_app.services.house import Services
from counsellor_app.services.roster import Import, Mapping, RosterPreview, Table, corrected
from counsellor_app.ui.desk import Desk, Progress


class Phase(StrEnum):
    FILE = "file"
    READING = "reading"
    CHECK = "check"
    WRITING = "writing"
    WRITTEN = "written"


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """A file that was read. `preview` is None while the columns do not hold a name; `refusal` says so."""

    table: Table = field(repr=False)
    mapping: Mapping
    preview: RosterPreview | None = None
    refusal: RuleBroken | None = None
    backs_up: bool = False


class ImportViewModel(QObject):
    """`changed` when anything to be shown is another; `started` hands over the progress of a long step."""

    changed = Signal()
    started = Signal(object)  # Progress
    refused = Signal(object)  # Exception, to be said above the step

    def __init__(self, desk: Desk, services: Services) -> None:
        super().__init__()
        self._desk = desk
        self._services = services
        self._asked = 0
        self.phase = Phase.FILE
        self.path: Path | None = None
        self.opened: Opened | None = None
        self.done: Done | None = None

    @property
    def preview(self) -> RosterPreview | None:
        return self.opened.preview if self.opened else None

    def choose(self, path: Path, sheet: str | None = None) -> None:
        self.path = path
        self._asked += 1
        self._go(Phase.READING)
        job = self._desk.run_long(lambda progress: self._read(path, sheet, progress), self._on_opened, self._on_failed)
        self.started.emit(job)

    def correct(self, column: int, wanted: RosterField) -> None:
        """One column set by hand; the dry run is done again."""
        if self.opened is not None:
            self._check(self.opened.table, corrected(self.opened.mapping, column, wanted))

    def check_again(self) -> None:
        """After somebody was changed meanwhile."""
        if self.opened is not None and self.phase is Phase.CHECK:
            self._check(self.opened.table, self.opened.mapping)

    def look_again(self) -> None:
        """After the import: where all of it would be written once more, it was taken back (Ctrl+Z)."""
        opened = self.opened
        if opened is not None:
            self._desk.ask(lambda: self._checked(opened.table, opened.mapping), self._on_looked)

    def _on_looked(self, now: Opened) -> None:
        before, after = self.preview, now.preview
        is_gone = before is not None and after is not None and after.to_write > 0 and after.diff == before.diff
        if is_gone and self.phase is Phase.WRITTEN:
            self.begin_again()

    def write(self, *, remember: bool, words: str) -> None:
        """`words` stand in the Undo bar."""
        opened = self.opened
        if opened is None or opened.preview is None:
            return
        command = Import(preview=opened.preview, remember=remember)
        self._go(Phase.WRITING)
        job = self._desk.run_long(
            lambda progress: self._write(command, opened.backs_up, progress),
            self._on_written,
            self._on_write_failed,
            words=words,
        )
        self.started.emit(job)

    def take_back(self) -> None:
        if self.done is not None and self.done.undo is not None:
            self._desk.act(self.done.undo, self._on_taken_back)

    def begin_again(self) -> None:
        self.path, self.opened, self.done = None, None, None
        self._asked += 1
        self._go(Phase.FILE)

    def _go(self, phase: Phase) -> None:
        self.phase = phase
        self.changed.emit()

    def _read(self, path: Path, sheet: str | None, progress: Progress) -> Opened:
        roster = self._services.roster
        table = roster.open(
            path,
            sheet=sheet,
            progress=lambda done, of: progress.report(done, of, "reading"),
            cancelled=progress.cancelled,
        )
        return self._checked(table, roster.guess(table))

    def _checked(self, table: Table, mapping: Mapping) -> Opened:
        roster = self._services.roster
        try:
            preview = roster.dry_run(table, mapping)
        except RuleBroken as refusal:
            return Opened(table=table, mapping=mapping, refusal=refusal)
        return Opened(table=table, mapping=mapping, preview=preview, backs_up=roster.asks_for_backup())

    def _check(self, table: Table, mapping: Mapping) -> None:
        self._asked += 1
        asked = self._asked
        self._desk.ask(lambda: self._checked(table, mapping), lambda opened: self._on_checked(asked, opened))

    def _on_checked(self, asked: int, opened: Opened) -> None:
        """An answer that was overtaken by a newer question is dropped."""
        if asked == self._asked:
            self._on_opened(opened)

    def _on_opened(self, opened: Opened) -> None:
        self.opened = opened
        self._go(Phase.CHECK)

    def _on_failed(self, error: Exception) -> bool:
        self._go(Phase.FILE)
        return self._say(error)

    def _write(self, command: Import, backs_up: bool, progress: Progress) -> Done:
        if backs_up:
            watch = Watch(lambda _stage, percent: progress.report(percent, 100, "backup"), progress.cancelled)
            self._services.backups.back_up(BackUp(), watch)
        return self._services.roster.write(
            command,
            progress=lambda done, of: progress.report(done, of, "writing"),
            cancelled=progress.cancelled,
        )

    def _on_written(self, done: Done) -> None:
        self.done = done
        self._go(Phase.WRITTEN)

    def _on_write_failed(self, error: Exception) -> bool:
        self._go(Phase.CHECK)
        if isinstance(error, RuleBroken) and error.rule == "roster-changed-since":
            self.check_again()
        return self._say(error)

    def _on_taken_back(self, _done: Done) -> None:
        self.begin_again()

    def _say(self, error: Exception) -> bool:
        if isinstance(error, Trouble) and error.kind is TroubleKind.CANCELLED:
            return True
        if isinstance(error, RuleBroken | Trouble):
            self.refused.emit(error)
            return True
        return False
