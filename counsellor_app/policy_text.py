"""The text of a policy file. Few schools have one: what reads it is loaded when there is."""

import json


def parsed(text: bytes) -> object:
    """`ValueError`, also where it goes too deep."""
    try:
        return json.loads(text)
    except RecursionError as error:
        raise ValueError("too deep") from error
