"""Each code that a package uses, in Kazakh, Russian and English, so that it can be read without this program."""

import re
from collections.abc import Iterator
from dataclasses import replace

from counsellor_app.content.disclosure_pack import DisclosureList
from counsellor_app.content.library import Content
from counsellor_app.content.packs import CodeList
from counsellor_app.content.statistic_words import StatisticWords
from counsellor_app.content.words import Words
from counsellor_app.domain.levels import Level
from counsellor_app.domain.package_data import CaseOut, PackageData, PersonOut, WordsOut

Code = tuple[str, str]  # list, code
SMALL = re.compile(r"[^\W\d_]{3,}")


def with_words(data: PackageData, content: Content) -> PackageData:
    """The same with `words` filled: every code it uses, and no other."""
    used = {(name, code) for name, code in _codes(data) if code}
    found = {f"{name}/{code}": _words(content, name, code) for name, code in used}
    if data.statistics is not None:
        found |= StatisticWords(content).of(data.statistics)
    words = {key: WordsOut(kk=each.kk, ru=each.ru, en=each.en) for key, each in sorted(found.items())}
    return replace(data, words=words)


def lexicon(content: Content) -> Iterator[str]:
    """Words that stand in small letters in what the packs say of cases: a capital of theirs names nobody."""
    lists = [content.items(name) for name in CodeList]
    lists += [content.disclosure.of(name) for name in DisclosureList]
    lists += [content.note_templates.section, content.disclosure.item]
    texts = [each for items in lists for each in items]
    for words in (*texts, *(clock.action for clock in content.clocks.clock)):
        for text in (words.kk, words.ru):
            yield from (word for word in SMALL.findall(text) if word == word.lower())


def _codes(data: PackageData) -> Iterator[Code]:
    yield "profile", data.profile
    yield "subject", data.request.subject
    yield "office_kind", data.request.office
    yield "region", data.school.region
    yield "school_kind", data.school.kind
    yield from (("item", item) for item in data.request.items)
    for withheld in data.withheld:
        yield "item", withheld.item
        yield "withheld_reason", withheld.reason
    for redaction in data.redactions:
        yield "redaction_kind", redaction.kind
        yield "redaction_reason", redaction.reason
    for person in data.people:
        yield from _of_person(person)
    for case in data.cases:
        yield from _of_case(case)


def _of_person(person: PersonOut) -> Iterator[Code]:
    yield "person_kind", person.kind
    yield ("body" if person.kind == "staff" else "guardian_kind"), person.position or ""
    yield "sex", person.sex or ""
    yield "age_band", person.age_band or ""
    yield "grade_band", person.grade_band or ""
    yield "language", person.language or ""


def _of_case(case: CaseOut) -> Iterator[Code]:
    yield from (("case_type", each) for each in case.types)
    yield from (("referral_source", each) for each in case.sources)
    yield "stage", case.stage
    yield "outcome", case.outcome or ""
    yield "level", case.level or ""
    for incident in case.incidents:
        yield "precision", incident.precision
        yield "place", incident.place or ""
        yield from (("bullying_form", each) for each in incident.kinds)
        yield from (("role", each.role) for each in incident.roles)
    for clock in case.clocks:
        yield "clock", clock.rule
        yield "basis", clock.basis
        yield "clock_owner", clock.owner
    for line in case.lines:
        yield "line_kind", line.kind
        yield _list_of(line.kind), line.code or ""
        yield "basis", line.basis or ""
        yield from (("section", section) for section, _ in line.text)


def _list_of(kind: str) -> str:
    """In which list the code of a line of this kind stands."""
    lists = {
        "registered": "referral_source",
        "duty": "clock",
        "level": "level",
        "stage": "stage",
        "closed": "outcome",
        "contact": "mode",
    }
    return lists.get(kind, "template")


def _words(content: Content, name: str, code: str) -> Words:
    """The code itself where no pack knows it any more."""
    if name in set(CodeList):
        return content.word(CodeList(name), code)
    if name in set(DisclosureList):
        return content.disclosure.word(DisclosureList(name), code)
    match name:
        case "item":
            return content.disclosure.item_words(code)
        case "person_kind":
            return content.disclosure.person_label(code)
        case "level":
            return content.level(Level(code)).full if code in set(Level) else _itself(code)
        case "mode":
            return content.mode_words(code)
        case "section":
            return _section(content, code)
        case "template":
            return next((each for each in content.note_templates.template if each.id == code), _itself(code))
        case "clock" | "basis":
            return _of_clock(content, name, code)
    raise ValueError("no such list")


def _section(content: Content, code: str) -> Words:
    known = next((each for each in content.note_templates.section if each.id == code), None)
    return known or content.disclosure.word(DisclosureList.TEXT_KIND, code)


def _of_clock(content: Content, name: str, code: str) -> Words:
    for clock in content.clocks.clock:
        if name == "clock" and clock.id == code:
            return clock.action
        if name == "basis" and clock.basis == code:
            return clock.article_full
    return _itself(code)


def _itself(code: str) -> Words:
    return Words(kk=code, ru=code, en=code)
