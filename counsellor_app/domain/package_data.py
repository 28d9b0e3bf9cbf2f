"""What leaves in a package: the shape of `data.json`. The report, the tables and the preview are made of it alone.

People are keys here too: free text is a list of letters and `Who`, and whoever `Who` points at stands in `people`,
where a name is filled in for a child of the request in the identified profile and for nobody else.
Codes are those of the content packs; `words` has each code used in Kazakh, Russian and English, so that the file can
be read without this program. Days are ISO days, or months (``2026-11``) where dates were coarsened.
"""

from dataclasses import dataclass, field

FORMAT = "pana-data"
VERSION = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Who:
    """Somebody in a text: the key of a `PersonOut` of the package."""

    who: str


Saying = tuple[str | Who, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonOut:
    """`key`: A, B … Z, AA. `kind`: child (of the request), pupil, guardian, staff, person. Bands unless identified.

    `position`: of staff, a code of the list `body`; of family where the letter names it, what they are to the child.
    """

    key: str
    kind: str
    name: str | None = field(default=None, repr=False)
    position: str | None = None
    sex: str | None = None
    age: int | None = None
    age_band: str | None = None
    grade: int | None = None
    grade_band: str | None = None
    language: str | None = None
    iin: str | None = field(default=None, repr=False)
    address: str | None = field(default=None, repr=False)
    phones: tuple[str, ...] = field(default=(), repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class LineOut:
    """A line of the timeline. `kind`: registered, opened, duty, entry kinds, level, stage, contact, closed.

    `code` what the kind needs: the source of a registered one, the clock of a duty that was met, a level, a stage,
    how a contact was held, the template of an entry whose text is given. `basis`: the article where one made it.
    `source`: a mark by which the vault finds the row again; it means nothing elsewhere.
    """

    day: str
    kind: str
    code: str | None = None
    basis: str | None = None
    text: tuple[tuple[str, Saying], ...] = field(default=(), repr=False)  # (section code, text)
    who: tuple[str, ...] = ()
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleOut:
    who: str
    role: str


@dataclass(frozen=True, slots=True, kw_only=True)
class IncidentOut:
    number: int
    day: str
    precision: str
    place: str | None = None
    kinds: tuple[str, ...] = ()
    roles: tuple[RoleOut, ...] = ()
    text: Saying = field(default=(), repr=False)
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ClockOut:
    """`on_time` None while it runs. `late_reason` only where the profile gives texts."""

    rule: str
    basis: str
    started: str
    due: str
    met: str | None = None
    on_time: bool | None = None
    owner: str = "ours"
    late_reason: Saying = field(default=(), repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseOut:
    """`key` 1, 2 …; `number` of the case only in the identified profile. `child`: key of the person it is about."""

    key: str
    child: str
    number: str | None = None
    types: tuple[str, ...]
    opened: str
    closed: str | None = None
    stage: str
    outcome: str | None = None
    level: str | None = None
    sources: tuple[str, ...] = ()
    incidents: tuple[IncidentOut, ...] = ()
    clocks: tuple[ClockOut, ...] = ()
    lines: tuple[LineOut, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentOut:
    """The register of documents; `path` inside the package where the file itself leaves."""

    number: int
    case: str
    media_type: str
    size: int
    sha256: str
    title: str | None = field(default=None, repr=False)
    path: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RowOut:
    """`keys`: one code for each column; ``*`` is the total. `count` None: hidden (1 to 4, or hidden with another)."""

    keys: tuple[str, ...]
    count: int | None
    share: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TableOut:
    """`id` is a code with words (by-source …); `columns` are codes of dimensions; `unit`: cases, clocks, hours …"""

    id: str
    unit: str
    columns: tuple[str, ...]
    rows: tuple[RowOut, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class StatisticsOut:
    """`threshold`: counts below it (and above 0) are hidden; `hidden` how many cells are, complementary ones too."""

    threshold: int
    hidden: int
    tables: tuple[TableOut, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class WithheldOut:
    """What was not given and why; both are codes with words."""

    item: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RedactionOut:
    """`place`: path in this file (``cases/0/lines/3``). `kind`: name, age, class, day, place, text, number …"""

    place: str
    kind: str
    reason: str
    count: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class SchoolOut:
    name_kk: str = field(repr=False)
    name_ru: str = field(repr=False)
    bin: str | None = None
    region: str
    kind: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestOut:
    number: str
    outside_number: str = field(repr=False)
    letter_on: str | None
    office: str
    sender: str
    subject: str
    due_on: str | None
    items: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class WordsOut:
    kk: str
    ru: str
    en: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PackageData:
    """`ground_verified` is always false: the program does not know the law's text (law.md 15, question 3)."""

    format: str = FORMAT
    version: int = VERSION
    package_id: str
    profile: str
    made_on: str
    period_from: str | None = None
    period_until: str | None = None
    school: SchoolOut
    request: RequestOut
    ground: str = field(repr=False)
    ground_verified: bool = False
    people: tuple[PersonOut, ...] = ()
    cases: tuple[CaseOut, ...] = ()
    documents: tuple[DocumentOut, ...] = ()
    statistics: StatisticsOut | None = None
    withheld: tuple[WithheldOut, ...] = ()
    redactions: tuple[RedactionOut, ...] = ()
    words: dict[str, WordsOut] = field(default_factory=dict)  # "list/CODE" -> words, such as "role/INITIATOR"
    demo: bool = False
