"""After sealing: made again with the same hashes, handed over, received, sent back, resolved, printed."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from counsellor_app.domain.disclosure import EventKind, Profile
from counsellor_app.domain.documents import OwnerKind
from counsellor_app.domain.errors import Trouble
from counsellor_app.domain.ids import DisclosureId, PersonId, RequestId
from counsellor_app.domain.packages import PackageRefused, Refusal
from counsellor_app.domain.requests import RequestState, Subject
from counsellor_app.exchange.package.read import open_package
from counsellor_app.security.certificates import certificate_for, new_private_key
from counsellor_app.security.package_signing import PackageSigner
from counsellor_app.security.sealing import Identity
from counsellor_app.services.disclosure_commands import DeliverDisclosure, ReceiptOfDisclosure, SealAnswer
from counsellor_app.services.documents import RemoveDocument
from counsellor_app.services.request_commands import ChangeRequest, RefuseRequest
from counsellor_app.services.student_commands import MergeStudents
from tests.builders import MORNING, a_student
from tests.services.answer_house import LETTER, TODAY, AnswerHouse, an_answer_house
from tests.services.student_examples import rule_of

ABOUT = {
    "subject": Subject.CHILD,
    "items": ("CASE_TIMELINE", "INCIDENTS"),
    "period_from": None,
    "period_until": None,
}


@pytest.fixture
def house(tmp_path: Path) -> Iterator[AnswerHouse]:
    with an_answer_house(tmp_path) as made:
        yield made


@pytest.fixture
def request_id(house: AnswerHouse) -> RequestId:
    return house.request(people=(house.child,), **ABOUT)


@pytest.fixture
def sealed(house: AnswerHouse, request_id: RequestId, tmp_path: Path) -> tuple[DisclosureId, Identity]:
    return house.sealed(request_id, tmp_path / "answer.zip.age", profile=Profile.DEIDENTIFIED)


def state(house: AnswerHouse, request_id: RequestId) -> RequestState:
    return house.services.requests.view(request_id).request.state


@pytest.mark.parametrize("profile", list(Profile))
def test_the_same_record_makes_the_same_package(house: AnswerHouse, tmp_path: Path, profile: Profile) -> None:
    """Days later, after another package left, to another place: every hash but that of the envelope is the same."""
    request_id = house.request(
        people=(house.child,), **(ABOUT | {"period_from": date(2026, 9, 1), "period_until": TODAY})
    )
    disclosure_id, office = house.sealed(request_id, tmp_path / "one.zip.age", profile=profile)
    other = house.request()
    house.sealed(other, tmp_path / "other.zip.age", profile=Profile.STATISTICS)
    house.hour.move(days=9)
    result = house.services.disclosures.remake(disclosure_id, tmp_path / "two.zip.age")
    assert (result.same, result.differing) == (True, ())
    one, two = (open_package(tmp_path / name, office) for name in ("one.zip.age", "two.zip.age"))
    assert one.manifest_bytes == two.manifest_bytes
    assert (tmp_path / "one.zip.age").read_bytes() != (tmp_path / "two.zip.age").read_bytes()
    assert [e.kind for e in house.services.disclosures.view(disclosure_id).events] == [EventKind.SAVED] * 2
    assert "package-made-again" in house.acts()


def test_a_record_that_changed_since_says_what_differs(
    house: AnswerHouse, request_id: RequestId, sealed: tuple[DisclosureId, Identity], tmp_path: Path
) -> None:
    disclosure_id, _ = sealed
    house.services.requests.take_up(request_id)
    facts = replace(LETTER, people=(house.child,), **ABOUT, outside_number="04-118")  # type: ignore[arg-type]
    house.services.requests.change(ChangeRequest(id=request_id, facts=facts))
    result = house.services.disclosures.remake(disclosure_id, tmp_path / "two.zip.age")
    assert (result.same, result.differing) == (False, ("data.json", "manifest.json", "report.pdf"))
    assert not (tmp_path / "two.zip.age").exists()
    assert house.services.disclosures.lines()[0].is_saved


def test_a_document_removed_since_is_missed_by_name(house: AnswerHouse, tmp_path: Path) -> None:
    document_id = house.document(b"%PDF-1.7 scan")
    request_id = house.request(people=(house.child,), **(ABOUT | {"items": (*ABOUT["items"], "DOCUMENTS")}))  # type: ignore[misc]
    disclosure_id, _ = house.sealed(
        request_id, tmp_path / "one.zip.age", profile=Profile.IDENTIFIED, documents=(document_id,)
    )
    assert house.services.disclosures.remake(disclosure_id, None).same
    house.services.documents.remove(RemoveDocument(id=document_id, reason="не тот файл"))
    differing = house.services.disclosures.remake(disclosure_id, None).differing
    assert {"attachments/001.pdf", "data.json", "manifest.json"} <= set(differing)


def test_handed_over_and_received(
    house: AnswerHouse, request_id: RequestId, sealed: tuple[DisclosureId, Identity]
) -> None:
    disclosures, (disclosure_id, _) = house.services.disclosures, sealed
    assert (disclosures.lines()[0].delivered_on, house.services.requests.lines()[0].is_delivered) == (None, False)
    due = [line.due for line in house.services.today.view().lines if line.due.request is not None]
    assert [(each.request.step, each.request.number, each.due_on) for each in due if each.request] == [
        ("hand-over", "Q26-001", date(2026, 11, 27))
    ]
    disclosures.deliver(DeliverDisclosure(id=disclosure_id, on_day=TODAY, channel="ESEDO", outside_number="118"))
    assert disclosures.lines()[0].delivered_on == TODAY
    assert house.services.requests.lines()[0].is_delivered
    assert [line for line in house.services.today.view().lines if line.due.request is not None] == []
    assert state(house, request_id) is RequestState.SENT
    house.hour.move(days=1)
    disclosures.receipt(ReceiptOfDisclosure(id=disclosure_id, on_day=date(2026, 11, 25), outside_number="2026/4417"))
    assert disclosures.lines()[0].receipt_on == date(2026, 11, 25)
    assert state(house, request_id) is RequestState.RECEIPT
    assert [event.kind for event in disclosures.view(disclosure_id).events] == [
        EventKind.SAVED,
        EventKind.HANDED_OVER,
        EventKind.RECEIPT,
    ]


def test_what_came_back_is_in_work_again(
    house: AnswerHouse, request_id: RequestId, sealed: tuple[DisclosureId, Identity]
) -> None:
    disclosures, (disclosure_id, _) = house.services.disclosures, sealed
    command = ReceiptOfDisclosure(id=disclosure_id, on_day=TODAY, words="не открывается", is_returned=True)
    disclosures.receipt(command)
    assert state(house, request_id) is RequestState.IN_WORK
    assert house.services.requests.view(request_id).request.ended_at is None
    assert disclosures.lines()[0].returned_on == TODAY
    house.services.requests.refuse(RefuseRequest(id=request_id, reasons=(("INCIDENTS", "NO_GROUND"),)))
    disclosures.receipt(ReceiptOfDisclosure(id=disclosure_id, on_day=TODAY))
    assert state(house, request_id) is RequestState.REFUSED, "a late receipt does not undo what was decided since"


@pytest.mark.parametrize(
    ("changes", "refusal"),
    [
        ({"on_day": date(2026, 11, 25)}, ("delivery-in-future", "on_day")),
        ({"on_day": date(2026, 11, 23)}, ("delivery-before-sealing", "on_day")),
        ({"channel": "PIGEON"}, ("request-channel-missing", "channel")),
        ({"outside_number": "9" * 201}, ("text-too-long", "outside_number")),
        ({"words": "ж" * 5001}, ("text-too-long", "words")),
    ],
)
def test_a_delivery_that_cannot_be_is_refused(
    house: AnswerHouse, sealed: tuple[DisclosureId, Identity], changes: dict[str, object], refusal: tuple[str, str]
) -> None:
    command = replace(DeliverDisclosure(id=sealed[0], on_day=TODAY, channel="ESEDO"), **changes)  # type: ignore[arg-type]
    assert rule_of(house.services.disclosures.deliver, command) == refusal
    assert house.services.disclosures.lines()[0].delivered_on is None


def test_pseudonyms_are_resolved_here_and_the_log_knows(
    house: AnswerHouse, sealed: tuple[DisclosureId, Identity]
) -> None:
    found = house.services.disclosures.resolve(sealed[0])
    assert {each.person_id: each.kind for each in found} == {house.child: "child", house.other: "pupil"}
    assert {each.name for each in found} == {"Есенов Мирас Ерланұлы", "Ахметова Айгерім Серікқызы"}
    assert house.acts()[-1] == "pseudonyms-resolved"
    survivor = a_student(house.session, "Ахметова", "Айгерім", "Сериковна")
    house.services.students.merge(MergeStudents(keep=survivor, drop=PersonId(house.other)))
    assert "Ахметова Айгерім Сериковна" in {each.name for each in house.services.disclosures.resolve(sealed[0])}


def test_a_file_is_held_against_the_register(
    house: AnswerHouse, request_id: RequestId, sealed: tuple[DisclosureId, Identity], tmp_path: Path
) -> None:
    """Years later: what lies at the office, is it what left? The school's own key opens it."""
    examine, target = house.services.disclosures.examine, tmp_path / "answer.zip.age"
    assert examine(sealed[0], target).same
    assert house.acts()[-1] == "package-examined"
    house.services.requests.take_up(request_id)
    other, _ = house.sealed(house.request(), tmp_path / "other.zip.age", profile=Profile.STATISTICS)
    result = examine(sealed[0], tmp_path / "other.zip.age")
    assert not result.same
    assert {"manifest.json", "data.json", "cases.csv", "statistics-cases-by-type.csv"} <= set(result.differing)
    assert examine(other, tmp_path / "other.zip.age").same
    damaged = bytearray(target.read_bytes())
    damaged[-100] ^= 1
    target.write_bytes(damaged)
    with pytest.raises(PackageRefused) as refused:
        examine(sealed[0], target)
    assert refused.value.code is Refusal.ENVELOPE_DAMAGED
    with an_answer_house(tmp_path / "elsewhere") as elsewhere:
        foreign, _ = elsewhere.sealed(elsewhere.request(), tmp_path / "x.zip.age", profile=Profile.STATISTICS)
        assert foreign
    with pytest.raises(PackageRefused) as refused:
        examine(sealed[0], tmp_path / "x.zip.age")
    assert refused.value.code is Refusal.KEY_OTHER


def ready(house: AnswerHouse, request_id: RequestId) -> Identity:
    key_id, office = house.office_key()
    house.prepare(request_id, profile=Profile.DEIDENTIFIED, key_id=key_id)
    house.approve(request_id)
    return office


def signed_elsewhere(manifest: bytes) -> bytes:
    """As NCALayer gives it back: CMS over these bytes, by a key of its own."""
    private = new_private_key()
    signer = PackageSigner(private, certificate_for(private, organisation="НУЦ РК", user_id="000000000000", at=MORNING))
    return signer.sign(manifest, MORNING)


def test_a_signature_made_outside_goes_with_exactly_the_manifest_it_was_made_over(
    house: AnswerHouse, request_id: RequestId, tmp_path: Path
) -> None:
    office, disclosures = ready(house, request_id), house.services.disclosures
    manifest = disclosures.manifest(request_id)
    signature = signed_elsewhere(manifest)
    house.hour.move(hours=2)
    house.services.requests.opened(request_id)  # the log went on: what was signed stays as it was
    target = tmp_path / "answer.zip.age"
    done = disclosures.seal(SealAnswer(request_id=request_id, target=target, national_signature=signature))
    package = open_package(target, office)
    assert package.manifest_bytes == manifest
    assert package.national is not None
    kept = house.services.documents.of(OwnerKind.REQUEST, request_id)
    assert [document.title for document in kept] == ["D26-001 manifest.json.kz.p7s"]
    assert b"".join(house.services.documents.chunks(kept[0].id)) == signature
    again = disclosures.remake(DisclosureId(done.new_id or ""), tmp_path / "again.zip.age")
    assert again.same
    assert open_package(tmp_path / "again.zip.age", office).national is not None


def test_a_signature_of_something_else_seals_nothing(house: AnswerHouse, request_id: RequestId, tmp_path: Path) -> None:
    ready(house, request_id)
    disclosures, target = house.services.disclosures, tmp_path / "answer.zip.age"
    never_asked = SealAnswer(request_id=request_id, target=target, national_signature=b"0")
    assert rule_of(disclosures.seal, never_asked) == ("manifest-changed", "national_signature")
    manifest = disclosures.manifest(request_id)
    for wrong, code in (
        (signed_elsewhere(manifest + b" "), Refusal.SECOND_SIGNATURE_OTHER),
        (b"0\x03\x02\x01\x01", Refusal.SECOND_SIGNATURE_MALFORMED),
    ):
        with pytest.raises(PackageRefused) as refused:
            disclosures.seal(SealAnswer(request_id=request_id, target=target, national_signature=wrong))
        assert refused.value.code is code
    choices = house.services.previews.draft(request_id).choices
    other_key, _ = house.office_key("Другой орган")
    house.services.previews.save(request_id, replace(choices, key_id=other_key))
    unseen = b"\x30\x80 GOST"  # its digest is by an algorithm that nobody here has
    for signature in (signed_elsewhere(manifest), unseen):
        to_other_key = SealAnswer(request_id=request_id, target=target, national_signature=signature)
        assert rule_of(disclosures.seal, to_other_key) == ("manifest-changed", "national_signature")
    house.services.previews.save(request_id, replace(choices, months=True))
    house.approve(request_id)
    late = SealAnswer(request_id=request_id, target=target, national_signature=signed_elsewhere(manifest))
    assert rule_of(disclosures.seal, late) == ("manifest-changed", "national_signature")
    assert disclosures.lines() == ()
    assert not list(tmp_path.glob("answer*"))


def test_the_register_is_printed_for_a_period_and_never_over_a_file(
    house: AnswerHouse, sealed: tuple[DisclosureId, Identity], tmp_path: Path
) -> None:
    target, save = tmp_path / "register.pdf", house.services.disclosures.save_register
    assert sealed
    save(target, "kk", date(2026, 9, 1), date(2026, 12, 31))
    assert target.read_bytes().startswith(b"%PDF-")
    assert house.acts()[-1] == "disclosure-register-printed"
    with pytest.raises(Trouble, match="file-exists"):
        save(target, "kk", date(2026, 9, 1), date(2026, 12, 31))
    assert rule_of(save, tmp_path / "x.pdf", "ru", date(2026, 12, 31), date(2026, 9, 1)) == (
        "period-backwards",
        "last_day",
    )
    assert not (tmp_path / "x.pdf").exists()
