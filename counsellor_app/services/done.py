"""The answer of every command: what became stale, and how to take it back."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """`new_id` is the id of the record the command made, if it made one."""

    touched: frozenset[Topic]
    undo: Callable[[], "Done"] | None = None
    new_id: str | None = None
