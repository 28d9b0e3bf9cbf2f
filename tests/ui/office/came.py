"""Packages as an office receives them: sealed by the real writer, with a real report inside."""

from functools import cache
from pathlib import Path

import msgspec

from counsellor_app.documents.report import report
from counsellor_app.domain.clock import to_text
from counsellor_app.domain.disclosure import Profile
from counsellor_app.domain.package_data import PackageData
from counsellor_app.exchange.package.manifest import AuditAnchor, Manifest, Period, Redaction, Sender, Withheld
from counsellor_app.exchange.package.parts import part_of
from counsellor_app.exchange.package.write import prepare, seal
from counsellor_app.exchange.package_data_json import encode
from counsellor_app.security.package_signing import PackageSigner
from tests.documents.package_examples import deidentified_package, identified_package, statistics_package
from tests.exchange.sealed_packages import MADE, OFFICE, RECIPIENTS, SIGNER, a_draft

EXAMPLES = {"statistics": statistics_package, "deidentified": deidentified_package, "identified": identified_package}
KEY = "office.key"


def an_office_key(folder: Path) -> Path:
    """The secret half that `sealed_packages` seals to."""
    file = folder / KEY
    file.write_bytes(OFFICE.key_file(MADE))
    return file


def a_package(folder: Path, profile: str = "deidentified", *, signer: PackageSigner = SIGNER, name: str = "") -> Path:
    data = EXAMPLES[profile]()
    target = folder / (name or f"pana-{profile}.zip.age")
    parts = [
        part_of("report.pdf", "application/pdf", _report(profile)),
        part_of("data.json", "application/json", encode(data)),
        part_of("attachments/001.txt", "text/plain", "Хат".encode() * 700),
    ]
    seal(prepare(manifest_of(data), parts, signer), target, signer)
    return target


def manifest_of(data: PackageData) -> Manifest:
    """What the services would write over these data."""
    return msgspec.structs.replace(
        a_draft(RECIPIENTS),
        package_id=data.package_id,
        created=to_text(MADE),
        profile=Profile(data.profile),
        period=Period(from_=data.period_from, until=data.period_until),
        sender=Sender(
            school_kk=data.school.name_kk,
            school_ru=data.school.name_ru,
            bin=data.school.bin or "",
            region=data.school.region,
        ),
        withheld=tuple(Withheld(item=one.item, reason=one.reason) for one in data.withheld),
        redactions=_summed(data),
        audit=AuditAnchor(seq=512, hash="1a" * 32),
        demo=data.demo,
    )


def _summed(data: PackageData) -> tuple[Redaction, ...]:
    counts: dict[tuple[str, str], int] = {}
    for each in data.redactions:
        counts[each.kind, each.reason] = counts.get((each.kind, each.reason), 0) + each.count
    return tuple(Redaction(kind=kind, reason=reason, count=count) for (kind, reason), count in counts.items())


@cache
def _report(profile: str) -> bytes:
    return report(EXAMPLES[profile]())
