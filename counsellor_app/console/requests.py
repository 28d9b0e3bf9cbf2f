"""counsellor-cli request: the register of requests. A child is named by the number of a case."""

import argparse
from collections.abc import Iterable
from datetime import UTC, date, datetime, time
from typing import Any

from counsellor_app.console.answer import Answer, table
from counsellor_app.console.opening import at_work
from counsellor_app.domain.clock import ZONE
from counsellor_app.domain.errors import RuleBroken
from counsellor_app.domain.ids import CaseId, PersonId, RequestId
from counsellor_app.domain.requests import OfficeKind, Subject
from counsellor_app.services.house import Services
from counsellor_app.services.request_commands import RegisterRequest, RequestFilter, RequestLine

RECEIVED_AT = time(9)  # of a day that is given without an hour


def add(arguments: argparse.Namespace) -> Answer:
    """Everything a letter says; its file is kept as a document of the request."""
    with at_work(arguments) as services:
        command = RegisterRequest(
            received_at=_received(arguments.received, services),
            office=OfficeKind(arguments.office),
            sender=arguments.sender,
            channel=arguments.channel,
            subject=Subject(arguments.subject),
            outside_number=arguments.outside_number,
            letter_on=_day(arguments.letter_on),
            signer=arguments.signer,
            people=tuple(child_of(services, number) for number in arguments.case),
            period_from=_day(arguments.period_from),
            period_until=_day(arguments.period_until),
            legal_ground=arguments.ground,
            items=tuple(arguments.item),
            words=arguments.words,
            due_on=_day(arguments.due),
        )
        request_id = RequestId(services.requests.register(command).new_id or "")
        if arguments.letter is not None:
            services.requests.attach_letter(request_id, arguments.letter)
        (line,) = (line for line in services.requests.lines() if line.id == request_id)
    return Answer(facts={"request": _facts(line)}, lines=[line.number])


def list_(arguments: argparse.Namespace) -> Answer:
    with at_work(arguments) as services:
        lines = services.requests.lines(RequestFilter(is_open=True if arguments.open else None))
    shown = [
        (
            line.number,
            "cancelled" if line.is_cancelled else line.state.value,
            line.due_on.isoformat() if line.due_on else "-",
            line.subject.value,
            line.office.value,
            line.sender,
        )
        for line in lines
    ]
    return Answer(facts={"requests": [_facts(line) for line in lines]}, lines=table(shown))


def request_by_number(services: Services, number: str) -> RequestId:
    """RuleBroken("no-such-request")."""
    found = services.requests.by_number(number)
    if found is None:
        raise RuleBroken("no-such-request", field="request")
    return found


def cases_by_number(services: Services, numbers: Iterable[str]) -> tuple[CaseId, ...]:
    """RuleBroken("no-such-case")."""
    found = []
    for number in numbers:
        case_id = services.cases.by_number(number)
        if case_id is None:
            raise RuleBroken("no-such-case", field="case")
        found.append(case_id)
    return tuple(found)


def child_of(services: Services, number: str) -> PersonId:
    """A name on a command line could be read by everybody on that computer; a number says nothing."""
    (case_id,) = cases_by_number(services, [number])
    return services.cases.page(case_id).case.student_id


def _facts(line: RequestLine) -> dict[str, Any]:
    """Names of children are left out: a list is often kept where it should not be."""
    return {name: getattr(line, name) for name in line.__slots__ if name not in ("id", "people")} | {
        "people": len(line.people)
    }


def _received(day: str | None, services: Services) -> datetime:
    """Nine o'clock of that day in the school, or now."""
    now = services.session.now()
    if day is None:
        return now
    return min(datetime.combine(date.fromisoformat(day), RECEIVED_AT, ZONE).astimezone(UTC), now)


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
