"""The packs that ship: complete, in three languages, and as law.md and clinical.md have them."""

import re
from collections.abc import Iterator
from datetime import date

import pytest
from msgspec import Struct

from counsellor_app.content.library import PACKS, RESOURCES, check_content, load_content
from counsellor_app.content.packs import CodeList
from counsellor_app.content.words import Words
from counsellor_app.domain.clocks import StartEvent, Unit
from counsellor_app.domain.levels import LOWERING, Condition, Level
from counsellor_app.domain.people import SchoolStatus
from counsellor_app.domain.schedules import OffsetUnit

CONTENT = load_content()
KAZAKH_ONLY = set("әғқңөұүһі")
RUSSIAN_ONLY = set("ёщэъ")
# Words that label a child (law.md B17, clinical.md 9.3); only the hints about wording may hold them.
AVOIDED = re.compile(
    r"жертв|агрессор|буллер|суицидник|суицидент|құрбан(?! айт)|victim|aggressor|риска нет|қауіп жоқ|no risk",
    re.IGNORECASE,
)


def texts_of(part: object, where: str) -> Iterator[tuple[str, Words]]:
    if isinstance(part, Words):
        yield where, part
    if isinstance(part, Struct):
        for name in part.__struct_fields__:
            yield from texts_of(getattr(part, name), f"{where}.{name}")
    if isinstance(part, tuple):
        for n, each in enumerate(part):
            yield from texts_of(each, f"{where}[{getattr(each, 'id', n)}]")


TEXTS = [text for name in PACKS for text in texts_of(getattr(CONTENT, name), name)]


def test_every_shipped_pack_is_sound() -> None:
    assert [str(fault) for fault in check_content()] == []


def test_every_file_of_ours_is_one_of_the_packs() -> None:
    ours = {path.stem for path in RESOURCES.glob("*.toml")}
    assert set(PACKS) <= ours
    assert len(TEXTS) > 280


@pytest.mark.parametrize("name", PACKS)
def test_every_pack_says_where_it_comes_from(name: str) -> None:
    info = CONTENT.versions()[name]
    assert info.id == name
    assert info.version == "2026.1"
    assert info.checked_on <= date(2026, 12, 31)
    assert info.review.kk == info.review.ru == "needs-native-check"


def test_kazakh_is_kazakh_and_russian_is_russian() -> None:
    """Not letter by letter: a text in the wrong column is found by the letters that only one language has."""
    russian_in_kazakh = [where for where, words in TEXTS if set(words.kk.lower()) & {"щ", "ъ"}]
    kazakh_in_russian = [
        where
        for where, words in TEXTS
        if set(words.ru.lower()) & KAZAKH_ONLY and not re.search(r"region|nauryz", where)
    ]
    cyrillic_in_english = [where for where, words in TEXTS if re.search(r"[а-яёәғқңөұүһі]", words.en, re.IGNORECASE)]
    assert (russian_in_kazakh, kazakh_in_russian, cyrillic_in_english) == ([], [], [])
    long_ones = [
        (where, words.kk) for where, words in TEXTS if len(words.kk) > 25 and not set(words.kk.lower()) & KAZAKH_ONLY
    ]
    assert long_ones == []


def test_no_text_labels_a_child() -> None:
    said = [where for where, words in TEXTS for text in (words.kk, words.ru, words.en) if AVOIDED.search(text)]
    assert said == []


def test_no_alert_shouts_and_no_space_hangs() -> None:
    for where, words in TEXTS:
        for text in (words.kk, words.ru, words.en):
            assert "!" not in text, where
            assert text == text.strip(), where
            assert "  " not in text, where


@pytest.mark.parametrize(
    ("name", "count", "some"),
    [
        (CodeList.REFERRAL_SOURCE, 19, {"CHILD", "QR_111", "ANON"}),
        (CodeList.CHANNEL, 6, {"ESEDO", "IN_PERSON"}),
        (CodeList.CASE_TYPE, 10, {"TEACHER_BULLY", "SELF_HARM", "CONSULT"}),
        (CodeList.BULLYING_FORM, 14, {"COERCE", "CYBER_FAKE", "DISCRIM"}),
        (CodeList.ROLE, 11, {"TARGET", "INITIATOR", "UNKNOWN"}),
        (CodeList.BODY, 23, {"DEPUTY_UPB", "KDN", "CPP", "POLICE"}),
        (CodeList.STAGE, 12, {"REGISTERED", "TO_KDN", "TRANSFERRED"}),
        (CodeList.OUTCOME, 12, {"STOPPED", "DUPLICATE"}),
        (CodeList.GUARDIAN_KIND, 9, {"PARENT", "PRO_FOSTER"}),
        (CodeList.SOCIAL_CATEGORY, 14, {"KANDAS", "VSHU"}),
        (CodeList.PLACE, 13, {"GYM_LOCKER", "OFF_SCHOOL"}),
        (CodeList.LANGUAGE, 7, {"kk", "ru", "ug"}),
        (CodeList.SEX, 2, {"m", "f"}),
        (CodeList.SCHOOL_STATUS, 3, {status.value for status in SchoolStatus}),
        (CodeList.CONTACT_RESULT, 8, {"met", "not_reached"}),
        (CodeList.REGION, 20, {"10", "62", "79"}),
        (CodeList.CONFIDENTIALITY, 4, {"C1", "C4"}),
    ],
)
def test_code_lists_are_complete(name: CodeList, count: int, some: set[str]) -> None:
    ids = [item.id for item in CONTENT.items(name)]
    assert len(ids) == count
    assert some <= set(ids)


def test_only_suicide_types_ask_the_acute_question_first() -> None:
    types = CONTENT.code_lists.lists.case_type
    assert {each.id for each in types if each.asks_acute} == {"SUICIDE_RISK", "SUICIDE_ATTEMPT", "SELF_HARM"}
    assert {"BULLYING", "CYBER", "VIOLENCE"} <= {each.id for each in types if each.has_incident}


@pytest.mark.parametrize(
    ("id_", "start", "unit", "amount", "basis"),
    [
        ("B01", StartEvent.INFO_RECEIVED, Unit.IMMEDIATE, 0, "506:7"),
        ("B04", StartEvent.INFO_RECEIVED, Unit.CALENDAR_DAY, 1, "506:8"),
        ("B05", StartEvent.CASE_REGISTERED, Unit.IMMEDIATE, 0, "506:15"),
        ("B07", StartEvent.INFO_RECEIVED, Unit.WORKING_DAY, 1, "506:9(2)"),
        ("V01", StartEvent.INCIDENT, Unit.CALENDAR_DAY, 30, "117/2022:88"),
    ],
)
def test_clocks_are_as_table_a_has_them(id_: str, start: StartEvent, unit: Unit, amount: int, basis: str) -> None:
    clock = CONTENT.clock(id_)
    assert (clock.start, clock.unit, clock.amount, clock.basis) == (start, unit, amount, basis)


def test_an_article_never_breaks_over_a_line() -> None:
    for clock in CONTENT.clocks.clock:
        number, paragraph = re.fullmatch(r"(\d+)(?:/\d+)?:(.+)", clock.basis).groups()  # type: ignore[union-attr]
        for article, full in ((clock.article, clock.article_full),):
            assert article.ru == f"№\u00a0{number}, п.\u00a0{paragraph}"
            assert article.kk == f"№\u00a0{number}, {paragraph}-т."
            assert article.en == f"No.\u00a0{number}, para\u00a0{paragraph}"
            assert full.ru == f"приказ {article.ru}"
            assert full.kk == article.kk.replace(",", " бұйрық,")
            assert full.en == f"Order {article.en}"


def test_levels_have_their_words_and_no_level_is_called_safe() -> None:
    levels = CONTENT.levels.level
    assert [each.short.ru for each in levels] == ["План", "Внимание", "Срочно", "Сейчас"]
    assert [each.short.kk for each in levels] == ["Жоспар", "Назар", "Шұғыл", "Дереу"]
    assert [each.short.en for each in levels] == ["Planned", "Attention", "Urgent", "Now"]
    assert [each.icon for each in levels] == ["circle", "triangle", "diamond", "octagon"]
    assert len({each.icon for each in levels}) == len(Level)
    assert CONTENT.level(Level.R3).full.en == "Act now"


def test_the_pack_lowers_levels_under_the_conditions_of_the_program() -> None:
    assert CONTENT.lowering == dict(LOWERING)
    assert {each.id for each in CONTENT.levels.condition} == set(Condition)


@pytest.mark.parametrize(
    ("id_", "contacts", "asq", "reviews"),
    [
        ("R3_acute", "0h 24h 72h 7d 14d 21d 28d 42d 56d 70d 90d 180d 365d", 9, 4),
        ("R2_active", "24h 72h 7d 14d 21d 28d 42d 60d 90d 180d", 6, 4),
        ("R1_watch", "7d 14d 28d 56d 90d", 2, 2),
        ("R0_tail", "30d", 0, 0),
        ("after_attempt", "24h 72h 7d 14d 21d 28d 42d 60d 90d 120d 180d 365d", 7, 4),
        ("bullying_standard", "0d 1sd 3sd 7d 14d 28d 56d 90d", 1, 0),
    ],
)
def test_schedules_are_as_clinical_6_has_them(id_: str, contacts: str, asq: int, reviews: int) -> None:
    plan = CONTENT.schedule(id_)
    assert " ".join(str(step.offset) for step in plan.steps) == contacts
    assert sum(step.asq for step in plan.steps) == asq
    assert sum(step.plan_review for step in plan.steps) == reviews
    assert all(step.offset.unit in OffsetUnit for step in plan.steps)


def test_112_stands_first_and_no_number_claims_to_be_checked() -> None:
    lines = CONTENT.helplines.line
    assert [line.id for line in lines if line.crisis] == ["112", "103", "111"]
    assert not any(line.verified for line in lines)


def test_the_crisis_screen_fits_and_starts_with_the_child() -> None:
    steps = CONTENT.crisis.step
    assert steps[0].id == "stay"
    assert len(steps) <= 8
    assert steps[1].dial == ("112", "103")
    assert {branch.id for branch in CONTENT.crisis.branch} == {
        "parent_unreachable",
        "parent_refuses",
        "student_left",
        "online_night",
    }


def test_the_quick_line_is_the_default_and_a_safety_note_asks_for_three_things() -> None:
    templates = {each.id: each for each in CONTENT.note_templates.template}
    assert [each.id for each in templates.values() if each.default] == ["quick"]
    assert templates["risk"].required == ("response_level", "formulation", "next_contact")
    used = {section for each in templates.values() for section in each.sections}
    assert used == {each.id for each in CONTENT.note_templates.section}
