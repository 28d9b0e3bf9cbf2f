import subprocess
import sys
from pathlib import Path

import pytest

from counsellor_app.content.library import RESOURCES, Content, load_content
from counsellor_app.content.packs import CodeList
from counsellor_app.domain.clocks import StartEvent
from counsellor_app.domain.levels import Level


@pytest.fixture
def content() -> Content:
    return load_content()


def test_nothing_is_read_before_it_is_asked_for(tmp_path: Path) -> None:
    assert load_content(tmp_path / "nowhere").folder.name == "nowhere"


def test_the_lock_screen_reads_two_packs_only(content: Content) -> None:
    assert content.crisis.step
    assert content.helplines.line
    read = {name for name in vars(content) if name != "folder"}
    assert read == {"crisis", "helplines"}


def test_neither_the_packs_nor_a_calendar_of_known_years_load_the_holidays_library() -> None:
    program = (
        "import sys; from counsellor_app.content.library import load_content;"
        "load_content().work_calendar(range(2024, 2034), 5);"
        "sys.exit('holidays' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0


def test_a_pack_is_read_once(content: Content) -> None:
    assert content.levels is content.levels


def test_words_in_three_languages(content: Content) -> None:
    words = content.word(CodeList.ROLE, "INITIATOR")
    assert [words.of(language) for language in ("kk", "ru", "en")] == ["бастамашы", "инициатор/зачинщик", "initiator"]
    with pytest.raises(ValueError, match="kk, ru or en"):
        words.of("de")


def test_a_code_of_an_older_pack_is_shown_as_it_is(content: Content) -> None:
    assert content.word(CodeList.ROLE, "GONE").kk == "GONE"
    assert content.word(CodeList.ROLE, "").ru == "-"
    assert content.schedule_short("gone").en == "gone"
    assert content.contact_title("gone", "5d").ru == "gone: 5d"


def test_the_same_code_in_two_lists_is_two_things(content: Content) -> None:
    assert content.word(CodeList.REFERRAL_SOURCE, "EDU_AUTH").ru == "управление образования"
    assert content.word(CodeList.BODY, "EDU_AUTH").ru == "местный исполнительный орган в сфере образования"


def test_which_clocks_an_event_starts(content: Content) -> None:
    def ids(types: list[str], start: StartEvent) -> list[str]:
        return [clock.id for clock in content.clocks_for(types, start)]

    assert ids(["BULLYING", "CYBER"], StartEvent.INFO_RECEIVED) == ["B01", "B04", "B07"]
    assert ids(["BULLYING"], StartEvent.CASE_REGISTERED) == ["B05"]
    assert ids(["VIOLENCE"], StartEvent.INCIDENT) == ["V01"]
    assert ids(["SUICIDE_RISK"], StartEvent.INFO_RECEIVED) == []
    assert ids([], StartEvent.INFO_RECEIVED) == []
    assert [clock.id for clock in content.clocks.clock if clock.met_by_registration] == ["B01"]
    with pytest.raises(KeyError):
        content.clock("B99")


def test_a_level_starts_its_schedule(content: Content) -> None:
    started = [content.schedule_for(level).id for level in Level]
    assert started == ["R0_tail", "R1_watch", "R2_active", "R3_acute"]


def test_which_schedule_a_level_starts_is_data(tmp_path: Path) -> None:
    shipped = (RESOURCES / "schedules.toml").read_text("utf-8")
    other = shipped.replace('level = "R2"\nstarts_with_level = true', 'level = "R2"').replace(
        'id = "after_attempt"', 'id = "after_attempt"\nstarts_with_level = true'
    )
    (tmp_path / "schedules.toml").write_text(other, "utf-8")
    assert load_content(tmp_path).schedule_for(Level.R2).id == "after_attempt"


def test_the_line_of_a_follow_up(content: Content) -> None:
    title = content.contact_title("in_person", "72h")
    assert (title.kk, title.ru, title.en) == ("Кездесу: 72 сағат", "Встреча: 72 часа", "Meeting: 72 hours")
    assert content.contact_title("target", "28d").ru == "Проверка: 28-й день"
    assert content.schedule_short("R2_active").kk == "R2 кестесі"


def test_case_types_by_code(content: Content) -> None:
    found = content.case_type("SELF_HARM")
    assert found
    assert found.asks_acute
    assert content.case_type("GONE") is None
