"""What a profile, the letter and the head let leave, item by item (law.md 13, table D)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from counsellor_app.domain.disclosure import NEVER, SENSITIVE, Choices, Profile, Share
from counsellor_app.domain.entries import EntryKind
from counsellor_app.domain.package_data import WithheldOut


class Item(StrEnum):
    """What a letter may name."""

    CASE_TIMELINE = "CASE_TIMELINE"
    INCIDENTS = "INCIDENTS"
    NOTICES = "NOTICES"
    LEVELS = "LEVELS"
    MEASURES = "MEASURES"
    CONSENTS = "CONSENTS"
    DOCUMENTS = "DOCUMENTS"
    STATISTICS = "STATISTICS"
    PREVENTION = "PREVENTION"
    OTHER = "OTHER"
    NAME_OF_CHILD = "NAME_OF_CHILD"
    IIN = "IIN"
    ADDRESS = "ADDRESS"
    PHONES = "PHONES"
    DIAGNOSES = "DIAGNOSES"
    SESSION_NOTES = "SESSION_NOTES"
    TEST_ANSWERS = "TEST_ANSWERS"
    FAMILY = "FAMILY"
    OTHER_CHILDREN_NAMES = "OTHER_CHILDREN_NAMES"
    DRAFTS = "DRAFTS"


class Because(StrEnum):
    """Why something was not given."""

    NEVER_IN_PROFILE = "NEVER_IN_PROFILE"
    NOT_IN_LETTER = "NOT_IN_LETTER"
    NOT_ALLOWED_BY_HEAD = "NOT_ALLOWED_BY_HEAD"
    CONSULTATION_SECRECY = "CONSULTATION_SECRECY"
    OTHER_PERSON = "OTHER_PERSON"
    SMALL_NUMBERS = "SMALL_NUMBERS"
    NOT_KEPT = "NOT_KEPT"
    NO_GROUND = "NO_GROUND"
    NOT_READ = "NOT_READ"


COUNTED = (Item.STATISTICS, Item.PREVENTION)
BLOCKS = (Item.CASE_TIMELINE, Item.INCIDENTS, Item.NOTICES, Item.LEVELS, Item.MEASURES, Item.CONSENTS, Item.DOCUMENTS)
UNASKED = frozenset({Item.LEVELS, Item.CONSENTS})  # given only to a letter that names them
PART_OF_TIMELINE = frozenset({Item.NOTICES, Item.MEASURES})
NOT_KEPT = frozenset(
    {Item.CONSENTS, Item.ADDRESS, Item.DIAGNOSES, Item.TEST_ANSWERS}
)  # no field of the record holds it
# Notes that hold what was said in confidence, whatever kind they were signed as.
CONFIDENTIAL = frozenset({"dap", "soap", "birp", "risk", "consult"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Allowance:
    """`in_letter`: item codes that the letter names. `sensitive` and `never` are the pack's, over the floor."""

    choices: Choices
    in_letter: frozenset[str]
    sensitive: frozenset[str] = SENSITIVE
    never: frozenset[str] = NEVER

    @property
    def is_identified(self) -> bool:
        return self.choices.profile is Profile.IDENTIFIED

    def gives(self, item: Item) -> bool:
        """Whether anything of this item may leave."""
        return self.why_not(item) is None

    def why_not(self, item: Item) -> Because | None:
        """Why nothing of this item leaves; None where it does."""
        if item in self.never | NEVER:
            return Because.OTHER_PERSON if item is Item.OTHER_CHILDREN_NAMES else Because.NEVER_IN_PROFILE
        if item in self.choices.withheld:
            return _known(self.choices.withheld[item])
        if item in self.sensitive | SENSITIVE:
            return self._why_not_sensitive(item)
        is_counted = item in COUNTED
        if is_counted is not (self.choices.profile is Profile.STATISTICS):
            return Because.NEVER_IN_PROFILE
        if item in BLOCKS and not self._is_asked(item):
            return Because.NOT_IN_LETTER
        return Because.NOT_KEPT if item in NOT_KEPT else None

    def most(self, kind: EntryKind, template: str) -> Share:
        """The most that may leave of an entry. What was said in confidence stays: its day at most."""
        if not any(self.gives(item) for item in items_of(kind)):
            return Share.NOTHING
        is_confidential = kind is EntryKind.SESSION or template in CONFIDENTIAL
        return Share.LINE if is_confidential and not self.gives(Item.SESSION_NOTES) else Share.TEXT

    def withheld(self, unread: int) -> tuple[WithheldOut, ...]:
        """Everything not given, with its reason, in the order of the items. `unread`: texts chosen and not read."""
        found: dict[Item, Because] = {}
        for item in Item:
            reason = self.why_not(item)
            if reason is not None and self._is_told(item, reason):
                found[item] = reason
        if unread:
            found.setdefault(Item.CASE_TIMELINE, Because.NOT_READ)
        return tuple(WithheldOut(item=item.value, reason=reason.value) for item, reason in found.items())

    def _why_not_sensitive(self, item: Item) -> Because | None:
        if not self.is_identified:
            return Because.CONSULTATION_SECRECY if item is Item.SESSION_NOTES else Because.NEVER_IN_PROFILE
        if item not in self.in_letter:
            return Because.NOT_IN_LETTER
        if not self.choices.items.get(item, "").strip():
            return Because.NOT_ALLOWED_BY_HEAD
        return Because.NOT_KEPT if item in NOT_KEPT else None

    def _is_asked(self, item: Item) -> bool:
        """A letter that names blocks gets those; one that names none gets what the profile gives anyway."""
        asked = self.in_letter & set(BLOCKS)
        if not asked:
            return item not in UNASKED
        return item in asked or (item in PART_OF_TIMELINE and Item.CASE_TIMELINE in asked)

    def _is_told(self, item: Item, reason: Because) -> bool:
        """Whether the recipient is told. What nobody asked for and the profile never has is not worth a line."""
        asked = item in self.in_letter or item in self.choices.withheld
        if item in (*BLOCKS, *COUNTED, Item.OTHER):
            return asked or reason is Because.NOT_IN_LETTER
        return True


def named(items: Iterable[str], *, about_child: bool) -> frozenset[str]:
    """What a letter names: its items, and by itself the name of a child it is about. Whether the name leaves is still
    the head's decision, in the identified profile only.
    """
    return frozenset(items) | ({Item.NAME_OF_CHILD.value} if about_child else set())


def items_of(kind: EntryKind) -> tuple[Item, ...]:
    """An entry of this kind leaves when one of these is given."""
    match kind:
        case EntryKind.NOTICE:
            return (Item.CASE_TIMELINE, Item.NOTICES)
        case EntryKind.DECISION:
            return (Item.CASE_TIMELINE, Item.MEASURES)
        case _:
            return (Item.CASE_TIMELINE,)


def _known(reason: str) -> Because:
    return Because(reason) if reason in set(Because) else Because.NOT_ALLOWED_BY_HEAD


def allowed_items(items: Mapping[str, str]) -> tuple[str, ...]:
    """Codes that were ticked with a reason, in order."""
    return tuple(sorted(code for code, reason in items.items() if reason.strip()))
