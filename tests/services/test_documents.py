"""Documents in a real encrypted file: what goes in comes out, whole or not at all, and goes when it is removed."""

import hashlib
import os
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counsellor_app.domain.documents import LARGEST, PIECE_BYTES, OwnerKind
from counsellor_app.domain.errors import Trouble, TroubleKind
from counsellor_app.domain.ids import DocumentId
from counsellor_app.services.backup_making import make_backup
from counsellor_app.services.backup_restoring import restore_backup
from counsellor_app.services.documents import MOST_SHOWN, AddDocument, RemoveDocument
from counsellor_app.services.vault import VaultPlace
from counsellor_app.services.vault_check import check_open
from counsellor_app.services.watching import Unwatched
from tests.builders import MORNING
from tests.services.answer_house import AnswerHouse, an_answer_house
from tests.services.student_examples import rule_of
from tests.services.vault_mould import opened, refusal, secret

PDF = b"%PDF-1.7\n" + bytes(range(256)) * 3000  # three pieces
SIZES = st.sampled_from([1, 2, PIECE_BYTES - 1, PIECE_BYTES, PIECE_BYTES + 1, 2 * PIECE_BYTES, 700_000])


class Stops(Unwatched):
    """Asked to stop when so many pieces were read."""

    def __init__(self, after: int) -> None:
        self._left = after

    def check(self) -> None:
        self._left -= 1
        if self._left < 0:
            raise Trouble(TroubleKind.CANCELLED)


@pytest.fixture
def house(tmp_path: Path) -> Iterator[AnswerHouse]:
    with an_answer_house(tmp_path) as made:
        yield made


@pytest.fixture(scope="module")
def lasting() -> Iterator[AnswerHouse]:
    with tempfile.TemporaryDirectory() as folder, an_answer_house(Path(folder)) as made:
        yield made


def pieces_of(house: AnswerHouse) -> int:
    return int(house.vault.connection.execute("SELECT count(*) FROM document_piece").fetchone()[0])


def wanted(house: AnswerHouse, path: Path) -> AddDocument:
    return AddDocument(owner_kind=OwnerKind.CASE, owner_id=house.case, path=path)


@settings(max_examples=40)
@given(size=SIZES, first=st.binary(min_size=1, max_size=40))
def test_what_goes_in_comes_out(lasting: AnswerHouse, size: int, first: bytes) -> None:
    data = (first * (size // len(first) + 1))[:size]
    document_id = lasting.document(data)
    chunks = list(lasting.services.documents.chunks(document_id))
    assert b"".join(chunks) == data
    assert max(map(len, chunks)) <= PIECE_BYTES
    document = lasting.services.documents.of(OwnerKind.CASE, lasting.case)[-1]
    assert (document.size, document.sha256) == (size, hashlib.sha256(data).hexdigest())


def test_a_document_has_a_title_a_kind_and_an_author(house: AnswerHouse) -> None:
    first = house.document(PDF, "Объяснительная записка.pdf")
    second = house.document(b"\xff\xd8\xff\xe0 photograph", "DSC_001.pdf", "  Фото\u202e раздевалки ")
    found = house.services.documents.of(OwnerKind.CASE, house.case)
    assert [d.id for d in found] == [first, second]
    assert [d.title for d in found] == ["Объяснительная записка", "Фото раздевалки"]
    assert [d.media_type for d in found] == ["application/pdf", "image/jpeg"]
    assert {d.added_by for d in found} == {house.session.user_id}
    assert house.acts().count("document-added") == 2


def test_what_cannot_be_taken_is_refused_and_leaves_nothing(house: AnswerHouse, tmp_path: Path) -> None:
    if hasattr(os, "mkfifo"):  # not on Windows: there the name leads to nothing
        os.mkfifo(tmp_path / "pipe")
    large = tmp_path / "large.bin"
    with large.open("wb") as file:
        file.truncate(LARGEST + 1)
    cases = {
        tmp_path / "none.pdf": TroubleKind.FILE_UNREADABLE,
        tmp_path: TroubleKind.FILE_UNREADABLE,
        tmp_path / "pipe": TroubleKind.FILE_UNREADABLE,
        tmp_path / "nul\0.pdf": TroubleKind.FILE_UNREADABLE,
        house.file(b"", "empty.pdf"): TroubleKind.FILE_EMPTY,
    }
    add = house.services.documents.add
    for path, kind in cases.items():
        assert refusal(lambda path=path: add(wanted(house, path))).kind is kind  # type: ignore[misc]
    assert rule_of(add, wanted(house, large)) == ("document-too-large", "path")
    assert rule_of(add, replace(wanted(house, house.file(b"x")), title="ж" * 201)) == (
        "text-too-long",
        "title",
    )
    assert house.services.documents.of(OwnerKind.CASE, house.case) == ()
    assert pieces_of(house) == 0


def test_the_largest_one_allowed_is_taken(house: AnswerHouse, tmp_path: Path) -> None:
    path = tmp_path / "whole.bin"
    with path.open("wb") as file:
        file.truncate(LARGEST)
    house.services.documents.add(wanted(house, path))
    assert pieces_of(house) == LARGEST // PIECE_BYTES


@pytest.mark.parametrize("after", [0, 1, 2, 3])
def test_a_stopped_one_is_not_there(house: AnswerHouse, after: int) -> None:
    path = house.file(PDF)
    rows = len(house.acts())
    kind = refusal(lambda: house.services.documents.add(wanted(house, path), Stops(after))).kind
    assert kind is TroubleKind.CANCELLED
    assert (pieces_of(house), len(house.acts())) == (0, rows)
    assert house.services.documents.of(OwnerKind.CASE, house.case) == ()


def test_a_copy_is_whole_audited_and_never_over_a_file(house: AnswerHouse, tmp_path: Path) -> None:
    document_id = house.document(PDF)
    target = tmp_path / "copy.pdf"
    save = house.services.documents.save_copy
    save(document_id, target)
    assert target.read_bytes() == PDF
    assert house.acts()[-1] == "document-copied-out"
    target.write_bytes(b"somebody else's")
    assert refusal(lambda: save(document_id, target)).kind is TroubleKind.FILE_EXISTS
    assert target.read_bytes() == b"somebody else's"
    assert refusal(lambda: save(document_id, tmp_path / "other.pdf", Stops(1))).kind is TroubleKind.CANCELLED
    assert refusal(lambda: save(document_id, tmp_path / "none" / "copy.pdf")).kind is TroubleKind.NO_PERMISSION
    assert sorted(path.name for path in tmp_path.glob("*copy*")) == ["copy.pdf"]
    assert not list(tmp_path.glob("*.part"))


def test_a_removed_one_keeps_its_line_and_nothing_else(house: AnswerHouse, tmp_path: Path) -> None:
    document_id = house.document(PDF)
    documents = house.services.documents
    assert rule_of(documents.remove, RemoveDocument(id=document_id, reason=" \n")) == ("reason-missing", "reason")
    done = documents.remove(RemoveDocument(id=document_id, reason="Не тот файл"))
    line = documents.of(OwnerKind.CASE, house.case)[0]
    assert (line.remove_reason, line.removed_at, line.sha256) == (
        "Не тот файл",
        MORNING,
        hashlib.sha256(PDF).hexdigest(),
    )
    assert done.undo is None
    assert pieces_of(house) == 0
    assert rule_of(documents.chunks, document_id) == ("document-removed", None)
    assert rule_of(documents.save_copy, document_id, tmp_path / "x") == ("document-removed", None)
    assert rule_of(documents.remove, RemoveDocument(id=document_id, reason="ещё раз"))[0] == "document-removed"
    assert not (tmp_path / "x").exists()


def test_nobody_else_owns_a_document(house: AnswerHouse) -> None:
    command = AddDocument(owner_kind=OwnerKind.REQUEST, owner_id=house.case, path=house.file(PDF))
    with pytest.raises(KeyError):
        house.services.documents.add(command)
    assert pieces_of(house) == 0


@pytest.mark.parametrize(
    "harm",
    [
        "DELETE FROM document_piece WHERE n = 1",
        "DELETE FROM document_piece WHERE n = 2",
        "INSERT INTO document_piece SELECT document_id, 3, x'00' FROM document_piece WHERE n = 0",
    ],
)
def test_a_check_finds_a_document_that_is_not_what_came_in(house: AnswerHouse, harm: str) -> None:
    house.document(PDF)
    assert (check_open(house.vault).problems, check_open(house.vault).documents_broken) == ((), 0)
    house.vault.connection.execute(harm)
    report = check_open(house.vault)
    assert ("documents" in report.problems, report.documents_broken) == (True, 1)


def test_a_damaged_one_is_not_copied_out(house: AnswerHouse, tmp_path: Path) -> None:
    document_id = house.document(PDF)
    house.vault.connection.execute("DELETE FROM document_piece WHERE n = 2")
    kind = refusal(lambda: house.services.documents.save_copy(document_id, tmp_path / "copy.pdf")).kind
    assert kind is TroubleKind.VAULT_DAMAGED
    assert not list(tmp_path.glob("copy*"))


def test_pieces_that_nobody_owns_are_found(house: AnswerHouse) -> None:
    house.document(PDF)
    house.vault.connection.execute("UPDATE document SET removed_at = added_at")
    assert check_open(house.vault).documents_broken == 1


def test_a_backup_carries_documents_and_a_restored_file_gives_them(house: AnswerHouse, tmp_path: Path) -> None:
    document_id = house.document(PDF)
    backup = tmp_path / "out" / "one.qbk"
    backup.parent.mkdir()
    make_backup(house.vault, backup, now=MORNING)
    place = VaultPlace(tmp_path / "restored")
    restore_backup(backup, place, secret(), kind="passphrase", now=MORNING)
    again = AnswerHouse(tmp_path, vault=opened(place))
    try:
        assert b"".join(again.services.documents.chunks(document_id)) == PDF
        assert check_open(again.vault).problems == ()
    finally:
        again.close()


def test_ids_are_the_documents_own(house: AnswerHouse) -> None:
    """The same bytes twice are two documents: each can be removed without the other."""
    first, second = house.document(PDF), house.document(PDF)
    house.services.documents.remove(RemoveDocument(id=first, reason="дубль"))
    assert b"".join(house.services.documents.chunks(DocumentId(second))) == PDF


def test_what_is_too_large_for_the_eye_is_not_read_whole(house: AnswerHouse, tmp_path: Path) -> None:
    large, look = tmp_path / "large.txt", house.services.documents.look
    with large.open("wb") as file:
        file.write(b"x")
        file.truncate(MOST_SHOWN + 1)
    done = house.services.documents.add(wanted(house, large))
    assert rule_of(look, DocumentId(done.new_id or "")) == ("document-too-large-to-show", None)
    assert look(house.document(PDF)) == PDF
    assert house.acts()[-1] == "document-opened"
