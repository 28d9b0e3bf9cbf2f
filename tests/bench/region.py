"""A whole region by hand: `python -m tests.bench.region OUT [--schools 200] [--processes 2]`.

As many invented schools answer an office's letters, the office collates what came with `counsellor-cli`, then again
with packages that must be refused, and asks the questions of the documentation. What came is printed.
"""

import argparse
import itertools
import os
import re
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import duckdb

from counsellor_app.content.library import load_content
from counsellor_app.content.packs import CodeList
from counsellor_app.exchange.package.key_files import read_public_key_of
from counsellor_app.security.sealing import Identity
from tests.bench.region_school import Made, Order, send_answers

ROOT = Path(__file__).parents[2]
DOCUMENT = ROOT / "resources" / "schema" / "dataset.md"
ONE_IN = 4  # schools of which one is asked about a child, too
QUESTION = re.compile(r"^([^\n]+):\n\n```sql\n(.*?);?\n```", re.MULTILINE | re.DOTALL)
SHOWN = 12  # rows of an answer


def main() -> None:
    parser = argparse.ArgumentParser(description="a region of invented schools, collated and asked")
    parser.add_argument("out", type=Path, metavar="OUT", help="a new folder")
    parser.add_argument("--schools", type=int, default=200)
    parser.add_argument("--processes", type=int, default=2)
    wanted = parser.parse_args()
    out: Path = wanted.out
    out.mkdir(parents=True)
    counsellor("package", "keygen", str(out / "office"))
    key, sent, data = out / "office" / "office.key", out / "sent", out / "data"
    orders = list(orders_of(wanted.schools, read_public_key_of(key.with_suffix(".pub")), sent))
    tell(answer_all(orders, wanted.processes))
    collating = ("package", "collate", str(sent), "--key", str(key), "--out", str(data))
    counsellor(*collating, "--processes", str(wanted.processes))
    spoil(orders, sent)
    counsellor(*collating)
    ask(out)


def orders_of(schools: int, key: str, sent: Path) -> Iterator[Order]:
    """Schools of all regions in turn; a folder for each region."""
    regions = [item.id for item in load_content().items(CodeList.REGION)]
    for number, region in zip(range(1, schools + 1), itertools.cycle(regions), strict=False):
        folder = sent / region
        folder.mkdir(parents=True, exist_ok=True)
        yield Order(
            number=number,
            region=region,
            seed=number,
            keys=(key,),
            with_case=number % ONE_IN == 0,
            folder=folder,
        )


def answer_all(orders: list[Order], processes: int) -> Iterator[Made]:
    with ProcessPoolExecutor(processes, get_context("spawn")) as pool:
        yield from pool.map(send_answers, orders)


def tell(answers: Iterator[Made]) -> None:
    begun, made = time.perf_counter(), []
    for one in answers:
        made.append(one)
        if len(made) % 20 == 0:
            say(f"{len(made)} schools, {time.perf_counter() - begun:.0f} s")
    files, answering = zip(*(one.seconds for one in made), strict=True)
    say(f"{len(made)} schools sent {sum(len(one.files) for one in made)} packages")
    filled, answered = statistics.median(files), statistics.median(answering)
    say(f"median seconds of a school: {filled:.1f} its file, {answered:.1f} answers")
    say(f"rows whose text the linter kept back: {sum(one.kept_back for one in made)}")


def spoil(orders: list[Order], sent: Path) -> None:
    """What must be refused: touched, cut, sealed for somebody else, another certificate than this school's."""
    folder = sent / "broken"
    folder.mkdir()
    good = next(orders[0].folder.glob("*.age")).read_bytes()
    middle = len(good) // 2
    (folder / "touched.zip.age").write_bytes(good[:middle] + bytes([good[middle] ^ 1]) + good[middle + 1 :])
    (folder / "cut.zip.age").write_bytes(good[:-1000])
    for name, key in (
        ("for-another-office", Identity.generate().public_key),
        ("another-certificate", orders[0].keys[0]),
    ):
        first = orders[0]
        again = Order(number=1, region=first.region, seed=first.seed, keys=(key,), with_case=False, folder=folder)
        (made,) = send_answers(again).files
        (folder / made).rename(folder / f"{name}.zip.age")


def ask(out: Path) -> None:
    """The questions of the documentation, of training data, for that is what these are."""
    os.chdir(out)
    for title, question in QUESTION.findall(DOCUMENT.read_text("utf-8")):
        begun = time.perf_counter()
        found = duckdb.sql(question.replace("NOT demo", "demo"))
        assert found is not None, title
        rows = found.fetchall()
        say(f"\n{title} ({len(rows)} rows, {(time.perf_counter() - begun) * 1000:.0f} ms)")
        say("  " + " | ".join(found.columns))
        for row in rows[:SHOWN]:
            say("  " + " | ".join(map(str, row)))


def counsellor(*arguments: str) -> None:
    """Exit code 1 is an answer: something was refused."""
    say(f"\n$ counsellor-cli {' '.join(arguments)}")
    begun = time.perf_counter()
    done = subprocess.run([sys.executable, "-m", "counsellor_app.cli", *arguments], cwd=ROOT, check=False)
    say(f"exit {done.returncode}, {time.perf_counter() - begun:.1f} s")
    if done.returncode not in (0, 1):
        raise SystemExit(done.returncode)


def say(line: str) -> None:
    print(line, flush=True)


if __name__ == "__main__":
    main()
