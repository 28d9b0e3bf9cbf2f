"""Time comes in as an argument. Moments are aware UTC datetimes; days are days in the school's zone."""

from datetime import date, datetime, tzinfo
from zoneinfo import ZoneInfo

from counsellor_app.domain.moments import Now, from_text, to_text, utc_now

__all__ = ["ZONE", "Now", "from_text", "local_day", "to_text", "utc_now"]

ZONE = ZoneInfo("Asia/Almaty")  # the whole country is UTC+5 since 1 March 2024 (needs tzdata of 2024a or newer)


def local_day(moment: datetime, zone: tzinfo = ZONE) -> date:
    return moment.astimezone(zone).date()
