"""The recovery code: 160 random bits that open the vault when the passphrase is lost.

Crockford's base32, 8 groups of 5 symbols: 4 of data and 1 that checks its own group. One check per group instead of two
for the whole code, because the code is typed from paper group by group: a slip is told at once and with its place. A
check symbol is a weighted sum in GF(32) over the data and the group's number, so it notices every single wrong symbol,
every swap of two neighbours inside a group, and two groups that changed places; any other slip passes 1 time in 32.

Reading forgives small letters, spaces, dashes, O for 0, I and L for 1, and Cyrillic letters that look Latin.
"""

import re
import secrets

from counsellor_app.domain.errors import RuleBroken

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
GROUPS = 8
DATA_SYMBOLS = 4
GROUP_SYMBOLS = DATA_SYMBOLS + 1
BITS = GROUPS * DATA_SYMBOLS * 5

READ_AS = str.maketrans("OILАВЕКМНОРСТХУІ", "011ABEKMH0PCTXY1")
BETWEEN = re.compile(r"[\s\-\u2010-\u2015\u2212.,;·]+")


def new_code() -> str:
    """``XXXXX-XXXXX-...``, 8 groups of 5."""
    number = secrets.randbits(BITS)
    data = "".join(ALPHABET[number >> shift & 31] for shift in range(BITS - 5, -1, -5))
    return "-".join(
        group + _check(group, place)
        for place in range(GROUPS)
        for group in (data[place * DATA_SYMBOLS : (place + 1) * DATA_SYMBOLS],)
    )


def groups(code: str) -> tuple[str, ...]:
    """What was typed in groups of 5, with look-alikes read as what they look like.

    Counted, because people put spaces anywhere; where the number of symbols is wrong, the typed spaces are trusted.
    """
    pieces = [piece for piece in BETWEEN.split(code.upper().translate(READ_AS)) if piece]
    symbols = "".join(pieces)
    if len(pieces) == GROUPS and len(symbols) != GROUPS * GROUP_SYMBOLS:
        return tuple(pieces)
    return tuple(symbols[start : start + GROUP_SYMBOLS] for start in range(0, len(symbols), GROUP_SYMBOLS))


def wrong_groups(code: str) -> tuple[int, ...]:
    """Numbers (1 to 8) of the groups that cannot be right; missing ones too. Empty for a well-formed code."""
    typed = groups(code)
    wrong = [place + 1 for place in range(GROUPS) if place >= len(typed) or not _fits(typed[place], place)]
    if len(typed) > GROUPS and not wrong:
        wrong.append(GROUPS)  # something was typed after the end
    return tuple(wrong)


def secret_of(code: str) -> bytearray:
    """The 32 data symbols as the secret of the recovery slot. `RuleBroken` names the first wrong group."""
    wrong = wrong_groups(code)
    if wrong:
        raise RuleBroken("recovery-code-mistyped", field="recovery_code", group=wrong[0], count=len(wrong))
    return bytearray("".join(group[:DATA_SYMBOLS] for group in groups(code)).encode("ascii"))


def same(one: str, other: str) -> bool:
    """Typed back rightly: the whole code, or some of its groups."""
    return secrets.compare_digest("".join(groups(one)).encode(), "".join(groups(other)).encode())


def _fits(group: str, place: int) -> bool:
    if len(group) != GROUP_SYMBOLS or any(symbol not in ALPHABET for symbol in group):
        return False
    return _check(group[:DATA_SYMBOLS], place) == group[DATA_SYMBOLS]


def _check(data: str, place: int) -> str:
    total = place + 1
    for symbol in data:
        total = _double(total) ^ ALPHABET.index(symbol)
    return ALPHABET[_double(total)]


def _double(element: int) -> int:
    """Times x in GF(32), modulo x^5 + x^2 + 1 (primitive, so the five weights differ)."""
    element <<= 1
    return element ^ 0b100101 if element & 32 else element
