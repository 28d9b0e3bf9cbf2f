"""The register of requests: what a letter may say, what can be done with it when, and what is never lost."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from counsellor_app.domain.documents import OwnerKind
from counsellor_app.domain.errors import RuleBroken
from counsellor_app.domain.followups import Bucket
from counsellor_app.domain.ids import PersonId, RequestId
from counsellor_app.domain.request_states import Act
from counsellor_app.domain.requests import OfficeKind, RequestState, Subject
from counsellor_app.services.done import Topic
from counsellor_app.services.request_commands import (
    CancelRequest,
    ChangeRequest,
    RefuseRequest,
    RequestFilter,
)
from counsellor_app.services.student_commands import MergeStudents
from tests.builders import MORNING, a_student
from tests.services.answer_house import LETTER, TODAY, AnswerHouse, an_answer_house
from tests.services.student_examples import rule_of


@pytest.fixture
def house(tmp_path: Path) -> Iterator[AnswerHouse]:
    with an_answer_house(tmp_path) as made:
        yield made


@pytest.fixture(scope="module")
def lasting(tmp_path_factory: pytest.TempPathFactory) -> Iterator[AnswerHouse]:
    """One file with one request, for what is refused and writes nothing."""
    with an_answer_house(tmp_path_factory.mktemp("lasting")) as made:
        made.request()
        yield made


def test_a_letter_gets_a_number_and_a_line(house: AnswerHouse) -> None:
    done = house.services.requests.register(replace(LETTER, signer="Серікова Алия Ержанқызы", people=(house.child,)))
    view = house.services.requests.view(RequestId(done.new_id or ""))
    request = view.request
    assert (request.number, request.state, request.sender) == ("Q26-001", RequestState.RECEIVED, LETTER.sender)
    assert (request.outside_number, request.letter_on, request.due_on) == (
        "04-117",
        date(2026, 11, 20),
        date(2026, 11, 27),
    )
    assert (view.signer, view.registered_by) == ("Серікова Алия Ержанқызы", "Тлеген Айнұр")
    assert [person.name for person in view.people] == ["Есенов Мирас Ерланұлы"]
    assert [number for _, number, is_open in view.people[0].cases if is_open] == ["26-001"]
    assert (view.bucket, view.days_late) == (Bucket.WEEK, 0)
    assert view.may == {Act.CHANGE, Act.CANCEL, Act.TAKE_UP, Act.APPROVE, Act.REFUSE}
    assert Topic.REQUESTS in done.touched
    line = house.services.requests.lines()[0]
    assert (line.number, line.people, line.has_letter, line.disclosures) == ("Q26-001", ("Есенов Мирас",), False, 0)
    assert house.services.requests.by_number(" Q26-001 ") == request.id
    assert house.services.requests.by_number("Q26-002") is None
    assert house.request() != request.id
    assert [line.number for line in house.services.requests.lines()] == ["Q26-002", "Q26-001"]


@pytest.mark.parametrize(
    ("changes", "rule", "field"),
    [
        ({"sender": " \u202e "}, "request-sender-missing", "sender"),
        ({"sender": "ж" * 301}, "text-too-long", "sender"),
        ({"outside_number": "9" * 201}, "text-too-long", "outside_number"),
        ({"legal_ground": "ж" * 5001}, "text-too-long", "legal_ground"),
        ({"words": "ж" * 5001}, "text-too-long", "words"),
        ({"received_at": MORNING + timedelta(minutes=1)}, "request-in-future", "received_at"),
        (
            {"received_at": MORNING.replace(year=1999), "letter_on": None, "due_on": None},
            "request-too-old",
            "received_at",
        ),
        ({"letter_on": date(2026, 11, 25)}, "letter-after-receipt", "letter_on"),
        ({"letter_on": date(1206, 11, 20)}, "request-too-old", "letter_on"),
        ({"due_on": date(2026, 11, 19)}, "due-before-letter", "due_on"),
        ({"due_on": date(2026, 11, 23), "letter_on": None}, "due-before-letter", "due_on"),
        ({"due_on": date(2062, 11, 27)}, "request-due-too-far", "due_on"),
        ({"period_from": None}, "period-half", "period_from"),
        ({"period_until": None}, "period-half", "period_until"),
        ({"period_until": date(2026, 8, 31)}, "period-backwards", "period_until"),
        ({"period_from": date(1926, 9, 1)}, "period-years", "period_from"),
        ({"period_until": date(2126, 9, 1)}, "period-years", "period_from"),
        ({"channel": "PIGEON"}, "request-channel-missing", "channel"),
        ({"items": ("STATISTICS", "HOROSCOPE")}, "request-item-unknown", "items"),
        ({"people": tuple(PersonId(f"{n:032x}") for n in range(51))}, "request-too-many-people", "people"),
    ],
)
def test_a_letter_that_cannot_be_is_refused(
    lasting: AnswerHouse, changes: dict[str, object], rule: str, field: str
) -> None:
    known, requests = lasting.services.requests.lines()[0].id, lasting.services.requests
    before = len(lasting.acts())
    command = replace(LETTER, **changes)  # type: ignore[arg-type]
    assert rule_of(requests.register, command) == (rule, field)
    assert rule_of(requests.change, ChangeRequest(id=known, facts=command)) == (rule, field)
    assert len(lasting.acts()) == before


@pytest.mark.parametrize(
    "changes",
    [
        {"due_on": date(2026, 11, 20)},  # the day of the letter itself
        {"due_on": None, "letter_on": None, "period_from": None, "period_until": None, "legal_ground": "", "items": ()},
        {"received_at": MORNING, "letter_on": TODAY, "due_on": TODAY},
        {"period_from": date(2026, 9, 1), "period_until": date(2026, 9, 1)},
        {"subject": Subject.CHILD, "people": ()},  # a child the school does not know
    ],
)
def test_what_a_letter_leaves_out_is_no_fault(house: AnswerHouse, changes: dict[str, object]) -> None:
    assert house.services.requests.view(house.request(**changes)).request.state is RequestState.RECEIVED


def test_a_change_writes_what_differs_and_can_be_taken_back(house: AnswerHouse) -> None:
    request_id = house.request(people=(house.child,))
    before = house.services.requests.view(request_id)
    facts = replace(LETTER, sender="Аппарат Уполномоченного", office=OfficeKind.COMMISSIONER, people=(house.other,))
    done = house.services.requests.change(ChangeRequest(id=request_id, facts=facts))
    view = house.services.requests.view(request_id)
    assert (view.request.sender, view.request.office) == ("Аппарат Уполномоченного", OfficeKind.COMMISSIONER)
    assert [person.id for person in view.people] == [house.other]
    changed = house.vault.connection.execute(
        "SELECT op, before FROM change WHERE tbl = 'request' ORDER BY seq DESC, n DESC LIMIT 1"
    ).fetchone()
    assert changed == ("update", '{"office":"authority","sender":"Управление по защите прав детей"}')
    assert done.undo is not None
    done.undo()
    assert house.services.requests.view(request_id) == before


def test_the_same_signer_is_not_written_down_twice(house: AnswerHouse) -> None:
    done = house.services.requests.register(replace(LETTER, signer="Серікова Алия"))
    request_id = RequestId(done.new_id or "")
    signer = house.services.requests.view(request_id).request.signed_by
    for typed_name, same in (("  Серікова  Алия ", True), ("Серікова Айгүл", False), ("", False)):
        house.services.requests.change(ChangeRequest(id=request_id, facts=replace(LETTER, signer=typed_name)))
        found = house.services.requests.view(request_id)
        assert (found.request.signed_by == signer, bool(found.signer)) == (same, bool(typed_name))


def test_a_number_once_given_stays_in_the_register(house: AnswerHouse) -> None:
    done = house.services.requests.register(LETTER)
    assert done.undo is not None
    done.undo()
    line = house.services.requests.lines()[0]
    assert (line.number, line.is_cancelled) == ("Q26-001", True)
    assert house.services.requests.view(line.id).may == frozenset()
    with pytest.raises(RuleBroken, match="undo-too-late"):
        done.undo()
    assert house.services.requests.lines(RequestFilter(is_open=True)) == ()
    assert house.request() != line.id
    assert house.services.requests.lines()[0].number == "Q26-002"


def test_what_was_done_since_is_not_taken_back_with_it(house: AnswerHouse) -> None:
    done = house.services.requests.register(LETTER)
    house.services.requests.take_up(RequestId(done.new_id or ""))
    assert done.undo is not None
    with pytest.raises(RuleBroken, match="undo-too-late"):
        done.undo()
    assert not house.services.requests.lines()[0].is_cancelled


def test_taking_up_refusing_and_answering_again(house: AnswerHouse) -> None:
    requests, request_id = house.services.requests, house.request()
    requests.take_up(request_id)
    view = requests.view(request_id)
    assert (view.request.state, view.request.taken_up_at) == (RequestState.IN_WORK, MORNING)
    assert rule_of(requests.take_up, request_id)[0] == "request-not-now"
    house.hour.move(hours=1)
    refusal = RefuseRequest(id=request_id, reasons=(("STATISTICS", "NO_GROUND"),), words="Укажите основание.")
    requests.refuse(refusal)
    refused = requests.view(request_id).request
    assert (refused.state, refused.ended_at) == (RequestState.REFUSED, MORNING + timedelta(hours=1))
    assert refused.refusals == (("STATISTICS", "NO_GROUND"),)
    assert rule_of(requests.refuse, refusal)[0] == "request-not-now"
    assert rule_of(requests.change, ChangeRequest(id=request_id, facts=LETTER))[0] == "request-not-now"
    done = requests.take_up(request_id)
    again = requests.view(request_id).request
    assert (again.state, again.ended_at, again.refusals, again.refusal_words) == (RequestState.IN_WORK, None, (), "")
    assert again.taken_up_at == MORNING
    assert done.undo is not None
    done.undo()
    assert requests.view(request_id).request == refused


@pytest.mark.parametrize("reasons", [(), (("STATISTICS", "BECAUSE"),), (("HOROSCOPE", "NO_GROUND"),)])
def test_a_refusal_has_reasons_of_the_pack(house: AnswerHouse, reasons: tuple[tuple[str, str], ...]) -> None:
    command = RefuseRequest(id=house.request(), reasons=reasons)
    assert rule_of(house.services.requests.refuse, command)[1] == "reasons"


def test_a_cancelled_request_keeps_its_line_and_its_reason(house: AnswerHouse) -> None:
    requests, request_id = house.services.requests, house.request()
    assert rule_of(requests.cancel, CancelRequest(id=request_id, reason=" ")) == ("reason-missing", "reason")
    done = requests.cancel(CancelRequest(id=request_id, reason="Отозван письмом № 5"))
    assert requests.view(request_id).request.cancel_reason == "Отозван письмом № 5"
    for verb in (requests.take_up,):
        assert rule_of(verb, request_id)[0] == "request-is-cancelled"
    assert rule_of(requests.cancel, CancelRequest(id=request_id, reason="x"))[0] == "request-is-cancelled"
    assert rule_of(requests.change, ChangeRequest(id=request_id, facts=LETTER))[0] == "request-is-cancelled"
    assert done.undo is not None
    done.undo()
    assert requests.view(request_id).may


def test_the_file_of_the_letter_is_a_document_of_the_request(house: AnswerHouse) -> None:
    request_id = house.request()
    house.services.requests.attach_letter(request_id, house.file(b"%PDF-1.4 letter", "scan 17.pdf"), "Письмо")
    documents = house.services.requests.view(request_id).documents
    assert [(d.title, d.media_type, d.owner_kind) for d in documents] == [
        ("Письмо", "application/pdf", OwnerKind.REQUEST)
    ]
    assert house.services.requests.lines()[0].has_letter


def test_the_register_is_filtered(house: AnswerHouse) -> None:
    house.request()
    house.request(office=OfficeKind.COMMISSIONER, subject=Subject.SCHOOL)
    cancelled = house.request()
    house.services.requests.cancel(CancelRequest(id=cancelled, reason="ошибка"))

    def numbers(**wanted: object) -> list[str]:
        return [line.number for line in house.services.requests.lines(RequestFilter(**wanted))]  # type: ignore[arg-type]

    assert numbers() == ["Q26-003", "Q26-002", "Q26-001"]
    assert numbers(is_open=True) == ["Q26-002", "Q26-001"]
    assert numbers(is_open=False) == ["Q26-003"]
    assert numbers(office=OfficeKind.COMMISSIONER) == numbers(subject=Subject.SCHOOL) == ["Q26-002"]
    assert (len(numbers(year=2026)), numbers(year=2025)) == (3, [])


def test_two_records_of_one_child_are_one_child_of_the_request(house: AnswerHouse) -> None:
    double = a_student(house.session, "Есенов", "Мирас")
    both, one = house.request(people=(house.child, double)), house.request(people=(double,))
    house.services.students.merge(MergeStudents(keep=house.child, drop=double))
    for request_id in (both, one):
        assert [person.id for person in house.services.requests.view(request_id).people] == [house.child]


def test_a_child_whom_a_letter_names_is_not_removed(house: AnswerHouse) -> None:
    child = a_student(house.session, "Ким", "Виктор")
    assert house.services.students.profile(child).removable
    house.request(people=(child,))
    assert not house.services.students.profile(child).removable


def test_what_is_late_says_how_much(house: AnswerHouse) -> None:
    request_id = house.request()
    house.hour.move(days=5)
    view, line = house.services.requests.view(request_id), house.services.requests.lines()[0]
    assert (view.bucket, view.days_late) == (line.bucket, line.days_late) == (Bucket.OVERDUE, 2)
    house.services.requests.refuse(RefuseRequest(id=request_id, reasons=(("STATISTICS", "NOT_KEPT"),)))
    assert house.services.requests.lines()[0].bucket is None
