"""counsellor-cli roster: a dry run of a school's list, and the import. Refused rows are named by line and reason."""

import argparse
from typing import Any

from counsellor_app.console.answer import PROBLEM, Answer, table
from counsellor_app.console.opening import at_work
from counsellor_app.domain.clock import local_day, utc_now
from counsellor_app.domain.roster import RefusedRow, RosterDiff, RowWarning
from counsellor_app.domain.roster_diff import compare
from counsellor_app.exchange.roster.check import check_rows
from counsellor_app.exchange.roster.columns import check_mapping, guess_mapping
from counsellor_app.exchange.roster.read import read_table
from counsellor_app.services.roster import Import


def check(arguments: argparse.Namespace) -> Answer:
    """Without a vault: every good row is new."""
    found = read_table(arguments.file)
    mapping = guess_mapping(found)
    check_mapping(mapping)
    checked = check_rows(found, mapping, local_day(utc_now()))
    diff = compare(checked.students, (), checked.refused)
    return _answer(diff, tuple(checked.warnings), [column.value for column in mapping.columns])


def import_(arguments: argparse.Namespace) -> Answer:
    """All good rows in one piece, with the columns as they are guessed or remembered."""
    with at_work(arguments) as services:
        found = services.roster.open(arguments.file)
        preview = services.roster.dry_run(found, services.roster.guess(found))
        services.roster.write(Import(preview=preview))
    return _answer(preview.diff, preview.warnings, [column.value for column in preview.mapping.columns])


def _answer(diff: RosterDiff, warnings: tuple[RowWarning, ...], columns: list[str]) -> Answer:
    counts = {
        "new": len(diff.new),
        "changed": len(diff.changed),
        "unchanged": len(diff.unchanged),
        "refused": len(diff.refused),
        "gone": len(diff.gone),
    }
    refused = [_refused(row) for row in diff.refused]
    facts: dict[str, Any] = {**counts, "columns": columns, "rows_refused": refused, "warnings": len(warnings)}
    lines = table([(name, str(count)) for name, count in counts.items()])
    lines += table([(f"line {row['line']}", row["field"], row["reason"]) for row in refused])
    return Answer(facts=facts, lines=lines, code=PROBLEM if refused else 0)


def _refused(row: RefusedRow) -> dict[str, Any]:
    return {"line": row.line, "field": row.field.value if row.field else "-", "reason": row.reason.value}
