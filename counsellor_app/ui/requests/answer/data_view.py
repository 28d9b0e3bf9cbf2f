"""The package field by field: the path in data.json, the value, what was changed there and why."""

from collections.abc import Iterator
from dataclasses import dataclass, field, fields, is_dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QResizeEvent

from counsellor_app.domain.package_data import PackageData, Who
from counsellor_app.services.disclosure_preview import Preview
from counsellor_app.ui.models.table import Column, TableModel
from counsellor_app.ui.requests.answer.package_speech import Speech, speech
from counsellor_app.ui.theme import px, width_of
from counsellor_app.ui.widgets.table import Table

LEFT_OUT = frozenset({"words", "redactions"})  # the package's dictionary; what stands in the third column


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    place: str
    value: str = field(repr=False)
    change: str = ""


def fields_of(data: PackageData) -> tuple[Field, ...]:
    """Every filled field in the order of the file, each with the redactions that name its place or one above it."""
    said = speech(data)
    changes: dict[str, list[str]] = {}
    for each in data.redactions:
        times = f" × {each.count}" if each.count > 1 else ""
        words = f"{said.code(each.kind, 'redaction_kind')}{times}: {said.code(each.reason, 'redaction_reason')}"
        changes.setdefault(each.place, []).append(words)
    told: set[str] = set()
    found = []
    for place, value in _walk(data, "", said):
        here = [above for above in _with_above(place) if above in changes and above not in told]
        told |= set(here)
        change = "; ".join(words for above in here for words in changes[above])
        found.append(Field(place=place, value=value, change=change))
    return tuple(found)


def _walk(value: object, place: str, said: Speech) -> Iterator[tuple[str, str]]:
    if isinstance(value, Who):
        yield place, said.person(value.who)
    elif is_dataclass(value) and not isinstance(value, type):
        for each in fields(value):
            if place or each.name not in LEFT_OUT:
                yield from _walk(getattr(value, each.name), f"{place}/{each.name}".lstrip("/"), said)
    elif isinstance(value, tuple) and _is_saying(value):
        yield place, "".join(one if isinstance(one, str) else said.person(one.who) for one in value)
    elif isinstance(value, tuple):
        for at, one in enumerate(value):
            yield from _walk(one, f"{place}/{at}", said)
    elif value not in (None, "", {}):
        yield place, str(value).lower() if isinstance(value, bool) else str(value)


def _is_saying(value: tuple[object, ...]) -> bool:
    return any(isinstance(one, Who) for one in value) and all(isinstance(one, str | Who) for one in value)


def _with_above(place: str) -> Iterator[str]:
    parts = place.split("/")
    return ("/".join(parts[:depth]) for depth in range(1, len(parts) + 1))


class DataView(Table):
    def __init__(self) -> None:
        self.fields = TableModel[Field](
            (
                Column[Field](
                    key="place",
                    title=lambda: QCoreApplication.translate("Preview", "Field"),
                    text=lambda row: row.place,
                    tip=lambda row: row.place,
                    tone=lambda _row: "quiet",
                    width=200,
                ),
                Column[Field](
                    key="value",
                    title=lambda: QCoreApplication.translate("Preview", "Value"),
                    text=lambda row: row.value,
                    tip=lambda row: row.value,
                    width=180,
                    stretch=True,
                ),
                Column[Field](
                    key="change",
                    title=lambda: QCoreApplication.translate("Preview", "What was changed, and why"),
                    text=lambda row: row.change,
                    tip=lambda row: row.change,
                    tone=lambda _row: "accent",
                    width=216,
                ),
            ),
            key_of=lambda row: row.place,
        )
        super().__init__(self.fields)

    def show_preview(self, preview: Preview) -> None:
        self.fields.set_rows(fields_of(preview.data))
        if self.fields.rows() and not self.current_key():
            self.selectRow(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The value takes what the others leave; where it is narrow each gives way."""
        super().resizeEvent(event)
        for at, column in enumerate(self.fields.columns):
            if not column.stretch:
                title = width_of(column.title(), 12, 600) + px(16) + px(18)
                self.setColumnWidth(at, min(px(column.width), max(title, self.viewport().width() * 3 // 10)))
