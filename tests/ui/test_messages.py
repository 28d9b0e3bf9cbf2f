"""Every code the core can raise has words, and the words say what to do."""

import ast
import importlib
import string
from collections.abc import Iterator
from pathlib import Path

import pytest

import counsellor_app
from counsellor_app.domain.errors import RuleBroken, Trouble, TroubleKind
from counsellor_app.domain.levels import Condition
from counsellor_app.ui import language, messages
from counsellor_app.ui.refusals import REFUSALS

HOUSE = Path(counsellor_app.__file__).parent
MADE_FROM = {"level-needs-": [condition.value for condition in Condition]}


def load_rooms() -> None:
    """Every room's table registers itself when it is imported."""
    for file in sorted((HOUSE / "ui").glob("*/messages.py")):
        importlib.import_module(f"counsellor_app.ui.{file.parent.name}.messages")


def raised_in(text: str) -> Iterator[str]:
    """The first argument of every RuleBroken(...): a constant, or the constant start of an f-string."""
    for node in ast.walk(ast.parse(text)):
        if not (isinstance(node, ast.Call) and ast.unparse(node.func).endswith("RuleBroken") and node.args):
            continue
        code = node.args[0]
        if isinstance(code, ast.Constant):
            yield str(code.value)
        elif isinstance(code, ast.JoinedStr) and isinstance(code.values[0], ast.Constant):
            yield str(code.values[0].value)


def all_raised() -> dict[str, str]:
    """Code and the file it is raised in."""
    found: dict[str, str] = {}
    for file in sorted(HOUSE.rglob("*.py")):
        for code in raised_in(file.read_text("utf-8")):
            for rest in MADE_FROM.get(code, [""]):
                found[code + rest] = file.relative_to(HOUSE).as_posix()
    return found


def test_every_refusal_has_words() -> None:
    load_rooms()
    raised = all_raised()
    assert len(raised) > 50, "the codes were not found: the rule would hold by seeing nothing"
    missing = {code: where for code, where in raised.items() if code not in messages.known_codes()}
    assert missing == {}


def test_codes_are_found_in_the_source() -> None:
    source = 'raise RuleBroken("a-b", field="x")\nraise errors.RuleBroken(f"level-needs-{one}")\nraise RuleBroken(code)'
    assert list(raised_in(source)) == ["a-b", "level-needs-"]


def test_words_need_only_numbers() -> None:
    load_rooms()
    for code in messages.known_codes():
        text = messages.source_of(code)
        names = {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}
        assert all(name.isidentifier() for name in names), (code, text)
        assert text.endswith((".", "?")), (code, text)


@pytest.mark.parametrize("kind", list(TroubleKind))
def test_every_trouble_says_what_happened_and_what_to_do(kind: TroubleKind) -> None:
    words = messages.trouble(Trouble(kind, n=2, seconds=3))
    assert words.title
    assert words.text
    assert not words.title.endswith(".")
    assert words.text.endswith(".")
    assert messages.words_for(Trouble(kind)).startswith(words.title)


def test_numbers_fill_the_words() -> None:
    messages.register({"too-long-here": "At most {limit} letters, {n} are typed."})
    assert messages.refusal(RuleBroken("too-long-here", limit=60, n=75)) == "At most 60 letters, 75 are typed."
    assert messages.words_for(RuleBroken("too-long-here", limit=60, n=75)).startswith("At most 60")


def test_an_unknown_code_is_told_with_its_code_and_a_missing_number_breaks_nothing() -> None:
    assert "no-such-rule" in messages.refusal(RuleBroken("no-such-rule"))
    messages.register({"needs-limit": "At most {limit} letters."})
    assert messages.refusal(RuleBroken("needs-limit"))


def test_a_bug_has_no_words() -> None:
    assert messages.words_for(KeyError("Айгерім")) == ""


def test_shared_refusals_are_registered() -> None:
    assert set(REFUSALS) <= messages.known_codes()


def test_a_number_in_a_text_without_plurals_does_not_hide_its_translation(english: None) -> None:
    """Qt looks a counted text up among plurals only."""
    language.set_language(language.Language.RU)
    words = messages.words_for(RuleBroken("answer-unread", n=2))
    assert "2" in words
    assert "Texts" not in words
