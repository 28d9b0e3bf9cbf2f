"""Text in which people are references: ``{p:<32 hex>}`` stands where a linked person is meant.

So a renamed student is renamed everywhere, and a disclosure pseudonymises itself. A typed brace is stored twice:
no letters can look like a reference, nor change one that follows them.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from counsellor_app.domain.ids import PersonId

TOKEN = re.compile(r"\{\{|\{p:([0-9a-f]{32})\}")


@dataclass(frozen=True, slots=True)
class Mention:
    person_id: PersonId


Piece = str | Mention


def escape(letters: str) -> str:
    """Typed letters as they are stored: nothing typed can become a reference."""
    return letters.replace("{", "{{")


def join(pieces: Iterable[Piece]) -> str:
    """The stored form of letters and mentions."""
    return "".join(escape(p) if isinstance(p, str) else f"{{p:{p.person_id}}}" for p in pieces)


def pieces(stored: str) -> tuple[Piece, ...]:
    """Letters and mentions in order; neighbouring letters are one piece."""
    found: list[Piece] = []
    letters = ""
    at = 0
    for match in TOKEN.finditer(stored):
        letters += stored[at : match.start()]
        at = match.end()
        if match[1] is None:
            letters += "{"
            continue
        if letters:
            found.append(letters)
            letters = ""
        found.append(Mention(PersonId(match[1])))
    letters += stored[at:]
    if letters:
        found.append(letters)
    return tuple(found)


def mentions(stored: str) -> tuple[PersonId, ...]:
    """Everybody the text refers to, each once, in order of appearance."""
    return tuple(dict.fromkeys(PersonId(m[1]) for m in TOKEN.finditer(stored) if m[1] is not None))


def render(stored: str, name: Callable[[PersonId], str]) -> str:
    """The text with names (or pseudonyms) in place of references."""
    return "".join(p if isinstance(p, str) else name(p.person_id) for p in pieces(stored))
