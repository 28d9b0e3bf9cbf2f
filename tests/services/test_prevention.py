"""What the school did to prevent: added, changed, removed with a reason, taken back; quarters and the duty of each."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from counsellor_app.domain.errors import RuleBroken
from counsellor_app.domain.periods import Period
from counsellor_app.services.done import Topic
from counsellor_app.services.prevention import (
    AddPrevention,
    ChangePrevention,
    PreventionService,
    RemovePrevention,
)
from counsellor_app.services.session import Session
from tests.builders import a_session
from tests.services.student_examples import rule_of

TODAY = date(2026, 11, 24)


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    with a_session(tmp_path) as session:
        yield session


@pytest.fixture
def prevention(session: Session) -> PreventionService:
    return PreventionService(session)


def added(prevention: PreventionService, kind: str = "CLASS_HOUR", on_day: date = TODAY, **facts: Any) -> str:
    done = prevention.add(AddPrevention(kind=kind, on_day=on_day, **facts))
    assert done.touched == {Topic.PREVENTION}
    return done.new_id or ""


def test_an_event_stands_in_its_quarter(prevention: PreventionService) -> None:
    added(prevention, "CLASS_HOUR", date(2026, 9, 15), title="  Достық \n сабағы ", children=28, adults=1)
    added(prevention, "PARENT_MEETING", date(2026, 11, 20), adults=64)
    added(prevention, "SURVEY", date(2026, 11, 20), children=310)
    newest, second, first = prevention.lines()
    assert (first.kind, first.title, first.children, first.adults) == ("CLASS_HOUR", "Достық сабағы", 28, 1)
    assert (first.quarter.code, newest.quarter.code) == ("Q1", "Q2")
    assert [line.awareness for line in (newest, second, first)] == [False, True, True]


def test_the_lines_of_a_period(prevention: PreventionService) -> None:
    for day in (date(2026, 9, 1), date(2026, 9, 30), date(2026, 10, 1)):
        added(prevention, on_day=day)
    september = Period(first=date(2026, 9, 1), last=date(2026, 9, 30))
    assert [line.on_day.day for line in prevention.lines(september)] == [30, 1]


def test_the_duty_of_the_quarter_counts_awareness_only(prevention: PreventionService) -> None:
    assert (prevention.duty().quarter.code, prevention.duty().awareness, prevention.duty().events) == ("Q2", 0, 0)
    added(prevention, "AWARENESS", date(2026, 10, 30))  # the quarter before
    added(prevention, "SURVEY")
    added(prevention, "VOLUNTEERS")
    assert (prevention.duty().awareness, prevention.duty().events) == (1, 2)


def test_an_order_has_a_number_and_nobody_took_part(prevention: PreventionService) -> None:
    added(prevention, "PLAN", outside_number=" 118-н ", children=5, adults=7)
    added(prevention, "CLASS_HOUR", outside_number="118-н", children=5)
    event, plan = sorted(prevention.lines(), key=lambda line: line.kind)
    assert (plan.outside_number, plan.children, plan.adults) == ("118-н", None, None)
    assert (event.outside_number, event.children) == ("", 5)


def test_a_line_is_changed_and_taken_back(prevention: PreventionService) -> None:
    line_id = added(prevention, children=20)
    done = prevention.change(ChangePrevention(id=line_id, kind="AWARENESS", on_day=date(2026, 11, 23), children=25))
    assert [(line.kind, line.children) for line in prevention.lines()] == [("AWARENESS", 25)]
    assert done.undo is not None
    done.undo()
    assert [(line.kind, line.on_day, line.children) for line in prevention.lines()] == [("CLASS_HOUR", TODAY, 20)]


def test_an_added_line_is_taken_back(prevention: PreventionService) -> None:
    done = prevention.add(AddPrevention(kind="CLASS_HOUR", on_day=TODAY))
    assert done.undo is not None
    done.undo()
    assert prevention.lines() == ()


def test_a_removed_line_stays_in_the_file_with_its_reason(prevention: PreventionService, session: Session) -> None:
    line_id = added(prevention)
    done = prevention.remove(RemovePrevention(id=line_id, reason="  дважды записали  "))
    assert prevention.lines() == ()
    with session.store.read() as unit:
        row = unit.preventions.get(line_id)
    assert (row.remove_reason, row.removed_at) == ("дважды записали", session.now())
    assert rule_of(prevention.remove, RemovePrevention(id=line_id, reason="снова")) == ("prevention-removed", None)
    change = ChangePrevention(id=line_id, kind="CLASS_HOUR", on_day=TODAY)
    assert rule_of(prevention.change, change) == ("prevention-removed", None)
    assert done.undo is not None
    done.undo()
    assert [line.id for line in prevention.lines()] == [line_id]


@pytest.mark.parametrize(
    ("facts", "rule", "field"),
    [
        ({"kind": ""}, "prevention-kind-missing", "kind"),
        ({"kind": "PARTY"}, "prevention-kind-missing", "kind"),
        ({"on_day": date(2026, 11, 25)}, "prevention-in-future", "on_day"),
        ({"on_day": date(1999, 12, 31)}, "prevention-too-early", "on_day"),
        ({"children": -1}, "prevention-number", "children"),
        ({"adults": 100_001}, "prevention-number", "adults"),
        ({"title": "қ" * 201}, "text-too-long", "title"),
    ],
)
def test_what_is_refused(prevention: PreventionService, facts: dict[str, Any], rule: str, field: str) -> None:
    command = AddPrevention(**{"kind": "CLASS_HOUR", "on_day": TODAY, **facts})
    assert rule_of(prevention.add, command) == (rule, field)
    assert prevention.lines() == ()


def test_a_line_is_removed_with_a_reason_only(prevention: PreventionService) -> None:
    line_id = added(prevention)
    assert rule_of(prevention.remove, RemovePrevention(id=line_id, reason=" ")) == (
        "prevention-remove-reason",
        "reason",
    )


def test_there_is_no_line_of_that_id(prevention: PreventionService) -> None:
    with pytest.raises(KeyError):
        prevention.remove(RemovePrevention(id="0" * 32, reason="нет такой"))


def test_a_printed_line_says_nothing_of_its_title(prevention: PreventionService) -> None:
    added(prevention, title="беседа в 7 «Б»")
    assert "беседа" not in repr(prevention.lines())
    assert "беседа" not in repr(AddPrevention(kind="OTHER", on_day=TODAY, title="беседа"))


def test_kinds_are_those_of_the_pack(prevention: PreventionService) -> None:
    kinds = {each.id: each for each in prevention.kinds()}
    assert kinds["PLAN"].numbered
    assert not kinds["PLAN"].reach
    assert {each.id for each in kinds.values() if each.awareness} >= {"AWARENESS", "CLASS_HOUR", "PARENT_MEETING"}
    assert "STAFF_TRAINING" in kinds


def test_a_refused_command_writes_nothing(prevention: PreventionService, session: Session) -> None:
    line_id = added(prevention)
    with session.store.read() as unit:
        before = unit.written
    with pytest.raises(RuleBroken):
        prevention.change(ChangePrevention(id=line_id, kind="PARTY", on_day=TODAY))
    with session.store.read() as unit:
        assert unit.written == before
