"""Counting: from the facts of a record to the cells of the tables. One incident with three children is one incident.

Everything is counted on the day it was written down (a referral registered, a case opened, an incident recorded), so
that a period that is over changes only when the record is corrected. What goes on afterwards, a decision or a level, is
taken as it stood at the end of the period.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from counsellor_app.domain.periods import Period
from counsellor_app.domain.tables import CASES, CLOSED, INCIDENTS, NO, PATTERNS, REPORTS, TERMS, YES, Cell, pattern_of

UNKNOWN, MIXED, NONE = "UNKNOWN", "MIXED", "NONE"
CYBER = "CYBER"
DUPLICATE = "DUPLICATE"  # an outcome: registered twice, so it is not counted
HANDED_MED, TO_KDN, TRANSFERRED = "HANDED_MED", "TO_KDN", "TRANSFERRED"
HOUR = 3600
Moments = tuple[tuple[datetime, str], ...]
Unit = dict[str, str | tuple[str, ...]]  # dimension -> code, or codes where several are possible


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    on: date
    source: str
    types: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class IncidentFact:
    """`grades` of the bullied children on that day, None where it is not known."""

    on: date
    place: str
    forms: tuple[str, ...]
    grades: tuple[int | None, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseFact:
    """Grade and language of the day it was opened. `stages` and `levels` are what began when, oldest first.

    `incidents`: when each was written down, and its forms. `on_register`: the child, or an initiator in its incidents,
    stands on the internal register now.
    """

    on: date
    types: tuple[str, ...]
    sex: str | None
    language: str | None
    grade: int | None
    levels: Moments = ()
    stages: Moments = ()
    incidents: tuple[tuple[datetime, tuple[str, ...]], ...] = ()
    on_register: bool = False
    closed_at: datetime | None = None
    outcome: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClosedFact:
    on: date
    outcome: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TermFact:
    """A statutory clock. `due_until`: the moment after which it is late."""

    on: date
    rule: str
    started_at: datetime
    due_until: datetime
    met_at: datetime | None
    has_reason: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    reports: tuple[Report, ...] = ()
    incidents: tuple[IncidentFact, ...] = ()
    cases: tuple[CaseFact, ...] = ()
    closed: tuple[ClosedFact, ...] = ()
    terms: tuple[TermFact, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """What the pack says about counting. `bands`: (code, first grade, last grade)."""

    main_type: tuple[str, ...]
    bullying: frozenset[str]
    suicide_risk: frozenset[str]
    cyber_forms: frozenset[str]
    recognised: frozenset[str]
    not_recognised: frozenset[str]
    pending: frozenset[str]
    bands: tuple[tuple[str, int, int], ...]


def count(facts: Facts, period: Period, as_of: datetime, rules: Rules) -> dict[Cell, int]:
    """Every cell above 0, and those of 0 of which no table would say so (`unsaid_zeros`).

    `as_of`: the moment at which decisions, levels and terms are taken.
    """
    found: dict[Cell, int] = {}
    units: dict[str, list[Unit]] = {
        REPORTS: [_report(each, rules) for each in facts.reports if period.holds(each.on)],
        INCIDENTS: [_incident(each, rules) for each in facts.incidents if period.holds(each.on)],
        CASES: [_case(each, as_of, rules) for each in facts.cases if period.holds(each.on)],
        CLOSED: [{"outcome": each.outcome or UNKNOWN} for each in facts.closed if period.holds(each.on)],
        TERMS: [{"rule": each.rule, "state": state(each, as_of)} for each in facts.terms if period.holds(each.on)],
    }
    for population, each in units.items():
        _tally(found, population, each)
    for cell in unsaid_zeros(found, rules):
        found.setdefault(cell, 0)
    return found


def unsaid_zeros(found: Mapping[Cell, int], rules: Rules) -> Iterator[Cell]:
    """What could be for all that a reader knows: each type of bullying with and without suicide risk, each level of it.

    By the order of types, no other type but those of suicide risk is one as well; of the types, only cyberbullying is
    always online.
    """
    types = [dict(cell[1])["type"] for cell in found if cell[0] == CASES and pattern_of(cell)[1] == ("type",)]
    levels = [dict(cell[1])["level"] for cell in found if cell[0] == CASES and pattern_of(cell)[1] == ("level",)]
    for kind in types:
        is_bullying = kind in rules.bullying
        risks = (YES, NO) if is_bullying else (YES,) if kind in rules.suicide_risk else (NO,)
        for risk in risks:
            yield CASES, (("suicidal", risk), ("type", kind))
            yield from ((CASES, (("level", level), ("suicidal", risk), ("type", kind))) for level in levels)
        for online in (YES,) if kind == CYBER else (YES, NO) if is_bullying else ():
            yield CASES, (("bullying", YES), ("cyber", online), ("type", kind))


def hours(facts: Facts, period: Period, as_of: datetime) -> dict[str, tuple[int, int]]:
    """For each rule: the median of whole hours from start to met, and of how many terms."""
    spent: dict[str, list[float]] = defaultdict(list)
    for term in facts.terms:
        if period.holds(term.on) and term.met_at is not None and term.met_at <= as_of:
            spent[term.rule].append((term.met_at - term.started_at).total_seconds() / HOUR)
    return {rule: (int(middle(each) + 0.5), len(each)) for rule, each in spent.items()}


def middle(numbers: Iterable[float]) -> float:
    """The median of one number or more. The standard library's brings decimals and fractions: 0.6 MB always."""
    ordered = sorted(numbers)
    at = len(ordered) // 2
    return ordered[at] if len(ordered) % 2 else (ordered[at - 1] + ordered[at]) / 2


def state(term: TermFact, as_of: datetime) -> str:
    """IN_TIME, LATE_REASON, LATE (no reason given, or not done although over) or RUNNING."""
    if term.met_at is not None and term.met_at <= as_of:
        if term.met_at <= term.due_until:
            return "IN_TIME"
        return "LATE_REASON" if term.has_reason else "LATE"
    return "LATE" if as_of > term.due_until else "RUNNING"


def decision(case: CaseFact, as_of: datetime, rules: Rules) -> str:
    """What the authority decided, as far as the stages tell. A step back to a stage before the decision revokes it."""
    said = "PENDING"
    for at, stage in case.stages:
        if at > as_of:
            break
        if stage in rules.recognised:
            said = "RECOGNISED"
        elif stage in rules.not_recognised:
            said = "NOT_RECOGNISED"
        elif stage in rules.pending:
            said = "PENDING"
    return said


def main_type(types: Iterable[str], rules: Rules) -> str:
    """The first of the pack's order; UNKNOWN without any, or with none that the pack knows."""
    known = set(types)
    return next((each for each in rules.main_type if each in known), UNKNOWN)


def band(grades: Iterable[int | None], rules: Rules) -> str:
    """The one band all of them are in; MIXED for several, UNKNOWN where none is known."""
    found = {code for grade in grades if grade is not None for code, low, high in rules.bands if low <= grade <= high}
    if not found:
        return UNKNOWN
    return found.pop() if len(found) == 1 else MIXED


def _report(report: Report, rules: Rules) -> Unit:
    return {"source": report.source or UNKNOWN, "type": main_type(report.types, rules)}


def _incident(incident: IncidentFact, rules: Rules) -> Unit:
    return {
        "form": tuple(dict.fromkeys(incident.forms)) or (UNKNOWN,),
        "place": incident.place or UNKNOWN,
        "band": band(incident.grades, rules),
    }


def _case(case: CaseFact, as_of: datetime, rules: Rules) -> Unit:
    kind = main_type(case.types, rules)
    unit: Unit = {
        "type": kind,
        "band": band((case.grade,), rules),
        "sex": case.sex or UNKNOWN,
        "language": case.language or UNKNOWN,
        "level": max((level for at, level in case.levels if at <= as_of), default=NONE),
        "suicidal": YES if rules.suicide_risk & set(case.types) else NO,
        "bullying": YES if kind in rules.bullying else NO,
        "handed": tuple(_handed(case, as_of)),
    }
    if kind in rules.bullying:
        told = [forms for at, forms in case.incidents if at <= as_of]
        online = kind == CYBER or any(rules.cyber_forms & set(forms) for forms in told)
        unit["decision"] = decision(case, as_of, rules)
        unit["repeat"] = ("NONE", "ONE", "TWO_OR_MORE")[min(len(told), 2)]
        unit["cyber"] = YES if online else NO
    return unit


def _handed(case: CaseFact, as_of: datetime) -> Iterator[str]:
    reached = {stage for at, stage in case.stages if at <= as_of}
    if case.on_register:
        yield "VSHU"
    if TO_KDN in reached:
        yield "KDN"
    if case.outcome == HANDED_MED and case.closed_at is not None and case.closed_at <= as_of:
        yield "HEALTH"
    if TRANSFERRED in reached:
        yield "OTHER_BODY"


def _tally(found: dict[Cell, int], population: str, units: Iterable[Unit]) -> None:
    """Adds each unit to its cell of every pattern; to one for each of its codes where it may have several."""
    patterns = [names for whose, names in PATTERNS if whose == population]
    alike = Counter(tuple(unit.items()) for unit in units)
    for facts, number in alike.items():
        unit = dict(facts)
        for names in patterns:
            if all(name in unit for name in names):
                for pairs in _pairs(unit, names):
                    cell = population, pairs
                    found[cell] = found.get(cell, 0) + number


def _pairs(unit: Unit, names: tuple[str, ...]) -> list[tuple[tuple[str, str], ...]]:
    found: list[tuple[tuple[str, str], ...]] = [()]
    for name in names:
        codes = unit[name]
        if isinstance(codes, str):
            found = [(*pairs, (name, codes)) for pairs in found]
        else:
            found = [(*pairs, (name, code)) for pairs in found for code in codes]
    return found
