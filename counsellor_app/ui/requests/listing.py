"""The registers as a screen: what is asked for, what is shown, how much of each there is."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum

from PySide6.QtCore import QObject, Signal

from counsellor_app.domain.alphabet import fold
from counsellor_app.domain.clock import local_day
from counsellor_app.domain.followups import Bucket
from counsellor_app.domain.requests import ENDED
from counsellor_app.services.disclosure_commands import DisclosureLine
from counsellor_app.services.done import Topic
from counsellor_app.services.house import Services
from counsellor_app.services.request_commands import RequestLine
from counsellor_app.ui.desk import Desk
from counsellor_app.ui.models.table import TableModel
from counsellor_app.ui.requests.columns import request_columns
from counsellor_app.ui.requests.disclosure_columns import disclosure_columns
from counsellor_app.ui.veil import Veil

TOPICS = frozenset({Topic.REQUESTS, Topic.DISCLOSURES, Topic.PEOPLE, Topic.DOCUMENTS})
SOON = frozenset({Bucket.OVERDUE, Bucket.TODAY, Bucket.WEEK})
FAR = date(9999, 1, 1)


class Show(StrEnum):
    """The chips above the list; the last one is the other register."""

    OPEN = "open"
    WEEK = "week"
    ANSWERED = "answered"
    ALL = "all"
    DISCLOSURES = "disclosures"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """`year` narrows the register of disclosures; None: every year."""

    show: Show = Show.OPEN
    text: str = field(default="", repr=False)
    year: int | None = None


def is_open(line: RequestLine) -> bool:
    return line.state not in ENDED and not line.is_cancelled


def fits(line: RequestLine, show: Show) -> bool:
    match show:
        case Show.OPEN:
            return is_open(line)
        case Show.WEEK:
            return is_open(line) and line.bucket in SOON
        case Show.ANSWERED:
            return line.state in ENDED and not line.is_cancelled
        case _:
            return True


class RegisterModel(QObject):
    """Both registers are read at once and filtered here: a chip answers within a frame and can count."""

    shown = Signal()

    def __init__(self, desk: Desk, services: Services, veil: Veil) -> None:
        super().__init__()
        self._desk = desk
        self._services = services
        self._lines: tuple[RequestLine, ...] = ()
        self._left: tuple[DisclosureLine, ...] = ()
        self.wanted = Wanted()
        session = services.session
        self.today = local_day(session.now(), session.zone)
        self.requests = TableModel[RequestLine](
            request_columns(session.content, veil, session.zone, lambda: self.today), key_of=lambda line: line.id
        )
        self.disclosures = TableModel[DisclosureLine](
            disclosure_columns(session.content, session.zone), key_of=lambda line: line.id
        )

    def reload(self) -> None:
        services = self._services
        self._desk.ask(lambda: (services.requests.lines(), services.disclosures.lines()), self._set_lines)

    def want(self, **changed: object) -> None:
        self.wanted = replace(self.wanted, **changed)  # type: ignore[arg-type]
        self._show()

    def is_empty(self) -> bool:
        """Nothing in the register that is chosen."""
        return not (self._left if self.wanted.show is Show.DISCLOSURES else self._lines)

    def counts(self) -> dict[Show, int]:
        """What each chip would show, whatever is typed."""
        found = {show: sum(fits(line, show) for line in self._lines) for show in Show}
        found[Show.DISCLOSURES] = len(self._left)
        return found

    def years(self) -> tuple[int, ...]:
        """Of the disclosures, the newest first."""
        zone = self._services.session.zone
        return tuple(sorted({local_day(line.sealed_at, zone).year for line in self._left}, reverse=True))

    def _set_lines(self, found: tuple[tuple[RequestLine, ...], tuple[DisclosureLine, ...]]) -> None:
        session = self._services.session
        self.today = local_day(session.now(), session.zone)
        self._lines, self._left = found
        self._show()

    def _show(self) -> None:
        words = fold(self.wanted.text).split()
        lines = [line for line in self._lines if fits(line, self.wanted.show) and _says(_words_of(line), words)]
        if self.wanted.show in (Show.OPEN, Show.WEEK):
            lines.sort(key=lambda line: line.due_on or FAR)  # stable: the newest first among equals
        zone, year = self._services.session.zone, self.wanted.year
        left = [
            line
            for line in self._left
            if (year is None or local_day(line.sealed_at, zone).year == year) and _says(_left_words(line), words)
        ]
        self.requests.set_rows(lines)
        self.disclosures.set_rows(left)
        self.shown.emit()


def _words_of(line: RequestLine) -> tuple[str, ...]:
    return line.number, line.outside_number, line.sender, *line.people


def _left_words(line: DisclosureLine) -> tuple[str, ...]:
    return line.number, line.request_number, line.outside_number, line.sender, *line.recipients


def _says(texts: Iterable[str], words: list[str]) -> bool:
    text = fold(" ".join(texts))
    return all(word in text for word in words)
