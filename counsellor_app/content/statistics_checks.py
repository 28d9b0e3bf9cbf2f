"""What the shape of the pack of tables cannot say: codes exist in the other packs, and no case falls between types."""

from collections.abc import Iterator

from counsellor_app.content.broken import Path, Reason
from counsellor_app.content.packs import CodeLists
from counsellor_app.content.statistics_pack import StatisticsPack
from counsellor_app.domain.tables import TABLES

Faults = Iterator[tuple[Path, Reason]]
GRADES = range(13)
ANY_ROW = {"TOTAL", "UNKNOWN", "MIXED", "NONE", "HIDDEN"}


def statistics(pack: StatisticsPack, lists: CodeLists) -> Faults:
    yield from _rules(pack, lists)
    yield from _tables(pack)
    if {each.id for each in pack.lists.value} != ANY_ROW:
        yield ("lists", "value"), Reason.INCONSISTENT
    if [grade for each in pack.lists.band for grade in range(each.first, each.last + 1)] != list(GRADES):
        yield ("lists", "band"), Reason.INCONSISTENT
    if len({each.starts for each in pack.lists.quarter}) != len(pack.lists.quarter) or not pack.lists.quarter:
        yield ("lists", "quarter"), Reason.INCONSISTENT


def _rules(pack: StatisticsPack, lists: CodeLists) -> Faults:
    """Every type has its place; bullying stands first, then suicide risk, so that both groups are counted whole."""
    rules = pack.rules
    types = {item.id for item in lists.lists.case_type}
    stages = {item.id for item in lists.lists.stage}
    if set(rules.main_type) != types or len(rules.main_type) != len(types):
        yield ("rules", "main_type"), Reason.UNKNOWN_CODE
    split = len(rules.bullying)
    if set(rules.main_type[:split]) != set(rules.bullying):
        yield ("rules", "bullying"), Reason.INCONSISTENT
    if set(rules.main_type[split : split + len(rules.suicide_risk)]) != set(rules.suicide_risk):
        yield ("rules", "suicide_risk"), Reason.INCONSISTENT
    if not set(rules.cyber_forms) <= {item.id for item in lists.lists.bullying_form}:
        yield ("rules", "cyber_forms"), Reason.UNKNOWN_CODE
    for name in ("recognised", "not_recognised", "pending"):
        if not set(getattr(rules, name)) <= stages:
            yield ("rules", name), Reason.UNKNOWN_CODE


def _tables(pack: StatisticsPack) -> Faults:
    if [each.id for each in pack.table] != [each.id for each in TABLES]:
        yield ("table",), Reason.INCONSISTENT
    columns = {column for table in TABLES for column in table.columns}
    if {each.id for each in pack.lists.dimension} != columns:
        yield ("lists", "dimension"), Reason.INCONSISTENT
    if {each.id for each in pack.lists.unit} != {table.unit for table in TABLES}:
        yield ("lists", "unit"), Reason.INCONSISTENT
