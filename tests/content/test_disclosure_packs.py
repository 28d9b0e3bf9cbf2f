"""The packs of an answer: every code of the program has words, and nothing sensitive can become ordinary."""

import shutil
from pathlib import Path

import pytest

from counsellor_app.content.broken import Reason
from counsellor_app.content.disclosure_pack import DisclosureList
from counsellor_app.content.library import PACKS, RESOURCES, check_content, shipped_content
from counsellor_app.domain.disclosure import NEVER, SENSITIVE
from counsellor_app.services.disclosure_preview import linter_words


@pytest.mark.parametrize(
    ("pack", "old", "new", "key", "reason"),
    [
        ("disclosure", "sensitive = true\n", "", "item", Reason.WEAKER_THAN_RULES),
        ("disclosure", "never = true\n", "", "item", Reason.WEAKER_THAN_RULES),
        ("disclosure", 'id = "16-17"', 'id = "16-18"', "lists.age_band", Reason.INCONSISTENT),
        ("disclosure", '{ id = "stage",', '{ id = "stadium",', "lists.line_kind", Reason.INCONSISTENT),
        ("disclosure", '{ id = "CHOICE",', '{ id = "CHOSEN",', "lists.redaction_reason", Reason.INCONSISTENT),
        ("disclosure", '{ id = "NO_GROUND",', '{ id = "GROUND",', "lists.withheld_reason", Reason.INCONSISTENT),
        ("disclosure", 'id = "guardian"', 'id = "keeper"', "person_kind", Reason.INCONSISTENT),
        ("disclosure", 'id = "MEASURES"', 'id = "MEASURE"', "item", Reason.INCONSISTENT),
        ("ordinary_words", '"қаңтар"', '"Қаңтар"', "group[time].beginnings", Reason.WRONG_VALUE),
        ("ordinary_words", '"Абай",', '" ",', "names.kk[0]", Reason.EMPTY_TEXT),
    ],
)
def test_a_pack_that_says_less_is_refused(
    tmp_path: Path, pack: str, old: str, new: str, key: str, reason: Reason
) -> None:
    for name in PACKS:
        shutil.copy(RESOURCES / f"{name}.toml", tmp_path)
    file = tmp_path / f"{pack}.toml"
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), "utf-8")
    assert (f"{pack}.toml", key, reason) in {(fault.file, fault.key, fault.reason) for fault in check_content(tmp_path)}


def test_words_and_flags() -> None:
    pack = shipped_content().disclosure
    assert pack.word(DisclosureList.PROFILE, "deidentified").ru == "Случай, обезличенный"
    assert pack.word(DisclosureList.PROFILE, "gone").kk == "gone"
    assert pack.word(DisclosureList.PROFILE, "").en == "-"
    assert pack.item_words("IIN").kk == "ЖСН"
    assert [pack.person_label("pupil").of(language) for language in ("kk", "ru", "en")] == ["Оқушы", "Ученик", "Pupil"]
    assert pack.person_label("gone").en == "gone"
    assert pack.sensitive == SENSITIVE
    assert pack.never == NEVER


def test_no_ordinary_word_lets_a_common_name_pass() -> None:
    """A word of three letters stands for itself only: Вас is not Василий."""
    words = linter_words(shipped_content())
    names = shipped_content().ordinary_words.names
    assert [name for name in (*names.kk, *names.ru) if words.explains(name)] == []
    assert words.explains("Вас")
    assert not words.explains("Василькова")
