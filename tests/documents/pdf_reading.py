"""The text of a PDF as a reader gets it."""

import io
import re

from pypdf import PdfReader

from counsellor_app.documents.text_for_print import printable

UNSEEN = re.compile(r"[\s\u00ad\u200b]")


def pages(pdf: bytes) -> list[str]:
    """The text of each page on one line; a word broken at the end of a line is whole again."""
    texts = (page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages)
    whole = (re.sub(r"[-\u00ad\u2010]\n|[\u00ad\u200b]", "", text) for text in texts)
    return [re.sub(r"\s+", " ", text) for text in whole]


def text_of(pdf: bytes) -> str:
    return " ".join(pages(pdf))


def letters_of(pdf: bytes) -> str:
    """Every letter, with nothing between: places to break and ends of lines are no part of a text."""
    return UNSEEN.sub("", "".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages))


def letters(text: str) -> str:
    """What `letters_of` gives for a text that was printed."""
    return UNSEEN.sub("", printable(text))
