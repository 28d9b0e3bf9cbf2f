"""counsellor-cli case, due, search, content: reading what is in a vault, and checking the packs."""

import argparse
from datetime import date
from pathlib import Path
from typing import Any

from counsellor_app.console.answer import PROBLEM, Answer, plain, table
from counsellor_app.console.opening import at_work
from counsellor_app.content.library import check_content
from counsellor_app.domain.agenda import DueLine
from counsellor_app.domain.clock import local_day
from counsellor_app.domain.text import render


def case_list(arguments: argparse.Namespace) -> Answer:
    with at_work(arguments) as services:
        rows = services.cases.list()
    facts = [
        {
            "number": row.number,
            "level": row.level,
            "stage": row.stage,
            "types": row.types,
            "opened": row.opened_at,
            "closed": row.closed_at,
            "next": row.next_on,
        }
        for row in rows
    ]
    lines = table(
        [
            (
                row.number,
                row.level or "-",
                row.stage,
                ",".join(row.types),
                row.next_on.isoformat() if row.next_on else "-",
            )
            for row in rows
        ]
    )
    return Answer(facts={"cases": facts}, lines=lines)


def case_show(arguments: argparse.Namespace) -> Answer:
    """One case with its entries, names included: it is the counsellor's own record."""
    with at_work(arguments) as services:
        case_id = services.cases.by_number(arguments.number)
        if case_id is None:
            return Answer(facts={"problem": "no-such-case"}, lines=["no such case"], code=PROBLEM)
        services.cases.opened(case_id)
        record = services.cases.page(case_id)
    names = record.names
    entries = [
        {
            "kind": line.entry.kind.value,
            "service_at": line.entry.service_at,
            "text": "\n".join(render(text, lambda p: names.get(p, "")) for text in line.entry.sections.values()),
        }
        for line in record.entries
    ]
    case = record.case
    facts: dict[str, Any] = {
        "number": case.number,
        "student": record.student.full_name(),
        "level": case.level,
        "types": case.types,
        "opened": case.opened_at,
        "closed": case.closed_at,
        "entries": entries,
    }
    lines = [f"{case.number}  {record.student.full_name()}  {case.level or '-'}  {','.join(case.types)}"]
    lines += [f"{plain(e['service_at'])}  {e['kind']}  {e['text']}" for e in entries]
    return Answer(facts=facts, lines=lines)


def due(arguments: argparse.Namespace) -> Answer:
    """What is due, by clock id and basis; exit code 1 where something is overdue."""
    on = date.fromisoformat(arguments.on) if arguments.on else None
    with at_work(arguments) as services:
        lines = services.today.due(on)
        content = services.session.content
        facts: list[dict[str, Any]] = [
            {
                "bucket": line.bucket.value,
                "case": line.due.whom.case_number if line.due.whom else "",
                "request": line.due.request.number if line.due.request else "",
                "rule": _rule_of(line.due),
                "step": line.due.step,
                "basis": content.clock(line.due.rule).basis if line.due.rule else "",
                "due": line.due.due_at or line.due.due_on,
                "day": local_day(line.due.due_at) if line.due.due_at else line.due.due_on,
            }
            for line in lines
        ]
    shown = table(
        [
            (f["bucket"], f["case"] or f["request"], str(f["day"]), f"{f['rule']} {f['step']}".strip(), f["basis"])
            for f in facts
        ]
    )
    overdue = any(f["bucket"] == "overdue" for f in facts)
    return Answer(facts={"due": facts}, lines=shown, code=PROBLEM if overdue else 0)


def _rule_of(due: DueLine) -> str:
    if due.request is not None:
        return f"request-{due.request.step}"
    return due.rule or due.schedule or "hand"


def search(arguments: argparse.Namespace) -> Answer:
    with at_work(arguments) as services:
        found = services.search.find(arguments.text, 50)
    facts: dict[str, Any] = {
        "people": [{"id": hit.id, "name": hit.full_name, "kind": hit.kind.value} for hit in found.people],
        "cases": [{"number": hit.number, "name": hit.name} for hit in found.cases],
        "notes": [{"case": hit.number, "at": hit.service_at, "snippet": hit.snippet} for hit in found.notes],
    }
    lines = [f"person  {hit.full_name}" for hit in found.people]
    lines += [f"case    {hit.number}  {hit.name}" for hit in found.cases]
    lines += [f"note    {hit.number}  {hit.service_at.date()}  {hit.snippet}" for hit in found.notes]
    return Answer(facts=facts, lines=lines, code=0 if lines else PROBLEM)


def content_check(arguments: argparse.Namespace) -> Answer:
    """Every fault of every pack: file, line, key, reason."""
    folder: Path | None = arguments.folder
    faults = [
        {"file": fault.file, "line": fault.line, "key": fault.key, "reason": str(fault.reason)}
        for fault in check_content(folder)
    ]
    lines = [f"{f['file']}:{f['line']}: {f['key']}: {f['reason']}" for f in faults] or ["every pack is whole"]
    return Answer(facts={"faults": faults}, lines=lines, code=PROBLEM if faults else 0)
