"""The shapes of ``disclosure.toml`` and ``ordinary_words.toml``: codes of an answer to an office, and words that name
nobody.
"""

from enum import StrEnum

from counsellor_app.content.words import Code, Item, PackFile, Part, Text, Words


class DisclosureList(StrEnum):
    """The plain lists of the pack; `item` and `person_kind` have shapes of their own."""

    OFFICE_KIND = "office_kind"
    SUBJECT = "subject"
    REQUEST_STATE = "request_state"
    PROFILE = "profile"
    SHARE = "share"
    EVENT_KIND = "event_kind"
    WITHHELD_REASON = "withheld_reason"
    REDACTION_REASON = "redaction_reason"
    REDACTION_KIND = "redaction_kind"
    LINE_KIND = "line_kind"
    TEXT_KIND = "text_kind"
    PRECISION = "precision"
    CLOCK_OWNER = "clock_owner"
    AGE_BAND = "age_band"
    GRADE_BAND = "grade_band"
    FINDING_KIND = "finding_kind"
    SCHOOL_KIND = "school_kind"


class DisclosureLists(Part, frozen=True, kw_only=True):
    """A field for each `DisclosureList`."""

    office_kind: tuple[Item, ...]
    subject: tuple[Item, ...]
    request_state: tuple[Item, ...]
    profile: tuple[Item, ...]
    share: tuple[Item, ...]
    event_kind: tuple[Item, ...]
    withheld_reason: tuple[Item, ...]
    redaction_reason: tuple[Item, ...]
    redaction_kind: tuple[Item, ...]
    line_kind: tuple[Item, ...]
    text_kind: tuple[Item, ...]
    precision: tuple[Item, ...]
    clock_owner: tuple[Item, ...]
    age_band: tuple[Item, ...]
    grade_band: tuple[Item, ...]
    finding_kind: tuple[Item, ...]
    school_kind: tuple[Item, ...]


class AskedItem(Item, frozen=True, kw_only=True):
    """What a letter may name. `sensitive`: never de-identified; otherwise the letter and the head, each with a reason.

    `never`: in no profile.
    """

    sensitive: bool = False
    never: bool = False


class PseudonymKind(Item, frozen=True, kw_only=True):
    """`label` stands before the letter: "Pupil B"."""

    label: Words


class Disclosure(PackFile, frozen=True, kw_only=True):
    lists: DisclosureLists
    item: tuple[AskedItem, ...]
    person_kind: tuple[PseudonymKind, ...]

    def of(self, name: DisclosureList) -> tuple[Item, ...]:
        """In the order in which they are offered."""
        items: tuple[Item, ...] = getattr(self.lists, name.value)
        return items

    def word(self, name: DisclosureList, code: str) -> Words:
        """The words of a code; the code itself where this pack no longer knows it."""
        return _among(self.of(name), code)

    def item_words(self, code: str) -> Words:
        return _among(self.item, code)

    def person_label(self, kind: str) -> Words:
        """What stands before the letter of a pseudonym."""
        known = next((each for each in self.person_kind if each.id == kind), None)
        return known.label if known else Words(kk=kind or "-", ru=kind or "-", en=kind or "-")

    @property
    def sensitive(self) -> frozenset[str]:
        return frozenset(each.id for each in self.item if each.sensitive)

    @property
    def never(self) -> frozenset[str]:
        return frozenset(each.id for each in self.item if each.never)


def _among(items: tuple[Item, ...], code: str) -> Words:
    return next((each for each in items if each.id == code), None) or Words(
        kk=code or "-", ru=code or "-", en=code or "-"
    )


class WordGroup(Part, frozen=True, kw_only=True):
    """Beginnings of words, lower case."""

    id: Code
    beginnings: tuple[Text, ...]


class CommonNames(Part, frozen=True, kw_only=True):
    """Given names that many bear, as they are written."""

    kk: tuple[Text, ...]
    ru: tuple[Text, ...]


class OrdinaryWords(PackFile, frozen=True, kw_only=True):
    """What a capital in the middle of a sentence may be, and given names by which people unknown are noticed."""

    group: tuple[WordGroup, ...]
    names: CommonNames
