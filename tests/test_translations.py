"""Kazakh, Russian and English say the same things: fresh, complete, with the same placeholders."""

import ast
import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator

import i18n

TRANSLATING = {"tr": 1, "translate": 2, "QT_TR_NOOP": 1, "QT_TRANSLATE_NOOP": 2}  # arguments that must be literal
CYRILLIC, LATIN = re.compile(r"[а-яёәғқңөұүһі]", re.IGNORECASE), re.compile(r"[a-z]", re.IGNORECASE)
PAGE = """
class Page:
    def _retranslate(self):
        self.sign.setText(self.tr("Sign note"))
        self.count.setText(self.tr("%n case(s)", "", n))
        self.due.setText(self.tr("Due on {day}, %1"))
        self.door.setText(self.tr("Open", "a verb"))
        self.state.setText(self.tr("Open", "an adjective"))


class Palette:
    def _retranslate(self):
        self.sign.setText(self.tr("Sign note"))
"""


def never_found(text: str) -> Iterator[str]:
    """Texts that `lupdate` reads differently from what runs: filled in, or put together."""
    for node in ast.walk(ast.parse(text)):
        if not isinstance(node, ast.Call):
            continue
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        texts = node.args[: TRANSLATING.get(name, 0)]
        if any(isinstance(text, ast.JoinedStr | ast.BinOp) for text in texts):
            yield f"line {node.lineno}: {ast.unparse(node)}"
        elif isinstance(node.func, ast.Name) and name == "tr":
            yield f"line {node.lineno}: lupdate cannot see the context of a bare tr(): write QCoreApplication.translate"


def mixed_words(text: str) -> list[str]:
    """Words with letters of both alphabets: a Latin i in a Kazakh word looks right and is never found again."""
    words = re.findall(r"[^\W\d_]+", i18n.PLACEHOLDER.sub(" ", text))
    return [word for word in words if CYRILLIC.search(word) and LATIN.search(word)]


def finished(language: str) -> list[i18n.Message]:
    return [message for message in i18n.read(language) if message.is_finished]


def test_the_files_are_fresh() -> None:
    assert i18n.stale() == [], "run: python3 packaging/dev.py i18n"


def test_nothing_is_left_to_translate() -> None:
    assert i18n.unfinished() == {}, "run: python3 packaging/dev.py i18n, and fill in what it prints"


@pytest.mark.parametrize("language", i18n.LANGUAGES)
def test_placeholders_and_plural_forms_are_those_of_the_code(language: str) -> None:
    texts = list(finished(language))
    assert texts or language in i18n.PLURALS_ONLY
    broken = [
        f"{message.context}: {message.source!r} {reason}"
        for message in texts
        if (reason := i18n.objection(message, language, message.forms if message.is_plural else message.forms[0]))
    ]
    assert not broken, "\n".join(broken)


@pytest.mark.parametrize("language", ["kk", "ru"])
def test_no_word_mixes_two_alphabets(language: str) -> None:
    assert [word for message in finished(language) for form in message.forms for word in mixed_words(form)] == []


@pytest.mark.parametrize("text", ["Қoлтаңба", "Iстер: {count}", "көмeк"])
def test_a_mixed_word_is_seen(text: str) -> None:
    assert mixed_words(text)


@pytest.mark.parametrize("text", ["PDF-файл, %n жағдай", "{day} күні, Ctrl+K", "A. Қ."])
def test_a_sound_word_is_not_blamed(text: str) -> None:
    assert mixed_words(text) == []


def test_no_text_is_put_together_inside_tr() -> None:
    files = i18n.sources()
    assert files
    found = [f"{file} {what}" for file in files for what in never_found((i18n.ROOT / file).read_text("utf-8"))]
    assert not found, "\n".join(found)


@pytest.mark.parametrize(
    "call", ['self.tr(f"bad {n}")', 'QCoreApplication.translate("M", "a" + b)', 'self.tr("%s" % n)', 'tr("a")']
)
def test_a_text_put_together_is_seen(call: str) -> None:
    assert list(never_found(call))


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """A house with one page, its `.ts` files made."""
    page = tmp_path / "counsellor_app" / "ui" / "page.py"
    page.parent.mkdir(parents=True)
    page.write_text(PAGE, "utf-8")
    i18n.update(tmp_path)
    return tmp_path


WORDS = {
    "Sign note": {"kk": "Қол қою", "ru": "Подписать запись"},
    "%n case(s)": {
        "kk": ["%n жағдай", "%n жағдай"],
        "ru": ["%n случай", "%n случая", "%n случаев"],
        "en": ["%n case", "%n cases"],
    },
    "Due on {day}, %1": {"kk": "Мерзімі {day}, %1", "ru": "Срок {day}, %1"},
    "Open": [
        {"comment": "a verb", "kk": "Ашу", "ru": "Открыть"},
        {"comment": "an adjective", "kk": "Ашық", "ru": "Открыт"},
    ],
}


def test_words_fill_every_place_and_reach_qt(house: Path) -> None:
    assert i18n.merge(WORDS, root=house) == []
    assert i18n.unfinished(house) == {}
    assert i18n.stale(house) == []
    i18n.release(house)
    russian = QTranslator()
    assert russian.load(str(house / "counsellor_app" / "_i18n" / "counsellor_ru.qm"))
    assert russian.translate("Palette", "Sign note") == "Подписать запись"
    assert russian.translate("Page", "Open", "an adjective") == "Открыт"
    plural = [russian.translate("Page", "%n case(s)", "", n) for n in (1, 3, 5)]
    assert plural == ["%n случай", "%n случая", "%n случаев"]


def test_what_is_left_comes_back_in_the_shape_that_is_fed(house: Path) -> None:
    todo = i18n.unfinished(house)
    assert set(todo) == set(WORDS)
    assert (
        json.dumps(todo["%n case(s)"]) == '{"contexts": ["Page"], "kk": ["", ""], "ru": ["", "", ""], "en": ["", ""]}'
    )
    assert i18n.merge(todo, root=house) == []  # empty words change nothing
    assert i18n.unfinished(house) == todo


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ({"Sign note": {"ru": "Подписать {day}"}}, "placeholders"),
        ({"Due on {day}, %1": {"ru": "Срок %1"}}, "placeholders"),
        ({"%n case(s)": {"ru": ["%n случай", "%n случая"]}}, "3 plural forms"),
        ({"%n case(s)": {"ru": "%n случаев"}}, "3 plural forms"),
        ({"Sign note": {"ru": ["Подписать"]}}, "one text"),
        ({"Sign the note": {"ru": "Подписать"}}, "no such text"),
    ],
)
def test_wrong_words_are_refused(house: Path, words: dict[str, object], reason: str) -> None:
    refused = i18n.merge(words, root=house)
    assert refused
    assert all(reason in line for line in refused)
    assert set(i18n.unfinished(house)) == set(WORDS)


def test_words_can_be_kept_to_a_context_and_replaced(house: Path) -> None:
    i18n.merge({"Sign note": {"contexts": ["Page"], "ru": "Подписать"}}, root=house)
    assert i18n.unfinished(house)["Sign note"] == {"contexts": ["Page", "Palette"], "kk": "", "ru": ""}
    i18n.merge({"Sign note": {"ru": "Подпись"}}, root=house)
    assert russian_words(house) == {"Page": "Подписать", "Palette": "Подпись"}
    i18n.merge({"Sign note": {"ru": "Подписать запись"}}, root=house, force=True)
    assert set(russian_words(house).values()) == {"Подписать запись"}


def russian_words(house: Path) -> dict[str, str]:
    return {message.context: message.forms[0] for message in i18n.read("ru", house) if message.source == "Sign note"}


def test_a_text_that_comes_back_has_kept_its_words(house: Path) -> None:
    i18n.merge(WORDS, root=house)
    page = house / "counsellor_app" / "ui" / "page.py"
    page.write_text("", "utf-8")
    assert i18n.stale(house)
    i18n.update(house)
    page.write_text(PAGE, "utf-8")
    i18n.update(house)
    assert i18n.unfinished(house) == {}
    page.write_text("", "utf-8")
    i18n.update(house, clean=True)
    assert "Подписать" not in i18n.ts_file("ru", house).read_text("utf-8")
