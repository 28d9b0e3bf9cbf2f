"""A further incident of a case; one incident in several cases; what is taken back leaves no running term behind."""

from collections.abc import Iterator
from contextlib import suppress
from datetime import date, timedelta
from pathlib import Path

import pytest

from counsellor_app.domain.errors import RuleBroken
from counsellor_app.domain.ids import CaseId, DraftId, IncidentId, PersonId
from counsellor_app.domain.record import ClockRow
from counsellor_app.services.cases import CaseService, CloseCase
from counsellor_app.services.clocks import ClockService, MeetClock
from counsellor_app.services.done import Done, Topic
from counsellor_app.services.form_drafts import FormDrafts, FormKind
from counsellor_app.services.incidents import TAKEN_BACK, AddIncident, IncidentService, LinkIncident
from counsellor_app.services.referral_commands import IncidentFacts, RegisterReferral
from counsellor_app.services.referrals import ReferralService
from counsellor_app.services.session import Session
from tests.builders import MORNING, Hour, a_session, a_student

FIRST, SECOND = date(2026, 11, 12), date(2026, 11, 20)
OVERWRITTEN = date(2026, 12, 20)  # the 30th day after the second one (Order 117/2022, paragraph 88)


@pytest.fixture
def hour() -> Hour:
    return Hour()


@pytest.fixture
def session(tmp_path: Path, hour: Hour) -> Iterator[Session]:
    with a_session(tmp_path, hour) as found:
        yield found


@pytest.fixture
def miras(session: Session) -> PersonId:
    return a_student(session)


@pytest.fixture
def dauren(session: Session) -> PersonId:
    return a_student(session, "Сарсенов", "Даурен", "")


@pytest.fixture
def case_id(session: Session, miras: PersonId, dauren: PersonId) -> CaseId:
    """Bullying, with one incident, for the child who is bullied."""
    told = IncidentFacts(day=FIRST, kinds=("VERBAL",), roles=((miras, "TARGET"), (dauren, "INITIATOR")))
    return a_case(session, miras, "BULLYING", told)


def a_case(session: Session, student: PersonId, type_: str, *told: IncidentFacts, also: bool = False) -> CaseId:
    command = RegisterReferral(
        received_at=MORNING - timedelta(hours=1),
        source="CLASS_TEACHER",
        channel="IN_PERSON",
        types=(type_,),
        words="Видела после урока.",
        student_id=student,
        incidents=told,
        also_for=tuple(p for facts in told for p, _ in facts.roles if also and p != student),
    )
    return CaseId(ReferralService(session).register(command).new_id or "")


def further(case_id: CaseId, miras: PersonId, **more: object) -> AddIncident:
    facts = IncidentFacts(day=SECOND, place="YARD", words="Снова отняли телефон.", roles=((miras, "TARGET"),))
    return AddIncident(case_id=case_id, facts=facts, **more)  # type: ignore[arg-type]


def videos(session: Session, case_id: CaseId) -> list[ClockRow]:
    with session.store.read() as unit:
        return [row for row in unit.clocks.of_case(case_id) if row.rule == "V01"]


def running(session: Session, case_id: CaseId) -> list[date | None]:
    return [row.due_on for row in videos(session, case_id) if row.met_at is None and row.cancelled_at is None]


def days(session: Session, case_id: CaseId) -> list[date]:
    return [line.incident.day for line in CaseService(session).page(case_id).incidents]


def acts(session: Session) -> list[str]:
    with session.store.read() as unit:
        return [row[0] for row in unit.connection.execute("SELECT act FROM audit ORDER BY seq").fetchall()]


def test_it_stands_in_the_case_and_its_clock_starts(session: Session, case_id: CaseId, miras: PersonId) -> None:
    shown = IncidentService(session).starts(("BULLYING",), SECOND)
    done = IncidentService(session).add(further(case_id, miras))
    assert days(session, case_id) == [FIRST, SECOND]
    assert running(session, case_id) == [date(2026, 12, 12), OVERWRITTEN]
    assert [(each.rule, each.due_on) for each in shown] == [("V01", OVERWRITTEN)]
    assert {Topic.INCIDENTS, Topic.CLOCKS, Topic.CASES} <= done.touched
    assert acts(session)[-1] == "incident-added"


def test_taken_back_it_is_gone_and_its_clock_ends(session: Session, case_id: CaseId, miras: PersonId) -> None:
    done = IncidentService(session).add(further(case_id, miras))
    assert done.undo is not None
    done.undo()
    assert days(session, case_id) == [FIRST]
    assert running(session, case_id) == [date(2026, 12, 12)]
    assert videos(session, case_id)[-1].cancel_reason == TAKEN_BACK  # a clock is never deleted
    with session.store.read() as unit:
        assert unit.incidents.find(done.new_id or "") is None
        assert unit.incident_roles.of(IncidentId(done.new_id or "")) == ()
    assert acts(session)[-1] == "taken-back"


def test_once_the_video_was_asked_for_it_stays(session: Session, case_id: CaseId, miras: PersonId, hour: Hour) -> None:
    done = IncidentService(session).add(further(case_id, miras))
    hour.move(minutes=5)
    clock = videos(session, case_id)[-1].id
    ClockService(session).meet(MeetClock(id=clock, met_at=hour(), evidence="исх. 41"))
    assert done.undo is not None
    with pytest.raises(RuleBroken, match="undo-too-late"):
        done.undo()
    assert days(session, case_id) == [FIRST, SECOND]


def test_the_draft_goes_with_it_and_comes_back_with_undo(session: Session, case_id: CaseId, miras: PersonId) -> None:
    drafts = FormDrafts(session, FormKind.INCIDENT)
    draft_id = DraftId(drafts.save(drafts.new_id(), {"words": "Снова отняли"}, case_id).new_id or "")
    done = IncidentService(session).add(further(case_id, miras, draft_id=draft_id))
    assert drafts.newest(case_id) is None
    assert done.undo is not None
    done.undo()
    kept = drafts.newest(case_id)
    assert kept is not None
    assert (kept.id, kept.fields) == (draft_id, {"words": "Снова отняли"})


def test_it_can_stand_in_the_other_childs_case_with_one_clock(
    session: Session, case_id: CaseId, miras: PersonId, dauren: PersonId
) -> None:
    other = a_case(session, dauren, "BULLYING")
    IncidentService(session).add(further(case_id, miras, also_in=(other, case_id)))
    assert days(session, other) == [SECOND]
    assert videos(session, other) == []  # one incident, one video
    assert [line.cases for line in CaseService(session).page(case_id).incidents] == [1, 2]


def test_which_other_cases_are_offered(session: Session, miras: PersonId, dauren: PersonId) -> None:
    told = IncidentFacts(day=FIRST, kinds=("VERBAL",), roles=((miras, "TARGET"), (dauren, "INITIATOR")))
    mine = a_case(session, miras, "BULLYING", told, also=True)
    aruzhan, risk = a_student(session, "Ким", "Аружан"), a_student(session, "Ли", "Анна")
    theirs = a_case(session, aruzhan, "CONFLICT")
    a_case(session, risk, "SUICIDE_RISK")  # nothing is told of incidents there
    found = IncidentService(session).other_cases(mine, [miras, dauren, aruzhan, risk])
    assert set(found) == {dauren, aruzhan}
    assert (found[dauren].shares, found[aruzhan].shares) == (True, False)
    assert found[aruzhan].id == theirs
    CaseService(session).close(CloseCase(case_id=theirs, outcome="STOPPED", reason="решено"))
    assert set(IncidentService(session).other_cases(mine, [miras, dauren, aruzhan])) == {dauren}


def test_an_incident_of_another_case_is_linked_with_the_childs_part(
    session: Session, case_id: CaseId, miras: PersonId, dauren: PersonId
) -> None:
    mine = a_case(session, dauren, "CONFLICT")
    service = IncidentService(session)
    first = service.elsewhere(mine)[0]
    assert (first.incident.day, first.has_student, first.numbers) == (FIRST, True, ("26-001",))
    assert first.names[miras] == "Есенов Мирас"
    service.link(LinkIncident(case_id=mine, incident_id=first.incident.id))
    assert days(session, mine) == days(session, case_id) == [FIRST]
    with session.store.read() as unit:
        roles = {role.person_id: role.role for role in unit.incident_roles.of(first.incident.id)}
    assert roles == {miras: "TARGET", dauren: "INITIATOR"}  # who has a part keeps it
    assert service.elsewhere(mine) == ()
    with pytest.raises(RuleBroken, match="incident-stands-already"):
        service.link(LinkIncident(case_id=mine, incident_id=first.incident.id))


def test_a_child_who_was_not_named_gets_a_part(session: Session, case_id: CaseId) -> None:
    aruzhan = a_student(session, "Ким", "Аружан")
    mine = a_case(session, aruzhan, "CONFLICT")
    service = IncidentService(session)
    found = service.elsewhere(mine)[0]
    assert not found.has_student
    done = service.link(LinkIncident(case_id=mine, incident_id=found.incident.id, role="BYSTANDER"))
    assert (aruzhan, "BYSTANDER") in roles_of(session, found.incident.id)
    assert done.undo is not None
    done.undo()
    assert days(session, mine) == []
    assert days(session, case_id) == [FIRST]
    assert (aruzhan, "BYSTANDER") not in roles_of(session, found.incident.id)


def roles_of(session: Session, incident_id: IncidentId) -> set[tuple[PersonId, str]]:
    with session.store.read() as unit:
        return {(role.person_id, role.role) for role in unit.incident_roles.of(incident_id)}


def test_a_linked_incident_starts_only_what_does_not_run_yet(
    session: Session, case_id: CaseId, miras: PersonId, dauren: PersonId
) -> None:
    """A conflict has no video term; bullying has. Of two cases of bullying only the first counts it."""
    service = IncidentService(session)
    bullying = a_case(session, dauren, "BULLYING")
    told = service.elsewhere(bullying)[0].incident.id
    service.link(LinkIncident(case_id=bullying, incident_id=told))
    assert videos(session, bullying) == []
    quarrel = IncidentFacts(day=SECOND, words="Спор у раздевалки.", roles=((dauren, "UNKNOWN"),))
    conflict = a_case(session, a_student(session, "Ким", "Аружан"), "CONFLICT", quarrel)
    assert videos(session, conflict) == []
    told = next(one.incident.id for one in service.elsewhere(bullying) if one.incident.day == SECOND)
    service.link(LinkIncident(case_id=bullying, incident_id=told))
    assert running(session, bullying) == [OVERWRITTEN]


def test_those_with_people_of_the_case_come_first(session: Session, case_id: CaseId, miras: PersonId) -> None:
    stranger = a_student(session, "Ким", "Аружан")
    newer = IncidentFacts(day=date(2026, 11, 23), words="Спор.", roles=((stranger, "UNKNOWN"),))
    a_case(session, stranger, "CONFLICT", newer)
    mine = a_case(session, miras, "CONFLICT")
    found = IncidentService(session).elsewhere(mine)
    assert [(each.incident.day, each.has_student) for each in found] == [(FIRST, True), (date(2026, 11, 23), False)]


@pytest.mark.parametrize(
    ("facts", "code", "field"),
    [
        (IncidentFacts(day=SECOND), "incident-empty", "incident_words"),
        (IncidentFacts(day=SECOND, words="\u202e\x00 "), "incident-empty", "incident_words"),
        (IncidentFacts(day=date(2026, 11, 25), words="Завтра"), "incident-in-future", "day"),
        (IncidentFacts(day=date(1999, 12, 31), words="Давно"), "incident-too-old", "day"),
        (IncidentFacts(day=SECOND, words="x" * 20_001), "text-too-long", "incident_words"),
    ],
)
def test_what_is_refused_changes_nothing(
    session: Session, case_id: CaseId, facts: IncidentFacts, code: str, field: str
) -> None:
    before = acts(session)
    with pytest.raises(RuleBroken, match=code) as refusal:
        IncidentService(session).add(AddIncident(case_id=case_id, facts=facts))
    assert refusal.value.field == field
    assert acts(session) == before


def test_a_closed_case_takes_none(session: Session, case_id: CaseId, miras: PersonId, dauren: PersonId) -> None:
    other = a_case(session, dauren, "BULLYING")
    CaseService(session).close(CloseCase(case_id=other, outcome="STOPPED", reason="решено"))
    service = IncidentService(session)
    tries: list[Done] = []
    for command in (further(other, dauren), further(case_id, miras, also_in=(other,))):
        with suppress(RuleBroken):
            tries.append(service.add(command))
    with suppress(RuleBroken):
        tries.append(service.link(LinkIncident(case_id=other, incident_id=service.elsewhere(other)[0].incident.id)))
    assert tries == []
    assert days(session, case_id) == [FIRST]
