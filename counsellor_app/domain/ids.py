"""Identities: UUIDv7 as 32 lower-case hexadecimal digits, one `NewType` per word of the trade.

A v7 identity starts with its moment (milliseconds since 1970, 48 bits), so identities sort by birth
(RFC 9562, section 5.7). Text, not bytes: it stands inside note text as ``{p:<32 hex>}``.
"""

import re
import secrets
from collections.abc import Callable
from datetime import datetime
from typing import NewType

PersonId = NewType("PersonId", str)
ReferralId = NewType("ReferralId", str)
IncidentId = NewType("IncidentId", str)
CaseId = NewType("CaseId", str)
EntryId = NewType("EntryId", str)
DraftId = NewType("DraftId", str)
LevelId = NewType("LevelId", str)
FollowUpId = NewType("FollowUpId", str)
ClockId = NewType("ClockId", str)
UserId = NewType("UserId", str)
RequestId = NewType("RequestId", str)
DisclosureId = NewType("DisclosureId", str)
DocumentId = NewType("DocumentId", str)

NewId = Callable[[], str]
SHAPE = re.compile(r"[0-9a-f]{32}")


def uuid7(moment: datetime, random_bits: int | None = None) -> str:
    """A UUIDv7 for this moment. `random_bits` (74 bits) makes it repeatable for synthetic data."""
    bits = secrets.randbits(74) if random_bits is None else random_bits
    millis = int(moment.timestamp() * 1000) & ((1 << 48) - 1)
    high = bits >> 62 & 0xFFF
    low = bits & ((1 << 62) - 1)
    return f"{millis << 80 | 0x7 << 76 | high << 64 | 0b10 << 62 | low:032x}"


def is_id(text: str) -> bool:
    return SHAPE.fullmatch(text) is not None
