"""Undo takes a whole command back, or refuses; it never takes back half, and never what came after."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from counsellor_app.domain.errors import RuleBroken
from counsellor_app.domain.ids import PersonId
from counsellor_app.domain.people import SchoolStatus
from counsellor_app.domain.requests import OfficeKind
from counsellor_app.security.sealing import Identity
from counsellor_app.services import student_commands as s
from counsellor_app.services.approvals import AddHead
from counsellor_app.services.cases import ChangeStage, ChangeTypes, CloseCase, IdentifyStudent, ReopenCase
from counsellor_app.services.done import Done
from counsellor_app.services.followups import AddFollowUp, CancelFollowUp, FinishFollowUp, MoveFollowUp
from counsellor_app.services.office_keys import AddOfficeKey, ConfirmOfficeKey
from counsellor_app.services.request_commands import CancelRequest, ChangeRequest, RefuseRequest
from counsellor_app.services.roster import Import
from counsellor_app.services.vault_check import check_open
from tests import answer_verbs
from tests.builders import Hour, a_vault
from tests.every_verb import Stage, Typed, guardian

CLEAN = Typed()
OTHER = Typed(surname="Қасымова", given="Дана", patronymic="Маратқызы", phone="+7 (000) 000-00-77")
HISTORY = {"audit", "change", "number_series", "vault_meta"}  # what was done stays known, numbers are never given again
Command = Callable[[], Done]


@pytest.fixture
def stage(tmp_path: Path) -> Iterator[Stage]:
    hour = Hour()
    vault = a_vault(tmp_path, now=hour())
    yield Stage(vault, tmp_path, hour, CLEAN)
    assert check_open(vault).problems == ()
    vault.close()


def record(stage: Stage) -> dict[str, list[tuple[Any, ...]]]:
    """Every row of the record, and what search finds of it."""
    with stage.session.store.read() as unit:
        sql = "SELECT name FROM sqlite_schema WHERE type = 'table'"
        names = [name for (name,) in unit.connection.execute(sql) if not name.startswith(("sqlite_", "search_"))]
        tables = {
            name: sorted(unit.connection.execute(f"SELECT * FROM {name}").fetchall(), key=repr)
            for name in names
            if name not in HISTORY
        }
    for typed in (CLEAN, OTHER):
        found = stage.services.search.find(typed.surname, 50)
        tables[typed.surname] = sorted(
            [(hit.full_name,) for hit in found.people] + [(n.entry_id,) for n in found.notes]
        )
    return tables


def add_student(stage: Stage) -> Command:
    facts = s.AddStudent(person=OTHER.person, school_class=s.ClassFacts(grade=3, letter="А"))
    return lambda: stage.services.students.add(facts)


def correct(stage: Stage) -> Command:
    student, entry_of = stage.student(), stage.case
    stage.services.entries.sign(stage.sign(entry_of(student=student), Typed(text=f"{{p:{student}}} пришёл сам.")))
    command = s.CorrectStudent(id=student, person=OTHER.person, school_class=s.ClassFacts(grade=8, letter="В"))
    return lambda: stage.services.students.correct(command)


def left(stage: Stage) -> PersonId:
    student = stage.student()
    stage.services.students.mark_left(s.MarkLeft(id=student, status=SchoolStatus.LEFT, left_on=CLEAN.day))
    return student


def come_back(stage: Stage) -> Command:
    command = s.Return(id=left(stage), school_class=s.ClassFacts(grade=9, letter="Б"))
    return lambda: stage.services.students.come_back(command)


def mark_left(stage: Stage) -> Command:
    command = s.MarkLeft(id=stage.student(), status=SchoolStatus.LEFT, left_on=CLEAN.day)
    return lambda: stage.services.students.mark_left(command)


def remove(stage: Stage) -> Command:
    command = s.RemoveStudent(id=stage.student())
    return lambda: stage.services.students.remove(command)


def categories(stage: Stage) -> Command:
    command = s.SetCategories(id=stage.student(), categories=("ORPHAN",))
    return lambda: stage.services.students.set_categories(command)


def add_guardian(stage: Stage) -> Command:
    command = s.AddGuardian(student_id=stage.student(), relation=guardian(OTHER), person=OTHER.person)
    return lambda: stage.services.students.add_guardian(command)


def correct_guardian(stage: Stage) -> Command:
    command = s.CorrectGuardian(relation_id=stage.relation(CLEAN), relation=guardian(OTHER), person=OTHER.person)
    return lambda: stage.services.students.correct_guardian(command)


def end_relation(stage: Stage) -> Command:
    command = s.EndRelation(relation_id=stage.relation(CLEAN), until_on=CLEAN.day)
    return lambda: stage.services.students.end_relation(command)


def not_same(stage: Stage) -> Command:
    command = s.NotSame(first=stage.student(), second=stage.student())
    return lambda: stage.services.students.not_same(command)


def merge(stage: Stage) -> Command:
    drop = PersonId(add_student(stage)().new_id or "")
    stage.case("BULLYING", student=drop)
    command = s.MergeStudents(keep=stage.student(), drop=drop, from_dropped=frozenset(s.MergeField))
    return lambda: stage.services.students.merge(command)


def import_roster(stage: Stage) -> Command:
    preview = stage.preview(OTHER)
    return lambda: stage.services.roster.write(Import(preview=preview))


def close(stage: Stage) -> Command:
    command = CloseCase(case_id=stage.case("BULLYING"), outcome="STOPPED", reason=CLEAN.text)
    return lambda: stage.services.cases.close(command)


def reopen(stage: Stage) -> Command:
    case_id = stage.case()
    stage.services.cases.close(CloseCase(case_id=case_id, outcome="STOPPED", reason=CLEAN.text))
    return lambda: stage.services.cases.reopen(ReopenCase(case_id=case_id))


def change_stage(stage: Stage) -> Command:
    command = ChangeStage(case_id=stage.case(), stage="SUPPORT")
    return lambda: stage.services.cases.change_stage(command)


def change_types(stage: Stage) -> Command:
    command = ChangeTypes(case_id=stage.case(), types=("CONFLICT",))
    return lambda: stage.services.cases.change_types(command)


def identify(stage: Stage) -> Command:
    command = IdentifyStudent(case_id=stage.unknown_case(), person_id=stage.student())
    return lambda: stage.services.cases.identify(command)


def add_follow_up(stage: Stage) -> Command:
    command = AddFollowUp(case_id=stage.case(), title="x", due_on=CLEAN.later)
    return lambda: stage.services.followups.add(command)


def plan(stage: Stage) -> Command:
    case_id = stage.case()
    return lambda: stage.services.followups.plan(case_id, "R1_watch")


def finish(stage: Stage) -> Command:
    command = FinishFollowUp(id=stage.follow_up(CLEAN), note=CLEAN.text)
    return lambda: stage.services.followups.finish(command)


def cancel(stage: Stage) -> Command:
    command = CancelFollowUp(id=stage.follow_up(CLEAN), reason=CLEAN.text)
    return lambda: stage.services.followups.cancel(command)


def move(stage: Stage) -> Command:
    command = MoveFollowUp(id=stage.follow_up(CLEAN), reason=CLEAN.text, to_on=CLEAN.later + timedelta(days=3))
    return lambda: stage.services.followups.move(command)


def calendar(stage: Stage) -> Command:
    stage.case("BULLYING")
    return lambda: stage.services.school.save_calendar([CLEAN.later, stage.hour().date()], [], [2026])


def change_request(stage: Stage) -> Command:
    command = ChangeRequest(id=answer_verbs.request(stage), facts=answer_verbs.letter(stage, OTHER))
    return lambda: stage.services.requests.change(command)


def take_up(stage: Stage) -> Command:
    request_id = answer_verbs.refused(stage, CLEAN.text)
    return lambda: stage.services.requests.take_up(request_id)


def cancel_request(stage: Stage) -> Command:
    command = CancelRequest(id=answer_verbs.request(stage), reason=CLEAN.text)
    return lambda: stage.services.requests.cancel(command)


def refuse(stage: Stage) -> Command:
    command = RefuseRequest(id=answer_verbs.request(stage), reasons=(("CASE_TIMELINE", "NO_GROUND"),))
    return lambda: stage.services.requests.refuse(command)


def add_key(stage: Stage) -> Command:
    command = AddOfficeKey(office=OfficeKind.OTHER, name="x", key=Identity.generate().public_key)
    return lambda: stage.services.keys.add(command)


def confirm_key(stage: Stage) -> Command:
    """The key of the same office that was confirmed before is retired with it."""
    stage.services.keys.confirm(ConfirmOfficeKey(id=answer_verbs.key(stage), with_whom="x"))
    command = ConfirmOfficeKey(id=answer_verbs.key(stage), with_whom="y")
    return lambda: stage.services.keys.confirm(command)


def retire_key(stage: Stage) -> Command:
    key_id = answer_verbs.key(stage)
    return lambda: stage.services.keys.retire(key_id)


def add_head(stage: Stage) -> Command:
    return lambda: stage.services.approvals.add_head(AddHead(surname="Сүлейменова"))


COMMANDS = (
    add_student, correct, come_back, mark_left, remove, categories, add_guardian, correct_guardian, end_relation,
    not_same, merge, import_roster, close, reopen, change_stage, change_types, identify, add_follow_up, plan, finish,
    cancel, move, calendar, change_request, take_up, cancel_request, refuse, add_key, confirm_key, retire_key, add_head,
)  # fmt: skip


@pytest.mark.parametrize("prepare", COMMANDS, ids=lambda one: one.__name__)
def test_taken_back_as_if_it_had_not_been(prepare: Callable[[Stage], Command], stage: Stage) -> None:
    command = prepare(stage)
    before = record(stage)
    done = command()
    assert record(stage) != before, "the command did nothing"
    assert done.undo is not None
    undone = done.undo()
    assert record(stage) == before
    assert undone.touched == done.touched
    with pytest.raises(RuleBroken, match="undo-too-late"):
        done.undo()
    assert record(stage) == before


@pytest.mark.parametrize("prepare", COMMANDS, ids=lambda one: one.__name__)
def test_what_was_taken_back_can_be_done_again(prepare: Callable[[Stage], Command], stage: Stage) -> None:
    command = prepare(stage)
    before = record(stage)
    done = command()
    assert done.undo is not None
    done.undo()
    again = command()
    assert again.undo is not None
    again.undo()
    assert record(stage) == before


def test_too_late_once_a_row_was_changed_again(stage: Stage) -> None:
    student = stage.student()
    first = stage.services.students.set_categories(s.SetCategories(id=student, categories=("ORPHAN",)))
    stage.services.students.set_categories(s.SetCategories(id=student, categories=()))
    before = record(stage)
    assert first.undo is not None
    with pytest.raises(RuleBroken, match="undo-too-late"):
        first.undo()
    assert record(stage) == before


def test_what_came_after_elsewhere_stays(stage: Stage) -> None:
    done = finish(stage)()
    later = stage.student()
    assert done.undo is not None
    done.undo()
    assert stage.services.students.profile(later).person.id == later


def test_both_steps_stay_in_the_audit(stage: Stage) -> None:
    with stage.session.store.read() as unit:
        before = unit.connection.execute("SELECT count(*) FROM audit").fetchone()[0]
    done = add_student(stage)()
    assert done.undo is not None
    done.undo()
    with stage.session.store.read() as unit:
        acts = [
            act for (act,) in unit.connection.execute("SELECT act FROM audit WHERE seq > ? ORDER BY seq", (before,))
        ]
    assert acts == ["student-added", "taken-back"]


def test_what_is_final_offers_no_undo(stage: Stage) -> None:
    case_id = stage.case()
    assert stage.services.entries.sign(stage.sign(case_id, CLEAN)).undo is None
    assert stage.services.referrals.register(stage.referral(CLEAN, stage.student(), "BULLYING")).undo is None
    assert stage.services.cases.change_types(ChangeTypes(case_id=case_id, types=("BULLYING",))).undo is None
