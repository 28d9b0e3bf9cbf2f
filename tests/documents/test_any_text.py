"""Whatever somebody wrote comes out as text: it never runs, never breaks a page, and its pages are bounded."""

import io
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from counsellor_app.documents.disclosure_register import disclosure_register
from counsellor_app.documents.letters import letter
from counsellor_app.documents.report import report
from counsellor_app.domain.package_data import PackageData, StatisticsOut, WithheldOut, WordsOut
from tests.documents.letter_examples import REGISTER, ROW, partial_refusal
from tests.documents.package_examples import (
    CASE,
    CLOCKS,
    DOCUMENTS,
    INCIDENTS,
    LINES,
    PEOPLE,
    TABLES,
    deidentified_package,
    statistics_package,
)
from tests.documents.pdf_reading import letters, letters_of

MARKUP = "#$*_`<>@[]\\{}()\"'=/~-+|&%!;:,.?^"
READ_BACK = st.text(alphabet="аӘғқңөұүһіЯёЙ bZ09№«»—₸\n\t" + MARKUP, max_size=120)
ANYTHING = st.one_of(
    st.text(max_size=200),
    st.text(alphabet=MARKUP + " а\n", max_size=200),
    st.text(alphabet="\u202e\u200f\u2066\u200d\ufe0f🙂👩‍👧漢ع\0\x07\x1b\u00ad\ufeff", max_size=60),
    st.builds(
        lambda letter, times: letter * times, st.sampled_from(["ә", "W", "a\n", "і ", "#"]), st.integers(0, 10_000)
    ),
)
FEW = settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])
PAGE = 900  # letters that surely need no more than a page, also in the narrowest column they may stand in


def everywhere(text: str) -> PackageData:
    """A package in which every text that somebody can write is this one."""
    data = deidentified_package()
    case = replace(
        CASE,
        lines=(replace(LINES[4], text=(("line", (text,)), ("agreement", (text,)))), *LINES[5:7]),
        incidents=(replace(INCIDENTS[0], text=(text,)),),
        clocks=(replace(CLOCKS[3], late_reason=(text,)),),
    )
    return replace(
        data,
        school=replace(data.school, name_kk=text, name_ru=text),
        request=replace(data.request, sender=text, outside_number=text),
        ground=text,
        people=(replace(PEOPLE[0], name=text, address=text), *PEOPLE[1:]),
        cases=(case,),
        documents=(replace(DOCUMENTS[0], title=text),),
    )


def all_words(text: str) -> PackageData:
    """A package whose own dictionary is written by somebody else."""
    data = replace(statistics_package(), people=PEOPLE, withheld=(WithheldOut(item="IIN", reason="NOT_READ"),))
    words = {key: WordsOut(kk=text, ru=text, en=text) for key in data.words}
    return replace(data, words=words, statistics=StatisticsOut(threshold=5, hidden=9, tables=TABLES[:2]))


def page_count(pdf: bytes) -> int:
    return len(PdfReader(io.BytesIO(pdf)).pages)


@FEW
@given(text=READ_BACK)
def test_a_text_is_read_back_letter_for_letter(text: str) -> None:
    wanted = letters(text)
    assert letters_of(report(everywhere(text), languages=("ru",))).count(wanted) >= 9
    facts = replace(partial_refusal("kk"), ground=text, explanation=text, addressee=text)
    assert letters_of(letter(facts, "kk")).count(wanted) >= 3


@FEW
@given(text=ANYTHING)
def test_whatever_it_is_there_are_pages_and_not_too_many(text: str) -> None:
    most = 9 + 11 * (len(text) // PAGE + text.count("\n") // 20 + 1)
    assert 1 <= page_count(report(everywhere(text), languages=("kk",))) <= most


@FEW
@given(text=ANYTHING)
def test_words_of_a_package_are_texts_too(text: str) -> None:
    most = 40 + 20 * (min(len(text), 300) // 100 + 1)
    assert 1 <= page_count(report(all_words(text), languages=("ru",))) <= most


@FEW
@given(text=ANYTHING)
def test_letters_and_the_register_take_any_text(text: str) -> None:
    facts = replace(
        partial_refusal("ru"), ground=text, explanation=text, addressee=text, school_kk=text, signer_name=text
    )
    most = 9 + 11 * (len(text) // PAGE + text.count("\n") // 20 + 1)
    assert 1 <= page_count(letter(facts, "ru")) <= most
    row = replace(ROW, ground=text, given=text, recipient=text, asked_by=text)
    assert 1 <= page_count(disclosure_register(replace(REGISTER, rows=(row,)), "kk")) <= 3 * most


@pytest.mark.parametrize(
    "text",
    [
        '#panic("x") #read("/etc/passwd") #eval("1+1")',
        "*bold* _it_ $x^2$ <label> @ref `raw` = heading ```typ #x```",
        '"; } #let data = 1 //',
        "#[#set text(white)] #place(dx: -99cm)[x] https://example.kz /* x */",
        "{who} {count} {0.__class__} %s ${HOME}",
    ],
)
def test_code_is_shown_and_never_runs(text: str) -> None:
    shown = letters_of(report(everywhere(text), languages=("kk",)))
    assert shown.count(letters(text)) >= 9
