"""Requests on Today: those that wait for an answer with a day in the letter, and sealed ones that nobody took away."""

from collections import Counter
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import pytest

from counsellor_app.domain.clock import ZONE
from counsellor_app.domain.disclosure import Profile
from counsellor_app.domain.followups import Bucket
from counsellor_app.domain.ids import RequestId
from counsellor_app.domain.requests import Subject
from counsellor_app.services.disclosure_commands import DeliverDisclosure
from counsellor_app.services.request_commands import CancelRequest, RefuseRequest
from tests.services.answer_house import TODAY, AnswerHouse, an_answer_house


@pytest.fixture
def house(tmp_path: Path) -> Iterator[AnswerHouse]:
    with an_answer_house(tmp_path) as made:
        yield made


def shown(house: AnswerHouse, *, whole: bool = True) -> list[tuple[str, Bucket, int]]:
    """Number, bucket and days late of the lines that are about requests."""
    lines = house.services.today.due() if whole else house.services.today.view().lines
    return [(each.due.request.number, each.bucket, each.days_late) for each in lines if each.due.request]


def test_each_stands_where_its_day_is(house: AnswerHouse) -> None:
    for due_on in (date(2026, 11, 20), TODAY, date(2026, 12, 1), date(2026, 12, 30), None):
        house.request(due_on=due_on)
    assert shown(house) == [
        ("Q26-001", Bucket.OVERDUE, 4),
        ("Q26-002", Bucket.TODAY, 0),
        ("Q26-003", Bucket.WEEK, 0),
        ("Q26-004", Bucket.LATER, 0),
    ]
    assert [number for number, _, _ in shown(house, whole=False)] == ["Q26-001", "Q26-002", "Q26-003"]


def test_what_is_late_or_due_is_counted_and_reminded_of(house: AnswerHouse) -> None:
    before = house.services.today.view().counted
    moments = Counter(house.services.today.moments())
    house.request(due_on=TODAY)
    house.request(due_on=date(2026, 12, 1))
    assert house.services.today.view().counted == before + 1
    added = Counter(house.services.today.moments()) - moments
    assert sorted(added.elements()) == [datetime(2026, 11, 24, 9, tzinfo=ZONE), datetime(2026, 12, 1, 9, tzinfo=ZONE)]


def test_what_is_over_is_not_shown(house: AnswerHouse) -> None:
    cancelled, refused = house.request(), house.request()
    house.services.requests.cancel(CancelRequest(id=cancelled, reason="отозван"))
    house.services.requests.refuse(RefuseRequest(id=refused, reasons=(("STATISTICS", "NOT_KEPT"),)))
    assert shown(house) == []
    house.services.requests.take_up(RequestId(refused))
    assert [number for number, _, _ in shown(house)] == ["Q26-002"]


def test_a_sealed_answer_waits_until_it_was_handed_over(house: AnswerHouse, tmp_path: Path) -> None:
    request_id = house.request(subject=Subject.CHILD, people=(house.child,), items=("CASE_TIMELINE",), due_on=None)
    assert shown(house) == []
    disclosure_id, _ = house.sealed(request_id, tmp_path / "a.zip.age", profile=Profile.DEIDENTIFIED)
    assert shown(house) == [("Q26-001", Bucket.TODAY, 0)]
    house.hour.move(days=2)
    assert shown(house) == [("Q26-001", Bucket.OVERDUE, 2)]
    house.services.disclosures.deliver(DeliverDisclosure(id=disclosure_id, on_day=date(2026, 11, 26), channel="PAPER"))
    assert shown(house) == []
