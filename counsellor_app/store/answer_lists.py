"""Counts and lists from which the parts of an answer are chosen."""

from collections import defaultdict

from counsellor_app.domain.documents import Document
from counsellor_app.domain.ids import CaseId
from counsellor_app.store.codec import codec
from counsellor_app.store.unit import Unit

ENTRIES = "SELECT case_id, kind, count(*) FROM entry GROUP BY case_id, kind ORDER BY case_id, kind"
INCIDENTS = "SELECT case_id, count(*) FROM case_incident GROUP BY case_id"
DOCUMENTS = """
SELECT coalesce(e.case_id, one.owner_id), {columns} FROM document one
LEFT JOIN entry e ON one.owner_kind = 'entry' AND e.id = one.owner_id
WHERE one.removed_at IS NULL AND one.owner_kind <> 'request' ORDER BY one.added_at, one.id
"""


def entry_counts(unit: Unit) -> dict[CaseId, tuple[tuple[str, int], ...]]:
    """Signed entries of each case by kind."""
    found: dict[CaseId, list[tuple[str, int]]] = defaultdict(list)
    for case_id, kind, count in unit.connection.execute(ENTRIES).fetchall():
        found[case_id].append((kind, count))
    return {case_id: tuple(counts) for case_id, counts in found.items()}


def incident_counts(unit: Unit) -> dict[CaseId, int]:
    return dict(unit.connection.execute(INCIDENTS).fetchall())


def documents_of_cases(unit: Unit) -> tuple[tuple[CaseId, Document], ...]:
    """Of cases and of their entries, oldest first."""
    decode = codec(Document)
    sql = DOCUMENTS.replace("{columns}", ", ".join("one." + name for name in decode.columns))
    rows = unit.connection.execute(sql).fetchall()
    return tuple((case_id, decode.decode(tuple(values))) for case_id, *values in rows)
