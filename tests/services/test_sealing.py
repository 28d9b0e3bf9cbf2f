"""Sealing an answer: who can open it, what the register keeps, what keeps it from being sealed, what stops it."""

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
import sqlcipher3

from counsellor_app.domain.disclosure import EventKind, Profile, Share
from counsellor_app.domain.errors import Trouble, TroubleKind
from counsellor_app.domain.ids import DisclosureId, RequestId
from counsellor_app.domain.packages import RecipientRole
from counsellor_app.domain.requests import OfficeKind, RequestState, Subject
from counsellor_app.exchange.package.read import open_package
from counsellor_app.security.sealing import Identity
from counsellor_app.services.disclosure_commands import SealAnswer
from counsellor_app.services.done import Topic
from counsellor_app.services.office_keys import AddOfficeKey, ConfirmOfficeKey
from counsellor_app.services.package_making import NOTING, PLACING, REGISTERING, SEALING, TYPESETTING
from counsellor_app.services.request_commands import CancelRequest, ChangeRequest
from counsellor_app.services.watching import Unwatched
from counsellor_app.store.audit_chain import hash_at
from tests.services.answer_house import LETTER, AnswerHouse, an_answer_house
from tests.services.student_examples import rule_of
from tests.services.vault_mould import refusal

CASE = ("CASE_TIMELINE", "INCIDENTS")


@pytest.fixture
def house(tmp_path: Path) -> Iterator[AnswerHouse]:
    with an_answer_house(tmp_path) as made:
        yield made


def about_child(house: AnswerHouse, **changes: object) -> RequestId:
    """The letter names no period: what was written down today belongs to it too."""
    facts = {
        "subject": Subject.CHILD,
        "people": (house.child,),
        "items": CASE,
        "period_from": None,
        "period_until": None,
    }
    return house.request(**(facts | changes))


def ready(house: AnswerHouse) -> RequestId:
    """Nothing keeps it from being sealed."""
    request_id = about_child(house)
    key_id, _ = house.office_key()
    house.prepare(request_id, profile=Profile.DEIDENTIFIED, key_id=key_id)
    house.approve(request_id)
    assert house.services.disclosures.obstacles(request_id) == ()
    return request_id


def test_three_keys_open_it_and_no_other(house: AnswerHouse, tmp_path: Path) -> None:
    target = tmp_path / "answer.zip.age"
    key_id, office = house.office_key()
    second = Identity.generate()
    command = AddOfficeKey(office=OfficeKind.AUTHORITY, name=LETTER.sender, key=second.public_key, reserve_of=key_id)
    reserve = house.services.keys.add(command).new_id or ""
    house.services.keys.confirm(ConfirmOfficeKey(id=reserve, with_whom="по телефону"))
    request_id = about_child(house)
    house.prepare(request_id, profile=Profile.DEIDENTIFIED, key_id=key_id)
    house.approve(request_id)
    house.services.disclosures.seal(SealAnswer(request_id=request_id, target=target))
    own = Identity.from_text(house.vault.ring.identity())
    roles = {}
    for identity in (office, second, own):
        package = open_package(target, identity)
        roles[package.opened_as.role] = package.opened_as.key == identity.public_key
        assert len(package.manifest.recipients) == 3
    assert roles == dict.fromkeys(RecipientRole, True)
    with pytest.raises(Exception, match="key-other"):
        open_package(target, Identity.generate())


def test_the_register_keeps_what_left(house: AnswerHouse, tmp_path: Path) -> None:
    target = tmp_path / "answer.zip.age"
    request_id = about_child(house)
    disclosure_id, office = house.sealed(request_id, target, profile=Profile.DEIDENTIFIED)
    package = open_package(target, office)
    view = house.services.disclosures.view(disclosure_id)
    row = view.disclosure
    assert (row.number, row.profile, row.id) == ("D26-001", Profile.DEIDENTIFIED, package.manifest.package_id)
    assert row.manifest_hash == hashlib.sha256(package.manifest_bytes).hexdigest()
    assert row.content_hash == hashlib.sha256(package.read("data.json")).hexdigest() == view.approval.content_hash
    assert row.sealed_hash == hashlib.sha256(target.read_bytes()).hexdigest()
    assert [(each.path, each.size, each.sha256) for each in package.manifest.files] == list(row.files)
    assert [(each.name, each.key, each.role) for each in package.manifest.recipients] == list(row.recipients)
    assert {"cases.clocks.rule", "people.key", "ground"} <= set(row.fields)
    assert (view.approver, view.sealed_by, view.is_saved) == ("Сүлейменова Әлия", "Тлеген Айнұр", True)
    assert view.pseudonyms == len(house.services.disclosures.resolve(disclosure_id)) == 2
    assert house.services.requests.view(request_id).request.state is RequestState.SENT
    with pytest.raises(sqlcipher3.IntegrityError, match="final"):
        house.vault.connection.execute("UPDATE disclosure SET number = 'D26-777'")


def test_the_manifest_names_a_row_of_the_log_that_stood_before_its_own(house: AnswerHouse, tmp_path: Path) -> None:
    target = tmp_path / "answer.zip.age"
    disclosure_id, office = house.sealed(about_child(house), target, profile=Profile.DEIDENTIFIED)
    manifest = open_package(target, office).manifest
    row = house.services.disclosures.view(disclosure_id).disclosure
    assert (manifest.audit.seq, manifest.audit.hash) == (row.audit_seq, row.audit_hash)
    known = hash_at(house.vault.connection, manifest.audit.seq)
    assert known is not None
    assert manifest.audit.hash == known.hex()
    acts = house.acts()
    assert acts[manifest.audit.seq - 1] == "sealing-begun"
    assert acts[manifest.audit.seq :] == ["signing-key-made", "package-sealed", "package-saved"]
    assert manifest.versions.program
    assert {"clocks", "disclosure", "code_lists"} <= set(manifest.versions.packs)
    assert row.versions["schema"] == manifest.versions.schema == "pana-data/1"


def test_one_key_signs_all_packages_of_a_user(house: AnswerHouse, tmp_path: Path) -> None:
    hashes = set()
    for name in ("one", "two"):
        _, office = house.sealed(about_child(house), tmp_path / name, profile=Profile.DEIDENTIFIED)
        package = open_package(tmp_path / name, office)
        hashes.add(package.signature.cert_sha256)
        assert package.signature.organisation == "Пробная школа"
    assert len(hashes) == 1
    assert house.acts().count("signing-key-made") == 1
    house.hour.move(days=366 * 10)
    _, office = house.sealed(
        about_child(house, received_at=house.hour(), letter_on=None, due_on=None),
        tmp_path / "later",
        profile=Profile.DEIDENTIFIED,
    )
    assert open_package(tmp_path / "later", office).signature.cert_sha256 not in hashes


def test_chosen_documents_leave_as_files_of_an_identified_case(house: AnswerHouse, tmp_path: Path) -> None:
    scan = b"%PDF-1.7 " + bytes(range(256)) * 2000
    house.document(b"something else")
    document_id = house.document(scan)
    request_id = about_child(house, items=(*CASE, "DOCUMENTS", "NAME_OF_CHILD"))
    _, office = house.sealed(
        request_id,
        tmp_path / "answer.zip.age",
        profile=Profile.IDENTIFIED,
        items={"NAME_OF_CHILD": "письмо о нём"},
        documents=(document_id,),
    )
    package = open_package(tmp_path / "answer.zip.age", office)
    (path,) = [each.path for each in package.manifest.files if each.path.startswith("attachments/")]
    assert package.read(path) == scan
    assert "Есенов" in package.read("data.json").decode()
    assert "Ахметова" not in package.read("data.json").decode()


def save(house: AnswerHouse, request_id: RequestId, **changes: object) -> None:
    choices = house.services.previews.draft(request_id).choices
    house.services.previews.save(request_id, replace(choices, **changes))  # type: ignore[arg-type]


def other_key(house: AnswerHouse, request_id: RequestId, *, confirmed: bool, retired: bool) -> None:
    key_id, _ = house.office_key("Другой орган", confirmed=confirmed)
    if retired:
        house.services.keys.retire(key_id)
    save(house, request_id, key_id=key_id)


def with_reserve(house: AnswerHouse, request_id: RequestId) -> None:
    first = house.services.previews.draft(request_id).choices.key_id
    command = AddOfficeKey(office=OfficeKind.AUTHORITY, name="x", key=Identity.generate().public_key, reserve_of=first)
    house.services.keys.add(command)


def without_ground(house: AnswerHouse, request_id: RequestId) -> None:
    facts = replace(LETTER, subject=Subject.CHILD, people=(house.child,), items=CASE, legal_ground="")
    house.services.requests.change(ChangeRequest(id=request_id, facts=facts))
    save(house, request_id, profile=Profile.IDENTIFIED)


GATES: dict[str, Callable[[AnswerHouse, RequestId], object]] = {
    "request-is-cancelled": lambda h, r: h.services.requests.cancel(CancelRequest(id=r, reason="x")),
    "answer-no-ground": without_ground,
    "answer-no-key": lambda h, r: save(h, r, key_id=None),
    "key-not-confirmed": lambda h, r: other_key(h, r, confirmed=False, retired=False),
    "key-retired": lambda h, r: other_key(h, r, confirmed=True, retired=True),
    "reserve-key-not-confirmed": with_reserve,
    "approval-missing": lambda h, r: save(h, r, months=True),
}


@pytest.mark.parametrize("rule", GATES)
def test_a_gate_holds_it_back(house: AnswerHouse, tmp_path: Path, rule: str) -> None:
    request_id = ready(house)
    GATES[rule](house, request_id)
    disclosures = house.services.disclosures
    assert rule in [each.rule for each in disclosures.obstacles(request_id)]
    command = SealAnswer(request_id=request_id, target=tmp_path / "answer.zip.age")
    first = disclosures.obstacles(request_id)[0].rule
    assert rule_of(disclosures.seal, command)[0] == first
    assert rule_of(disclosures.manifest, request_id)[0] == first
    assert disclosures.lines() == ()
    assert "sealing-begun" not in house.acts()
    assert not list(tmp_path.glob("answer*"))


def test_text_that_was_not_read_and_names_that_were_found_hold_it_back(house: AnswerHouse, tmp_path: Path) -> None:
    """The referral's words name a child in letters: read or not, they do not leave before somebody decided."""
    request_id = ready(house)
    house.services.entries.sign(house.note("После урока Айгерім Ахметова отдала телефон, её номер +7 701 555 12 34."))
    save(house, request_id, shares=dict.fromkeys(house.rows(request_id), Share.TEXT), read=())
    found = {each.rule: each.numbers for each in house.services.disclosures.obstacles(request_id)}
    assert found["answer-unread"]["n"] >= 1
    assert "answer-findings" not in found, "what nobody read is not in the data"
    save(house, request_id, read=tuple(house.rows(request_id)))
    found = {each.rule: each.numbers for each in house.services.disclosures.obstacles(request_id)}
    assert found["answer-findings"]["n"] >= 2
    assert "answer-unread" not in found


def test_what_the_letter_asks_for_and_does_not_get_is_a_refusal_in_part(house: AnswerHouse, tmp_path: Path) -> None:
    request_id = about_child(house, items=(*CASE, "IIN", "SESSION_NOTES"))
    house.sealed(request_id, tmp_path / "answer.zip.age", profile=Profile.DEIDENTIFIED)
    assert house.services.requests.view(request_id).request.state is RequestState.REFUSED_IN_PART


class Stops(Unwatched):
    """Asked to stop while this is being done."""

    def __init__(self, code: str) -> None:
        self._code, self._now = code, ""
        self.told: list[str] = []

    def report(self, done: int, total: int, what: str = "") -> None:
        self._now = what
        if not self.told or self.told[-1] != what:
            self.told.append(what)

    def check(self) -> None:
        if self._now == self._code:
            raise Trouble(TroubleKind.CANCELLED)


@pytest.mark.parametrize("code", [TYPESETTING, SEALING, REGISTERING])
def test_a_stopped_sealing_leaves_nothing(house: AnswerHouse, tmp_path: Path, code: str) -> None:
    request_id = ready(house)
    command = SealAnswer(request_id=request_id, target=tmp_path / "answer.zip.age")
    kind = refusal(lambda: house.services.disclosures.seal(command, Stops(code))).kind
    assert kind is TroubleKind.CANCELLED
    assert not list(tmp_path.glob("answer*"))
    assert house.services.disclosures.lines() == ()
    assert house.acts()[-1] == "sealing-stopped"
    assert house.services.requests.view(request_id).request.state is RequestState.APPROVED
    watched = Stops("never")
    done = house.services.disclosures.seal(command, watched)
    assert watched.told == [TYPESETTING, SEALING, REGISTERING, PLACING, NOTING]
    assert (done.undo, Topic.DISCLOSURES in done.touched) == (None, True)


def test_it_is_never_written_over_a_file_nor_into_the_vault(house: AnswerHouse, tmp_path: Path) -> None:
    request_id, disclosures = ready(house), house.services.disclosures
    target = tmp_path / "answer.zip.age"
    target.write_bytes(b"something else")
    assert refusal(lambda: disclosures.seal(SealAnswer(request_id=request_id, target=target))).kind is (
        TroubleKind.FILE_EXISTS
    )
    assert target.read_bytes() == b"something else"
    inside = SealAnswer(request_id=request_id, target=house.vault.place.folder / "x.zip.age")
    assert rule_of(disclosures.seal, inside) == ("package-target-inside-vault", "target")
    nowhere = SealAnswer(request_id=request_id, target=tmp_path / "none" / "x.zip.age")
    assert refusal(lambda: disclosures.seal(nowhere)).kind is TroubleKind.NO_PERMISSION
    assert disclosures.lines() == ()


def test_somebody_else_s_file_in_its_way_at_the_last_moment_is_kept(house: AnswerHouse, tmp_path: Path) -> None:
    request_id, target = ready(house), tmp_path / "answer.zip.age"

    class PutsOneThere(Unwatched):
        def report(self, done: int, total: int, what: str = "") -> None:
            if what == PLACING:
                target.write_bytes(b"somebody else's")

    command = SealAnswer(request_id=request_id, target=target)
    kind = refusal(lambda: house.services.disclosures.seal(command, PutsOneThere())).kind
    assert kind is TroubleKind.FILE_EXISTS
    assert target.read_bytes() == b"somebody else's"
    (line,) = house.services.disclosures.lines()
    assert not line.is_saved
    assert sorted(path.name for path in tmp_path.glob("answer*")) == ["answer.zip.age"]
    assert house.services.disclosures.remake(line.id, tmp_path / "again.zip.age").same
    assert house.services.disclosures.lines()[0].is_saved


def test_an_approval_of_monday_holds_on_thursday(house: AnswerHouse, tmp_path: Path) -> None:
    request_id = ready(house)
    house.hour.move(days=3)
    assert house.services.disclosures.obstacles(request_id) == ()
    done = house.services.disclosures.seal(SealAnswer(request_id=request_id, target=tmp_path / "a.zip.age"))
    row = house.services.disclosures.view(DisclosureId(done.new_id or "")).disclosure
    assert (row.made_on.day, row.sealed_at.day) == (24, 27)


def test_a_letter_put_right_after_the_approval_is_approved_again(house: AnswerHouse) -> None:
    request_id = ready(house)
    view = house.services.requests.view(request_id)
    assert view.request.state is RequestState.APPROVED
    facts = replace(LETTER, subject=Subject.CHILD, people=(house.child,), items=CASE, outside_number="04-118")
    house.services.requests.change(ChangeRequest(id=request_id, facts=facts))
    assert house.services.requests.view(request_id).request.state is RequestState.IN_WORK
    assert [each.rule for each in house.services.disclosures.obstacles(request_id)] == ["approval-missing"]


def test_the_next_answer_to_the_same_request_is_another_one(house: AnswerHouse, tmp_path: Path) -> None:
    request_id = about_child(house)
    first, _ = house.sealed(request_id, tmp_path / "one.zip.age", profile=Profile.DEIDENTIFIED)
    assert house.services.disclosures.obstacles(request_id)[0].rule == "request-not-now"
    house.services.requests.take_up(request_id)
    key_id = house.services.keys.keys()[0].key.id
    house.prepare(request_id, profile=Profile.DEIDENTIFIED, key_id=key_id)
    assert rule_of(house.services.disclosures.seal, SealAnswer(request_id=request_id, target=tmp_path / "x"))[0] == (
        "approval-missing"
    )
    house.approve(request_id)
    second = house.services.disclosures.seal(SealAnswer(request_id=request_id, target=tmp_path / "two.zip.age")).new_id
    assert second != first
    assert [line.number for line in house.services.disclosures.lines()] == ["D26-002", "D26-001"]


def test_events_of_a_package_are_told_in_full(house: AnswerHouse, tmp_path: Path) -> None:
    disclosure_id, _ = house.sealed(about_child(house), tmp_path / "a.zip.age", profile=Profile.DEIDENTIFIED)
    (event,) = house.services.disclosures.view(disclosure_id).events
    sealed_hash = house.services.disclosures.view(disclosure_id).disclosure.sealed_hash
    assert (event.kind, event.words) == (EventKind.SAVED, sealed_hash)
