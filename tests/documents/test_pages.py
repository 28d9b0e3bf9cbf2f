"""Pages of a PDF as pictures: their sizes, what stands on them, and files that are no PDF or ask for too much."""

import pytest

from counsellor_app.documents import pages
from counsellor_app.documents.pages import NotPdf, Pages
from counsellor_app.documents.report import report
from tests.documents.package_examples import deidentified_package

A4 = (595, 842)


@pytest.fixture(scope="module")
def made() -> Pages:
    return Pages(report(deidentified_package()))


def test_each_page_has_its_size(made: Pages) -> None:
    sizes = made.sizes()
    assert len(sizes) > 1
    assert {(round(width), round(height)) for width, height in sizes} == {A4}


def test_a_picture_is_as_wide_as_asked_and_holds_letters(made: Pages) -> None:
    picture = made.picture(0, 600)
    assert (picture.width, picture.height) == (600, 849)
    assert len(picture.pixels) == picture.stride * picture.height
    assert picture.stride >= 600 * 4
    assert picture.pixels[:4][:3] == b"\xff\xff\xff", "paper is white"
    assert min(picture.pixels) < 60, "letters are dark"


@pytest.mark.parametrize("data", [b"", b"no PDF at all", b"%PDF-1.7 " + bytes(range(256)) * 40])
def test_what_is_no_pdf_is_said(data: bytes) -> None:
    with pytest.raises(NotPdf):
        Pages(data).sizes()
    with pytest.raises(NotPdf):
        Pages(data).picture(0, 600)


def test_a_cut_pdf_is_no_crash() -> None:
    whole = report(deidentified_package())
    for cut in (100, len(whole) // 2, len(whole) - 200):
        try:
            sizes = Pages(whole[:cut]).sizes()
        except NotPdf:
            continue
        assert all(width >= 1 for width, _ in sizes)


def test_a_picture_too_large_for_the_memory_is_refused(made: Pages, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pages, "MOST_PIXELS", 600 * 848)
    with pytest.raises(NotPdf):
        made.picture(0, 600)


def test_a_file_of_too_many_pages_is_refused(made: Pages, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pages, "MOST_PAGES", 1)
    with pytest.raises(NotPdf):
        made.sizes()
