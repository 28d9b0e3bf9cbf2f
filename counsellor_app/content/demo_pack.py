"""The words demonstrations are made of: common names and short narratives of nobody (clinical.md 8.1, 8.4)."""

from pathlib import Path

import msgspec


class Pack(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    id: str
    version: str
    basis: str
    source: str
    checked_on: object
    confidence: str
    review: dict[str, str]


class KazakhNames(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    male: tuple[str, ...]
    female: tuple[str, ...]
    father: tuple[str, ...]
    surname_suffix: tuple[str, ...]
    surname_plain: tuple[str, ...]


class SlavicNames(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    male: tuple[str, ...]
    female: tuple[str, ...]
    father: tuple[str, ...]
    surname: tuple[str, ...]


class OtherNames(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    surname: tuple[str, ...]


class Mix(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    kazakh: float
    slavic: float
    other: float


class NamesPack(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`kk` and `ru` hold the same names in the same order, in two spellings."""

    pack: Pack
    kk: KazakhNames
    ru: KazakhNames
    slavic: SlavicNames
    other: OtherNames
    mix: Mix


class Narrative(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    id: str
    kind: str
    ru: str
    kk: str


class NarrativesPack(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`slots` are named ``period_ru`` and so on: the word of a template and its language."""

    pack: Pack
    slots: dict[str, tuple[str, ...]]
    template: tuple[Narrative, ...]


def load_demo(folder: Path) -> tuple[NamesPack, NarrativesPack]:
    """`folder` holds ``names.toml`` and ``narratives.toml``."""
    return (
        msgspec.toml.decode((folder / "names.toml").read_bytes(), type=NamesPack),
        msgspec.toml.decode((folder / "narratives.toml").read_bytes(), type=NarrativesPack),
    )
