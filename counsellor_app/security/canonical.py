"""One way to write a JSON value, so that it can be hashed, signed and authenticated."""

import base64
import binascii
import json
from collections.abc import Mapping
from typing import Any


def canonical(value: Mapping[str, Any]) -> bytes:
    """Sorted keys, no spaces, UTF-8."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False).encode()


def to_base64(data: bytes) -> str:
    return base64.b64encode(data).decode("ascii")


def from_base64(text: str, size: int | None = None) -> bytes:
    """Strict: `ValueError` for foreign characters or a length other than `size`."""
    try:
        data = base64.b64decode(text, validate=True)
    except binascii.Error as error:
        raise ValueError("not base64") from error
    if size is not None and len(data) != size:
        raise ValueError("wrong length")
    return data
