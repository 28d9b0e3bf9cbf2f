"""A region's packages become one dataset: everything that holds is in, once; nothing else is; and no name ever."""

import json
import os
import re
import shutil
import subprocess
import sys
from collections import Counter
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import duckdb
import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsellor_app.domain.errors import RuleBroken, Trouble, TroubleKind
from counsellor_app.domain.package_data import PackageData
from counsellor_app.exchange.collate.collate import Collated, collate
from counsellor_app.exchange.collate.dataset import MOST_LINE, Dataset, as_line
from counsellor_app.exchange.collate.engine import disk_of_the_engine
from counsellor_app.exchange.collate.rows import quarter
from counsellor_app.exchange.collate.shape import Table, columns_of
from counsellor_app.exchange.collate.wanted import decode
from counsellor_app.exchange.package_data_json import encode
from counsellor_app.security.sealing import Identity
from tests.exchange.region import REGIONS, a_region, data_of, send, signer_of
from tests.exchange.sealed_packages import OFFICE

DAY = date(2026, 11, 28)
DOCUMENT = Path(__file__).parents[2] / "resources" / "schema" / "dataset.md"


def run(folder: Path, out: Path, **more: object) -> Collated:
    return collate(folder, OFFICE, out, day=DAY, processes=1, **more)  # type: ignore[arg-type]


def read(out: Path, table: Table, what: str = "*", more: str = "") -> duckdb.DuckDBPyRelation:
    files = f"{out}/{table.value}/*/*/*.parquet"
    found = duckdb.sql(f"SELECT {what} FROM read_parquet('{files}', hive_partitioning = true) {more}")
    assert found is not None
    return found


def rows(out: Path, table: Table, what: str = "*", more: str = "") -> list[tuple[Any, ...]]:
    return list(read(out, table, what, more).fetchall())


@pytest.fixture(scope="module")
def sent(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("sent")
    a_region(folder, schools=4, packages=24)
    return folder


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "data"


def everything(packages: int = 24, schools: int = 4) -> list[PackageData]:
    return [data_of(number // schools, number % schools) for number in range(packages)]


def test_every_package_is_in_with_each_case_clock_incident_and_cell(sent: Path, out: Path) -> None:
    report = run(sent, out)
    whole = everything()
    assert (report.found, report.taken, report.known, report.again, report.refused) == (24, 24, 0, 0, [])
    assert report.rows == {
        "package": 24,
        "case": sum(len(one.cases) for one in whole),
        "incident": sum(len(case.incidents) for one in whole for case in one.cases),
        "clock": sum(len(case.clocks) for one in whole for case in one.cases),
        "statistic": sum(len(table.rows) for one in whole if one.statistics for table in one.statistics.tables),
    }
    assert all(report.rows.values())
    found = dict(rows(out, Table.PACKAGE, "region, count(*)", "GROUP BY region"))
    assert found == Counter(f"KZ-{one.school.region}" for one in whole)
    stages = Counter(case.stage for one in whole for case in one.cases)
    assert dict(rows(out, Table.CASE, "stage, count(*)", "GROUP BY stage")) == stages
    hidden = sum(row.count is None for one in whole if one.statistics for t in one.statistics.tables for row in t.rows)
    assert rows(out, Table.STATISTIC, "count(*)", "WHERE hidden AND count IS NULL") == [(hidden,)]
    assert hidden > 0


def test_the_files_are_typed_and_lie_by_region_and_period(sent: Path, out: Path) -> None:
    run(sent, out)
    places = {file.relative_to(out).parts[:3] for file in out.rglob("*.parquet")}
    assert {place[1] for place in places} == {f"region=KZ-{code}" for code in REGIONS}
    assert {place[2] for place in places} == {"period=2026-Q2", "period=2026-Q3"}
    for table in Table:
        described = read(out, table)
        types = dict(zip(described.columns, map(str, described.types), strict=True))
        expected = {one.name: one.type.replace("TIMESTAMPTZ", "TIMESTAMP WITH TIME ZONE") for one in columns_of(table)}
        assert types == expected


def test_no_name_number_address_or_text_comes_in(sent: Path, out: Path) -> None:
    run(sent, out)
    words = {
        letters
        for one in everything()
        for case in one.cases
        for saying in [*(text for line in case.lines for _, text in line.text), *(i.text for i in case.incidents)]
        for letters in saying
        if isinstance(letters, str) and len(letters) > 12
    }
    people = [person for one in everything() for person in one.people]
    secret = words | {person.name for person in people if person.name} | {p.iin for p in people if p.iin}
    secret |= {person.address for person in people if person.address} | {n for p in people for n in p.phones}
    assert len(secret) > 3
    told = json.dumps([rows(out, table) for table in Table], ensure_ascii=False, default=str)
    assert not [one for one in secret if one in told]


def test_a_second_run_opens_only_what_is_new(sent: Path, out: Path, tmp_path: Path) -> None:
    folder = tmp_path / "sent"
    a_region(folder, schools=2, packages=6)
    assert run(folder, out).taken == 6
    seen: list[tuple[int, int]] = []
    again = run(folder, out, progress=lambda done, of: seen.append((done, of)))
    assert (again.found, again.taken, again.known) == (6, 0, 6)
    assert seen == [(0, 0)]
    late = send(folder, 40, 1)
    os.link(late, folder / "the-same.zip.age")
    third = run(folder, out)
    assert (third.found, third.taken, third.known, third.again) == (8, 1, 6, 1)
    assert third.rows["package"] == 7


def test_refused_packages_are_told_with_the_reason_and_kept_out(sent: Path, out: Path, tmp_path: Path) -> None:
    folder = tmp_path / "sent"
    folder.mkdir()
    good = send(folder, 1, 1, name="a-good.zip.age")
    damaged = bytearray(good.read_bytes())
    damaged[-1] ^= 1
    (folder / "b-damaged.zip.age").write_bytes(damaged)
    (folder / "c-cut.zip.age").write_bytes(good.read_bytes()[:-300])
    (folder / "d-empty.zip.age").write_bytes(b"")
    send(folder, 2, 1, name="e-changed-sender.zip.age", signer=signer_of(77))
    send(folder, 3, 2, name="f-not-data.zip.age", raw=b'{"format": "pana-data"}')
    send(folder, 4, 2, name="g-other.zip.age", raw=encode(data_of(5, 2)))
    send(folder, 7, 2, name="h-day.zip.age", raw=encode(replace(data_of(7, 2), period_until="2026-13-45")))
    changed = replace(data_of(1, 1), ground="другое основание")
    send(folder, 1, 1, name="i-twice.zip.age", data=changed)
    report = run(folder, out)
    told = {one.path: (one.problem, one.differs) for one in report.refused}
    assert report.taken == 1
    assert told.keys() == {file.name for file in folder.iterdir()} - {"a-good.zip.age"}
    assert told["e-changed-sender.zip.age"] == ("sender-changed", "")
    assert told["f-not-data.zip.age"] == ("data-malformed", "data.json")
    assert told["g-other.zip.age"] == ("data-of-another-package", "data.json")
    assert told["h-day.zip.age"][1] == "data.json"
    assert told["i-twice.zip.age"] == ("package-id-twice", "")
    assert {told[name][0] for name in ("b-damaged.zip.age", "c-cut.zip.age")} == {"envelope-damaged"}
    assert run(folder, out, accept_changed=True).taken == 1


def test_another_key_opens_nothing(sent: Path, out: Path) -> None:
    report = collate(sent, Identity.generate(), out, day=DAY, processes=1)
    assert report.taken == 0
    assert {one.problem for one in report.refused} == {"key-other"}


def test_rows_of_a_batch_that_was_cut_short_are_gone_at_the_next_run(sent: Path, out: Path) -> None:
    run(sent, out)
    (out / "_collated" / "index.duckdb").unlink()  # killed between the rows and the index
    (out / "_collated" / "aside-0").mkdir()
    dataset = Dataset(out)
    assert dataset.removed > 0
    assert dataset.counts() == dict.fromkeys([table.value for table in Table], 0)
    dataset.close()
    assert run(sent, out).rows["package"] == 24
    assert not list((out / "_collated").glob("aside-*"))


def test_a_stop_keeps_whole_batches(sent: Path, out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for limit in ("BATCH_PACKAGES", "TOGETHER"):
        monkeypatch.setattr(f"counsellor_app.exchange.collate.collate.{limit}", 10)
    done = 0

    def note(so_far: int, _of: int) -> None:
        nonlocal done
        done = so_far

    with pytest.raises(Trouble) as stopped:
        run(sent, out, progress=note, cancelled=lambda: done >= 15)
    assert stopped.value.kind is TroubleKind.CANCELLED
    later = run(sent, out)
    assert (later.known, later.taken) == (10, 14)
    assert later.rows["package"] == 24


def test_processes_beside_make_the_same_rows(
    sent: Path, out: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("counsellor_app.exchange.collate.collate.FEW", 4)
    alone, beside = run(sent, out), collate(sent, OFFICE, tmp_path / "beside", day=DAY, processes=2)
    assert alone == beside
    for table in Table:
        assert sorted(map(repr, rows(out, table))) == sorted(map(repr, rows(tmp_path / "beside", table)))


def test_the_dataset_inside_the_folder_is_not_collated(tmp_path: Path) -> None:
    send(tmp_path, 1, 1)
    inside = tmp_path / "data"
    run(tmp_path, inside)
    (inside / "x.age").write_bytes(b"x")
    assert run(tmp_path, inside).found == 1


def test_links_are_not_followed_and_names_are_those_below_the_folder(
    tmp_path: Path, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "in"
    (folder / "b" / "c").mkdir(parents=True)
    for name in ("z.age", "a.age", "b/x.age", "b/c/x.age"):
        (folder / name).write_bytes(b"x")
    (folder / "link.age").symlink_to(folder / "a.age")
    (folder / "gone.age").symlink_to(folder / "nothing")
    (folder / "round").symlink_to(folder, target_is_directory=True)
    monkeypatch.chdir(folder)
    for place in (folder, Path()):
        assert [one.path for one in run(place, out).refused] == ["a.age", "z.age", "b/x.age", "b/c/x.age"]


@pytest.mark.parametrize("together", [1, 5, 24, 1000])
def test_packages_looked_up_some_at_a_time_come_in_once(
    together: int, sent: Path, out: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The same package twice: in one lot, in two lots, in a batch that is closed already."""
    monkeypatch.setattr("counsellor_app.exchange.collate.collate.TOGETHER", together)
    monkeypatch.setattr("counsellor_app.exchange.collate.collate.BATCH_PACKAGES", 7)
    folder = tmp_path / "sent"
    shutil.copytree(sent, folder / "a")
    shutil.copytree(sent, folder / "b")
    changed = replace(data_of(2, 3), ground="другое основание")
    send(folder / "b", 2, 3, name="other-content.zip.age", data=changed)
    report = run(folder, out)
    assert (report.found, report.taken, report.again, report.rows["package"]) == (49, 24, 24, 24)
    assert [(one.path, one.problem) for one in report.refused] == [("b/other-content.zip.age", "package-id-twice")]
    later = run(folder, out)
    assert (later.known, later.taken, len(later.refused)) == (48, 0, 1)


def test_an_index_that_is_not_ours_is_left_alone(sent: Path, out: Path) -> None:
    index = out / "_collated" / "index.duckdb"
    index.parent.mkdir(parents=True)
    for garbage in (b"", b"garbage" * 1000):
        index.write_bytes(garbage)
        with pytest.raises(Trouble) as foreign:
            run(sent, out)
        assert foreign.value.kind is TroubleKind.FILE_UNREADABLE
        assert index.read_bytes() == garbage
    index.unlink()
    with duckdb.connect(index) as newer:
        newer.execute("CREATE TABLE about AS SELECT 'pana-dataset/2' AS format")
    with pytest.raises(Trouble) as foreign:
        run(sent, out)
    assert foreign.value.kind is TroubleKind.FILE_UNREADABLE


def test_two_runs_do_not_write_one_dataset(sent: Path, out: Path) -> None:
    run(sent, out)
    program = "import sys, duckdb; kept = duckdb.connect(sys.argv[1]); print('open', flush=True); sys.stdin.read()"
    command = [sys.executable, "-c", program, str(out / "_collated" / "index.duckdb")]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "open\n"
        with pytest.raises(RuleBroken) as busy:
            run(sent, out)
        other.communicate()
    assert busy.value.rule == "collate-in-use"
    assert run(sent, out).known == 24


def test_lines_longer_than_the_engine_reads_are_refused(sent: Path, out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("counsellor_app.exchange.collate.opening.MOST_LINE", 500)
    report = run(sent, out)
    assert {one.problem for one in report.refused} == {"data-malformed"}
    assert report.taken == 0


def test_a_line_of_the_greatest_length_is_read(out: Path) -> None:
    dataset = Dataset(out)
    common = {"package_id": "0" * 32, "region": "KZ-71", "period": "2026-Q4"}
    row = {"case_key": "", "kinds": ["x" * (MOST_LINE - len(as_line(common, [{"case_key": "", "kinds": [""]}])) - 1)]}
    line = as_line(common, [row])
    assert len(line) == MOST_LINE - 1
    dataset.add({Table.INCIDENT: line})
    dataset.close_batch([])
    assert dataset.counts()["incident"] == 1
    dataset.close()


def test_what_was_added_and_not_closed_is_gone(out: Path) -> None:
    dataset = Dataset(out)
    dataset.add({Table.CASE: as_line({"region": "KZ-71", "period": "2026-Q4"}, [{"level": "R1"}])})
    dataset.close()
    assert not [file for file in out.rglob("*") if file.name != "index.duckdb" and file.is_file()]


def test_a_folder_that_is_none_is_told(tmp_path: Path, out: Path) -> None:
    with pytest.raises(Trouble) as missing:
        run(tmp_path / "nowhere", out)
    assert missing.value.kind is TroubleKind.FILE_UNREADABLE


def is_part(small: Any, large: Any) -> bool:
    if isinstance(small, dict):
        return all(name in large and is_part(value, large[name]) for name, value in small.items())
    if isinstance(small, list):
        return len(small) == len(large) and all(map(is_part, small, large))
    return bool(small == large)


def test_what_is_wanted_is_what_a_package_has() -> None:
    for example in everything():
        raw = encode(example)
        assert is_part(json.loads(msgspec.json.encode(decode(raw))), json.loads(raw))


@given(st.dates())
def test_a_quarter_has_three_months(day: date) -> None:
    year, number = quarter(day.isoformat()).split("-Q")
    assert int(year) == day.year
    assert (int(number) - 1) * 3 < day.month <= int(number) * 3


def test_the_questions_of_the_documentation_are_answered(sent: Path, out: Path) -> None:
    run(sent, out)
    questions = re.findall(r"```sql\n(.*?)```", DOCUMENT.read_text("utf-8"), re.DOTALL)
    assert len(questions) >= 6
    for question in questions:
        found = duckdb.sql(question.rstrip().rstrip(";").replace("'data/", f"'{out}/"))
        assert found is not None
        assert found.fetchall(), question


def test_every_column_stands_in_the_documentation() -> None:
    text = DOCUMENT.read_text("utf-8")
    for table in Table:
        part = text.split(f"### `{table.value}`\n")[1].split("###")[0].split("\n## ")[0]
        told = re.findall(r"^\| `(\w+)` \| ([^|]+) \| ([^|]+) \|$", part, re.MULTILINE)
        expected = [(one.name, one.type, one.meaning.replace("``", "`")) for one in columns_of(table)]
        assert told == expected


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("IO Error: Could not write all bytes to file: No space left on device", TroubleKind.DISK_FULL),
        ("IO Error: There is not enough space on the disk.", TroubleKind.DISK_FULL),
        ("IO Error: Input/output error", TroubleKind.DISK_ERROR),
    ],
)
def test_what_the_engine_says_of_the_disk_is_told(words: str, kind: TroubleKind) -> None:
    with pytest.raises(Trouble) as told, disk_of_the_engine():
        raise duckdb.IOException(words)
    assert told.value.kind is kind
