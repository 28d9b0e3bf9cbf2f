"""What the school did to prevent bullying and suicide risk: plan, events, training, checks (Order 506, para 4)."""

from dataclasses import dataclass, field
from datetime import date, datetime

from counsellor_app.domain.ids import UserId


@dataclass(frozen=True, slots=True, kw_only=True)
class Prevention:
    """`kind` is a code of the list `prevention_kind`. `children` and `adults` reached, where known. No names."""

    id: str
    kind: str
    on_day: date
    title: str = field(default="", repr=False)
    children: int | None = None
    adults: int | None = None
    outside_number: str = field(default="", repr=False)
    written_at: datetime
    written_by: UserId
    removed_at: datetime | None = None
    remove_reason: str = field(default="", repr=False)
