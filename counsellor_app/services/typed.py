"""Short texts as they are typed and as they are kept: no control characters, no marks that reverse what is read."""

from counsellor_app.domain.errors import RuleBroken
from counsellor_app.services.entries import cleaned

LONGEST_LINE = 200  # characters
LONGEST_WORDS = 5_000


def words(text: str, field: str, longest: int = LONGEST_WORDS) -> str:
    """RuleBroken("text-too-long") with the field it belongs to."""
    kept = cleaned({field: text}).get(field, "")
    if len(kept) > longest:
        raise RuleBroken("text-too-long", field=field, n=longest)
    return kept


def line(text: str, field: str, longest: int = LONGEST_LINE) -> str:
    """The same without breaks."""
    return words(" ".join(words(text, field, len(text)).split()), field, longest)
