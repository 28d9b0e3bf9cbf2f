"""Two persons answer for what leaves: who prepares it and who agrees to it (law.md 13: "psychologist prepares, head
approves").
"""

import re
from collections.abc import Iterable
from datetime import date

from counsellor_app.domain.errors import RuleBroken
from counsellor_app.domain.ids import PersonId, UserId
from counsellor_app.domain.people import AppUser

HASH = re.compile(r"[0-9a-f]{64}")


def check_hash(content_hash: str) -> None:
    """SHA-256 in lower-case hexadecimal digits; anything else is a mistake of ours."""
    if not HASH.fullmatch(content_hash):
        raise ValueError("not a SHA-256")


def check_day(approved_on: date, today: date, earliest: date) -> None:
    """Not in the future, and not before the letter (the day it came, where it has none)."""
    if approved_on > today:
        raise RuleBroken("approval-in-future", field="approved_on")
    if approved_on < earliest:
        raise RuleBroken("approval-before-request", field="approved_on")


def check_two_persons(users: Iterable[AppUser], actor: UserId, approved_by: PersonId) -> None:
    """In a file of one user, somebody else approves. Who works with the file too approves in an own session.

    RuleBroken("approval-own") or ("approval-by-other-user").
    """
    active = [user for user in users if user.until is None]
    approving = [user for user in active if user.person_id == approved_by]
    if any(user.id == actor for user in approving):
        if len(active) == 1:
            raise RuleBroken("approval-own", field="approved_by")
    elif approving:
        raise RuleBroken("approval-by-other-user", field="approved_by")
