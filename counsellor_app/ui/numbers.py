"""How a number is written. Apart from `format.py`: cards show numbers, and the lock screen needs no days."""

NB = "\u00a0"


def number(value: int) -> str:
    """``1 184`` with a non-breaking space; four digits and more are grouped by three."""
    return f"{value:,}".replace(",", NB)
