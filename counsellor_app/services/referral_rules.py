"""What a referral must say before it may stand in the register, and how its texts are kept."""

from dataclasses import replace
from datetime import date, datetime, tzinfo

from counsellor_app.domain.clock import local_day
from counsellor_app.domain.errors import RuleBroken
from counsellor_app.domain.referrals import Acute
from counsellor_app.services.entries import cleaned
from counsellor_app.services.referral_commands import IncidentFacts, RegisterReferral

EARLIEST = date(2000, 1, 1)
LONGEST_WORDS = 20_000
LONGEST_LINE = 200


def tidied(command: RegisterReferral) -> RegisterReferral:
    """Texts as they are kept: no control characters, no marks that reverse what is read; lines without breaks."""
    others = tuple(dict.fromkeys(one for one in command.also_for if one != command.student_id))
    return replace(
        command,
        words=_text(command.words),
        unknown=_line(command.unknown),
        outside_number=_line(command.outside_number),
        incidents=tuple(tidied_incident(facts) for facts in command.incidents),
        also_for=others,
    )


def tidied_incident(facts: IncidentFacts) -> IncidentFacts:
    return replace(facts, words=_text(facts.words), evidence=_text(facts.evidence))


def check(command: RegisterReferral, now: datetime, zone: tzinfo) -> None:
    """`command` is tidied. With an acute sign nobody is made to look for a source first: it is written down later."""
    if not command.types:
        raise RuleBroken("referral-types-missing", field="types")
    if not command.source and command.acute is not Acute.YES:
        raise RuleBroken("referral-source-missing", field="source")
    if command.received_at > now:
        raise RuleBroken("referral-in-future", field="received_at")
    if local_day(command.received_at, zone) < EARLIEST:
        raise RuleBroken("referral-too-old", field="received_at")
    if command.student_id is None and not command.unknown:
        raise RuleBroken("referral-student-missing", field="student_id")
    check_details(command, now, zone)


def check_details(command: RegisterReferral, now: datetime, zone: tzinfo) -> None:
    """What may be written down later too. A refusal about an incident says which one (`place`, from 1)."""
    _check_length(command.words, LONGEST_WORDS, "words")
    _check_length(command.unknown, LONGEST_LINE, "unknown")
    _check_length(command.outside_number, LONGEST_LINE, "outside_number")
    today = local_day(now, zone)
    for place, facts in enumerate(command.incidents, start=1):
        check_incident(facts, today, place)


def check_incident(facts: IncidentFacts, today: date, place: int = 1) -> None:
    if facts.day > today:
        raise RuleBroken("incident-in-future", field="day", place=place)
    if facts.day < EARLIEST:
        raise RuleBroken("incident-too-old", field="day", place=place)
    for name, text in (("incident_words", facts.words), ("evidence", facts.evidence)):
        if len(text) > LONGEST_WORDS:
            raise RuleBroken("text-too-long", field=name, n=LONGEST_WORDS, place=place)
    people = [person for person, _ in facts.roles]
    if len(set(people)) < len(people):
        raise RuleBroken("incident-person-twice", field="roles", place=place)


def _check_length(text: str, longest: int, name: str) -> None:
    if len(text) > longest:
        raise RuleBroken("text-too-long", field=name, n=longest)


def _text(text: str) -> str:
    return cleaned({"text": text}).get("text", "")


def _line(text: str) -> str:
    return " ".join(_text(text).split())
