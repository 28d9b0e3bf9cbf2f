"""The preview of an answer: a case of 300 entries, every text of it as it would leave, on the file of 100,000 notes."""

from typing import Any

import pytest

from counsellor_app.domain.disclosure import Choices, Profile, Share
from counsellor_app.domain.ids import CaseId, RequestId
from counsellor_app.domain.requests import OfficeKind, Request, Subject
from counsellor_app.services.disclosure_preview import PreviewService
from counsellor_app.services.house import Services
from tests.bench.measure import beside, report, spent

pytestmark = [pytest.mark.bench, pytest.mark.timeout(900)]
Asked = tuple[Services, RequestId, Choices]
GOAL = "under 500 ms, by issue 3"
OF_A_CASE = ("entry", "level", "followup", "clock", "case_incident", "case_referral")


def case_with(services: Services, entries: int) -> CaseId:
    sql = "SELECT case_id FROM entry GROUP BY case_id ORDER BY abs(count(*) - ?) LIMIT 1"
    with services.session.store.read() as unit:
        return CaseId(unit.connection.execute(sql, (entries,)).fetchone()[0])


def a_request(services: Services) -> RequestId:
    session = services.session
    request_id = RequestId(session.new_id())
    with session.store.begin("bench-request", request_id) as unit:
        unit.requests.add(
            Request(
                id=request_id,
                number=f"bench-{request_id[-6:]}",
                received_at=unit.now,
                registered_at=unit.now,
                registered_by=unit.actor,
                office=OfficeKind.COMMISSIONER,
                sender="Аппарат",
                channel="PAPER",
                subject=Subject.CHILD,
            )
        )
    return request_id


def everything_read(previews: PreviewService, request_id: RequestId, case_id: CaseId) -> Choices:
    """All that may leave as text, chosen and read."""
    bare = Choices(profile=Profile.DEIDENTIFIED, cases=(case_id,))
    rows = [entry.id for entry in previews.preview(request_id, bare).entries]
    return Choices(
        profile=Profile.DEIDENTIFIED, cases=(case_id,), shares=dict.fromkeys(rows, Share.TEXT), read=tuple(rows)
    )


@pytest.fixture
def asked(copied: Services) -> Asked:
    request_id = a_request(copied)
    return copied, request_id, everything_read(copied.previews, request_id, case_with(copied, 300))


def test_preview_of_a_case(asked: Asked) -> None:
    """The floor reads the rows raw; ours reads, redacts, looks twice and hashes."""
    services, request_id, choices = asked
    previews = services.previews
    with services.session.store.read() as unit:
        raw: Any = unit.connection

    def floor() -> None:
        for table in OF_A_CASE:
            raw.execute(f"SELECT * FROM {table} WHERE case_id = ?", choices.cases).fetchall()

    cold = spent(lambda: PreviewService(services.session).preview(request_id, choices))
    shown = previews.preview(request_id, choices)
    texts = sum(bool(line.text) for case in shown.data.cases for line in case.lines)
    print(f"\n{len(shown.entries)} rows, {texts} of them with text, {len(shown.findings)} findings")
    raw_time, our_time = beside(floor, lambda: previews.preview(request_id, choices), 15)
    report("preview, 300 entries, first", 500, cold, goal=f"{GOAL}; floor is the goal")
    report("preview, 300 entries", raw_time.median, our_time.median, goal=GOAL)
    report("preview, 300 entries, p95", 500, our_time.p95, goal=f"{GOAL}; floor is the goal")


def test_options_of_an_answer(asked: Asked) -> None:
    """Every case of the file can be chosen: 300 cases, 100,000 notes to count."""
    services, request_id, _ = asked
    with services.session.store.read() as unit:
        raw: Any = unit.connection

    def floor() -> None:
        raw.execute("SELECT * FROM case_file").fetchall()
        raw.execute("SELECT case_id, count(*) FROM entry GROUP BY case_id").fetchall()
        raw.execute("SELECT case_id, count(*) FROM case_incident GROUP BY case_id").fetchall()

    raw_time, our_time = beside(floor, lambda: services.previews.options(request_id), 10)
    report("options of an answer", raw_time.median, our_time.median, goal="3x: names and words come to it")
