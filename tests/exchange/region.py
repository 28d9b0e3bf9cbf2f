"""A region to collate: schools with keys of their own, packages of all profiles, made by the real writer."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

import msgspec

from counsellor_app.domain.clock import to_text
from counsellor_app.domain.disclosure import Profile
from counsellor_app.domain.package_data import PackageData
from counsellor_app.exchange.package.manifest import Manifest, Period, Sender
from counsellor_app.exchange.package.parts import part_of
from counsellor_app.exchange.package.write import prepare, seal
from counsellor_app.exchange.package_data_json import encode, schema_file
from counsellor_app.exchange.package_tables import tables
from counsellor_app.security.package_signing import PackageSigner
from tests.documents.package_examples import deidentified_package, identified_package, statistics_package
from tests.exchange.sealed_packages import MADE, RECIPIENTS, a_draft, a_signer

REGIONS = ("71", "75", "63")
PERIODS = (("2026-04-01", "2026-06-30"), ("2026-07-01", "2026-09-30"), ("2026-10-01", "2026-11-27"))


@dataclass(frozen=True, slots=True)
class Example:
    """What the packages of a region are like. `report`: its bytes; nobody opens it here."""

    data: PackageData
    report: bytes


EXAMPLES = tuple(
    Example(data, b"%PDF-1.7 " + bytes(range(256)))
    for data in (statistics_package(), deidentified_package(), identified_package())
)


@dataclass(frozen=True, slots=True)
class School:
    bin: str
    region: str


def school(number: int) -> School:
    return School(bin=f"{990140000000 + number}", region=REGIONS[number % len(REGIONS)])


@cache
def signer_of(number: int) -> PackageSigner:
    return a_signer(f"№{number} мектеп")


def data_of(number: int, school_number: int, examples: Sequence[Example] = EXAMPLES) -> PackageData:
    """The package `number` of that school: profiles and periods in turn."""
    example = examples[number % len(examples)].data
    start, end = PERIODS[number // len(examples) % len(PERIODS)]
    here = school(school_number)
    return replace(
        example,
        package_id=f"{school_number:08x}{number:024x}",
        period_from=start,
        period_until=end,
        school=replace(example.school, bin=here.bin, region=here.region),
        request=replace(example.request, number=f"26-{number:03d}"),
        demo=school_number % 2 == 0,
    )


def manifest_of(data: PackageData, school_number: int) -> Manifest:
    sender = Sender(
        school_kk=f"№{school_number} мектеп",
        school_ru=f"Школа №{school_number}",
        bin=data.school.bin or "",
        region=data.school.region,
    )
    return msgspec.structs.replace(
        a_draft(RECIPIENTS),
        package_id=data.package_id,
        created=to_text(MADE),
        profile=Profile(data.profile),
        period=Period(from_=data.period_from, until=data.period_until),
        sender=sender,
        demo=data.demo,
    )


def send(
    folder: Path,
    number: int,
    school_number: int,
    *,
    signer: PackageSigner | None = None,
    data: PackageData | None = None,
    raw: bytes | None = None,
    name: str = "",
    examples: Sequence[Example] = EXAMPLES,
) -> Path:
    """One sealed file, with the files a school's has. `raw`: these bytes as data.json instead."""
    data = data or data_of(number, school_number, examples)
    signer = signer or signer_of(school_number)
    target = folder / (name or f"pana-{data.package_id}.zip.age")
    parts = [
        part_of("report.pdf", "application/pdf", examples[number % len(examples)].report),
        part_of("data.json", "application/json", encode(data) if raw is None else raw),
        part_of(*schema_file()),
        *(part_of(path, "text/csv; charset=utf-8", table) for path, table in tables(data)),
    ]
    seal(prepare(manifest_of(data, school_number), parts, signer), target, signer)
    return target


def a_region(folder: Path, schools: int, packages: int, examples: Sequence[Example] = EXAMPLES) -> list[Path]:
    """`packages` of them, spread over the schools, in folders of a hundred."""
    made = []
    for number in range(packages):
        place = folder / f"{number // 100:03d}"
        place.mkdir(exist_ok=True, parents=True)
        made.append(send(place, number // schools, number % schools, examples=examples))
    return made
