"""Letters to the office that asked: the covering one, the refusal of a part, the refusal.

No term and no article is invented: a legal ground stands in quotation marks as a user typed it, and is marked.
"""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from counsellor_app.documents.render import render, words
from counsellor_app.documents.report_words import number, unbroken
from counsellor_app.domain.disclosure import Profile


class LetterKind(StrEnum):
    COVERING = "covering"
    PARTIAL_REFUSAL = "partial-refusal"
    REFUSAL = "refusal"


class Alternative(StrEnum):
    """What the office may ask for instead; the words are those of the letter."""

    STATISTICS = "statistics"
    DEIDENTIFIED = "deidentified"
    NAMED_ITEMS = "named-items"
    CONSENT = "consent"


@dataclass(frozen=True, slots=True, kw_only=True)
class Withheld:
    """What is not given and why, in the language of the letter: words of the codes, or as typed."""

    item: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Enclosure:
    """`size` in bytes, `sha256` in hexadecimal; None and empty where a paper is enclosed."""

    name: str
    size: int | None = None
    sha256: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterFacts:
    """Everything a letter says. Empty texts leave a line to write on, or nothing where nothing has to stand.

    `outside_number` and `letter_on` are of the office's letter, `our_number` is the school's. `ground` is that of the
    request, `refusal_ground` that of the refusal, both as typed; `explanation` is a sentence of the user's own.
    `profile` and the period are None where nothing is sent. `key_words`: the eight words of the recipient's key in the
    language of the letter; `recipient` whose key it is.
    """

    kind: LetterKind
    school_kk: str
    school_ru: str
    bin: str = ""
    address: str = ""
    contact: str = ""
    outgoing_number: str = ""
    outgoing_on: date | None = None
    made_on: date
    addressee: str
    addressee_person: str = field(default="", repr=False)
    outside_number: str = field(default="", repr=False)
    letter_on: date | None = None
    our_number: str = ""
    profile: Profile | None = None
    period_from: date | None = None
    period_until: date | None = None
    withheld: tuple[Withheld, ...] = ()
    ground: str = field(default="", repr=False)
    refusal_ground: str = field(default="", repr=False)
    explanation: str = field(default="", repr=False)
    alternatives: tuple[Alternative, ...] = ()
    enclosures: tuple[Enclosure, ...] = ()
    manifest_hash: str = ""
    recipient: str = ""
    key_words: tuple[str, ...] = ()
    signer_position: str = ""
    signer_name: str = field(default="", repr=False)
    executor_name: str = field(default="", repr=False)
    executor_phone: str = field(default="", repr=False)


def letter(facts: LetterFacts, language: str, *, demo: bool = False) -> bytes:
    """A PDF/A-2b on A4, dated `made_on` in its metadata. ValueError for a refusal that gives no reason at all."""
    if facts.kind is not LetterKind.COVERING and not (facts.withheld or facts.refusal_ground or facts.explanation):
        raise ValueError("a refusal needs a reason")
    said = words("letter", language)
    schools = [facts.school_kk, facts.school_ru]
    data = {
        "schools": [name for name in (schools if language == "kk" else schools[::-1]) if name],
        "contacts": [text for text in (_labelled(said["bin"], facts.bin), facts.address, facts.contact) if text],
        "outgoing_number": facts.outgoing_number,
        "outgoing_on": facts.outgoing_on or "",
        "reply_to": _reply_to(facts, language),
        "our_number": said["our_number"].format(number=facts.our_number) if facts.our_number else "",
        "addressee": [text for text in (facts.addressee, facts.addressee_person) if text],
        "subject": said["subjects"][facts.kind],
        "lead": said["leads"][facts.kind],
        "profile": said["profiles"][facts.profile] if facts.profile and _is_sent(facts) else "",
        "period": _period(facts, language),
        "withheld": [[each.item, each.reason] for each in facts.withheld],
        "ground": facts.ground,
        "refusal_ground": facts.refusal_ground,
        "explanation": facts.explanation,
        "rest_is_sent": facts.kind is LetterKind.PARTIAL_REFUSAL and bool(facts.enclosures),
        "recipient": facts.recipient,
        "key_words": facts.key_words if _is_sent(facts) else (),
        "alternatives": _listed([said["alternatives"][each] for each in facts.alternatives]),
        "enclosures": [_enclosure(each, language) for each in facts.enclosures],
        "manifest": unbroken(facts.manifest_hash),
        "signer_position": facts.signer_position,
        "signer_name": facts.signer_name,
        "executor": [text for text in (facts.executor_name, facts.executor_phone) if text],
    }
    return render("letter", data, language, made_on=facts.made_on, demo=demo)


def _is_sent(facts: LetterFacts) -> bool:
    return facts.kind is not LetterKind.REFUSAL


def _listed(texts: list[str]) -> list[str]:
    """The lines of a list: a semicolon after each, a full stop after the last."""
    return [*(f"{text};" for text in texts[:-1]), *(f"{text}." for text in texts[-1:])]


def _labelled(label: str, value: str) -> str:
    return f"{label} {value}" if value else ""


def _reply_to(facts: LetterFacts, language: str) -> str:
    said = words("letter", language)
    day = f"{facts.letter_on:%d.%m.%Y}" if facts.letter_on else ""
    if facts.outside_number and day:
        return str(said["reply_to"].format(number=facts.outside_number, day=day))
    if facts.outside_number:
        return str(said["reply_to_number"].format(number=facts.outside_number))
    return str(said["reply_to_day"].format(day=day)) if day else ""


def _period(facts: LetterFacts, language: str) -> str:
    if facts.period_from is None or facts.period_until is None or not _is_sent(facts):
        return ""
    first, last = f"{facts.period_from:%d.%m.%Y}", f"{facts.period_until:%d.%m.%Y}"
    return str(words("letter", language)["period"].format(first=first, last=last))


def _enclosure(enclosure: Enclosure, language: str) -> dict[str, object]:
    units = words("report", language)["said"]
    size = "" if enclosure.size is None else units["bytes"].format(count=number(enclosure.size))
    return {"name": unbroken(enclosure.name), "size": size, "hash": unbroken(enclosure.sha256)}
