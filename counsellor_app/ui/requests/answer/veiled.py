"""The package as it may be seen while somebody passes by: names as initials, what was written as dots."""

from collections.abc import Mapping
from dataclasses import replace

from counsellor_app.domain.package_data import CaseOut, DocumentOut, PackageData, PersonOut, Saying
from counsellor_app.services.disclosure_preview import Preview
from counsellor_app.ui.format import initials
from counsellor_app.ui.veil import HIDDEN, Veil


def seen(preview: Preview, veil: Veil) -> Preview:
    """Only for the eyes: no hash fits it and no finding marks letters in it."""
    if not veil.is_on():
        return preview
    entries = tuple(
        replace(entry, text=tuple((section, _dots(text)) for section, text in entry.text), findings=())
        for entry in preview.entries
    )
    return replace(preview, data=_data(preview.data), names=_names(preview.names), entries=entries, findings=())


def _names(names: Mapping[str, str]) -> dict[str, str]:
    return {key: initials(name) for key, name in names.items()}


def _data(data: PackageData) -> PackageData:
    return replace(
        data,
        people=tuple(_person(each) for each in data.people),
        cases=tuple(_case(each) for each in data.cases),
        documents=tuple(_document(each) for each in data.documents),
    )


def _person(person: PersonOut) -> PersonOut:
    return replace(
        person,
        name=initials(person.name) if person.name else person.name,
        iin=HIDDEN if person.iin else person.iin,
        address=HIDDEN if person.address else person.address,
        phones=tuple(HIDDEN for _ in person.phones),
    )


def _case(case: CaseOut) -> CaseOut:
    return replace(
        case,
        incidents=tuple(replace(each, text=_dots(each.text)) for each in case.incidents),
        clocks=tuple(replace(each, late_reason=_dots(each.late_reason)) for each in case.clocks),
        lines=tuple(
            replace(each, text=tuple((section, _dots(text)) for section, text in each.text)) for each in case.lines
        ),
    )


def _document(document: DocumentOut) -> DocumentOut:
    return replace(document, title=HIDDEN if document.title else document.title)


def _dots(text: Saying) -> Saying:
    return (HIDDEN,) if text else text
