"""Paper: a template, its words in one language and the data become a PDF/A-2b.

The data never touches the template's source: it goes in as JSON and comes out as text, whatever stands in it. The same
data make the same bytes, and no metadata names anybody. Templates, words and fonts lie in `resources/`.
"""

import json
import tomllib
from collections.abc import Mapping
from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import Any

from counsellor_app.documents.text_for_print import hyphenated, printable
from counsellor_app.domain.clock import ZONE

RESOURCES = Path(__file__).parents[2] / "resources"
TEMPLATES = RESOURCES / "print"
FONTS = RESOURCES / "fonts"
LANGUAGES = ("kk", "ru", "en")
NARROW = {"bullying_journal", "disclosure_register"}  # columns in which a Kazakh word must be broken

Words = Mapping[str, Any]  # texts, lists and tables of texts, as they stand in the file


class PaperNotMade(Exception):
    """The typesetter refused: a bug of ours. Its own message can quote the data, so it is not passed on."""


def render(
    template: str,
    data: Mapping[str, object],
    language: str,
    *,
    made_on: date,
    demo: bool = False,
    qr: str | None = None,
) -> bytes:
    """A PDF/A-2b. `template`: a file of resources/print without its ending; `data`: what that template reads.

    Days are printed as ``24.11.2026``, moments in the school's zone as ``24.11.2026 10:30``.
    `made_on` is the only date in the metadata (PDF/A wants one), so that the same data make the same file.
    `demo`: every page says that its data are for training. `qr`: the text of a QR code, for templates with one.
    """
    import typst  # 60 MB of typesetter that no window needs

    is_narrow = template in NARROW and language == "kk"
    inputs = {
        "data": json.dumps(_readable(data, is_narrow), ensure_ascii=False),
        "words": json.dumps(_readable(words(template, language), is_narrow), ensure_ascii=False),
        "language": language,
        "made_on": made_on.isoformat(),
        "demo": "yes" if demo else "no",
    }
    if qr is not None:
        inputs["qr"] = _qr_drawing(qr)
    fonts = typst.Fonts(include_system_fonts=False, font_paths=[str(FONTS)])
    try:
        made = typst.compile(
            str(TEMPLATES / f"{template}.typ"),
            root=str(TEMPLATES),
            font_paths=fonts,
            sys_inputs=inputs,
            format="pdf",
            pdf_standards="a-2b",
        )
    except typst.TypstError:
        raise PaperNotMade from None
    if not isinstance(made, bytes):
        raise PaperNotMade
    return made


def _qr_drawing(text: str) -> str:
    import segno  # only the recovery sheet has one

    return str(segno.make_qr(text, error="q", boost_error=False).svg_inline(border=0, omitsize=True))


@cache
def words(template: str, language: str) -> Words:
    """The words of a template, over those that all have in common."""
    with (TEMPLATES / f"words_{language}.toml").open("rb") as file:
        whole = tomllib.load(file)
    return {**whole["common"], **whole[template]}


def _readable(value: object, is_narrow: bool) -> object:
    if isinstance(value, Mapping):
        return {str(key): _readable(inner, is_narrow) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [_readable(inner, is_narrow) for inner in value]
    if isinstance(value, datetime):
        return value.astimezone(ZONE).strftime("%d.%m.%Y %H:%M")
    if isinstance(value, date):
        return value.strftime("%d.%m.%Y")
    if isinstance(value, str):
        text = printable(value)
        return hyphenated(text) if is_narrow else text
    if value is None or isinstance(value, int):
        return value
    raise TypeError(type(value).__qualname__)
