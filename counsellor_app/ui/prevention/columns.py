"""How a line of the prevention list reads."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from counsellor_app.content.library import Content
from counsellor_app.content.words import Item
from counsellor_app.services.prevention import PreventionLine
from counsellor_app.ui.format import capital, date_digits
from counsellor_app.ui.language import current
from counsellor_app.ui.models.table import Column
from counsellor_app.ui.numbers import number


def word(items: Iterable[Item], code: str) -> str:
    return next((capital(each.of(current().value)) for each in items if each.id == code), code)


def quarter_name(content: Content, line: PreventionLine) -> str:
    """``2nd quarter, 2026/27``."""
    year = line.quarter.year
    return f"{word(content.statistics.lists.quarter, line.quarter.code)}, {year}/{(year + 1) % 100:02}"


def prevention_columns(content: Content) -> tuple[Column[PreventionLine], ...]:
    return (
        Column[PreventionLine](
            key="day",
            title=lambda: QCoreApplication.translate("Prevention", "Day"),
            text=lambda line: date_digits(line.on_day),
            sort=lambda line: line.on_day,
            width=100,
        ),
        Column[PreventionLine](
            key="kind",
            title=lambda: QCoreApplication.translate("Prevention", "What it was"),
            text=lambda line: word(content.statistics.lists.prevention_kind, line.kind),
            below=lambda line: line.title or line.outside_number,
            weight=500,
            width=220,
            stretch=True,
        ),
        Column[PreventionLine](
            key="quarter",
            title=lambda: QCoreApplication.translate("Prevention", "Quarter"),
            text=lambda line: quarter_name(content, line),
            sort=lambda line: line.on_day,
            tone=lambda _line: "quiet",
            width=170,
        ),
        Column[PreventionLine](
            key="children",
            title=lambda: QCoreApplication.translate("Prevention", "Children"),
            text=lambda line: "" if line.children is None else number(line.children),
            sort=lambda line: line.children or 0,
            is_number=True,
            width=112,
        ),
        Column[PreventionLine](
            key="adults",
            title=lambda: QCoreApplication.translate("Prevention", "Adults"),
            text=lambda line: "" if line.adults is None else number(line.adults),
            sort=lambda line: line.adults or 0,
            is_number=True,
            width=112,
        ),
    )
