"""An approval is of exactly one content, by somebody of the staff who did not prepare it, and it is final."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
import sqlcipher3

from counsellor_app.domain.disclosure import Profile
from counsellor_app.domain.ids import PersonId, RequestId
from counsellor_app.domain.requests import RequestState, Subject
from counsellor_app.services.approvals import AddHead, ApproveAnswer
from tests.builders import MORNING
from tests.services.answer_house import TODAY, AnswerHouse, an_answer_house
from tests.services.student_examples import rule_of


@pytest.fixture
def house(tmp_path: Path) -> Iterator[AnswerHouse]:
    with an_answer_house(tmp_path) as made:
        yield made


@pytest.fixture
def request_id(house: AnswerHouse) -> RequestId:
    found = house.request(subject=Subject.CHILD, people=(house.child,), items=("CASE_TIMELINE", "IIN"))
    house.prepare(found, profile=Profile.DEIDENTIFIED)
    return found


def shown(house: AnswerHouse, request_id: RequestId) -> ApproveAnswer:
    previews = house.services.previews
    return ApproveAnswer(
        request_id=request_id,
        content_hash=previews.preview(request_id, previews.draft(request_id).choices).content_hash,
        approved_by=house.head,
        position="  Директор \n школы ",
        approved_on=TODAY,
    )


def test_what_was_shown_is_approved(house: AnswerHouse, request_id: RequestId) -> None:
    command = shown(house, request_id)
    done = house.services.approvals.approve(command)
    (approval,) = house.services.approvals.of(request_id)
    assert (approval.id, approval.content_hash, approval.position) == (
        done.new_id,
        command.content_hash,
        "Директор школы",
    )
    view = house.services.requests.view(request_id)
    assert view.request.state is RequestState.APPROVED
    assert view.approvers == {house.head: "Сүлейменова Әлия"}
    assert view.request.taken_up_at == MORNING
    assert done.undo is None
    with pytest.raises(sqlcipher3.IntegrityError, match="final"):
        house.vault.connection.execute("UPDATE approval SET position = 'x'")


@pytest.mark.parametrize(
    ("changes", "refusal"),
    [
        ({"content_hash": "0" * 64}, ("approval-of-other-content", "content_hash")),
        ({"position": " "}, ("approval-position-missing", "position")),
        ({"position": "ж" * 201}, ("text-too-long", "position")),
        ({"approved_on": date(2026, 11, 25)}, ("approval-in-future", "approved_on")),
        ({"approved_on": date(2026, 11, 19)}, ("approval-before-request", "approved_on")),
    ],
)
def test_what_is_no_approval_is_refused(
    house: AnswerHouse, request_id: RequestId, changes: dict[str, object], refusal: tuple[str, str]
) -> None:
    command = replace(shown(house, request_id), **changes)  # type: ignore[arg-type]
    assert rule_of(house.services.approvals.approve, command) == refusal
    assert house.services.approvals.of(request_id) == ()


def test_only_the_staff_approves_and_not_who_prepared_it(house: AnswerHouse, request_id: RequestId) -> None:
    user = house.services.school.user()
    assert user is not None
    for person, rule in (
        (house.child, "approval-not-staff"),
        (user.id, "approval-own"),
        ("f" * 32, "approval-not-staff"),
    ):
        command = replace(shown(house, request_id), approved_by=PersonId(person))
        assert rule_of(house.services.approvals.approve, command) == (rule, "approved_by")


def test_a_content_that_changed_needs_another_approval(house: AnswerHouse, request_id: RequestId) -> None:
    old = shown(house, request_id)
    draft = house.services.previews.draft(request_id)
    house.services.previews.save(request_id, replace(draft.choices, months=True))
    assert rule_of(house.services.approvals.approve, old)[0] == "approval-of-other-content"
    house.services.approvals.approve(shown(house, request_id))
    assert len(house.services.approvals.of(request_id)) == 1


def test_an_item_that_only_the_head_may_give_is_allowed_by_name(house: AnswerHouse, request_id: RequestId) -> None:
    draft = house.services.previews.draft(request_id)
    wanted = replace(draft.choices, profile=Profile.IDENTIFIED, items={"IIN": "для сверки с органом опеки"})
    house.services.previews.save(request_id, wanted)
    command = shown(house, request_id)
    assert rule_of(house.services.approvals.approve, command) == ("approval-item-missing", "items")
    house.services.approvals.approve(replace(command, items=("IIN", "ADDRESS", "IIN")))
    assert house.services.approvals.of(request_id)[0].items == ("ADDRESS", "IIN")


def test_who_approved_last_is_offered_first(house: AnswerHouse, request_id: RequestId) -> None:
    deputy = PersonId(house.services.approvals.add_head(AddHead(surname="Абаев", given="Нұрлан")).new_id or "")
    assert [line.name for line in house.services.approvals.heads()] == ["Абаев Нұрлан", "Сүлейменова Әлия"]
    house.services.approvals.approve(shown(house, request_id))
    first, second = house.services.approvals.heads()
    assert (first.person_id, first.position) == (house.head, "Директор школы")
    assert (second.person_id, second.position) == (deputy, "")


@pytest.mark.parametrize(
    ("command", "refusal"),
    [
        (AddHead(patronymic="Маратқызы"), ("head-name-missing", "surname")),
        (AddHead(surname="=HYPERLINK(1)"), ("name-formula", "surname")),
        (AddHead(surname="Абаев", given="1"), ("name-characters", "given")),
    ],
)
def test_a_head_has_a_name(house: AnswerHouse, command: AddHead, refusal: tuple[str, str]) -> None:
    assert rule_of(house.services.approvals.add_head, command) == refusal
