import itertools
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsellor_app.domain.errors import RuleBroken
from counsellor_app.domain.levels import (
    ACUTE_SIGN,
    LOWERING,
    Asq,
    ChangeSource,
    Condition,
    Formulation,
    Level,
    LevelChange,
    LoweringEvidence,
    LoweringRule,
    check_change,
    highest,
    unmet,
)

NOW = datetime(2026, 11, 24, 6, 0, tzinfo=UTC)
REASON = "The hand-over is confirmed, the family is near and calm"
FORMULATION = Formulation(worries="a", helps="b", may_change="c", doing="d")
FULL = LoweringEvidence(
    by_assigned=True,
    handover_documented=True,
    asq_repeated_at=NOW - timedelta(hours=2),
    safety_plan_exists=True,
    second_person_named=True,
    contacts_since_raise=2,
    latest_asq=Asq.NEGATIVE,
    means_resolved=True,
)
R3_TO_R2 = LevelChange(
    current=Level.R3,
    new=Level.R2,
    source=ChangeSource.PERSON,
    reason=REASON,
    asked_at=NOW,
    formulation=FORMULATION,
    evidence=FULL,
)
R2_TO_R1 = replace(R3_TO_R2, current=Level.R2, new=Level.R1)
R1_TO_R0 = replace(R3_TO_R2, current=Level.R1, new=Level.R0, evidence=LoweringEvidence(by_assigned=True))


def refusal(change: LevelChange) -> str:
    with pytest.raises(RuleBroken) as refused:
        check_change(change)
    return refused.value.rule


def a_raise(current: Level | None, new: Level, *, source: ChangeSource, reason: str = "seen today") -> LevelChange:
    return LevelChange(current=current, new=new, source=source, reason=reason, asked_at=NOW, formulation=FORMULATION)


@pytest.mark.parametrize("change", [R3_TO_R2, R2_TO_R1, R1_TO_R0])
def test_each_step_down_is_possible_when_everything_is_there(change: LevelChange) -> None:
    check_change(change)
    assert unmet(change) == ()


@pytest.mark.parametrize(
    ("change", "lacking", "rule"),
    [
        (R3_TO_R2, {"handover_documented": False}, "level-needs-handover"),
        (R3_TO_R2, {"asq_repeated_at": None}, "level-needs-asq-repeated"),
        (R3_TO_R2, {"asq_repeated_at": NOW - timedelta(hours=24, seconds=1)}, "level-needs-asq-repeated"),
        (R3_TO_R2, {"asq_repeated_at": NOW + timedelta(hours=1)}, "level-needs-asq-repeated"),
        (R3_TO_R2, {"asq_repeated_at": None, "asq_why_not": "  "}, "level-needs-asq-repeated"),
        (R3_TO_R2, {"safety_plan_exists": False}, "level-needs-safety-plan"),
        (R3_TO_R2, {"second_person_named": False}, "level-needs-second-person"),
        (R2_TO_R1, {"contacts_since_raise": 1}, "level-needs-two-contacts"),
        (R2_TO_R1, {"latest_asq": None}, "level-needs-asq-calm"),
        (R2_TO_R1, {"latest_asq": Asq.ACUTE, "plan_reviewed": True}, "level-needs-asq-calm"),
        (R2_TO_R1, {"latest_asq": Asq.NON_ACUTE}, "level-needs-asq-calm"),
        (R2_TO_R1, {"means_resolved": False}, "level-needs-means-resolved"),
        (R1_TO_R0, {"by_assigned": False}, "level-lowered-by-assigned-only"),
    ],
)
def test_each_condition_alone_stops_the_step_down(change: LevelChange, lacking: dict[str, object], rule: str) -> None:
    without = replace(change, evidence=replace(change.evidence, **lacking))  # type: ignore[arg-type]
    assert refusal(without) == rule


@pytest.mark.parametrize(
    ("change", "instead"),
    [
        (R3_TO_R2, {"asq_repeated_at": None, "asq_why_not": "in hospital"}),
        (R3_TO_R2, {"asq_repeated_at": NOW - timedelta(hours=24)}),
        (R2_TO_R1, {"latest_asq": Asq.NON_ACUTE, "plan_reviewed": True}),
    ],
)
def test_what_may_stand_in(change: LevelChange, instead: dict[str, object]) -> None:
    check_change(replace(change, evidence=replace(change.evidence, **instead)))  # type: ignore[arg-type]


@pytest.mark.parametrize("reason", ["", " " * 40, "x" * 29, "a " * 15])
@pytest.mark.parametrize("change", [R3_TO_R2, R2_TO_R1, R1_TO_R0])
def test_a_step_down_needs_thirty_characters_of_reason(change: LevelChange, reason: str) -> None:
    with pytest.raises(RuleBroken) as refused:
        check_change(replace(change, reason=reason))
    assert (refused.value.rule, refused.value.numbers) == ("level-reason-too-short", {"n": 30})
    check_change(replace(change, reason="x" * 30))


@pytest.mark.parametrize(("current", "new"), [(Level.R3, Level.R1), (Level.R3, Level.R0), (Level.R2, Level.R0)])
def test_no_step_down_is_left_out(current: Level, new: Level) -> None:
    assert refusal(replace(R3_TO_R2, current=current, new=new)) == "level-one-step-at-a-time"


@pytest.mark.parametrize("source", [each for each in ChangeSource if each is not ChangeSource.PERSON])
@pytest.mark.parametrize(("current", "new"), [pair for pair in itertools.permutations(Level, 2) if pair[0] > pair[1]])
def test_software_never_lowers_a_level(current: Level, new: Level, source: ChangeSource) -> None:
    """clinical.md 4.3 no. 2: not by rule, by time, by a new lower score, by import or by merge."""
    change = replace(R3_TO_R2, current=current, new=new, source=source)
    assert refusal(change) == "level-lowered-by-person-only"


@given(
    current=st.sampled_from(Level),
    new=st.sampled_from(Level),
    source=st.sampled_from(ChangeSource),
    reason=st.text(max_size=60),
    evidence=st.builds(LoweringEvidence),
)
def test_whatever_is_asked_a_lower_level_is_only_ever_a_persons_one_step(
    current: Level, new: Level, source: ChangeSource, reason: str, evidence: LoweringEvidence
) -> None:
    change = LevelChange(
        current=current,
        new=new,
        source=source,
        reason=reason,
        asked_at=NOW,
        formulation=FORMULATION,
        evidence=evidence,
    )
    try:
        check_change(change)
    except RuleBroken:
        return
    if new.rank < current.rank:
        assert source is ChangeSource.PERSON
        assert current.rank - new.rank == 1
        assert evidence.by_assigned
        assert len(reason) >= 30


def test_merged_duplicates_keep_the_highest_level() -> None:
    assert highest([Level.R1, Level.R3, Level.R0]) is Level.R3
    assert highest([]) is None


@pytest.mark.parametrize(("current", "new"), [pair for pair in itertools.permutations(Level, 2) if pair[0] < pair[1]])
@pytest.mark.parametrize("source", list(ChangeSource))
def test_anything_may_raise_with_a_reason(current: Level, new: Level, source: ChangeSource) -> None:
    check_change(a_raise(current, new, source=source))
    assert refusal(a_raise(current, new, source=source, reason=" ")) == "level-reason-missing"


def test_the_first_level_needs_a_reason_only_above_the_planned_one() -> None:
    check_change(a_raise(None, Level.R0, source=ChangeSource.PERSON, reason=""))
    assert refusal(a_raise(None, Level.R1, source=ChangeSource.PERSON, reason="")) == "level-reason-missing"


def test_the_same_level_is_no_change() -> None:
    assert refusal(a_raise(Level.R2, Level.R2, source=ChangeSource.PERSON)) == "level-unchanged"


def test_no_form_holds_up_acute_danger() -> None:
    acute = LevelChange(current=Level.R0, new=Level.R3, source=ChangeSource.ACUTE, reason=ACUTE_SIGN, asked_at=NOW)
    check_change(acute)
    assert acute.formulation_missing
    check_change(replace(acute, source=ChangeSource.PERSON, reason="danger now"))


def test_a_persons_r2_needs_the_four_prompts_and_a_rules_r2_gets_them_later() -> None:
    wish = replace(a_raise(Level.R0, Level.R2, source=ChangeSource.PERSON), formulation=Formulation())
    assert refusal(wish) == "level-formulation-missing"
    assert refusal(replace(wish, formulation=replace(FORMULATION, helps=" "))) == "level-formulation-missing"
    by_rule = replace(wish, source=ChangeSource.RULE, reason="RF-06")
    check_change(by_rule)
    assert by_rule.formulation_missing
    assert not replace(by_rule, new=Level.R1).formulation_missing


def test_a_step_down_to_r2_is_an_r2_decision_with_its_formulation() -> None:
    assert refusal(replace(R3_TO_R2, formulation=Formulation())) == "level-formulation-missing"
    check_change(replace(R2_TO_R1, formulation=Formulation()))


def test_the_window_can_list_all_open_conditions_at_once() -> None:
    bare = replace(R3_TO_R2, evidence=LoweringEvidence(by_assigned=True))
    assert unmet(bare) == LOWERING[Level.R3, Level.R2].conditions
    assert unmet(a_raise(None, Level.R3, source=ChangeSource.PERSON)) == ()


def test_a_pack_may_ask_for_more() -> None:
    stricter = {**LOWERING, (Level.R1, Level.R0): LoweringRule(conditions=(Condition.SAFETY_PLAN,), shortest_reason=60)}
    with pytest.raises(RuleBroken, match="level-needs-safety-plan"):
        check_change(R1_TO_R0, stricter)
    with_plan = replace(R1_TO_R0, evidence=LoweringEvidence(by_assigned=True, safety_plan_exists=True))
    with pytest.raises(RuleBroken, match="level-reason-too-short"):
        check_change(with_plan, stricter)


def test_a_printed_wish_says_nothing_personal() -> None:
    secret = replace(
        R3_TO_R2,
        reason="Айгерім",
        formulation=Formulation(worries="Айгерім", helps="Айгерім", may_change="Айгерім", doing="Айгерім"),
        evidence=replace(FULL, asq_why_not="Айгерім"),
    )
    assert "Айгерім" not in repr(secret)
