"""The pages of a PDF as pictures, made in memory: what an office reads of a package before it saves anything."""

from dataclasses import dataclass
from threading import Lock

POINTS_PER_INCH = 72


class NotPdf(ValueError):
    """The bytes are no PDF that can be shown."""


@dataclass(frozen=True, slots=True)
class PagePicture:
    """BGRX, four bytes a pixel, `stride` bytes a line."""

    width: int
    height: int
    stride: int
    pixels: bytes


class Pages:
    """`pdf`: the whole file. It is read at the first question; `NotPdf` then, for what cannot be shown."""

    def __init__(self, pdf: bytes) -> None:
        self._pdf = pdf
        self._lock = Lock()  # PDFium takes one caller at a time

    def sizes(self) -> tuple[tuple[float, float], ...]:
        """Width and height of each page in points."""
        import pypdfium2  # only an office looks into a PDF

        with self._lock:
            try:
                document = pypdfium2.PdfDocument(self._pdf)
            except pypdfium2.PdfiumError:
                raise NotPdf from None
            try:
                return tuple(document.get_page_size(number) for number in range(len(document)))
            finally:
                document.close()

    def picture(self, number: int, width: int) -> PagePicture:
        """Page `number` (from 0), `width` pixels wide."""
        import pypdfium2  # see above

        with self._lock:
            try:
                document = pypdfium2.PdfDocument(self._pdf)
            except pypdfium2.PdfiumError:
                raise NotPdf from None
            try:
                page = document[number]
                bitmap = page.render(scale=width / page.get_width(), prefer_bgrx=True, rev_byteorder=False)
                made = PagePicture(bitmap.width, bitmap.height, bitmap.stride, bytes(bitmap.buffer))
                bitmap.close()
                page.close()
                return made
            finally:
                document.close()
