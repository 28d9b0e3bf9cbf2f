"""data.json: the bytes of a `PackageData`, always the same ones, and the way back for whoever received them."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import msgspec

from counsellor_app.domain import package_data
from counsellor_app.domain.package_data import FORMAT, VERSION, PackageData

SCHEMA_PATH = "data.schema.json"
SCHEMA_TYPE = "application/schema+json"
SCHEMA_FILE = Path(__file__).resolve().parents[2] / "resources" / "schema" / f"data-{VERSION}.json"
LARGEST = 64 * 1024 * 1024  # bytes; a case of 10,000 entries with text has 10 MB

_decoder = msgspec.json.Decoder(PackageData)


class NotPackageData(ValueError):
    """`code`: not-data, too-large, wrong-format, newer-version, not-canonical. Nothing of the content rides along."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def encode(data: PackageData) -> bytes:
    """UTF-8, keys in the order of the fields, words sorted, nothing left out: equal data are equal bytes."""
    return msgspec.json.encode(data, order="deterministic")


def decode(raw: bytes) -> PackageData:
    """`NotPackageData` for anything `encode` would not have written: unknown keys, other types, other spacing."""
    if len(raw) > LARGEST:
        raise NotPackageData("too-large")
    try:
        data = _decoder.decode(raw)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        raise NotPackageData(_why(raw)) from None
    if data.format != FORMAT:
        raise NotPackageData("wrong-format")
    if data.version != VERSION:
        raise NotPackageData("newer-version" if data.version > VERSION else "wrong-format")
    if encode(data) != raw:
        raise NotPackageData("not-canonical")
    return data


def schema() -> bytes:
    """JSON Schema (2020-12) of data.json, as it is published in ``resources/schema``."""
    whole: dict[str, Any] = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:{FORMAT}:{VERSION}",
        "title": f"{FORMAT} {VERSION}",
        "description": (package_data.__doc__ or "").strip(),
        **msgspec.json.schema(PackageData),
    }
    for definition in whole["$defs"].values():
        definition["additionalProperties"] = False
        if "required" not in definition or set(definition["required"]) != set(definition["properties"]):
            definition["required"] = list(definition["properties"])
    indented = msgspec.json.format(msgspec.json.encode(whole), indent=1)
    return indented + b"\n"


def schema_file() -> tuple[str, str, bytes]:
    """Path inside a package, media type, bytes."""
    return SCHEMA_PATH, SCHEMA_TYPE, SCHEMA_FILE.read_bytes()


def _why(raw: bytes) -> str:
    """A file of a later version is told from one that is none of ours."""
    try:
        found = msgspec.json.decode(raw, type=Mapping[str, Any])
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        return "not-data"
    version = found.get("version")
    if found.get("format") == FORMAT and isinstance(version, int) and version > VERSION:
        return "newer-version"
    return "wrong-format" if found.get("format") != FORMAT else "not-data"
