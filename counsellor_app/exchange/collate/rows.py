"""One verified package as rows of the dataset. Codes, days and counts only: `shape` says what stays out."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from functools import lru_cache
from typing import Any, NamedTuple

from counsellor_app.domain.bands import age_band, grade_band
from counsellor_app.exchange.collate.shape import Table
from counsellor_app.exchange.collate.wanted import Case, Clock, Counts, Data, Incident, Person
from counsellor_app.exchange.package.manifest import Manifest

Row = dict[str, Any]
DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
REGION = re.compile(r"[0-9A-Z]{1,8}")
UNKNOWN = "unknown"
MOST = 2**31


class Rows(NamedTuple):
    """`common`: the columns that every row of this package has, in all tables."""

    common: Row
    own: dict[Table, list[Row]]


def rows_of(manifest: Manifest, manifest_sha256: str, data: Data) -> Rows:
    """Every table's rows. `ValueError` for days and numbers that are none."""
    datetime.fromisoformat(manifest.created)
    common = {
        "package_id": manifest.package_id,
        "profile": data.profile,
        "demo": data.demo,
        "region": region_of(data.school.region),
        "period": quarter(data.period_until or manifest.created[:10]),
    }
    people = {person.key: person for person in data.people}
    tables = data.statistics.tables if data.statistics else ()
    found: Mapping[Table, Iterator[Row]] = {
        Table.PACKAGE: iter([_package(manifest, manifest_sha256, data)]),
        Table.CASE: (_case(case, people.get(case.child)) for case in data.cases),
        Table.INCIDENT: (_incident(case, one) for case in data.cases for one in case.incidents),
        Table.CLOCK: (_clock(case, one) for case in data.cases for one in case.clocks),
        Table.STATISTIC: map(_statistic, tables),
    }
    return Rows(common, {table: list(rows) for table, rows in found.items()})


def region_of(code: str) -> str:
    """``71`` -> ``KZ-71``, as ISO 3166-2 has it: engines would read a folder of digits as a number."""
    code = code.upper().removeprefix("KZ-")
    return f"KZ-{code}" if REGION.fullmatch(code) else UNKNOWN


@lru_cache(maxsize=4096)
def quarter(day: str) -> str:
    """``2026-11-28`` or ``2026-11`` -> ``2026-Q4``."""
    month = date.fromisoformat(f"{day[:7]}-01")
    return f"{month.year:04d}-Q{(month.month + 2) // 3}"


def _package(manifest: Manifest, manifest_sha256: str, data: Data) -> Row:
    return {
        "created": manifest.created,
        "manifest_sha256": manifest_sha256,
        "cert_sha256": manifest.sender.cert_sha256,
        "school_bin": manifest.sender.bin or None,
        "school_kk": manifest.sender.school_kk,
        "school_ru": manifest.sender.school_ru,
        "school_kind": data.school.kind,
        "office": data.request.office,
        "request_number": data.request.number,
        "outside_number": data.request.outside_number,
        "period_from": data.period_from,
        "period_until": data.period_until,
        "cases": len(data.cases),
        "hidden_cells": data.statistics.hidden if data.statistics else 0,
        "withheld": sorted({one.item for one in data.withheld}),
    }


def _case(case: Case, child: Person | None) -> Row:
    return {
        "case_key": case.key,
        "age_band": child.age_band or age_band(child.age) if child else None,
        "grade_band": child.grade_band or grade_band(child.grade) if child else None,
        "sex": child.sex if child else None,
        "language": child.language if child else None,
        "types": case.types,
        "sources": case.sources,
        **_when("opened", case.opened),
        **_when("closed", case.closed),
        "stage": case.stage,
        "outcome": case.outcome,
        "level": case.level,
        "incidents": len(case.incidents),
        "clocks": len(case.clocks),
        "clocks_late": sum(1 for clock in case.clocks if clock.owner == "ours" and clock.on_time is False),
    }


def _incident(case: Case, incident: Incident) -> Row:
    return {
        "case_key": case.key,
        "number": _small(incident.number),
        **_when("happened", incident.day),
        "precision": incident.precision,
        "place": incident.place,
        "kinds": incident.kinds,
        "roles": dict(sorted(Counter(role.role for role in incident.roles).items())),
    }


def _clock(case: Case, clock: Clock) -> Row:
    due, met = _day(clock.due), _day(clock.met)
    late = (date.fromisoformat(met) - date.fromisoformat(due)).days if due and met else None
    return {
        "case_key": case.key,
        "rule": clock.rule,
        "basis": clock.basis,
        "owner": clock.owner,
        "started_on": _day(clock.started),
        "due_on": due,
        "met_on": met,
        "on_time": clock.on_time,
        "days_late": None if late is None else max(0, late),
    }


def _statistic(table: Counts) -> Row:
    """Its cells as they came: `dataset` makes a row of each."""
    return {"table_code": table.id, "unit": table.unit, "columns": table.columns, "cells": table.rows}


def _when(name: str, day: str | None) -> Row:
    return {f"{name}_on": _day(day), f"{name}_month": _month(day) if day else None}


@lru_cache(maxsize=4096)
def _day(text: str | None) -> str | None:
    """The ISO day at the beginning; nothing for a month."""
    match = DAY.match(text or "")
    return date.fromisoformat(match[0]).isoformat() if match else None


@lru_cache(maxsize=4096)
def _month(text: str) -> str:
    return date.fromisoformat(f"{text[:7]}-01").isoformat()[:7]


def _small(number: int) -> int:
    if not 0 <= number < MOST:
        raise ValueError("a number is out of bounds")
    return number
