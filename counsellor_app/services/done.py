"""The answer of every command: what became stale, and how to take it back."""

from collections.abc import Callable
from enum import StrEnum
from typing import NamedTuple


class Topic(StrEnum):
    """What a screen can be about. A view model reloads when one of its topics was touched."""

    STUDENTS = "students"
    PEOPLE = "people"
    REFERRALS = "referrals"
    INCIDENTS = "incidents"
    CASES = "cases"
    ENTRIES = "entries"
    DRAFTS = "drafts"
    LEVELS = "levels"
    FOLLOWUPS = "followups"
    CLOCKS = "clocks"
    SCHOOL = "school"
    BACKUPS = "backups"
    DOCUMENTS = "documents"
    REQUESTS = "requests"
    DISCLOSURES = "disclosures"
    PREVENTION = "prevention"


class Done(NamedTuple):
    """A named tuple, as all that the start needs. `new_id` is the id of the record the command made, if it
    made one; `moved` how many running terms end on another day now, after a change of the calendar.
    """

    touched: frozenset[Topic]
    undo: Callable[[], "Done"] | None = None
    new_id: str | None = None
    moved: int = 0
