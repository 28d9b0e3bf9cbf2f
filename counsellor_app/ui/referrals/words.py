"""What a referral is about, in the words of the window's language."""

from collections.abc import Iterable

from counsellor_app.content.library import Content
from counsellor_app.content.packs import CodeList
from counsellor_app.ui.code_words import word


def type_words(content: Content, types: Iterable[str]) -> str:
    return ", ".join(word(content, CodeList.CASE_TYPE, code) for code in types)
