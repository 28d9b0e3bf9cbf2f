"""The list of cases as a screen: what is asked for, what is shown, and the columns."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, tzinfo

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot

from counsellor_app.content.library import Content
from counsellor_app.content.packs import CodeList
from counsellor_app.domain.alphabet import fold, sort_key
from counsellor_app.domain.clock import local_day
from counsellor_app.domain.levels import Level
from counsellor_app.services.cases import CaseRow
from counsellor_app.services.done import Topic
from counsellor_app.services.house import Services
from counsellor_app.ui.cases.words import language
from counsellor_app.ui.desk import Desk
from counsellor_app.ui.format import capital, class_name, date_digits, nearby_day
from counsellor_app.ui.models.table import Column, TableModel
from counsellor_app.ui.veil import Veil

TOPICS = frozenset({Topic.CASES, Topic.ENTRIES, Topic.LEVELS, Topic.FOLLOWUPS, Topic.CLOCKS, Topic.PEOPLE})
FAR = date(9999, 1, 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What the filters say. `level` and `type` empty: all of them."""

    closed: bool = False
    level: str = ""
    type: str = ""
    text: str = ""


class CasesViewModel(QObject):
    """All cases are read at once and filtered here: a chip answers within a frame and can count."""

    shown = Signal()

    def __init__(self, desk: Desk, services: Services, veil: Veil) -> None:
        super().__init__()
        self._desk = desk
        self._services = services
        self._rows: tuple[CaseRow, ...] = ()
        self.wanted = Wanted()
        self.today = local_day(services.session.now(), services.session.zone)
        self.table: TableModel[CaseRow] = TableModel(
            columns(services.session.content, veil, services.session.zone, lambda: self.today), key_of=lambda r: r.id
        )

    def reload(self) -> None:
        self._desk.ask(self._services.cases.list, self._set_rows)

    def want(self, **changed: object) -> None:
        self.wanted = replace(self.wanted, **changed)  # type: ignore[arg-type]
        self._show()

    def is_filtered(self) -> bool:
        return bool(self.wanted.level or self.wanted.type or self.wanted.text)

    def is_empty(self) -> bool:
        """No case at all, open or closed."""
        return not self._rows

    def counts(self) -> tuple[int, int]:
        """Open and closed cases that the other filters let through."""
        rows = self._matching(with_state=False)
        closed = sum(1 for row in rows if row.closed_at is not None)
        return len(rows) - closed, closed

    def level_counts(self) -> dict[str, int]:
        """Cases of each level, whatever level is chosen."""
        found = Counter(row.level for row in self._matching(with_level=False))
        return {level.value: found[level.value] for level in Level}

    def types(self) -> tuple[str, ...]:
        """Types that occur, in the order of the pack."""
        occurring = {code for row in self._rows for code in row.types}
        items = self._services.session.content.items(CodeList.CASE_TYPE)
        return tuple(item.id for item in items if item.id in occurring)

    @Slot(object)
    def _set_rows(self, rows: tuple[CaseRow, ...]) -> None:
        self.today = local_day(self._services.session.now(), self._services.session.zone)
        self._rows = rows
        self._show()

    def _show(self) -> None:
        self.table.set_rows(self._matching())
        self.shown.emit()

    def _matching(self, *, with_state: bool = True, with_level: bool = True) -> tuple[CaseRow, ...]:
        wanted = self.wanted
        words = fold(wanted.text).split()
        return tuple(
            row
            for row in self._rows
            if (not with_state or (row.closed_at is not None) == wanted.closed)
            and (not with_level or not wanted.level or row.level == wanted.level)
            and (not wanted.type or wanted.type in row.types)
            and (not words or _says(row, words))
        )


def _says(row: CaseRow, words: list[str]) -> bool:
    grade = "" if row.grade is None else f"{row.grade}{row.letter} {row.grade} {row.letter}"
    text = fold(f"{row.number} {row.student} {grade}")
    return all(word in text for word in words)


def columns(content: Content, veil: Veil, zone: tzinfo, today: Callable[[], date]) -> tuple[Column[CaseRow], ...]:
    """No type beside a full name: a passer-by may read who, not why (look.md)."""

    def day(moment: object) -> str:
        return nearby_day(moment, today()) if isinstance(moment, date) else ""

    def last(row: CaseRow) -> str:
        return day(local_day(row.last_entry_at, zone)) if row.last_entry_at else "–"

    def upcoming(row: CaseRow) -> str:
        return day(row.next_on) if row.closed_at is None else ""

    def next_tone(row: CaseRow) -> str:
        return "r2" if row.next_on is not None and row.next_on <= today() else "text"

    def stage(row: CaseRow) -> str:
        return capital(content.word(CodeList.STAGE, row.stage).of(language()))

    return (
        Column[CaseRow](
            key="student",
            title=lambda: QCoreApplication.translate("CasesTable", "Student"),
            text=lambda row: veil.name(row.student),
            sort=lambda row: sort_key(row.student),
            weight=500,
            stretch=True,
        ),
        Column[CaseRow](
            key="class",
            title=lambda: QCoreApplication.translate("CasesTable", "Class"),
            text=lambda row: "" if row.grade is None else class_name(row.grade, row.letter),
            sort=lambda row: (row.grade if row.grade is not None else 99, sort_key(row.letter)),
            width=64,
        ),
        Column[CaseRow](
            key="level",
            title=lambda: QCoreApplication.translate("CasesTable", "Level"),
            text=lambda _row: "",
            level=lambda row: row.level or "",
            sort=lambda row: row.level or "",
            width=144,
        ),
        Column[CaseRow](
            key="stage",
            title=lambda: QCoreApplication.translate("CasesTable", "Stage"),
            text=stage,
            tone=lambda _row: "quiet",
            width=198,
        ),
        Column[CaseRow](
            key="next",
            title=lambda: QCoreApplication.translate("CasesTable", "Next"),
            text=upcoming,
            tip=upcoming,
            sort=lambda row: row.next_on or FAR,
            tone=next_tone,
            width=150,
        ),
        Column[CaseRow](
            key="last",
            title=lambda: QCoreApplication.translate("CasesTable", "Last note"),
            text=last,
            tip=last,
            sort=lambda row: row.last_entry_at or row.opened_at,
            tone=lambda _row: "quiet",
            width=150,
        ),
        Column[CaseRow](
            key="opened",
            title=lambda: QCoreApplication.translate("CasesTable", "Opened"),
            text=lambda row: date_digits(local_day(row.opened_at, zone)),
            sort=lambda row: row.opened_at,
            tone=lambda _row: "quiet",
            width=100,
        ),
        Column[CaseRow](
            key="number",
            title=lambda: QCoreApplication.translate("CasesTable", "Number"),
            text=lambda row: row.number,
            tone=lambda _row: "quiet",
            width=112,
        ),
    )
