"""Nonsense in any field of any verb: taken after cleaning or refused by a code, never a crash, never half written."""

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import ClassVar

import pytest

from counsellor_app.domain.errors import RuleBroken, Trouble
from counsellor_app.services.vault import OpenVault
from counsellor_app.services.vault_check import check_open
from tests.builders import Hour, a_vault
from tests.every_verb import VERBS, Stage, Typed, Verb

CLEAN = Typed()
TEXTS = {
    "nothing": "",
    "long": "қ" * 10_000,
    "very-long": "слово " * 20_000,
    "emoji": "Айым🙂👩‍👧‍👦",
    "right-to-left": "\u202eАйым\u202c \u2066x\u2069\u200f",
    "nul": "Ай\x00ым",
    "controls": "Айым\x1b[31m\x07\x85\u2028\u2029",
    "half-a-letter": "Айым\ud83d",
    "unseen": "Ай\u3164\ufe0fым\u200b",
    "formula": "=HYPERLINK(1)",
    "reference": "{p:" + "0" * 32 + "} {p:x} {p:",
    "sql": "'; DROP TABLE person; -- \" OR NEAR(",
    "digits": "1234567890" * 3,
}
DAYS = {
    "1900": date(1900, 1, 1),
    "2100": date(2100, 1, 1),
    "first": date(1, 1, 1),
    "last": date(9999, 12, 31),
}
FIELDS = ("surname", "given", "patronymic", "text", "line", "phone", "iin")
TYPED = {name: verb for name, verb in VERBS.items() if verb.__code__.co_varnames[1] != "_"}


class Noting(Typed):
    """Notes which of its fields a verb looks at."""

    looked_at: ClassVar[set[str]] = set()

    def __getattribute__(self, name: str) -> object:
        Noting.looked_at.add(name)
        return super().__getattribute__(name)


def used_by(verb: Verb, stage: Stage, fields: Iterable[str]) -> list[str]:
    Noting.looked_at.clear()
    outcome(verb, stage, Noting())
    return [field for field in fields if field in Noting.looked_at]


SHOWN_MARKS = frozenset("\n\t")


@pytest.fixture
def stage(tmp_path: Path) -> Iterator[Stage]:
    hour = Hour()
    vault: OpenVault = a_vault(tmp_path, now=hour())
    yield Stage(vault, tmp_path, hour, CLEAN)
    assert check_open(vault).problems == ()
    vault.close()


def outcome(verb: Verb, stage: Stage, typed: Typed) -> str:
    """ "" for taken, else the code of the refusal and its field. Anything else is a bug and rises."""
    try:
        verb(stage, typed)
    except RuleBroken as refusal:
        return refusal.rule
    except Trouble as trouble:
        return trouble.kind.value
    return ""


def texts_of(stage: Stage) -> Iterator[tuple[str, str]]:
    """Every text in every table."""
    with stage.session.store.read() as unit:
        tables = [r[0] for r in unit.connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
        for table in tables:
            if not table.startswith(("search_", "sqlite_")):
                for row in unit.connection.execute("SELECT * FROM " + table).fetchall():
                    yield from ((table, value) for value in row if isinstance(value, str))


def misleads(letter: str) -> bool:
    """Control characters, text direction, halves of letters."""
    is_bidi = unicodedata.bidirectional(letter) in {"LRE", "RLE", "PDF", "LRO", "RLO", "LRI", "RLI", "FSI", "PDI"}
    return is_bidi or (unicodedata.category(letter) in ("Cc", "Cs") and letter not in SHOWN_MARKS)


@pytest.mark.parametrize("kind", TEXTS)
def test_a_text_is_cleaned_or_refused(kind: str, stage: Stage) -> None:
    told = {}
    for name, verb in TYPED.items():
        for field in used_by(verb, stage, FIELDS):
            told[name, field] = outcome(verb, stage, replace(CLEAN, **{field: TEXTS[kind]}))  # type: ignore[arg-type]
    kept = {(table, text[:40]) for table, text in texts_of(stage) if any(map(misleads, text))}
    assert kept == set()
    assert any(told.values()), "nothing was refused: was it typed at all?"


@pytest.mark.parametrize("kind", DAYS)
def test_a_day_out_of_all_time_is_taken_or_refused(kind: str, stage: Stage) -> None:
    day = DAYS[kind]
    moment = datetime(day.year, day.month, day.day, 12, tzinfo=UTC)
    told = {}
    for name, verb in TYPED.items():
        for field in used_by(verb, stage, ("day", "later", "moment")):
            value = moment if field == "moment" else day
            told[name, field] = outcome(verb, stage, replace(CLEAN, **{field: value}))  # type: ignore[arg-type]
    if kind in ("2100", "last"):
        assert told["EntryService.sign", "moment"] == "entry-in-future"
        assert told["ReferralService.register", "moment"] == "referral-in-future"
        assert told["ReferralService.register", "day"] == "incident-in-future"
        assert told["FollowUpService.add", "later"] == "followup-too-far"
        assert told["StudentService.add", "day"] == "born-in-future"
    else:
        assert told["EntryService.sign", "moment"] == "entry-too-old"
        assert told["ReferralService.register", "moment"] == "referral-too-old"
        assert told["ReferralService.register", "day"] == "incident-too-old"
        assert told["FollowUpService.add", "later"] == "followup-in-past"


def test_a_name_of_ten_thousand_letters_is_refused_beside_its_field(stage: Stage) -> None:
    for field in ("surname", "given", "patronymic"):
        with pytest.raises(RuleBroken) as refusal:
            VERBS["StudentService.correct"](stage, replace(CLEAN, **{field: TEXTS["long"]}))  # type: ignore[arg-type]
        assert (refusal.value.rule, refusal.value.field) == ("name-too-long", field)
        with pytest.raises(RuleBroken, match="name-too-long"):
            VERBS["SchoolService.name_user"](stage, replace(CLEAN, **{field: TEXTS["long"]}))  # type: ignore[arg-type]


def test_nothing_of_a_refused_command_is_written(stage: Stage) -> None:
    case_id = stage.case()
    nul = replace(CLEAN, text=TEXTS["very-long"], line=TEXTS["very-long"])
    with stage.session.store.read() as unit:
        before = unit.connection.execute("SELECT count(*), max(seq) FROM change").fetchone()
    with pytest.raises(RuleBroken, match="text-too-long"):
        stage.services.entries.sign(stage.sign(case_id, nul))
    with pytest.raises(RuleBroken, match="text-too-long"):
        stage.services.referrals.register(stage.referral(nul, None))
    with stage.session.store.read() as unit:
        assert unit.connection.execute("SELECT count(*), max(seq) FROM change").fetchone() == before
