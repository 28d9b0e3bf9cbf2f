"""What counts as what: states of terms, decisions and their revocation, bands, one unit counted once."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsellor_app.domain.periods import Period
from counsellor_app.domain.statistics import (
    CaseFact,
    ClosedFact,
    Facts,
    IncidentFact,
    Report,
    TermFact,
    band,
    count,
    decision,
    hours,
    main_type,
    state,
)
from counsellor_app.domain.tables import TABLE, Cell, Sum, Table, pattern_of, sums
from tests.domain.readers import RULES

DAY = date(2026, 9, 1)
MORNING = datetime(2026, 9, 1, 4, tzinfo=UTC)
PERIOD = Period(first=DAY, last=DAY)
EVENING = datetime(2026, 9, 1, 18, tzinfo=UTC)


def later(hours: float) -> datetime:
    return MORNING + timedelta(hours=hours)


def a_term(met: float | None = None, due: float = 24, *, reason: bool = False) -> TermFact:
    met_at = None if met is None else later(met)
    return TermFact(on=DAY, rule="B07", started_at=MORNING, due_until=later(due), met_at=met_at, has_reason=reason)


@pytest.mark.parametrize(
    ("term", "as_of", "expected"),
    [
        (a_term(), 1, "RUNNING"),
        (a_term(), 24, "RUNNING"),
        (a_term(), 24.01, "LATE"),
        (a_term(24), 48, "IN_TIME"),
        (a_term(25, reason=True), 48, "LATE_REASON"),
        (a_term(25), 48, "LATE"),
        (a_term(30, reason=True), 26, "LATE"),  # done after the period's end: not yet
        (a_term(20), 10, "RUNNING"),
    ],
)
def test_how_a_term_stood_at_a_moment(term: TermFact, as_of: float, expected: str) -> None:
    assert state(term, later(as_of)) == expected


def a_case(*stages: tuple[float, str], types: tuple[str, ...] = ("BULLYING",), **facts: object) -> CaseFact:
    moments = tuple((later(at), stage) for at, stage in stages)
    known = {"on": DAY, "types": types, "sex": "f", "language": "kk", "grade": 7, "stages": moments}
    return CaseFact(**{**known, **facts})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("stages", "expected"),
    [
        ([(0, "REGISTERED")], "PENDING"),
        ([(0, "REGISTERED"), (5, "RECOGNISED")], "RECOGNISED"),
        ([(0, "REGISTERED"), (5, "RECOGNISED"), (9, "SUPPORT")], "RECOGNISED"),
        ([(0, "REGISTERED"), (5, "NOT_RECOGNISED"), (9, "CLOSED")], "NOT_RECOGNISED"),
        ([(0, "REGISTERED"), (5, "RECOGNISED"), (6, "NOT_RECOGNISED")], "NOT_RECOGNISED"),
        ([(0, "REGISTERED"), (5, "RECOGNISED"), (6, "REGISTERED")], "PENDING"),
        ([(0, "REGISTERED"), (30, "RECOGNISED")], "PENDING"),  # decided after the period
        ([(0, "REGISTERED"), (5, "SUPPORT")], "PENDING"),
    ],
)
def test_what_the_authority_decided(stages: list[tuple[float, str]], expected: str) -> None:
    assert decision(a_case(*stages), later(24), RULES) == expected


def test_the_band_of_several_children() -> None:
    assert band([3, 0], RULES) == "0-4"
    assert band([3, 8], RULES) == "MIXED"
    assert band([None, 8], RULES) == "7-9"
    assert band([None], RULES) == band([], RULES) == "UNKNOWN"
    assert band([13], RULES) == "UNKNOWN"


def test_the_main_type_is_the_first_of_the_order() -> None:
    assert main_type(("CONSULT", "CYBER", "SUICIDE_RISK"), RULES) == "CYBER"
    assert main_type((), RULES) == main_type(("GONE",), RULES) == "UNKNOWN"


def cell(code: str, *keys: str) -> Cell:
    return TABLE[code].cell(keys)


def test_one_incident_with_three_children_is_one_incident() -> None:
    incident = IncidentFact(on=DAY, place="YARD", forms=("VERBAL", "PHYSICAL", "VERBAL"), grades=(7, 7, 9))
    found = count(Facts(incidents=(incident,)), PERIOD, EVENING, RULES)
    assert found[cell("incidents-by-place", "*")] == 1
    assert found[cell("incidents-by-place", "YARD")] == 1
    assert found[cell("incidents-form-by-band", "VERBAL", "7-9")] == 1
    assert found[cell("incidents-by-form", "VERBAL")] == found[cell("incidents-by-form", "PHYSICAL")] == 1


def test_a_case_of_three_types_is_one_case() -> None:
    case = a_case((0, "REGISTERED"), types=("BULLYING", "CYBER", "SUICIDE_RISK"), levels=((MORNING, "R2"),))
    found = count(Facts(cases=(case,)), PERIOD, EVENING, RULES)
    by_type = {keys: n for keys, n in rows(found, "cases-by-type").items() if keys != ("*",)}
    assert by_type == {("CYBER",): 1}
    assert rows(found, "suicide-risk-by-level") == {("R2",): 1, ("*",): 1}
    assert rows(found, "bullying-by-cyber") == {("YES",): 1, ("*",): 1}


def rows(found: dict[Cell, int], code: str) -> dict[tuple[str, ...], int]:
    table = TABLE[code]
    return {table.keys(each): number for each, number in found.items() if table.holds(each)}


def test_levels_and_incidents_count_up_to_the_moment() -> None:
    case = a_case(
        (0, "REGISTERED"),
        levels=((later(0), "R1"), (later(5), "R3"), (later(8), "R2")),
        incidents=((later(0), ("VERBAL",)), (later(6), ("CYBER_MSG",))),
    )
    early = count(Facts(cases=(case,)), PERIOD, later(4), RULES)
    late = count(Facts(cases=(case,)), PERIOD, later(9), RULES)
    assert rows(early, "cases-by-level") == {("R1",): 1, ("*",): 1}
    assert rows(late, "cases-by-level") == {("R3",): 1, ("*",): 1}
    assert rows(early, "bullying-by-repeat") == {("ONE",): 1, ("*",): 1}
    assert rows(late, "bullying-by-repeat") == {("TWO_OR_MORE",): 1, ("*",): 1}
    assert rows(early, "bullying-by-cyber") == {("NO",): 1, ("*",): 1}
    assert rows(late, "bullying-by-cyber") == {("YES",): 1, ("*",): 1}


def test_where_a_case_was_handed_on() -> None:
    case = a_case((0, "REGISTERED"), (2, "TO_KDN"), (3, "CLOSED"), on_register=True, outcome="HANDED_MED")
    closed = a_case((0, "REGISTERED"), (3, "TRANSFERRED"), outcome="HANDED_MED", closed_at=later(3))
    found = count(Facts(cases=(case, closed)), PERIOD, EVENING, RULES)
    assert rows(found, "cases-handed-on") == {
        ("VSHU",): 1,
        ("KDN",): 1,
        ("HEALTH",): 1,
        ("OTHER_BODY",): 1,
        ("*",): 2,
    }


def test_what_is_not_stated_is_counted_as_not_stated() -> None:
    facts = Facts(
        reports=(Report(on=DAY, source="", types=()),),
        incidents=(IncidentFact(on=DAY, place="", forms=(), grades=()),),
        cases=(a_case(sex=None, language=None, grade=None, types=("CONSULT",)),),
        closed=(ClosedFact(on=DAY, outcome=""),),
    )
    found = count(facts, PERIOD, EVENING, RULES)
    for code in ("reports-by-source", "reports-by-type", "incidents-by-form", "incidents-by-place", "cases-by-sex"):
        assert rows(found, code)["UNKNOWN",] == 1, code
    assert rows(found, "cases-by-level")["NONE",] == 1
    assert rows(found, "closed-by-outcome") == {("UNKNOWN",): 1, ("*",): 1}


def test_what_lies_outside_the_period_is_not_counted() -> None:
    other = DAY + timedelta(days=1)
    facts = Facts(
        reports=(Report(on=other, source="CHILD", types=("CONSULT",)),),
        cases=(a_case(on=other),),
        closed=(ClosedFact(on=other, outcome="STOPPED"),),
        terms=(TermFact(on=other, rule="B07", started_at=MORNING, due_until=EVENING, met_at=None, has_reason=False),),
    )
    assert count(facts, PERIOD, EVENING, RULES) == {}


@given(st.lists(st.integers(0, 500), min_size=1, max_size=9))
def test_the_median_of_hours(spent: list[int]) -> None:
    """Against the definition: as many below as above, halves rounded up."""
    terms = tuple(a_term(float(each), 1000) for each in spent)
    ((rule, (median, number)),) = hours(Facts(terms=terms), PERIOD, later(600)).items()
    assert (rule, number) == ("B07", len(spent))
    ordered = sorted(spent)
    middle = ordered[(len(ordered) - 1) // 2], ordered[len(ordered) // 2]
    assert median == (sum(middle) + 1) // 2


def test_a_term_met_after_the_period_has_no_hours_yet() -> None:
    assert hours(Facts(terms=(a_term(30.0), a_term())), PERIOD, later(24)) == {}


def test_a_cell_is_what_it_counts_wherever_it_stands() -> None:
    assert cell("cases-band-by-sex", "7-9", "*") == cell("cases-by-band", "7-9")
    assert cell("cases-band-by-sex", "*", "*") == cell("cases-by-level", "*") == ("cases", ())
    assert cell("suicide-risk-by-level", "*") == ("cases", (("suicidal", "YES"),))
    assert cell("cases-by-level", "*") != cell("suicide-risk-by-level", "*")
    assert TABLE["cases-band-by-sex"].keys(cell("cases-by-sex", "f")) == ("*", "f")


def test_terms_have_no_sum_over_rules() -> None:
    """Each case of bullying starts each of them: the sum would give away the number of cases."""
    table = TABLE["terms-by-rule"]
    assert table.holds(table.cell(("B07", "*")))
    assert not table.holds(table.cell(("*", "*")))
    assert not table.holds(table.cell(("*", "LATE")))


@pytest.mark.parametrize("table", list(TABLE.values()), ids=lambda table: table.id)
def test_keys_and_cells_are_each_others_reverse(table: Table) -> None:
    keys = tuple("X" if n % 2 else "*" for n in range(len(table.columns)))
    assert table.keys(table.cell(keys)) == keys


def test_sums_are_those_that_hold() -> None:
    record = [
        a_case((0, "REGISTERED")),
        a_case((0, "RECOGNISED")),
        a_case((0, "REGISTERED"), types=("CONSULT",), sex="m"),
    ]
    truth = count(Facts(cases=tuple(record)), PERIOD, EVENING, RULES)
    found = list(sums(truth))
    whole = ("cases", ())
    assert Sum(whole=whole, parts=(("cases", (("sex", "f"),)), ("cases", (("sex", "m"),)))) in found
    for each in found:
        counted = sum(truth[part] for part in each.parts)
        assert counted == truth[each.whole] or each.many
    bullying = ("cases", (("bullying", "YES"),))
    parts = {part for each in found if each.whole == bullying for part in each.parts}
    assert {pattern_of(part)[1] for part in parts} >= {("bullying", "decision"), ("bullying", "type")}


def test_a_reader_knows_how_a_school_works() -> None:
    """A referral of a type opens a case of that type; each case of bullying starts each term of Order 506."""
    truth: dict[Cell, int] = {
        ("reports", (("type", "CYBER"),)): 3,
        ("cases", (("type", "CYBER"),)): 3,
        ("reports", ()): 9,
        ("cases", ()): 8,
        ("cases", (("bullying", "YES"),)): 5,
        ("terms", (("rule", "B04"),)): 5,
        ("terms", (("rule", "V01"),)): 5,
    }
    found = {(each.whole, *each.parts) for each in sums(truth, ("B04",))}
    assert (("reports", (("type", "CYBER"),)), ("cases", (("type", "CYBER"),))) in found
    assert (("terms", (("rule", "B04"),)), ("cases", (("bullying", "YES"),))) in found
    assert not any(whole == ("reports", ()) and ("cases", ()) in parts for whole, *parts in found)
    assert not any(whole == ("terms", (("rule", "V01"),)) for whole, *_ in found)
