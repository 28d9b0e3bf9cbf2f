"""A package that came, as the rows the school saw before it sealed it; its names veiled while somebody passes by."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from counsellor_app.domain.package_data import PackageData, PersonOut
from counsellor_app.services.disclosure_preview import Preview
from counsellor_app.services.office import OfficePackage
from counsellor_app.ui.format import capital
from counsellor_app.ui.language import current
from counsellor_app.ui.numbers import number
from counsellor_app.ui.requests.answer.package_speech import Speech, speech
from counsellor_app.ui.requests.answer.preview_row import Row, RowKind
from counsellor_app.ui.requests.answer.preview_rows import rows_of
from counsellor_app.ui.requests.answer.saying import Strong
from counsellor_app.ui.requests.answer.table_rows import rows_of_tables
from counsellor_app.ui.veil import Veil


def as_preview(data: PackageData) -> Preview:
    """Nothing in it waits, and nothing can be chosen any more: it has left."""
    return Preview(
        data=data,
        findings=(),
        accepted=(),
        content_hash="",
        names={},
        entries=(),
        pseudonyms=(),
        files=(),
        seed="",
        package_id=data.package_id,
    )


def veiled(data: PackageData, veil: Veil) -> PackageData:
    """Everybody who is named, as the veil shows them now; texts name people by their keys alone."""
    if not veil.is_on():
        return data
    return replace(data, people=tuple(_veiled(person, veil) for person in data.people))


def has_names(data: PackageData | None) -> bool:
    return data is not None and any(person.name for person in data.people)


def unreadable_words() -> str:
    return QCoreApplication.translate("Office", "Made by another program: it is shown nowhere here. Save the files.")


def rows_of_contents(data: PackageData | None) -> tuple[Row, ...]:
    """None: the package brings no data of ours."""
    if data is None:
        return (Row(kind=RowKind.ITEM, place="data.json", runs=(unreadable_words(),)),)
    preview = as_preview(data)
    return rows_of_tables(preview) if data.statistics is not None else rows_of(preview, shows_held=False)


def rows_of_kept_back(package: OfficePackage) -> tuple[Row, ...]:
    """What was not given and what was replaced, each with its reason, in the package's own words."""
    said = speech(package.data) if package.data else Speech(language=current().value, codes={}, people={})
    nothing = QCoreApplication.translate("Office", "Nothing is named as withheld.")
    unchanged = QCoreApplication.translate("Office", "Nothing was replaced.")
    given = [
        _line(f"withheld/{at}", capital(said.code(item, "item")), said.code(reason, "withheld_reason"))
        for at, (item, reason) in enumerate(package.withheld)
    ]
    replaced = [
        _line(
            f"redactions/{at}",
            capital(said.code(kind, "redaction_kind")),
            said.code(reason, "redaction_reason"),
            number(count),
        )
        for at, (kind, reason, count) in enumerate(package.redactions)
    ]
    return (
        Row(kind=RowKind.TITLE, runs=(QCoreApplication.translate("Office", "What the school kept back"),)),
        _head(QCoreApplication.translate("Office", "Not given, and why"), "withheld"),
        *(given or [_none("withheld", nothing)]),
        _head(QCoreApplication.translate("Office", "Replaced, and how often"), "redactions"),
        *(replaced or [_none("redactions", unchanged)]),
    )


def _veiled(person: PersonOut, veil: Veil) -> PersonOut:
    return replace(
        person,
        name=veil.name(person.name) if person.name else person.name,
        iin=veil.text(person.iin or "") or None,
        address=veil.text(person.address or "") or None,
        phones=tuple(veil.text(phone) for phone in person.phones),
    )


def _head(words: str, place: str) -> Row:
    return Row(kind=RowKind.HEADING, place=place, runs=(Strong(words, 600),))


def _none(place: str, words: str) -> Row:
    return Row(kind=RowKind.ITEM, place=f"{place}/none", runs=(words,))


def _line(place: str, what: str, why: str, value: str = "") -> Row:
    return Row(kind=RowKind.ITEM, place=place, runs=(Strong(what), f": {why}"), value=value)
