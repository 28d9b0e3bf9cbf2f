"""A broken pack names its file, the line and the key, whatever is broken about it."""

import shutil
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsellor_app.content.broken import PackBroken, Reason
from counsellor_app.content.library import PACKS, RESOURCES, Content, check_content, load_content
from counsellor_app.content.packs import Levels
from counsellor_app.content.reading import LARGEST, Source
from counsellor_app.domain.errors import Trouble, TroubleKind


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in PACKS:
        shutil.copy(RESOURCES / f"{name}.toml", tmp_path)
    return tmp_path


def change(folder: Path, file: str, old: str, new: str) -> int:
    """Replaces the first `old` and answers its line."""
    text = (folder / file).read_text("utf-8")
    assert old in text
    (folder / file).write_text(text.replace(old, new, 1), "utf-8")
    return text[: text.index(old)].count("\n") + 1


def broken(folder: Path, pack: str) -> PackBroken:
    with pytest.raises(PackBroken) as error:
        getattr(Content(folder=folder), pack)
    return error.value


@pytest.mark.parametrize(
    ("pack", "old", "new", "key", "reason"),
    [
        ("clocks", 'role = "DEPUTY_UPB"', 'role = "NOBODY"', "clock[B07].role", Reason.UNKNOWN_CODE),
        ("clocks", 'recipients = ["HEAD"]', 'recipients = ["X"]', "clock[B04].recipients", Reason.UNKNOWN_CODE),
        ("clocks", '"VIOLENCE", "WITNESS"]', '"WAR"]', "clock[V01].applies_to", Reason.UNKNOWN_CODE),
        ("clocks", "amount = 30", "amount = 0", "clock[V01].amount", Reason.INCONSISTENT),
        ("clocks", 'unit = "wd"', 'unit = "weeks"', "clock[B07].unit", Reason.WRONG_VALUE),
        ("clocks", "amount = 30", 'amount = "30"', "clock[V01].amount", Reason.WRONG_VALUE),
        ("clocks", "prealert_days", "prealarm_days", "clock[V01].prealarm_days", Reason.UNKNOWN_FIELD),
        ("clocks", 'kk = "Бейнежазба",', "", "clock[V01].pill.kk", Reason.MISSING_FIELD),
        ("clocks", 'kk = "Бейнежазба"', 'kk = "  "', "clock[V01].pill.kk", Reason.EMPTY_TEXT),
        ("clocks", 'id = "B05"', 'id = "B04"', "clock[B04].id", Reason.DUPLICATE_ID),
        ("code_lists", '{ id = "BUS",', '{ id = "YARD",', "lists.place[YARD].id", Reason.DUPLICATE_ID),
        ("code_lists", 'en = "dormitory"', 'en = ""', "lists.place[DORM].en", Reason.EMPTY_TEXT),
        ("code_lists", 'ru = "автобус", ', "", "lists.place[BUS].ru", Reason.MISSING_FIELD),
        (
            "code_lists",
            "asks_acute = true",
            "asks_cute = true",
            "lists.case_type[SUICIDE_RISK].asks_cute",
            Reason.UNKNOWN_FIELD,
        ),
        ("code_lists", 'confidence = "medium"', 'confidence = "sure"', "pack.confidence", Reason.WRONG_VALUE),
        ("code_lists", 'id = "code_lists"', 'id = "lists"', "pack.id", Reason.INCONSISTENT),
        ("levels", 'from = "R2"\nto = "R1"', 'from = "R2"\nto = "R0"', "lowering", Reason.WEAKER_THAN_RULES),
        ("levels", '"safety-plan", "second-person"]', "]", "lowering[0].conditions", Reason.WEAKER_THAN_RULES),
        (
            "levels",
            "shortest_reason = 30",
            "shortest_reason = 3",
            "lowering[0].shortest_reason",
            Reason.WEAKER_THAN_RULES,
        ),
        ("levels", "rank = 2", "rank = 1", "level[R2].rank", Reason.INCONSISTENT),
        ("levels", 'icon = "diamond"', 'icon = "heart"', "level[R2].icon", Reason.WRONG_VALUE),
        ("levels", 'id = "helps"', 'id = "help"', "prompt", Reason.INCONSISTENT),
        (
            "schedules",
            '{ at = "1sd", mode = "target"',
            '{ at = "2sd", mode = "target"',
            "schedule[bullying_standard].steps[1]",
            Reason.UNKNOWN_CODE,
        ),
        (
            "schedules",
            '{ at = "3sd", mode = "others" }',
            '{ at = "1sd", mode = "others" }',
            "schedule[bullying_standard].steps[2]",
            Reason.DUPLICATE_ID,
        ),
        ("schedules", '{ at = "30d"', '{ at = "30 days"', "schedule[R0_tail].steps[0].at", Reason.WRONG_VALUE),
        ("schedules", 'level = "R1"\nstarts_with_level = true', 'level = "R1"', "schedule", Reason.INCONSISTENT),
        ("helplines", 'id = "112"\ncrisis = true', 'id = "112"', "line", Reason.WEAKER_THAN_RULES),
        ("crisis", '["112", "103"]', '["112", "911"]', "step[emergency].dial", Reason.UNKNOWN_CODE),
        ("crisis", "if_safe = true", 'if_safe = "yes"', "tell[LEGAL_REP].if_safe", Reason.WRONG_VALUE),
        ("note_templates", "default = true\n", "", "template", Reason.INCONSISTENT),
        (
            "note_templates",
            '["data", "assessment"',
            '["date", "assessment"',
            "template[dap].sections",
            Reason.UNKNOWN_CODE,
        ),
        (
            "note_templates",
            'required = ["response_level"',
            'required = ["advice"',
            "template[risk].required",
            Reason.UNKNOWN_CODE,
        ),
        ("word_hints", '"жертв"', '"Жертв"', "hint[roles].ru_patterns", Reason.WRONG_VALUE),
        ("working_calendar", "week = 5", "week = 7", "rules.week", Reason.WRONG_VALUE),
        (
            "working_calendar",
            '{ on = 2026-05-01, reason = "unity-day" }',
            '{ on = 2026-05-01, reason = "party" }',
            "year[2].days[7]",
            Reason.UNKNOWN_CODE,
        ),
        ("working_calendar", "{ on = 2026-05-01,", "{ on = 2027-05-01,", "year[2].days[7]", Reason.INCONSISTENT),
        ("working_calendar", "{ on = 2026-05-01,", "{ on = 2026-02-30,", "", Reason.NOT_TOML),
        ("working_calendar", "of = 2026", "of = 2025", "year", Reason.DUPLICATE_ID),
        ("crisis", "[title]", "[title", "", Reason.NOT_TOML),
    ],
)
def test_the_place_of_a_fault(folder: Path, pack: str, old: str, new: str, key: str, reason: Reason) -> None:
    line = change(folder, f"{pack}.toml", old, new)
    fault = broken(folder, pack)
    found = {(each.file, each.key, each.reason): each.line for each in (fault, *fault.more)}
    assert (f"{pack}.toml", key, reason) in found
    if "." in key or "[" in key:  # a fault of a whole list stands at its beginning
        assert found[f"{pack}.toml", key, reason] == line


def test_the_fault_is_a_trouble_in_words_of_its_own(folder: Path) -> None:
    line = change(folder, "clocks.toml", 'unit = "wd"', 'unit = "weeks"')
    fault = broken(folder, "clocks")
    assert isinstance(fault, Trouble)
    assert fault.kind is TroubleKind.CONTENT_BROKEN
    assert str(fault) == f"clocks.toml:{line}: clock[B07].unit: wrong-value"


def test_every_fault_of_every_pack_is_listed_once(folder: Path) -> None:
    change(folder, "clocks.toml", 'role = "DEPUTY_UPB"', 'role = "NOBODY"')
    change(folder, "clocks.toml", 'recipients = ["HEAD"]', 'recipients = ["X"]')
    change(folder, "helplines.toml", 'kk = "Полиция"', 'kk = ""')
    faults = check_content(folder)
    assert [(fault.file, fault.key) for fault in faults] == [
        ("helplines.toml", "line[102].kk"),
        ("clocks.toml", "clock[B04].recipients"),
        ("clocks.toml", "clock[B07].role"),
    ]


def test_one_broken_pack_leaves_the_others_usable(folder: Path) -> None:
    (folder / "note_templates.toml").unlink()
    content = load_content(folder)
    assert content.crisis.step
    assert content.clocks.clock
    fault = broken(folder, "note_templates")
    assert (fault.file, fault.line, fault.reason) == ("note_templates.toml", 0, Reason.MISSING_FILE)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", Reason.MISSING_FIELD),
        (b"\xff\xfe\x00", Reason.NOT_TOML),
        (b"\x00" * 100, Reason.NOT_TOML),
        (b"a = " + b"[" * 50_000, Reason.NOT_TOML),
        (b"#" * (LARGEST + 1), Reason.TOO_LARGE),
        (b"PK\x03\x04", Reason.NOT_TOML),
    ],
)
def test_a_file_that_is_no_pack_at_all(folder: Path, data: bytes, reason: Reason) -> None:
    (folder / "levels.toml").write_bytes(data)
    assert broken(folder, "levels").reason is reason


def test_a_folder_in_the_place_of_a_file(folder: Path) -> None:
    (folder / "levels.toml").unlink()
    (folder / "levels.toml").mkdir()
    assert broken(folder, "levels").reason is Reason.UNREADABLE


def test_a_file_saved_by_notepad_is_read(folder: Path) -> None:
    path = folder / "levels.toml"
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    assert Content(folder=folder).levels.level


LINES = (RESOURCES / "levels.toml").read_text("utf-8").splitlines()


@given(
    cut=st.integers(0, len(LINES) - 1),
    column=st.integers(0, 80),
    put=st.text(alphabet="[]{}=\",.#'\\ \nkk1\u202e\x00", max_size=12),
)
def test_a_damaged_pack_is_read_or_named_and_nothing_else(
    tmp_path_factory: pytest.TempPathFactory, cut: int, column: int, put: str
) -> None:
    damaged = [*LINES[:cut], LINES[cut][:column] + put + LINES[cut][column + 1 :], *LINES[cut + 1 :]]
    path = tmp_path_factory.mktemp("damaged") / "levels.toml"
    path.write_text("\n".join(damaged), "utf-8")
    fault = fault_of(path)
    if fault:
        assert fault.file == "levels.toml"
        assert 0 <= fault.line <= len(damaged) + put.count("\n") + 1


def fault_of(path: Path) -> PackBroken | None:
    try:
        Source(path).read(Levels)
    except PackBroken as fault:
        return fault
    return None
