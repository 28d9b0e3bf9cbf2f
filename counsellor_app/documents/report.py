"""``report.pdf``: what leaves, to be read by people without any program of ours. One part for each language.

Made of `PackageData` alone, so it says exactly what data.json says. Free text stands as it was written.
"""

import re
from datetime import date

from counsellor_app.documents.render import render
from counsellor_app.documents.report_cases import case_view, people_view
from counsellor_app.documents.report_tables import (
    documents_view,
    files_view,
    replaced_view,
    statistics_view,
    withheld_view,
)
from counsellor_app.documents.report_words import NO_BREAK, Speech, capital, number, speech, unbroken
from counsellor_app.domain.package_data import PackageData

Part = dict[str, object]


def report(data: PackageData, *, languages: tuple[str, ...] = ("kk", "ru")) -> bytes:
    """A PDF/A-2b; the same data make the same bytes. Its metadata name nobody."""
    parts = [_part(data, speech(data, language)) for language in languages]
    made_on = date.fromisoformat(data.made_on)
    return render("report", {"parts": parts}, languages[0], made_on=made_on, demo=data.demo)


def _part(data: PackageData, speech: Speech) -> Part:
    cases = [case_view(case, speech, is_only=len(data.cases) == 1) for case in data.cases]
    return {
        "language": speech.language,
        "words": {name: value for name, value in speech.fixed.items() if name != "said"},
        "title": _of_profile(data, speech, "titles"),
        "schools": _schools(data, speech),
        "summary": _summary(data, speech),
        "facts": _facts(data, speech),
        "ground": data.ground,
        "people": people_view(data.people, speech),
        "cases": cases,
        "documents": documents_view(data.documents, speech),
        "statistics": statistics_view(data, speech),
        "withheld": withheld_view(data, speech),
        "replaced": replaced_view(data, speech),
        "package": unbroken(data.package_id),
        "files": files_view(data),
    }


def _schools(data: PackageData, speech: Speech) -> list[str]:
    """The name in the language of the part first, then in the other one."""
    names = [data.school.name_kk, data.school.name_ru]
    return [name for name in (names if speech.language == "kk" else names[::-1]) if name]


def _facts(data: PackageData, speech: Speech) -> list[Part]:
    request = data.request
    office = capital(speech.code(request.office, "office_kind"))
    given = (
        ("to", request.sender or office),
        ("letter", _letter(data, speech)),
        ("asked_items", " · ".join(speech.code(each, "item") for each in request.items)),
        ("due_on", speech.day(request.due_on)),
        ("period", _period(data, speech)),
        ("profile", _of_profile(data, speech, "profiles")),
        ("bin", data.school.bin or ""),
        ("region", speech.code(data.school.region, "region")),
        ("our_number", request.number),
        ("made_on", speech.day(data.made_on)),
    )
    return [{"label": speech.word(name), "value": value} for name, value in given if value]


def _letter(data: PackageData, speech: Speech) -> str:
    outside, day = data.request.outside_number, speech.day(data.request.letter_on)
    if outside and day:
        return speech.word("letter_value").format(number=outside, day=day)
    return speech.say("number", number=outside) if outside else day


def _period(data: PackageData, speech: Speech) -> str:
    first, last = speech.day(data.period_from), speech.day(data.period_until)
    if first and last:
        return f"{first} – {last}"
    return speech.say("from", day=first) if first else speech.say("until", day=last) if last else ""


def _of_profile(data: PackageData, speech: Speech, table: str) -> str:
    return str(speech.fixed[table][data.profile])


def _summary(data: PackageData, speech: Speech) -> str:
    """The paragraph for who reads nothing else: what is given, whether in time, how much is not given or changed."""
    counts = _counts(data, speech)
    letter = _letter(data, speech)
    if not counts:
        first = speech.say("nothing")
    elif letter:
        first = speech.say("with_letter", letter=letter, counts=", ".join(counts))
    else:
        first = speech.say("without_letter", counts=", ".join(counts))
    said = [capital(first), _clocks(data, speech)]
    if data.statistics is not None and data.statistics.hidden:
        said.append(speech.say("hidden", count=number(data.statistics.hidden)))
    if data.withheld:
        section = speech.word("withheld")
        said.append(speech.say("withheld", count=number(len(data.withheld)), section=section))
    if data.redactions and data.statistics is None:
        count = number(sum(each.count for each in data.redactions))
        said.append(speech.say("replaced", count=count, section=speech.word("replaced")))
    return re.sub(r": (?=\d)", f":{NO_BREAK}", " ".join(sentence for sentence in said if sentence))


def _counts(data: PackageData, speech: Speech) -> list[str]:
    tables = data.statistics.tables if data.statistics is not None else ()
    counts = (
        ("cases", len(data.cases)),
        ("people", len(data.people)),
        ("incidents", sum(len(case.incidents) for case in data.cases)),
        ("lines", sum(len(case.lines) for case in data.cases)),
        ("documents", len(data.documents)),
        ("tables", len(tables)),
        ("rows", sum(len(table.rows) for table in tables)),
    )
    return [speech.counted(name, count) for name, count in counts if count]


def _clocks(data: PackageData, speech: Speech) -> str:
    clocks = [clock for case in data.cases for clock in case.clocks]
    counts = (
        ("clocks_on_time", sum(clock.on_time is True for clock in clocks)),
        ("clocks_late", sum(clock.on_time is False for clock in clocks)),
        ("clocks_running", sum(clock.on_time is None for clock in clocks)),
    )
    parts = [speech.say(name, count=number(count)) for name, count in counts if count]
    return speech.say("clocks", parts=", ".join(parts)) if parts else ""
