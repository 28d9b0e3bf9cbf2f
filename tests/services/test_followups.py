"""Follow-ups end with words, and can be taken back."""

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest

from counsellor_app.domain.errors import RuleBroken
from counsellor_app.domain.ids import CaseId, FollowUpId
from counsellor_app.services.followups import AddFollowUp, CancelFollowUp, FinishFollowUp, FollowUpService, MoveFollowUp
from counsellor_app.services.session import Session
from counsellor_app.services.steps import open_case
from tests.builders import MORNING, a_session, a_student

FRIDAY = date(2026, 11, 27)


def a_case(session: Session) -> CaseId:
    student = a_student(session)
    with session.store.begin("test-case") as unit:
        return open_case(unit, session, student, ("CONSULT",), unit.now).id


def one(session: Session) -> tuple[FollowUpService, CaseId, FollowUpId]:
    service = FollowUpService(session)
    case_id = a_case(session)
    done = service.add(AddFollowUp(case_id=case_id, title="Встреча с матерью", due_on=FRIDAY))
    return service, case_id, FollowUpId(done.new_id or "")


def states(service: FollowUpService, case_id: CaseId) -> list[str]:
    return [f.state for f in service.of_case(case_id)]


def test_done_with_a_note_and_taken_back(tmp_path: Path) -> None:
    with a_session(tmp_path) as session:
        service, case_id, followup = one(session)
        done = service.finish(FinishFollowUp(id=followup, note="встретились"))
        assert states(service, case_id) == ["done"]
        assert done.undo is not None
        done.undo()
        assert states(service, case_id) == ["open"]
        assert service.of_case(case_id)[0].note == ""


def test_moved_keeps_the_old_day_and_says_why(tmp_path: Path) -> None:
    with a_session(tmp_path) as session:
        service, case_id, followup = one(session)
        done = service.move(MoveFollowUp(id=followup, reason="болеет", to_on=date(2026, 11, 30)))
        old, new = service.of_case(case_id)
        assert (old.state, old.due_on, old.reason) == ("moved", FRIDAY, "болеет")
        assert (new.state, new.due_on, new.moved_from) == ("open", date(2026, 11, 30), old.id)
        assert done.undo is not None
        done.undo()
        assert states(service, case_id) == ["open"]


def test_cancelled_with_a_reason(tmp_path: Path) -> None:
    with a_session(tmp_path) as session:
        service, case_id, followup = one(session)
        service.cancel(CancelFollowUp(id=followup, reason="перевод в другую школу"))
        assert states(service, case_id) == ["cancelled"]
        with pytest.raises(RuleBroken, match="followup-already-ended"):
            service.finish(FinishFollowUp(id=followup, note="x"))


def test_words_and_days_are_asked_for(tmp_path: Path) -> None:
    with a_session(tmp_path) as session:
        service, case_id, followup = one(session)
        refused: dict[str, Callable[[], object]] = {
            "followup-note-missing": lambda: service.finish(FinishFollowUp(id=followup, note=" ")),
            "followup-reason-missing": lambda: service.cancel(CancelFollowUp(id=followup, reason="")),
            "followup-title-missing": lambda: service.add(AddFollowUp(case_id=case_id, title=" ", due_on=FRIDAY)),
            "followup-when-missing": lambda: service.add(AddFollowUp(case_id=case_id, title="x")),
            "followup-in-past": lambda: service.add(AddFollowUp(case_id=case_id, title="x", due_on=date(1900, 1, 1))),
            "followup-too-far": lambda: service.add(AddFollowUp(case_id=case_id, title="x", due_on=date(2100, 1, 1))),
            "followup-moved-into-past": lambda: service.move(
                MoveFollowUp(id=followup, reason="x", to_at=MORNING - timedelta(hours=1))
            ),
        }
        for rule, act in refused.items():
            with pytest.raises(RuleBroken, match=rule):
                act()
        assert states(service, case_id) == ["open"]


def test_undo_is_refused_after_a_later_change(tmp_path: Path) -> None:
    with a_session(tmp_path) as session:
        service, _, followup = one(session)
        finished = service.finish(FinishFollowUp(id=followup, note="встретились"))
        assert finished.undo is not None
        finished.undo()
        service.cancel(CancelFollowUp(id=followup, reason="не нужно"))
        with pytest.raises(RuleBroken, match="undo-too-late"):
            finished.undo()


def test_a_schedule_of_the_pack_can_be_planned(tmp_path: Path) -> None:
    with a_session(tmp_path) as session:
        service, case_id = FollowUpService(session), a_case(session)
        done = service.plan(case_id, "R1_watch")
        assert [f.step for f in service.of_case(case_id)] == ["7d", "14d", "28d", "56d", "90d"]
        assert done.undo is not None
        done.undo()
        assert service.of_case(case_id) == ()
