"""Counts and lists from which the parts of an answer are chosen."""

import json
from collections import defaultdict
from collections.abc import Iterable

from counsellor_app.domain.documents import Document
from counsellor_app.domain.ids import CaseId
from counsellor_app.store.codec import codec
from counsellor_app.store.unit import Unit

# Of all cases only how many: the index has it. Their kinds stand in the rows, and reading 100,000 takes four seconds.
ALL = "SELECT case_id, count(*) FROM entry GROUP BY case_id"
KINDS = """
SELECT case_id, kind, count(*) FROM entry WHERE case_id IN (SELECT value FROM json_each(?))
GROUP BY case_id, kind ORDER BY case_id, kind
"""
INCIDENTS = "SELECT case_id, count(*) FROM case_incident GROUP BY case_id"
DOCUMENTS = """
SELECT coalesce(e.case_id, one.owner_id), {columns} FROM document one
LEFT JOIN entry e ON one.owner_kind = 'entry' AND e.id = one.owner_id
WHERE one.removed_at IS NULL AND one.owner_kind <> 'request' ORDER BY one.added_at, one.id
"""


def entry_counts(unit: Unit, by_kind: Iterable[CaseId]) -> dict[CaseId, tuple[tuple[str, int], ...]]:
    """Signed entries of each case: of the cases `by_kind` each kind, of the others all of them under no kind."""
    found: dict[CaseId, list[tuple[str, int]]] = defaultdict(list)
    for case_id, kind, count in unit.connection.execute(KINDS, (json.dumps(sorted(by_kind)),)).fetchall():
        found[case_id].append((kind, count))
    for case_id, count in unit.connection.execute(ALL).fetchall():
        if case_id not in found:
            found[case_id].append(("", count))
    return {case_id: tuple(counts) for case_id, counts in found.items()}


def incident_counts(unit: Unit) -> dict[CaseId, int]:
    return dict(unit.connection.execute(INCIDENTS).fetchall())


def documents_of_cases(unit: Unit) -> tuple[tuple[CaseId, Document], ...]:
    """Of cases and of their entries, oldest first."""
    decode = codec(Document)
    sql = DOCUMENTS.replace("{columns}", ", ".join("one." + name for name in decode.columns))
    rows = unit.connection.execute(sql).fetchall()
    return tuple((case_id, decode.decode(tuple(values))) for case_id, *values in rows)
