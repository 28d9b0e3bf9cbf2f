"""The endings that names take in Kazakh and Russian, on folded letters.

Two measures: what a soft hint looks for while somebody writes, and (`thorough`) what a check looks for before text
leaves, where a miss costs more than a false alarm: plural with cases, possessive, ``-жан``, Мирасова мама, the other
gender of a surname.
"""

from collections.abc import Iterable
from enum import StrEnum

SHORTEST = 3  # letters of a name that is looked for by itself and with endings; Ли, Ан, Ю only beside another name


class Part(StrEnum):
    SURNAME = "surname"
    GIVEN = "given"
    PATRONYMIC = "patronymic"


def _endings(spaced: str) -> frozenset[str]:
    return frozenset(spaced.split())


def _joined(first: Iterable[str], then: Iterable[str]) -> frozenset[str]:
    after = tuple(then)
    return frozenset(a + b for a in first for b in after)


# Kazakh: genitive, dative, accusative, locative, ablative, instrumental, plural, possessive with cases.
KAZAKH = _endings(
    "нын нин дын дин тын тин га ге ка ке на не ны ни ды ди ты ти н да де та те нда нде дан ден тан тен нан нен"
    " мен бен пен лар лер дар дер тар тер дики тики ники ым им сын син"
)
CASES = _endings(
    "нын нин дын дин тын тин га ге ка ке ды ди ты ти ны ни да де та те дан ден тан тен нан нен мен бен пен"
)
PLURALS = _endings("лар лер дар дер тар тер")
POSSESSIVES = _endings("ым им м ын ин ы и сы си ымыз имиз мыз миз")
AFTER_POSSESSIVE = _endings("нын нин а е на не ды ди ны ни н да де нда нде дан ден нан нен мен")
LIKE = _endings("дай дей тай тей сыз сиз ша ше дагы деги тагы теги ныки ники дыки дики тыки тики гана ау")
THOROUGH_KAZAKH = (
    KAZAKH
    | LIKE
    | _joined(PLURALS, CASES | LIKE | POSSESSIVES)
    | POSSESSIVES
    | _joined(POSSESSIVES, AFTER_POSSESSIVE)
    | _joined(("жан", "тай", "еке", "ш"), CASES | {""})
    | _joined(("дагы", "деги", "тагы", "теги", "дики", "тики", "ники"), PLURALS | CASES)
)

MASCULINE = _endings("а у ом ем е")  # Мирас, Ерлан
MASCULINE_SURNAME = _endings("а у ым е ы ых ыми")  # Есенов, Пушкин; the plural is the family
SOFT = _endings("я ю ем е и ью ей")  # Игорь, Андрей, Нургуль
FEMININE = _endings("а ы и е у ой ей ою")  # Айнура, Ольга
FEMININE_SURNAME = _endings("а ой у ою")  # Есенова
FEMININE_SOFT = _endings("я и ю е ей ью ею")  # Дарья, Мария
ADJECTIVE = _endings("ий ый ой ого ому им ым ом ая ую ие ые их ых ими")  # Левский, Белая
BELONGING = ("", "а", "о", "ы", "ого", "ому", "ым", "ых", "ыми", "ой", "у", "е")  # Дарьин, Мирасова
PLURAL = _endings("ы и ов ев ей ам ям ами ями ах ях")  # both Айгуль in the class
DEAR = ("ик", "чик", "ка", "очка", "ечка", "енька", "уша", "юша", "улик")
SURNAME_STEMS = ("ов", "ев", "ин", "ын")
ADJECTIVE_NAMES = ("ий", "ый", "ой", "ая", "яя", "ое")
CONSONANTS = frozenset("бвгджзклмнпрстфхцчшщ")
FLEETING = (("ец", "ц"), ("ек", "к"), ("ок", "к"), ("вел", "вл"), ("лев", "льв"), ("ень", "н"))  # Павел, Лев, Заяц
LONGEST = {False: 4, True: max(map(len, THOROUGH_KAZAKH))}


def stems(name: str, part: Part, *, thorough: bool = False) -> Iterable[tuple[str, frozenset[str]]]:
    """The stems of one folded word of a name, each with the endings it takes; the bare name is one of them."""
    yield name, frozenset({""})
    if len(name) < SHORTEST:
        return
    yield name, THOROUGH_KAZAKH if thorough else KAZAKH
    yield from _russian(name, part)
    if thorough:
        yield from _more_russian(name, part)


def _russian(name: str, part: Part) -> Iterable[tuple[str, frozenset[str]]]:
    is_surname = part is Part.SURNAME
    if name.endswith(("ий", "ый", "ая")) and is_surname:
        yield name[:-2], ADJECTIVE
    elif name[-1] in CONSONANTS:
        yield name, MASCULINE_SURNAME if is_surname and name.endswith(SURNAME_STEMS) else MASCULINE
    elif name[-1] in "ьй":
        yield name[:-1], SOFT
    elif name[-1] == "а":
        yield name[:-1], FEMININE_SURNAME if is_surname and name[:-1].endswith(SURNAME_STEMS) else FEMININE
    elif name[-1] == "я":
        yield name[:-1], FEMININE_SOFT


def _more_russian(name: str, part: Part) -> Iterable[tuple[str, frozenset[str]]]:
    """The family's other forms, what belongs to somebody, fond forms, vowels that fall out."""
    base = name[:-1] if name[-1] in "аяьйо" else name
    if part is Part.SURNAME:
        if base.endswith(SURNAME_STEMS):
            yield base, MASCULINE_SURNAME | FEMININE_SURNAME | {"", "ою"}
        if name.endswith(ADJECTIVE_NAMES):
            yield name[:-2], ADJECTIVE
    if len(base) >= SHORTEST:
        yield base, PLURAL
        for ending in ("ин", "ов", "ев") if part is Part.GIVEN else ():
            yield base + ending, frozenset(BELONGING)
        for ending in DEAR if part is Part.GIVEN else ():
            yield from _russian(base + ending, part)
            yield base + ending, frozenset({""})
    for whole, short in FLEETING:
        if name.endswith(whole):
            root = name[: -len(whole)] + short
            yield root, MASCULINE | SOFT
            for ending in DEAR if part is Part.GIVEN else ():
                yield root + ending, MASCULINE | FEMININE | {""}
