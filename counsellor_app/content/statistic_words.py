"""The words of a row of a table: `dimension` says in which list its code stands."""

from dataclasses import dataclass

from counsellor_app.content.library import Content
from counsellor_app.content.packs import CodeList
from counsellor_app.content.words import Words
from counsellor_app.domain.levels import Level
from counsellor_app.domain.package_data import StatisticsOut

TOTAL = "*"
CODE_LISTS = {
    "source": CodeList.REFERRAL_SOURCE,
    "type": CodeList.CASE_TYPE,
    "form": CodeList.BULLYING_FORM,
    "place": CodeList.PLACE,
    "sex": CodeList.SEX,
    "language": CodeList.LANGUAGE,
    "outcome": CodeList.OUTCOME,
}
OWN_LISTS = frozenset(
    {
        "dimension",
        "unit",
        "value",
        "band",
        "decision",
        "repeat",
        "cyber",
        "handed",
        "state",
        "audience",
        "quarter",
        "prevention_kind",
    }
)


@dataclass(frozen=True, slots=True)
class StatisticWords:
    """The words of what was counted, from the packs."""

    content: Content

    def row(self, dimension: str, code: str) -> Words:
        """The words of a key of a row; the code itself where no pack knows it (a day, an old code)."""
        if code == TOTAL:
            return _own(self.content, "value", "TOTAL") or _code(code)
        return _of_list(self.content, dimension, code) or _own(self.content, "value", code) or _code(code)

    def table(self, table_id: str) -> Words:
        found = next((each for each in self.content.statistics.table if each.id == table_id), None)
        return Words(kk=found.kk, ru=found.ru, en=found.en) if found else _code(table_id)

    def note(self, table_id: str) -> Words | None:
        """How the table was counted, where that has to be said."""
        return next((each.note for each in self.content.statistics.table if each.id == table_id), None)

    def of(self, tables: StatisticsOut) -> dict[str, Words]:
        """Every code of the tables as data.json names it: ``table/…``, ``dimension/…``, ``unit/…``, ``band/7-9``."""
        said = {"value/HIDDEN": self.row("value", "HIDDEN"), "value/TOTAL": self.row("value", TOTAL)}
        for table in tables.tables:
            said[f"table/{table.id}"] = self.table(table.id)
            said[f"unit/{table.unit}"] = self.row("unit", table.unit)
            for n, column in enumerate(table.columns):
                said[f"dimension/{column}"] = self.row("dimension", column)
                for code in {row.keys[n] for row in table.rows} - {TOTAL}:
                    said[f"{column}/{code}"] = self.row(column, code)
        return dict(sorted(said.items()))


def _of_list(content: Content, dimension: str, code: str) -> Words | None:
    if dimension in CODE_LISTS:
        known = {item.id: item for item in content.items(CODE_LISTS[dimension])}
        return known.get(code)
    if dimension == "level":
        return content.level(Level(code)).full if code in set(Level) else None
    if dimension == "rule":
        return _rule(content, code)
    return _own(content, dimension, code)


def _rule(content: Content, code: str) -> Words | None:
    """``Talk with both sides, No. 506, para 9(2)``."""
    known = next((each for each in content.clocks.clock if each.id == code), None)
    if known is None:
        return None
    pill, article = known.pill, known.article
    return Words(kk=f"{pill.kk}, {article.kk}", ru=f"{pill.ru}, {article.ru}", en=f"{pill.en}, {article.en}")


def _own(content: Content, name: str, code: str) -> Words | None:
    if name not in OWN_LISTS:
        return None
    items = getattr(content.statistics.lists, name)
    return next((item for item in items if item.id == code), None)


def _code(code: str) -> Words:
    return Words(kk=code or "-", ru=code or "-", en=code or "-")
