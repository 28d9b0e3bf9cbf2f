"""Letters to an office: what they say comes from the record, in Kazakh and Russian; no refusal without its why."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from counsellor_app.domain.disclosure import Profile
from counsellor_app.domain.ids import RequestId
from counsellor_app.domain.requests import Subject
from counsellor_app.security.fingerprint import of_key
from counsellor_app.services.disclosure_commands import LetterKind
from counsellor_app.services.request_commands import RefuseRequest
from tests.documents.pdf_reading import text_of
from tests.services.answer_house import AnswerHouse, an_answer_house
from tests.services.student_examples import rule_of

ITEMS = ("CASE_TIMELINE", "IIN", "SESSION_NOTES")


@pytest.fixture
def house(tmp_path: Path) -> Iterator[AnswerHouse]:
    with an_answer_house(tmp_path) as made:
        yield made


@pytest.fixture
def request_id(house: AnswerHouse) -> RequestId:
    return house.request(
        subject=Subject.CHILD,
        people=(house.child,),
        items=ITEMS,
        signer="Серікова Алия Ержанқызы",
        period_from=None,
        period_until=None,
    )


def letter(house: AnswerHouse, request_id: RequestId, kind: LetterKind, language: str) -> str:
    return " ".join(text_of(house.services.disclosures.letter(request_id, kind, language)).split())


@pytest.mark.parametrize("language", ["kk", "ru"])
def test_a_covering_letter_goes_with_the_package(
    house: AnswerHouse, request_id: RequestId, tmp_path: Path, language: str
) -> None:
    disclosure_id, office = house.sealed(request_id, tmp_path / "a.zip.age", profile=Profile.DEIDENTIFIED)
    row = house.services.disclosures.view(disclosure_id).disclosure
    said = letter(house, request_id, LetterKind.COVERING, language)
    for words in ("04-117", "20.11.2026", "Q26-001", "Управление по защите прав детей", "Серікова Алия", "Сүлейменова"):
        assert words in said, words
    for word in of_key(office.public_key).words[language]:
        assert word in said, word
    bare = said.replace(" ", "")
    assert row.sealed_hash in bare
    assert row.manifest_hash in bare
    assert "Есенов" not in said


def test_a_letter_can_be_looked_at_before_anything_is_sealed(house: AnswerHouse, request_id: RequestId) -> None:
    house.prepare(request_id, profile=Profile.DEIDENTIFIED)
    said = letter(house, request_id, LetterKind.COVERING, "ru")
    assert "04-117" in said
    assert "SHA-256" not in said


def test_a_refusal_of_a_part_names_what_was_asked_for_and_why(
    house: AnswerHouse, request_id: RequestId, tmp_path: Path
) -> None:
    house.sealed(request_id, tmp_path / "a.zip.age", profile=Profile.DEIDENTIFIED)
    pack = house.session.content.disclosure
    said = letter(house, request_id, LetterKind.PARTIAL_REFUSAL, "ru")
    for code in ("IIN", "SESSION_NOTES"):
        assert pack.item_words(code).ru in said
    assert pack.item_words("PHONES").ru not in said, "nobody asked for it"
    assert "тайна консультации" in said


def test_a_refusal_says_why_and_what_may_be_asked_for_instead(house: AnswerHouse, request_id: RequestId) -> None:
    disclosures = house.services.disclosures
    assert rule_of(disclosures.letter, request_id, LetterKind.REFUSAL, "ru")[0] == "letter-nothing-refused"
    command = RefuseRequest(
        id=request_id,
        reasons=(("IIN", "NO_GROUND"), ("SESSION_NOTES", "CONSULTATION_SECRECY")),
        words="Просим уточнить.",
    )
    house.services.requests.refuse(command)
    said = letter(house, request_id, LetterKind.REFUSAL, "ru")
    pack = house.session.content.disclosure
    for words in ("Просим уточнить.", "тайна консультации", "не указано правовое основание", pack.item_words("IIN").ru):
        assert words in said, words
    assert "статистические сведения" in said
    kazakh = letter(house, request_id, LetterKind.REFUSAL, "kk")
    assert "консультация құпиясы" in kazakh


def test_nothing_is_refused_in_part_when_everything_was_given(house: AnswerHouse, tmp_path: Path) -> None:
    found = house.request()
    house.sealed(found, tmp_path / "a.zip.age", profile=Profile.STATISTICS)
    assert rule_of(house.services.disclosures.letter, found, LetterKind.PARTIAL_REFUSAL, "ru") == (
        "letter-nothing-refused",
        "kind",
    )


def test_a_saved_letter_is_audited(house: AnswerHouse, request_id: RequestId, tmp_path: Path) -> None:
    house.services.requests.refuse(RefuseRequest(id=request_id, reasons=(("IIN", "NO_GROUND"),)))
    target = tmp_path / "letter.pdf"
    house.services.disclosures.save_letter(request_id, LetterKind.REFUSAL, "kk", target)
    assert target.read_bytes() == house.services.disclosures.letter(request_id, LetterKind.REFUSAL, "kk")
    assert house.acts()[-1] == "letter-refusal"


def test_the_printed_register_holds_the_line_of_a_package(
    house: AnswerHouse, request_id: RequestId, tmp_path: Path
) -> None:
    disclosure_id, _ = house.sealed(request_id, tmp_path / "a.zip.age", profile=Profile.DEIDENTIFIED)
    row = house.services.disclosures.view(disclosure_id).disclosure
    target = tmp_path / "register.pdf"
    house.services.disclosures.save_register(target, "ru", row.made_on, row.made_on)
    said = " ".join(text_of(target.read_bytes()).split())
    for words in ("D26-001", "04-117", "Сүлейменова", f"Файлов: {len(row.files)}", row.sealed_hash[:16]):
        assert words in said, words
