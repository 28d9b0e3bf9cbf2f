"""The tables of the statistics as a statement each: what somebody would write who asks the file directly."""

from typing import Any

from counsellor_app.content.library import load_content

RULES = load_content().statistics.rules
TYPE = "CASE " + " ".join(f"WHEN types LIKE '%\"{t}\"%' THEN '{t}'" for t in RULES.main_type) + " ELSE 'UNKNOWN' END"
BAND = "CASE WHEN grade <= 4 THEN '0-4' WHEN grade <= 6 THEN '5-6' WHEN grade <= 9 THEN '7-9'"
BAND += " WHEN grade <= 12 THEN '10-12' ELSE 'UNKNOWN' END"
IN_TYPES = " OR ".join(f"types LIKE '%\"{t}\"%'" for t in RULES.bullying)
IN_RISK = " OR ".join(f"types LIKE '%\"{t}\"%'" for t in RULES.suicide_risk)
CYBER = " OR ".join(f"i.kinds LIKE '%\"{f}\"%'" for f in RULES.cyber_forms)
REPORTS = (
    "WITH r AS (SELECT source, types FROM referral WHERE cancelled_at IS NULL AND registered_at BETWEEN :a AND :b)"
)
SPELL = """(SELECT {what} FROM class_spell k WHERE k.student_id = {who} AND k.from_on <= {day}
    AND (k.until_on IS NULL OR {day} <= k.until_on) ORDER BY k.from_on DESC LIMIT 1)"""
INCIDENTS = f"""
WITH i AS (SELECT i.id, i.place, i.kinds,
    (SELECT CASE WHEN count(DISTINCT band) > 1 THEN 'MIXED' ELSE coalesce(min(band), 'UNKNOWN') END FROM (
        SELECT {BAND} AS band FROM (SELECT coalesce({SPELL.format(what="k.grade", who="o.person_id", day="i.day")},
            (SELECT s.grade FROM student s WHERE s.id = o.person_id)) AS grade
        FROM incident_role o WHERE o.incident_id = i.id AND o.role = 'TARGET'))) AS band
    FROM incident i LEFT JOIN referral f ON f.id = i.referral_id
    WHERE f.cancelled_at IS NULL AND i.written_at BETWEEN :a AND :b)
"""
LOCAL = "date(c.opened_at, '+5 hours')"
CASES = f"""
WITH c AS (SELECT c.id, c.types, c.stage, c.closed_at, c.outcome, c.student_id, p.sex,
    coalesce({SPELL.format(what="k.grade", who="c.student_id", day=LOCAL)}, s.grade) AS grade,
    coalesce({SPELL.format(what="k.language", who="c.student_id", day=LOCAL)}, s.language) AS language,
    coalesce((SELECT max(l.level) FROM level l WHERE l.case_id = c.id AND l.set_at <= :b), 'NONE') AS level
    FROM case_file c JOIN person p ON p.id = c.student_id LEFT JOIN student s ON s.id = p.id
    WHERE c.outcome <> 'DUPLICATE' AND c.opened_at BETWEEN :a AND :b)
"""
# What a stage was after each change: the next before-image, or the row as it stands.
DECIDED = """(SELECT CASE WHEN said IN ('RECOGNISED', 'NOT_RECOGNISED') THEN said ELSE 'PENDING' END FROM (
    SELECT a.at, coalesce(lead(json_extract(h.before, '$.stage')) OVER (ORDER BY h.seq), c.stage) AS said
    FROM change h JOIN audit a ON a.seq = h.seq WHERE h.tbl = 'case_file' AND h.row_id = c.id AND h.op = 'update'
        AND json_extract(h.before, '$.stage') IS NOT NULL)
    WHERE said IN ('RECOGNISED', 'NOT_RECOGNISED', 'DRAFT', 'REGISTERED', 'PRIMARY', 'AT_AUTHORITY') AND at <= :b
    ORDER BY at DESC LIMIT 1)"""
TOLD = """(SELECT count(*) FROM case_incident x JOIN incident i ON i.id = x.incident_id
    LEFT JOIN referral f ON f.id = i.referral_id
    WHERE x.case_id = c.id AND f.cancelled_at IS NULL AND i.written_at <= :b"""
BULLIED = f"{CASES} SELECT {{}}, count(*) FROM c WHERE {IN_TYPES} GROUP BY 1"
STATE = """CASE WHEN met_at IS NOT NULL AND met_at <= :b THEN
        CASE WHEN met_at <= due THEN 'IN_TIME' WHEN late_reason <> '' THEN 'LATE_REASON' ELSE 'LATE' END
    WHEN :b > due THEN 'LATE' ELSE 'RUNNING' END"""
TERMS = """WITH k AS (SELECT k.rule, k.met_at, k.started_at, k.late_reason,
    coalesce(k.due_at, strftime('%Y-%m-%dT18:59:59.999Z', k.due_on)) AS due
    FROM clock k JOIN case_file c ON c.id = k.case_id
    WHERE k.cancelled_at IS NULL AND c.outcome <> 'DUPLICATE' AND k.started_at BETWEEN :a AND :b)"""
STATEMENTS = {
    "reports-by-source": f"{REPORTS} SELECT source, count(*) FROM r GROUP BY 1",
    "reports-by-type": f"{REPORTS} SELECT {TYPE}, count(*) FROM r GROUP BY 1",
    "reports-source-by-type": f"{REPORTS} SELECT source, {TYPE}, count(*) FROM r GROUP BY 1, 2",
    "incidents-by-form": f"{INCIDENTS} SELECT j.value, count(*) FROM i, json_each(i.kinds) j GROUP BY 1",
    "incidents-by-place": f"{INCIDENTS} SELECT coalesce(nullif(place, ''), 'UNKNOWN'), count(*) FROM i GROUP BY 1",
    "incidents-by-band": f"{INCIDENTS} SELECT band, count(*) FROM i GROUP BY 1",
    "incidents-form-by-band": f"{INCIDENTS} SELECT j.value, band, count(*) FROM i, json_each(i.kinds) j GROUP BY 1, 2",
    "cases-by-type": f"{CASES} SELECT {TYPE}, count(*) FROM c GROUP BY 1",
    "cases-by-band": f"{CASES} SELECT {BAND}, count(*) FROM c GROUP BY 1",
    "cases-by-sex": f"{CASES} SELECT coalesce(sex, 'UNKNOWN'), count(*) FROM c GROUP BY 1",
    "cases-by-language": f"{CASES} SELECT coalesce(language, 'UNKNOWN'), count(*) FROM c GROUP BY 1",
    "cases-band-by-sex": f"{CASES} SELECT {BAND}, coalesce(sex, 'UNKNOWN'), count(*) FROM c GROUP BY 1, 2",
    "cases-by-level": f"{CASES} SELECT level, count(*) FROM c GROUP BY 1",
    "cases-type-by-level": f"{CASES} SELECT {TYPE}, level, count(*) FROM c GROUP BY 1, 2",
    "suicide-risk-by-level": f"{CASES} SELECT level, count(*) FROM c WHERE {IN_RISK} GROUP BY 1",
    "bullying-by-decision": BULLIED.format(f"coalesce({DECIDED}, 'PENDING')"),
    "bullying-by-repeat": BULLIED.format(f"CASE {TOLD}) WHEN 0 THEN 'NONE' WHEN 1 THEN 'ONE' ELSE 'TWO_OR_MORE' END"),
    "bullying-by-cyber": BULLIED.format(
        f"CASE WHEN {TYPE} = 'CYBER' OR {TOLD} AND ({CYBER})) > 0 THEN 'YES' ELSE 'NO' END"
    ),
    "closed-by-outcome": "SELECT outcome, count(*) FROM case_file WHERE outcome <> 'DUPLICATE'"
    " AND closed_at BETWEEN :a AND :b GROUP BY 1",
    "terms-by-rule": f"{TERMS} SELECT rule, {STATE}, count(*) FROM k GROUP BY 1, 2",
}
# Asked as well, and compared by nobody: who was handed on, and the hours of each term, of which SQLite knows no median.
BESIDE = (
    f"""{CASES} SELECT sum(EXISTS(SELECT 1 FROM change h WHERE h.tbl = 'case_file' AND h.row_id = c.id
        AND json_extract(h.before, '$.stage') IN ('TO_KDN', 'TRANSFERRED')) OR stage IN ('TO_KDN', 'TRANSFERRED')),
        sum(outcome = 'HANDED_MED'), sum(EXISTS(SELECT 1 FROM case_incident x JOIN incident_role o
            ON o.incident_id = x.incident_id AND o.role = 'INITIATOR' JOIN student s ON s.id = o.person_id
            WHERE x.case_id = c.id AND s.categories LIKE '%"VSHU"%')), count(*) FROM c""",
    f"{TERMS} SELECT rule, (julianday(met_at) - julianday(started_at)) * 24 FROM k WHERE met_at <= :b ORDER BY 1, 2",
)


def counted(connection: Any, start: str, end: str) -> dict[str, dict[tuple[str, ...], int]]:
    """Every table by its own statement; sums are left to whoever prints it."""
    values = {"a": start, "b": end}
    for sql in BESIDE:
        connection.execute(sql, values).fetchall()
    found = {}
    for code, sql in STATEMENTS.items():
        found[code] = {tuple(keys): number for *keys, number in connection.execute(sql, values).fetchall()}
    return found
