"""Levels: raised at once, lowered only by a person under conditions, never by anything else."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlcipher3 import IntegrityError

from counsellor_app.domain.entries import EntryKind
from counsellor_app.domain.errors import RuleBroken
from counsellor_app.domain.ids import CaseId, UserId
from counsellor_app.domain.levels import Asq, Condition, Formulation, Level
from counsellor_app.services.entries import EntryService, SignEntry
from counsellor_app.services.levels import ChangeLevel, LevelService, Shown
from counsellor_app.services.session import Session
from counsellor_app.services.steps import open_case, plan_schedule
from tests.builders import MORNING, Hour, a_session, a_student

WHY = "Рассказал сам, взрослые рядом, план согласован с матерью."
FORMULATION = Formulation(worries="один вечером", helps="бабушка", may_change="выходные", doing="звонок, завтра, я")


@pytest.fixture
def hour() -> Hour:
    return Hour()


@pytest.fixture
def session(tmp_path: Path, hour: Hour) -> Iterator[Session]:
    with a_session(tmp_path, hour) as session:
        yield session


@pytest.fixture
def levels(session: Session) -> LevelService:
    return LevelService(session)


@pytest.fixture
def case_id(session: Session) -> CaseId:
    student = a_student(session)
    with session.store.begin("test-case") as unit:
        return open_case(unit, session, student, ("SUICIDE_RISK",), unit.now).id


def raised(levels: LevelService, case_id: CaseId, to: Level) -> None:
    levels.change(ChangeLevel(case_id=case_id, new=to, reason="сказал о мыслях", formulation=FORMULATION))


def met(session: Session, case_id: CaseId, hour: Hour, *, days: int = 1, kind: EntryKind = EntryKind.SESSION) -> None:
    """A session (or another kind of entry) `days` later."""
    hour.move(days=days)
    EntryService(session).sign(
        SignEntry(
            case_id=case_id,
            kind=kind,
            template="quick",
            sections={"line": "Встреча"},
            service_at=hour(),
        )
    )


def open_schedules(session: Session, case_id: CaseId) -> set[str]:
    with session.store.read() as unit:
        return {row.schedule for row in unit.followups.open_of_case(case_id)}


def test_a_raise_writes_who_when_why_and_plans_the_contacts(
    session: Session, levels: LevelService, case_id: CaseId
) -> None:
    done = levels.change(ChangeLevel(case_id=case_id, new=Level.R1, reason="тревожные слова в сочинении"))
    (row,) = levels.history(case_id)
    assert (row.level, row.previous, row.set_at, row.set_by) == ("R1", None, MORNING, session.user_id)
    assert row.reason == "тревожные слова в сочинении"
    with session.store.read() as unit:
        assert unit.cases.get(case_id).level == "R1"
        followups = unit.followups.open_of_case(case_id)
    assert [row.step for row in followups] == ["7d", "14d", "28d", "56d", "90d"]
    assert done.undo is None


def test_r3_is_never_held_up_by_the_formulation(levels: LevelService, case_id: CaseId) -> None:
    with pytest.raises(RuleBroken) as refusal:
        levels.change(ChangeLevel(case_id=case_id, new=Level.R2, reason="сказал о мыслях"))
    assert refusal.value.rule == "level-formulation-missing"
    levels.change(ChangeLevel(case_id=case_id, new=Level.R3, reason="сказал о мыслях"))
    assert levels.facts(case_id).current is Level.R3


def test_a_new_level_ends_the_old_levels_contacts_only(session: Session, levels: LevelService, case_id: CaseId) -> None:
    raised(levels, case_id, Level.R1)
    with session.store.begin("test-plan", case_id) as unit:
        plan_schedule(unit, session, case_id, "bullying_standard", unit.now)
    raised(levels, case_id, Level.R2)
    assert open_schedules(session, case_id) == {"R2_active", "bullying_standard"}
    with session.store.read() as unit:
        ended = [row for row in unit.followups.of_case(case_id) if row.schedule == "R1_watch"]
    assert {(row.state, row.reason) for row in ended} == {("cancelled", "level-changed")}


def test_lowering_from_r3_asks_for_each_condition(levels: LevelService, case_id: CaseId) -> None:
    raised(levels, case_id, Level.R3)
    wish = ChangeLevel(case_id=case_id, new=Level.R2, reason=WHY, formulation=FORMULATION)
    facts = levels.facts(case_id)
    assert levels.still_missing(facts, wish) == (
        Condition.HANDOVER,
        Condition.ASQ_REPEATED,
        Condition.SAFETY_PLAN,
        Condition.SECOND_PERSON,
    )
    shown = Shown(
        handover="скорая, областной центр, отпущен домой",
        asq_why_not="врач не разрешил",
        safety_plan=True,
        second_person="завуч",
    )
    missing: dict[str, Any] = {"handover": " ", "asq_why_not": "", "safety_plan": False, "second_person": ""}
    for name, value in missing.items():
        with pytest.raises(RuleBroken) as refusal:
            levels.change(replace(wish, shown=replace(shown, **{name: value})))
        assert refusal.value.rule.startswith("level-needs-")
    levels.change(replace(wish, shown=shown))
    row = levels.history(case_id)[-1]
    assert (row.level, row.previous) == ("R2", "R3")
    assert row.evidence["handover"] == "скорая, областной центр, отпущен домой"
    assert row.evidence["safety-plan"] == "yes"
    assert row.formulation == ("один вечером", "бабушка", "выходные", "звонок, завтра, я")


def test_two_contacts_are_counted_from_the_record(
    session: Session, levels: LevelService, case_id: CaseId, hour: Hour
) -> None:
    met(session, case_id, hour)  # before the raise: does not count
    hour.move(hours=1)
    raised(levels, case_id, Level.R2)
    shown = Shown(latest_asq=Asq.NEGATIVE, means_resolved=True)
    wish = ChangeLevel(case_id=case_id, new=Level.R1, reason=WHY, shown=shown)
    assert levels.still_missing(levels.facts(case_id), wish) == (Condition.TWO_CONTACTS,)
    met(session, case_id, hour)
    met(session, case_id, hour, days=0)  # the same day is the same contact
    assert levels.facts(case_id).contacts_since_raise == 1
    with pytest.raises(RuleBroken, match="two-contacts"):
        levels.change(wish)
    met(session, case_id, hour)
    levels.change(wish)
    assert levels.facts(case_id).current is Level.R1
    assert levels.history(case_id)[-1].evidence["two-contacts"] == "2"


def test_a_note_or_a_call_is_no_contact(session: Session, levels: LevelService, case_id: CaseId, hour: Hour) -> None:
    raised(levels, case_id, Level.R2)
    for kind in (EntryKind.NOTE, EntryKind.CALL, EntryKind.OBSERVATION):
        met(session, case_id, hour, kind=kind)
    assert levels.facts(case_id).contacts_since_raise == 0


def test_a_held_followup_counts_as_a_contact_but_a_caring_letter_does_not(
    session: Session, levels: LevelService, case_id: CaseId, hour: Hour
) -> None:
    raised(levels, case_id, Level.R2)
    hour.move(days=1)
    with session.store.begin("test-held", case_id) as unit:
        first, *_, letter = unit.followups.open_of_case(case_id)
        assert letter.mode == "caring_contact"
        unit.followups.save(replace(letter, state="done", ended_at=unit.now, note="письмо"))
    assert levels.facts(case_id).contacts_since_raise == 0
    with session.store.begin("test-held", case_id) as unit:
        unit.followups.save(replace(first, state="done", ended_at=unit.now, note="виделись"))
    assert levels.facts(case_id).contacts_since_raise == 1


def test_only_the_assigned_psychologist_lowers(session: Session, levels: LevelService, case_id: CaseId) -> None:
    raised(levels, case_id, Level.R1)
    with session.store.begin("test-handed-over", case_id) as unit:
        unit.cases.save(replace(unit.cases.get(case_id), responsible=UserId("e" * 32)))
    with pytest.raises(RuleBroken) as refusal:
        levels.change(ChangeLevel(case_id=case_id, new=Level.R0, reason=WHY))
    assert refusal.value.rule == "level-lowered-by-assigned-only"


@pytest.mark.parametrize(
    ("start", "new", "reason", "rule"),
    [
        (Level.R3, Level.R1, WHY, "level-one-step-at-a-time"),
        (Level.R1, Level.R0, "спокойнее", "level-reason-too-short"),
        (Level.R1, Level.R1, WHY, "level-unchanged"),
        (Level.R1, Level.R2, "  ", "level-reason-missing"),
        (Level.R1, Level.R2, "а" * 5_001, "text-too-long"),
    ],
)
def test_a_change_is_refused_and_nothing_is_written(
    levels: LevelService, case_id: CaseId, start: Level, new: Level, reason: str, rule: str
) -> None:
    raised(levels, case_id, start)
    with pytest.raises(RuleBroken) as refusal:
        levels.change(ChangeLevel(case_id=case_id, new=new, reason=reason, formulation=FORMULATION))
    assert refusal.value.rule == rule
    assert len(levels.history(case_id)) == 1


def test_time_alone_lowers_nothing(session: Session, levels: LevelService, case_id: CaseId, hour: Hour) -> None:
    raised(levels, case_id, Level.R3)
    hour.move(days=400)
    assert levels.facts(case_id).current is Level.R3
    assert [row.level for row in levels.history(case_id)] == ["R3"]


def test_a_level_row_never_changes(session: Session, levels: LevelService, case_id: CaseId) -> None:
    raised(levels, case_id, Level.R3)
    with pytest.raises(IntegrityError, match="final"), session.store.begin("test-tamper") as unit:
        unit.connection.execute("UPDATE level SET level = 'R0'")


def test_a_closed_case_keeps_its_level(session: Session, levels: LevelService, case_id: CaseId) -> None:
    with session.store.begin("test-close", case_id) as unit:
        unit.cases.save(replace(unit.cases.get(case_id), closed_at=unit.now))
    with pytest.raises(RuleBroken) as refusal:
        raised(levels, case_id, Level.R3)
    assert refusal.value.rule == "case-closed"


def test_control_marks_do_not_reach_the_reason(levels: LevelService, case_id: CaseId) -> None:
    levels.change(ChangeLevel(case_id=case_id, new=Level.R1, reason="слова\x00\u202e в сочинении "))
    assert levels.history(case_id)[0].reason == "слова в сочинении"


def test_what_is_overdue_later_was_due_from_the_raise(
    session: Session, levels: LevelService, case_id: CaseId, hour: Hour
) -> None:
    raised(levels, case_id, Level.R2)
    with session.store.read() as unit:
        first = unit.followups.open_of_case(case_id)[0]
    assert first.due_at == MORNING + timedelta(hours=24)


def test_a_printed_wish_says_nothing_personal(case_id: CaseId) -> None:
    secret = "Айгерім"
    shown = Shown(handover=secret, asq_why_not=secret, second_person=secret)
    assert secret not in repr(ChangeLevel(case_id=case_id, new=Level.R2, reason=secret, shown=shown))
