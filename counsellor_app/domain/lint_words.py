"""People whom the record does not know: words that look like a name by their capital or by their ending."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from counsellor_app.domain.alphabet import fold
from counsellor_app.domain.disclosure import FindingKind
from counsellor_app.domain.hints import KnownPeople, KnownPerson
from counsellor_app.domain.ids import PersonId
from counsellor_app.domain.lint_patterns import Hit
from counsellor_app.domain.lint_text import WORD, is_sentence_start
from counsellor_app.domain.names import CYRILLIC

SHORT = 3  # letters of a word that is no beginning of others: Вас is not Василий
LONGEST_REST = 6  # letters after a beginning that an ordinary word may have
ABBREVIATION = 4  # letters in capitals that are no name yet
CASES = "(?:а|у|ым|ом|е|ой|ою|ы|ых|ыми|[нтд][ыи]н|[гк][ае]|н[ае]|[дтн][ыи]|[дт][ае]|[дтн][ае]н|[мбп]ен|[тдл][ае]р\\w*)?"
SURNAME = re.compile(r"\w{2,}(?:ов|ев)(?:а|ой|у|ою)?" + CASES)
ADJECTIVE_SURNAME = re.compile(r"\w{2,}(?:с|ц)к(?:ий|ого|ому|им|ом|ая|ую)")
PATRONYMIC = re.compile(r"\w{2,}(?:улы|кызы|оглы|угли|вич|вн)(?:а|у|ем|е|ы|ой|ою)?" + CASES)


@dataclass(frozen=True, slots=True)
class Ordinary:
    """Folded words that need no explaining. `beginnings` by their first letters; `short` and `whole` as they stand."""

    beginnings: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    short: frozenset[str] = frozenset()
    whole: frozenset[str] = frozenset()
    names: KnownPeople = field(default_factory=lambda: KnownPeople(()))

    def explains(self, word: str) -> bool:
        folded = fold(word)
        if folded in self.whole or folded in self.short:
            return True
        return any(
            folded.startswith(each) and len(folded) - len(each) <= LONGEST_REST
            for each in self.beginnings.get(folded[:SHORT], ())
        )


def ordinary(beginnings: Iterable[str], whole: Iterable[str], names: Iterable[str]) -> Ordinary:
    """`beginnings` of words, `whole` words that stand in small letters somewhere, given `names` that are common."""
    first: dict[str, list[str]] = {}
    short: set[str] = set()
    for each in beginnings:
        words = fold(each).split()
        for word in words:
            if len(word) <= SHORT:
                short.add(word)
            else:
                first.setdefault(word[:SHORT], []).append(word)
    common = KnownPeople(KnownPerson(id=PersonId(name), given=name) for name in names)
    called = {fold(name) for name in names}
    return Ordinary(
        beginnings={start: tuple(words) for start, words in first.items()},
        short=frozenset(short),
        whole=frozenset(word for word in map(fold, whole) if word not in called),
        names=common,
    )


def find_names_like(letters: str, words: Ordinary) -> Iterator[Hit]:
    """Every capital that is neither a sentence's nor explained, and names by their ending or by being common."""
    common = {hint.start for hint in words.names.find(letters)}
    for match in WORD.finditer(letters):
        word = match[0]
        if word[0] == word[0].lower():
            continue
        if match.start() in common or _ends_like_name(word, words):
            yield Hit(kind=FindingKind.NAME, start=match.start(), end=match.end())
        elif _needs_explaining(letters, match.start(), word) and not words.explains(word):
            yield Hit(kind=FindingKind.CAPITAL, start=match.start(), end=match.end())


def _ends_like_name(word: str, words: Ordinary) -> bool:
    folded = fold(word)
    looks = SURNAME.fullmatch(folded) or ADJECTIVE_SURNAME.fullmatch(folded) or PATRONYMIC.fullmatch(folded)
    return looks is not None and not words.explains(word)


def _needs_explaining(letters: str, start: int, word: str) -> bool:
    """A Latin word in a Cyrillic text does so wherever it stands."""
    if len(word) == 1 or (word == word.upper() and len(word) <= ABBREVIATION):
        return False
    is_foreign = CYRILLIC.search(letters) is not None and not CYRILLIC.search(word)
    return is_foreign or not is_sentence_start(letters, start)
