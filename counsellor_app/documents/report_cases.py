"""People and cases as the report shows them. Everything is text already; the template only sets it."""

from counsellor_app.documents.report_words import Speech, capital
from counsellor_app.domain.entries import EntryKind
from counsellor_app.domain.package_data import CaseOut, ClockOut, IncidentOut, LineOut, PersonOut

OF_ENTRIES = frozenset(kind.value for kind in EntryKind)  # their code is a template of notes: nobody asks for it
CLOCKS = ("clock", "rule")
CODE_LISTS = {
    "registered": ("referral_source",),
    "duty": CLOCKS,
    "level": ("level",),
    "stage": ("stage",),
    "contact": ("contact_result", "mode"),
    "closed": ("outcome",),
}


def people_view(people: tuple[PersonOut, ...], speech: Speech) -> list[dict[str, object]]:
    return [
        {
            "who": speech.person(person.key),
            "kind": speech.code(person.kind, "person_kind") if person.name else "",
            "about": ", ".join(_about(person, speech)),
            "more": _more(person, speech),
        }
        for person in people
    ]


def _about(person: PersonOut, speech: Speech) -> list[str]:
    age = speech.say("years", count=person.age) if person.age is not None else speech.code(person.age_band, "age_band")
    grade = speech.code(person.grade_band, "grade_band")
    if person.grade is not None:
        grade = speech.say("grade", count=person.grade)
    language = speech.code(person.language, "language")
    return [
        text
        for text in (
            speech.code(person.position, "body", "guardian_kind"),
            speech.code(person.sex, "sex"),
            age,
            grade,
            speech.say("language", language=language) if language else "",
        )
        if text
    ]


def _more(person: PersonOut, speech: Speech) -> list[dict[str, object]]:
    given = (
        (speech.word("iin"), person.iin),
        (speech.word("address"), person.address),
        (speech.word("phones"), ", ".join(person.phones)),
    )
    return [{"label": label, "value": value} for label, value in given if value]


def case_view(case: CaseOut, speech: Speech, *, is_only: bool) -> dict[str, object]:
    """`is_only`: the one case of the package needs no number of ours."""
    shown = case.number or ("" if is_only else case.key)
    return {
        "title": f"{speech.word('case')} {shown}".strip(),
        "child": speech.person(case.child),
        "facts": _facts(case, speech),
        "incidents": [_incident(incident, speech) for incident in case.incidents],
        "clocks": [_clock(clock, speech) for clock in case.clocks],
        "lines": _lines(case.lines, speech),
    }


def _facts(case: CaseOut, speech: Speech) -> list[dict[str, object]]:
    given = (
        ("types", ", ".join(speech.code(each, "case_type") for each in case.types)),
        ("source", ", ".join(speech.code(each, "referral_source") for each in case.sources)),
        ("opened", speech.day(case.opened)),
        ("closed", speech.day(case.closed)),
        ("stage", speech.code(case.stage, "stage")),
        ("level", speech.code(case.level, "level")),
        ("outcome", speech.code(case.outcome, "outcome")),
    )
    return [{"label": speech.word(name), "value": capital(value)} for name, value in given if value]


def _incident(incident: IncidentOut, speech: Speech) -> dict[str, object]:
    day = speech.day(incident.day)
    where = [
        speech.say("about", day=day) if incident.precision == "about" else day,
        speech.code(incident.place, "place"),
        ", ".join(speech.code(kind, "bullying_form") for kind in incident.kinds),
    ]
    return {
        "title": f"{speech.word('incident')} {incident.number}",
        "where": " · ".join(part for part in where if part),
        "roles": [{"who": speech.person(each.who), "role": speech.code(each.role, "role")} for each in incident.roles],
        "text": speech.runs(incident.text),
    }


def _clock(clock: ClockOut, speech: Speech) -> dict[str, object]:
    state = "running" if clock.on_time is None else "on_time" if clock.on_time else "late"
    return {
        "what": speech.code(clock.rule, *CLOCKS),
        "basis": speech.code(clock.basis, "basis"),
        "owner": "" if clock.owner == "ours" else speech.code(clock.owner, "clock_owner"),
        "started": speech.day(clock.started),
        "due": speech.day(clock.due),
        "met": speech.day(clock.met),
        "state": state,
        "late_reason": speech.runs(clock.late_reason),
    }


def _lines(lines: tuple[LineOut, ...], speech: Speech) -> list[dict[str, object]]:
    """`is_same_day`: the day already stands above."""
    views: list[dict[str, object]] = []
    before = ""
    for line in lines:
        views.append(_line(line, speech) | {"is_same_day": line.day == before})
        before = line.day
    return views


def _line(line: LineOut, speech: Speech) -> dict[str, object]:
    kind = capital(speech.code(line.kind, "line_kind"))
    code = "" if line.kind in OF_ENTRIES else speech.code(line.code, *CODE_LISTS.get(line.kind, ()))
    named = {piece.who for _, saying in line.text for piece in saying if not isinstance(piece, str)}
    return {
        "day": speech.day(line.day),
        "what": f"{kind}: {code}" if code else kind,
        "basis": speech.code(line.basis, "basis"),
        "who": [speech.person(key) for key in line.who if key not in named],
        "text": [
            {
                "label": capital(speech.code(section, "section", "text_kind")) if len(line.text) > 1 else "",
                "runs": speech.runs(saying),
            }
            for section, saying in line.text
        ],
    }
