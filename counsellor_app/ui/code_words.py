"""Codes of the packs in the words of the window's language."""

from counsellor_app.content.library import Content
from counsellor_app.content.packs import CodeList
from counsellor_app.ui.format import capital
from counsellor_app.ui.language import current


def choices(content: Content, codes: CodeList) -> tuple[tuple[str, str], ...]:
    """(code, words) in the order of the pack, with a capital letter."""
    return tuple((item.id, capital(item.of(current().value))) for item in content.items(codes))


def word(content: Content, codes: CodeList, code: str) -> str:
    return content.word(codes, code).of(current().value) if code else ""
