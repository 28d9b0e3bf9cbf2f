"""counsellor-cli package collate: a region's packages as one dataset."""

import argparse
import sys
from collections.abc import Iterator
from typing import Any

from counsellor_app.console import words
from counsellor_app.console.answer import FINE, PROBLEM, Answer
from counsellor_app.domain.clock import local_day, utc_now
from counsellor_app.domain.packages import Refusal
from counsellor_app.exchange.collate.collate import Collated, Refused, collate
from counsellor_app.exchange.package.key_files import read_identity

PROBLEMS = {
    "data-of-another-package": "data.json belongs to another package",
    "package-id-twice": "another content came under this package's number before",
    "data-malformed": "data.json is not what its schema says",
    "data-newer": "data.json was written by a newer program",
    "file-unreadable": "the file cannot be read",
    "no-permission": "the file may not be read",
}


def package_collate(arguments: argparse.Namespace) -> Answer:
    """Exit code 1 where a package was refused: the others are in."""
    report = collate(
        arguments.dir,
        read_identity(arguments.key),
        arguments.out,
        day=local_day(utc_now()),
        accept_changed=arguments.accept_changed,
        processes=arguments.processes,
        progress=_tell,
    )
    return Answer(facts=_facts(report), lines=list(_lines(report)), code=PROBLEM if report.refused else FINE)


def _tell(done: int, of: int) -> None:
    """A line that renews itself, for people only."""
    if sys.stderr.isatty() and (done == of or done % 50 == 0):
        sys.stderr.write(f"\r{done}/{of}" + ("\n" if done == of else ""))
        sys.stderr.flush()


def _facts(report: Collated) -> dict[str, Any]:
    return {
        "found": report.found,
        "taken": report.taken,
        "known": report.known,
        "again": report.again,
        "refused": [{"path": one.path, "problem": one.problem, "differs": one.differs} for one in report.refused],
        "rows": report.rows,
    }


def _lines(report: Collated) -> Iterator[str]:
    yield f"{report.found} packages: {report.taken} taken in, {report.known} there before, {report.again} came again"
    yield "rows: " + ", ".join(f"{table} {count}" for table, count in report.rows.items())
    if report.refused:
        yield ""
        yield f"{len(report.refused)} refused:"
    yield from (_line(one) for one in report.refused)


def _line(one: Refused) -> str:
    reason = words.of_refusal(Refusal(one.problem)) if one.problem in _CODES else PROBLEMS[one.problem]
    return f"{one.path}: {reason}" + (f" ({one.differs})" if one.differs else "")


_CODES = frozenset(refusal.value for refusal in Refusal)
