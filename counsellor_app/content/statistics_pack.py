"""The pack of tables: what is counted, in what, by what, and the words of every row (``statistics.toml``)."""

from typing import Annotated

from msgspec import Meta

from counsellor_app.content.words import Code, Item, PackFile, Part, Words

FEWEST = 5  # the floor of `threshold`: a pack may hide more, never less
Grade = Annotated[int, Meta(ge=0, le=12)]
MonthDay = Annotated[str, Meta(pattern=r"^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$")]


class CountingRules(Part, frozen=True, kw_only=True):
    """`main_type`: a case of several types is counted once, under the first. Codes are those of `code_lists`."""

    threshold: Annotated[int, Meta(ge=FEWEST, le=50)]
    bullying: tuple[Code, ...]
    suicide_risk: tuple[Code, ...]
    main_type: tuple[Code, ...]
    cyber_forms: tuple[Code, ...]
    recognised: tuple[Code, ...]
    not_recognised: tuple[Code, ...]
    pending: tuple[Code, ...]


class BandItem(Item, frozen=True, kw_only=True):
    """Grades `first` to `last`, both inside."""

    first: Grade
    last: Grade


class QuarterItem(Item, frozen=True, kw_only=True):
    """Counted from `starts` until the day before the next quarter starts."""

    starts: MonthDay


class PreventionItem(Item, frozen=True, kw_only=True):
    """`awareness`: counts for "at least once a quarter". `reach`: who took part is asked. `numbered`: an order."""

    awareness: bool = False
    reach: bool = False
    numbered: bool = False


class StatisticLists(Part, frozen=True, kw_only=True):
    dimension: tuple[Item, ...]
    unit: tuple[Item, ...]
    value: tuple[Item, ...]
    band: tuple[BandItem, ...]
    decision: tuple[Item, ...]
    repeat: tuple[Item, ...]
    cyber: tuple[Item, ...]
    handed: tuple[Item, ...]
    state: tuple[Item, ...]
    audience: tuple[Item, ...]
    quarter: tuple[QuarterItem, ...]
    prevention_kind: tuple[PreventionItem, ...]


class TableItem(Item, frozen=True, kw_only=True):
    """The words of a table of `domain.tables`; `note` says how it was counted."""

    note: Words | None = None


class StatisticsPack(PackFile, frozen=True, kw_only=True):
    rules: CountingRules
    lists: StatisticLists
    table: tuple[TableItem, ...]
