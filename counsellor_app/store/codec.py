"""Rows of the file and frozen dataclasses of the domain: one column per field, converted by the field's type."""

import json
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from enum import StrEnum
from types import UnionType
from typing import Any, Generic, TypeVar, Union, get_args, get_origin, get_type_hints

from counsellor_app.domain.clock import from_text, to_text

Row = TypeVar("Row")
Convert = Callable[[Any], Any]


def _same(value: Any) -> Any:
    return value


def _lists(value: Any) -> Any:
    return tuple(_lists(item) for item in value) if isinstance(value, list) else value


_CANONICAL = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def to_json(value: Any) -> str:
    return _CANONICAL.encode(value)


def _plain(annotation: Any) -> Any:
    """The type without ``| None`` and without `NewType`."""
    if get_origin(annotation) in (Union, UnionType):
        annotation = next(a for a in get_args(annotation) if a is not type(None))
    return getattr(annotation, "__supertype__", annotation)


def _pair(annotation: Any) -> tuple[Convert, Convert]:
    kind = _plain(annotation)
    origin = get_origin(kind) or kind
    if origin is tuple:
        return to_json, lambda text: _lists(json.loads(text))
    if origin is dict:
        return to_json, json.loads
    if issubclass(origin, StrEnum):
        return lambda value: value.value, origin
    if origin is datetime:
        return to_text, from_text
    if origin is date:
        return date.isoformat, date.fromisoformat
    if origin is bool:
        return int, bool
    return _same, _same


class Codec(Generic[Row]):
    """`columns` in field order; `encode` gives values for SQL, `decode` takes a row of those columns."""

    def __init__(self, kind: type[Row]) -> None:
        if not is_dataclass(kind):
            raise TypeError("rows are dataclasses")
        hints = get_type_hints(kind)
        names = tuple(f.name for f in fields(kind))
        self.columns = names
        pairs = [_pair(hints[name]) for name in names]
        self._out = tuple(p[0] for p in pairs)
        self._in = tuple((name, p[1]) for name, p in zip(names, pairs, strict=True) if p[1] is not _same)
        self._kind = kind

    def encode(self, row: Row) -> dict[str, Any]:
        values = {}
        for name, out in zip(self.columns, self._out, strict=True):
            value = getattr(row, name)
            values[name] = None if value is None else out(value)
        return values

    def decode(self, values: tuple[Any, ...]) -> Row:
        facts = dict(zip(self.columns, values, strict=True))
        for name, into in self._in:
            value = facts[name]
            if value is not None:
                facts[name] = into(value)
        return self._kind(**facts)

    def decode_mapping(self, values: Mapping[str, Any]) -> Row:
        return self.decode(tuple(values[name] for name in self.columns))


_codecs: dict[type[Any], Codec[Any]] = {}


def codec(kind: type[Any]) -> Codec[Any]:
    """One for each type, made at its first use."""
    if kind not in _codecs:
        _codecs[kind] = Codec(kind)
    return _codecs[kind]
