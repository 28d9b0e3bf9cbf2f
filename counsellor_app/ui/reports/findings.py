"""What a table says, in a sentence: the caption of its card."""

from collections.abc import Callable
from functools import cache

from PySide6.QtCore import QObject

from counsellor_app.domain.tables import TABLE
from counsellor_app.ui.format import capital, uncapital
from counsellor_app.ui.language import Language, current
from counsellor_app.ui.numbers import number
from counsellor_app.ui.reports.shown import ShownRow, ShownTable

URGENT = frozenset({"R2", "R3"})
ENDED = ("IN_TIME", "LATE_REASON", "LATE")


class Findings(QObject):
    """Only `self.tr` with a count is found as a plural by lupdate, hence a class."""

    def of(self, table: ShownTable) -> str:
        """One sentence or two. Where the number it is about is hidden, it says how many are."""
        if table.refused:
            return _closed(self.tr("Not given"))
        if not table.rows or table.total() == 0:
            return _closed(self.tr("Nothing to count in these days"))
        said = self._special(table) if table.id in SPECIAL else self._most(table)
        return _closed(capital(said or self.tr("%n number(s) hidden", "", table.hidden)))

    def _special(self, table: ShownTable) -> str:
        return SPECIAL[table.id](self, table)

    def _most(self, table: ShownTable) -> str:
        """How many there are, and which row has most; rows that say nothing was stated are no finding."""
        whole = self._whole(table)
        rows = [row for row in table.rows if not row.is_total]
        if any(row.count is None for row in rows):
            return whole
        told = [row for row in rows if row.keys[0] not in ("UNKNOWN", "NONE", "MIXED")]
        if not told:
            return whole
        top = max(told, key=lambda row: row.count or 0)
        if sum(row.count == top.count for row in told) > 1:
            return whole
        most = self.tr("Most often: {what}, {count}.").format(what=_name(table, top), count=top.number)
        return f"{whole} {most}".strip()

    def _whole(self, table: ShownTable) -> str:
        total = table.total()
        if total is None:
            return ""
        match table.id.split("-")[0]:
            case "reports":
                return self.tr("%n referral(s).", "", total)
            case "incidents":
                return self.tr("%n incident(s).", "", total)
            case "closed":
                return self.tr("%n case(s) closed.", "", total)
            case _:
                return self.tr("%n case(s).", "", total)

    def part(self, table: ShownTable, keys: frozenset[str], text: str) -> str:
        """``text`` with how many of how many have one of these keys; "" where one of them is hidden."""
        rows = [row for row in table.rows if row.keys[0] in keys]
        total = table.total()
        if total is None or any(row.count is None for row in rows):
            return ""
        part = sum(row.count or 0 for row in rows)
        return text.format(part=number(part), whole=number(total))

    def levels(self, table: ShownTable) -> str:
        return self.part(table, URGENT, self.tr("Act now or today: {part} of {whole}"))

    def repeat(self, table: ShownTable) -> str:
        return self.part(table, frozenset({"TWO_OR_MORE"}), self.tr("Two or more incidents: {part} of {whole}"))

    def cyber(self, table: ShownTable) -> str:
        return self.part(table, frozenset({"YES"}), self.tr("Online: {part} of {whole}"))

    def decision(self, table: ShownTable) -> str:
        return self.part(table, frozenset({"RECOGNISED"}), self.tr("Recognised by the authority: {part} of {whole}"))

    def handed(self, table: ShownTable) -> str:
        rows = [row for row in table.rows if not row.is_total]
        if not rows:
            return self.tr("Nothing was handed on")
        if any(row.count is None for row in rows):
            return ""
        return ". ".join(f"{row.words[0]}: {row.number}" for row in rows)

    def terms(self, table: ShownTable) -> str:
        """In time of those that ended, and which rule is late most often."""
        rows = [row for row in table.rows if row.keys[1] in ENDED]
        if any(row.count is None for row in rows):
            return ""
        if not rows:
            return self.tr("Every term is still running")
        ended, in_time = sum(row.count or 0 for row in rows), sum(r.count or 0 for r in rows if r.keys[1] == "IN_TIME")
        whole = self.tr("In time: {part} of {whole}.").format(part=number(in_time), whole=number(ended))
        late: dict[str, int] = {}
        for row in rows:
            if row.keys[1] != "IN_TIME":
                late[row.words[0]] = late.get(row.words[0], 0) + (row.count or 0)
        if not any(late.values()):
            return whole
        worst = max(late, key=lambda each: late[each])
        return f"{whole} " + self.tr("Most often late: {what}.").format(what=_inside(worst))

    def hours(self, table: ShownTable) -> str:
        top = max(table.rows, key=lambda row: row.count or 0)
        return self.tr("Takes longest: {what}, %n hour(s)", "", top.count or 0).format(what=_inside(top.words[0]))

    def events(self, table: ShownTable) -> str:
        return self.tr("%n event(s)", "", table.total() or 0)

    def reach(self, table: ShownTable) -> str:
        sums = [row for row in table.rows if row.keys[0] == "*"]
        return ". ".join(f"{row.words[1]}: {row.number}" for row in sums)

    def papers(self, table: ShownTable) -> str:
        return self.tr("%n document(s)", "", len(table.rows))


def _closed(said: str) -> str:
    """A caption is a sentence, and ends like one."""
    return said if said.endswith(".") else f"{said}."


def _name(table: ShownTable, row: ShownRow) -> str:
    """Inside a sentence; English writes a language with a capital there, too."""
    if current() is Language.EN and "language" in TABLE[table.id].columns:
        return ", ".join(row.words)
    return ", ".join(_inside(word) for word in row.words)


def _inside(words: str) -> str:
    """For inside a sentence, which has a full stop of its own: ``№ 506, 9(2)-т.`` ends with one."""
    return uncapital(words).removesuffix(".")


SPECIAL: dict[str, Callable[[Findings, ShownTable], str]] = {
    "cases-by-level": Findings.levels,
    "suicide-risk-by-level": Findings.levels,
    "bullying-by-decision": Findings.decision,
    "bullying-by-repeat": Findings.repeat,
    "bullying-by-cyber": Findings.cyber,
    "cases-handed-on": Findings.handed,
    "terms-by-rule": Findings.terms,
    "terms-hours": Findings.hours,
    "prevention-events": Findings.events,
    "prevention-reach": Findings.reach,
    "prevention-papers": Findings.papers,
}


@cache
def findings() -> Findings:
    return Findings()
