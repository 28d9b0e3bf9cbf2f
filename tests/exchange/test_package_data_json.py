"""data.json: the same data are the same bytes, only those bytes are read back, and the schema says what they hold."""

import json
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import fields, replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsellor_app.domain import package_data
from counsellor_app.domain.disclosure import Profile
from counsellor_app.domain.package_data import (
    PackageData,
    RequestOut,
    RowOut,
    SchoolOut,
    StatisticsOut,
    TableOut,
    Who,
    WordsOut,
)
from counsellor_app.exchange.package_data_json import SCHEMA_FILE, NotPackageData, decode, encode, schema, schema_file
from tests.domain.dossier_example import ROWS, redacted, with_text

ITEMS = ("NAME_OF_CHILD", "IIN", "FAMILY", "CASE_TIMELINE", "INCIDENTS", "LEVELS", "DOCUMENTS")
TABLE = TableOut(
    id="by-source",
    unit="cases",
    columns=("source",),
    rows=(RowOut(keys=("CHILD",), count=7, share=0.7), RowOut(keys=("*",), count=None)),
)


def a_package(**changes: object) -> PackageData:
    one = redacted(Profile.IDENTIFIED, ITEMS, **with_text(*ROWS))
    data = PackageData(
        package_id="1" * 32,
        profile="identified",
        made_on="2026-11-24",
        school=SchoolOut(name_kk="мектеп", name_ru="школа", region="71", kind="school"),
        request=RequestOut(
            number="С-26-001",
            outside_number="04-1",
            letter_on=None,
            office="commissioner",
            sender="Аппарат",
            subject="child",
            due_on=None,
            items=ITEMS,
        ),
        ground="Заң № 345",
        people=one.people,
        cases=one.cases,
        documents=one.documents,
        statistics=StatisticsOut(threshold=5, hidden=1, tables=(TABLE,)),
        withheld=one.withheld,
        redactions=one.redactions,
        words={"role/TARGET": WordsOut(kk="жәбірленген бала", ru="ребёнок", en="bullied child")},
    )
    return replace(data, **changes)  # type: ignore[arg-type]


def why(raw: bytes) -> str:
    with pytest.raises(NotPackageData) as refused:
        decode(raw)
    return refused.value.code


def test_what_is_written_is_what_is_read() -> None:
    data = a_package()
    assert decode(encode(data)) == data
    assert encode(decode(encode(data))) == encode(data)


def test_words_do_not_depend_on_the_order_in_which_they_were_met() -> None:
    words = {f"role/{n}": WordsOut(kk=str(n), ru=str(n), en=str(n)) for n in range(20)}
    backwards = dict(reversed(list(words.items())))
    assert encode(a_package(words=words)) == encode(a_package(words=backwards))


def test_every_field_stands_in_the_file_in_its_order() -> None:
    raw = json.loads(encode(a_package()))
    assert list(raw) == [each.name for each in fields(PackageData)]
    assert raw["cases"][0]["lines"][1]["text"] is not None
    assert "мектеп" in encode(a_package()).decode()


@given(st.lists(st.text() | st.builds(Who, who=st.sampled_from("ABC")), max_size=6))
def test_any_letters_survive(parts: list[str | Who]) -> None:
    text = [p.encode("utf-8", "replace").decode() if isinstance(p, str) else p for p in parts]
    case = a_package().cases[0]
    line = replace(case.lines[0], text=(("line", tuple(text)),))
    data = a_package(cases=(replace(case, lines=(line,)),))
    assert decode(encode(data)) == data


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (lambda _: b"", "not-data"),
        (lambda _: b"\xff\xfe", "not-data"),
        (lambda raw: raw[:-1], "not-data"),
        (lambda _: b"[" * 100_000, "not-data"),
        (lambda _: b"null", "not-data"),
        (lambda _: b'{"format": "other"}', "wrong-format"),
        (lambda raw: raw.replace(b'"pana-data"', b'"other-data"'), "wrong-format"),
        (lambda raw: raw.replace(b'"version":1', b'"version":2'), "newer-version"),
        (lambda _: b'{"format":"pana-data","version":9,"people":"?"}', "newer-version"),
        (lambda raw: raw.replace(b'"version":1', b'"version":0'), "wrong-format"),
        (lambda raw: raw + b"\n", "not-canonical"),
        (lambda raw: raw.replace(b'"demo":', b'"more":1,"demo":'), "not-canonical"),
        (lambda raw: raw.replace(b'"demo":', b'"demo":true,"demo":'), "not-canonical"),
        (lambda raw: raw.replace(b'"version":1', b'"version": 1'), "not-canonical"),
        (lambda raw: raw.replace(b'"demo":false', b'"demo":"no"'), "not-data"),
        (lambda raw: raw.replace(b'"threshold":5', b'"threshold":5.5'), "not-data"),
    ],
)
def test_anything_else_is_refused_with_a_code(change: object, code: str) -> None:
    raw = change(encode(a_package()))  # type: ignore[operator]
    assert raw != encode(a_package())
    assert why(raw) == code


@given(st.integers(0, 10_000), st.integers(0, 255))
def test_a_changed_byte_is_refused_or_read_as_other_data(place: int, value: int) -> None:
    raw = bytearray(encode(a_package()))
    raw[place % len(raw)] = value
    with suppress(NotPackageData):  # anything else that rises fails the test
        assert encode(decode(bytes(raw))) == bytes(raw)


def test_a_refusal_says_nothing_of_the_content() -> None:
    raw = encode(a_package()).replace(b'"demo":false', '"demo":"Есенов"'.encode())
    with pytest.raises(NotPackageData) as refused:
        decode(raw)
    assert "Есенов" not in repr(refused.value)
    assert refused.value.__suppress_context__


def test_the_published_schema_is_fresh_and_knows_every_shape() -> None:
    assert SCHEMA_FILE.read_bytes() == schema(), "run: python -m tests.exchange.test_package_data_json"
    found = json.loads(SCHEMA_FILE.read_text("utf-8"))
    shapes = {name for name in vars(package_data) if name.endswith(("Out", "Who", "Data"))}
    assert shapes <= set(found["$defs"]) | {"Who"}
    for definition in found["$defs"].values():
        assert definition["additionalProperties"] is False
        assert set(definition["required"]) == set(definition["properties"])
    assert found["$defs"]["PersonOut"]["description"].startswith("`key`: A, B")
    assert schema_file()[0] == "data.schema.json"


def problems(value: object, rule: dict[str, Any], defs: dict[str, Any]) -> list[str]:
    """What this part of JSON Schema, as far as ours uses it, finds wrong."""
    if "$ref" in rule:
        return problems(value, defs[rule["$ref"].removeprefix("#/$defs/")], defs)
    if "anyOf" in rule:
        tried = [problems(value, each, defs) for each in rule["anyOf"]]
        return [] if [] in tried else ["none of them"]
    known: dict[str, Any] = {
        "string": str,
        "boolean": bool,
        "integer": int,
        "number": (int, float),
        "null": type(None),
        "array": list,
    }
    expected = {**known, "object": dict}[rule["type"]]
    if not isinstance(value, expected) or (isinstance(value, bool) and rule["type"] in ("integer", "number")):
        return [f"not {rule['type']}"]
    if isinstance(value, list):
        parts = rule.get("prefixItems", [rule.get("items")] * len(value))
        if len(parts) != len(value):
            return ["length"]
        return [found for each, part in zip(value, parts, strict=True) for found in problems(each, part, defs)]
    if isinstance(value, dict):
        return list(of_object(value, rule, defs))
    return []


def of_object(value: dict[str, Any], rule: dict[str, Any], defs: dict[str, Any]) -> Iterator[str]:
    properties, more = rule.get("properties", {}), rule.get("additionalProperties", True)
    yield from (f"{name} is missing" for name in rule.get("required", ()) if name not in value)
    for name, each in value.items():
        if name in properties:
            yield from problems(each, properties[name], defs)
        elif more is False:
            yield f"{name} is not known"
        elif isinstance(more, dict):
            yield from problems(each, more, defs)


def test_the_schema_accepts_what_we_write_and_refuses_what_we_do_not() -> None:
    whole = json.loads(schema())
    raw = json.loads(encode(a_package()))
    assert problems(raw, {"$ref": whole["$ref"]}, whole["$defs"]) == []
    without = {key: value for key, value in raw.items() if key != "cases"}
    for broken in (raw | {"more": 1}, raw | {"people": [{"key": "A"}]}, without, raw | {"version": "1"}):
        assert problems(broken, {"$ref": whole["$ref"]}, whole["$defs"])
    broken_text = json.loads(encode(a_package()))
    broken_text["cases"][0]["lines"][0]["text"] = [["line", [{"whom": "A"}]]]
    assert problems(broken_text, {"$ref": whole["$ref"]}, whole["$defs"])


if __name__ == "__main__":
    SCHEMA_FILE.write_bytes(schema())
