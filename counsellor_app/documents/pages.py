"""The pages of a PDF as pictures, made in memory: what an office reads of a package before it saves anything."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from threading import Lock
from typing import Any

MOST_PIXELS = 40_000_000  # a picture: a page that asks for more is not shown
MOST_PAGES = 5_000


class NotPdf(ValueError):
    """The bytes are no PDF, or none that can be shown."""


@dataclass(frozen=True, slots=True)
class PagePicture:
    """BGRX, four bytes a pixel, `stride` bytes a line."""

    width: int
    height: int
    stride: int
    pixels: bytes = field(repr=False)


class Pages:
    """`pdf`: the whole file. It is read at each question; `NotPdf` then, for what cannot be shown."""

    def __init__(self, pdf: bytes) -> None:
        self._pdf = pdf
        self._lock = Lock()  # PDFium takes one caller at a time

    def sizes(self) -> tuple[tuple[float, float], ...]:
        """Width and height of each page in points."""
        with self._opened() as document:
            if len(document) > MOST_PAGES:
                raise NotPdf
            sizes = tuple(document.get_page_size(number) for number in range(len(document)))
        if any(width < 1 or height < 1 for width, height in sizes):
            raise NotPdf
        return sizes

    def picture(self, number: int, width: int) -> PagePicture:
        """Page `number` (from 0), `width` pixels wide."""
        with self._opened() as document:
            wide, high = document.get_page_size(number)
            if wide < 1 or width * width * high / wide > MOST_PIXELS:
                raise NotPdf
            page = document[number]
            bitmap = page.render(scale=width / wide, prefer_bgrx=True)
            return PagePicture(bitmap.width, bitmap.height, bitmap.stride, bytes(bitmap.buffer))

    @contextmanager
    def _opened(self) -> Iterator[Any]:
        import pypdfium2  # only an office looks into a PDF

        with self._lock:
            try:
                document = pypdfium2.PdfDocument(self._pdf)
                try:
                    yield document
                finally:
                    document.close()  # its pages and pictures with it
            except pypdfium2.PdfiumError:
                raise NotPdf from None
