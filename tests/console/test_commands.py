"""Every command of counsellor-cli: as a process for people, and with --json for programs."""

import json
from pathlib import Path

import pytest

from counsellor_app.services.demo_vault import PASSPHRASE
from tests.console.conftest import PLAN
from tests.console.running import ROOT, here, process
from tests.exchange.sealed_packages import OFFICE, write

ROSTERS = ROOT / "tests" / "data" / "rosters"
GOOD = "Фамилия;Имя;Отчество;Класс\nАхметов;Айдос;Ерланұлы;7Б\nКим;Алина;;7Б\n"
BAD = "Фамилия;Имя;Отчество;Класс\nАхметов;Айдос;Ерланұлы;7Б\n;;;7Б\nКим;Алина;;19Б\n"
# words after counsellor-cli ({v}: the vault, {k}: the passphrase, {t}: a folder, {b}: a backup, {o}: an office's secret
# key, {pub}: its public one, {p}: a sealed package); exit code; what is said; facts
COMMANDS = [
    ("demo {t}/new --students 3 --cases 1 --notes 2 --seed 5", 0, "students", {"students": 3, "seed": 5}),
    ("vault info {v}", 0, "slots_whole", {"slots_whole": True, "epoch": 1}),
    ("vault check {v} {k}", 0, "no problem found", {"problems": []}),
    ("vault backup {v} {t}/copy.qbk {k}", 0, "verified", {"verified": True}),
    ("vault restore {b} {t}/back {k}", 0, "restored", {}),
    ("roster check {t}/good.csv", 0, "refused", {"new": 2, "refused": 0}),
    ("roster check {t}/bad.csv", 1, "grade-range", {"new": 1, "refused": 2}),
    ("roster import {v} {t}/good.csv {k}", 0, "refused", {"new": 2, "refused": 0}),
    ("roster import {v} {t}/bad.csv {k}", 1, "no-name", {"new": 1, "refused": 2}),
    ("case list {v} {k}", 0, "DEMO-26-001", {}),
    ("case show {v} DEMO-26-003 {k}", 0, "DEMO-26-003", {"number": "DEMO-26-003"}),
    ("case show {v} 26-999 {k}", 1, "no such case", {"problem": "no-such-case"}),
    ("due {v} --on 2026-11-23 {k}", 0, "506:15", {}),
    ("due {v} --on 2026-11-24 {k}", 1, "R3_acute", {}),
    ("due {v} --on 2027-06-01 {k}", 1, "overdue", {}),
    ("search {v} сынып {k}", 0, "note", {}),
    ("search {v} ыыыыы {k}", 1, "", {"people": [], "cases": [], "notes": []}),
    ("package keygen {t}/keys --reserve", 0, "office.pub", {}),
    ("package fingerprint {pub}", 0, "ru", {}),
    ("package verify {p} --key {o}", 0, "report.pdf", {"opened_as": "office"}),
    ("package open {p} --key {o} --out {t}/out", 0, "report.pdf", {"opened_as": "office"}),
    ("package collate {t}/sent --key {o} --out {t}/data", 1, "1 refused", {"found": 1, "taken": 0}),
    ("package make {v} --request DEMO-Q26-002 --profile statistics --to {pub} --out {t}/x.age --show {k}", 0, "by", {}),
    ("request add {v} --office authority --sender X --subject statistics {k}", 0, "Q26-004", {}),
    ("request list {v} {k}", 0, "DEMO-Q26-001", {}),
    ("content check", 0, "every pack is whole", {"faults": []}),
    ("--version", 0, "sqlcipher", {"pana": "0.1.0"}),
]


@pytest.fixture
def places(vault: Path, key: str, sealed: Path, tmp_path: Path) -> dict[str, str]:
    (tmp_path / "good.csv").write_text(GOOD, "utf-8")
    (tmp_path / "bad.csv").write_text(BAD, "utf-8")
    (tmp_path / "office.key").write_text(OFFICE.secret_text(), "ascii")
    (tmp_path / "sent").mkdir()
    package = write(tmp_path / "sent" / "pana.zip.age").path
    keys = {"o": str(tmp_path / "office.key"), "pub": OFFICE.public_key, "p": str(package)}
    return {"v": str(vault), "k": key, "t": str(tmp_path), "b": str(sealed), **keys}


def words(command: str, places: dict[str, str]) -> list[str]:
    return [word.format_map(places) for word in command.split()]


@pytest.mark.parametrize(("command", "code", "said", "facts"), COMMANDS, ids=[c[0][:24] for c in COMMANDS])
def test_a_command_says_what_it_found(
    command: str, code: int, said: str, facts: dict[str, object], places: dict[str, str]
) -> None:
    ran = process(*words(command, places))
    assert (ran.code, ran.err) == (code, "")
    assert said in ran.out


@pytest.mark.parametrize(("command", "code", "said", "facts"), COMMANDS, ids=[c[0][:24] for c in COMMANDS])
def test_a_command_gives_facts_to_programs(
    command: str,
    code: int,
    said: str,
    facts: dict[str, object],
    places: dict[str, str],
    capsys: pytest.CaptureFixture[str],
) -> None:
    ran = here(capsys, *words(command, places), "--json")
    assert (ran.code, ran.err) == (code, "")
    assert ran.facts | facts == ran.facts


def test_every_command_of_the_parser_is_in_the_table(capsys: pytest.CaptureFixture[str]) -> None:
    def verbs(*front: str) -> list[str]:
        text = here(capsys, *front, "--help").out
        lines = [line.split() for line in text.splitlines() if line.startswith("    ") and not line.startswith("     ")]
        return [line[0] for line in lines]

    found = [f"{name} {verb}".strip() for name in verbs() for verb in verbs(name) or [""]]
    assert {"demo", "vault restore", "roster check", "content check"} <= set(found)
    assert [name for name in found if not any(row[0].startswith(name) for row in COMMANDS)] == []


@pytest.mark.parametrize(
    "command",
    [
        "",
        "vault",
        "vault burn {v}",
        "vault check",
        "case show {v}",
        "due {v} --on yesterday",
        "due {v} --on 2026-02-30",
        "due {v} --on 0001-01-01",
        "due {v} --on 9999-12-31",
        "demo {t}/x --students many",
        "demo {t}/x --students -1",
        "demo {t}/x --notes 1000001",
        "demo {t}/x --on 1900-01-01",
        "demo {t}/x --on 2100-01-01",
        "vault check {v} --passphrase words",
        "vault check {v} " + "--passphrase=words",
        "case list {v} {v} {v}",
    ],
)
def test_wrong_usage_is_told_and_nothing_is_made(
    command: str, places: dict[str, str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    ran = here(capsys, *words(command, places))
    assert (ran.code, ran.out) == (2, "")
    assert "usage:" in ran.err
    assert not (tmp_path / "x").exists()


def test_the_demonstration_is_as_large_as_asked(
    mould: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    ran = here(capsys, "demo", tmp_path / "v", "--students", "40", "--cases", "12", "--notes", "60", "--seed", "3")
    assert ran.code == 0
    (tmp_path / "k").write_text(PASSPHRASE)
    listed = here(capsys, "case", "list", tmp_path / "v", "--json", f"--passphrase-file={tmp_path / 'k'}")
    assert [case["number"] for case in listed.facts["cases"]][-1].startswith("DEMO-26-")
    assert len(listed.facts["cases"]) == PLAN.cases


def test_a_small_or_empty_demonstration_is_fine(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for students, cases in ((0, 0), (0, 3), (1, 3), (2, 2)):
        folder = tmp_path / f"{students}-{cases}"
        asked = ("--students", str(students), "--cases", str(cases), "--notes", "4")
        assert here(capsys, "demo", folder, *asked).code == 0


def test_due_says_rule_and_basis_as_of_a_day(places: dict[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    facts = here(capsys, *words("due {v} --on 2026-11-24 {k} --json", places)).facts["due"]
    assert {"rule": "B05", "basis": "506:15", "bucket": "today"}.items() <= next(
        f for f in facts if f["rule"] == "B05"
    ).items()
    later = here(capsys, *words("due {v} --on 2026-11-26 {k} --json", places)).facts["due"]
    assert {f["bucket"] for f in later if f["rule"] == "B05"} == {"overdue"}
    assert len(later) == len(facts)


@pytest.mark.parametrize("day", ["1900-01-01", "2100-12-31"])
def test_due_can_be_asked_about_any_day(day: str, places: dict[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    ran = here(capsys, *words(f"due {{v}} --on {day} {{k}}", places))
    assert ran.code == (1 if day > "2026" else 0)
    assert ran.err == ""


def test_a_backup_is_known_to_the_file_and_can_be_restored(
    places: dict[str, str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    made = here(capsys, *words("vault backup {v} {t}/copy.qbk {k} --json", places)).facts
    assert made["file"] == str(tmp_path / "copy.qbk")
    assert made["bytes"] == (tmp_path / "copy.qbk").stat().st_size
    assert here(capsys, *words("vault restore {t}/copy.qbk {t}/back {k}", places)).code == 0
    again = here(capsys, "case", "list", tmp_path / "back", places["k"])
    assert again.out == here(capsys, *words("case list {v} {k}", places)).out
    assert here(capsys, "vault", "check", tmp_path / "back", places["k"]).code == 0


def test_an_import_changes_nothing_the_second_time(places: dict[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    first = here(capsys, *words("roster import {v} {t}/good.csv {k} --json", places)).facts
    second = here(capsys, *words("roster import {v} {t}/good.csv {k} --json", places)).facts
    assert (first["new"], first["unchanged"]) == (2, 0)
    assert (second["new"], second["changed"], second["unchanged"]) == (0, 0, 2)
    assert here(capsys, *words("search {v} Ахметов {k}", places)).code == 0


def test_each_refused_row_has_line_field_and_reason(capsys: pytest.CaptureFixture[str]) -> None:
    ran = here(capsys, "roster", "check", ROSTERS / "bad_rows.csv", "--json")
    assert ran.code == 1
    rows = ran.facts["rows_refused"]
    assert {"line": 3, "field": "iin", "reason": "iin-check-digit"} in rows
    assert {"line": 5, "field": "born-on", "reason": "date-impossible"} in rows
    assert len(rows) == ran.facts["refused"]


def test_a_broken_pack_is_named_by_file_line_and_key(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source = ROOT / "resources" / "content"
    for file in source.iterdir():
        (tmp_path / file.name).write_bytes(file.read_bytes())
    clocks = tmp_path / "clocks.toml"
    lines = clocks.read_text("utf-8").splitlines()
    place = next(n for n, line in enumerate(lines) if line.startswith("amount"))
    lines[place] = 'amount = "three"'
    clocks.write_text("\n".join(lines), "utf-8")
    ran = here(capsys, "content", "check", tmp_path)
    assert ran.code == 1
    assert ran.out.startswith(f"clocks.toml:{place + 1}: clock[")
    fault = here(capsys, "content", "check", tmp_path, "--json").facts["faults"][0]
    assert (fault["file"], fault["line"], fault["reason"]) == ("clocks.toml", place + 1, "wrong-value")


def test_a_console_without_kazakh_letters_still_shows_a_case(places: dict[str, str]) -> None:
    ran = process(*words("case show {v} DEMO-26-003 {k}", places), PYTHONIOENCODING="ascii")
    assert ran.code == 0
    assert "\\u0" in ran.out


def test_json_is_one_document(places: dict[str, str]) -> None:
    ran = process(*words("case list {v} {k}", places), "--json")
    assert len(json.loads(ran.out)["cases"]) == PLAN.cases
