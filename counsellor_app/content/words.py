"""What every content pack is made of: texts in three languages, codes, and a pack's account of itself.

Nothing unknown is allowed in any shape.
"""

from datetime import date
from typing import Annotated, Literal

from msgspec import Meta, Struct

Text = Annotated[str, Meta(pattern=r"\S", max_length=2000)]
Code = Annotated[str, Meta(pattern=r"^[A-Za-z0-9_-]+$", max_length=60)]
Confidence = Literal["high", "medium", "low"]
ReviewState = Literal["needs-native-check", "needs-specialist-check", "checked", "not-needed"]


class Part(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What every shape of a pack has in common."""


class Words(Part, frozen=True, kw_only=True):
    """One text in the three languages."""

    kk: Text
    ru: Text
    en: Text

    def of(self, language: str) -> str:
        """The text in ``kk``, ``ru`` or ``en``; ValueError for another language."""
        match language:
            case "kk":
                return self.kk
            case "ru":
                return self.ru
            case "en":
                return self.en
            case _:
                raise ValueError("kk, ru or en")


class Item(Words, frozen=True, kw_only=True):
    """A code and its words."""

    id: Code


class Review(Part, frozen=True, kw_only=True):
    """Who has looked at it: native speakers of kk and ru, a psychologist, a lawyer."""

    kk: ReviewState
    ru: ReviewState
    clinical: ReviewState
    legal: ReviewState


class PackInfo(Part, frozen=True, kw_only=True):
    """`version` is kept with every record made under the pack. `checked_on` is the day the source was read."""

    id: Code
    version: Annotated[str, Meta(pattern=r"^\d{4}\.\d+$")]
    basis: Text
    source: Text
    checked_on: date
    confidence: Confidence
    review: Review


class PackFile(Part, frozen=True, kw_only=True):
    """One file. Its id is the file's name."""

    pack: PackInfo
