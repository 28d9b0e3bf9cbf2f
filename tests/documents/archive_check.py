"""What PDF/A-2b asks of a file, as far as it can be seen without a validator of the whole standard (ISO 19005-2).

No validator of PDF/A-2 is to be had from the registries this project may use, so the rules that a careless change of a
template or of the typesetter could break are looked at one by one. Clause numbers are those of ISO 19005-2:2011.
"""

import io
import re
from collections.abc import Callable, Iterator
from typing import Any

from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject, StreamObject

Faults = Iterator[str]
FORBIDDEN_ACTIONS = {
    "/Launch", "/Sound", "/Movie", "/ResetForm", "/ImportData", "/Hide", "/SetOCGState", "/Rendition", "/Trans",
    "/GoTo3DView", "/JavaScript", "/SubmitForm", "/GoToR", "/URI",
}  # fmt: skip
PRINTED, HIDING = 0b100, 0b100011  # bits of an annotation's flags: print; invisible, hidden, no view
FONT_FILES = {"/FontFile", "/FontFile2", "/FontFile3"}


def faults(pdf: bytes) -> list[str]:
    """Empty for a file that keeps every rule looked at."""
    reader = PdfReader(io.BytesIO(pdf))
    found = [*the_file(pdf, reader)]
    if "/Encrypt" not in reader.trailer:
        found += [*the_metadata(reader), *the_colours(reader), *the_catalogue(reader)]
        for item in every_object(reader):
            for rule in RULES:
                found += rule(item)
    return found


def every_object(reader: PdfReader) -> Iterator[DictionaryObject]:
    """Each dictionary that can be reached from the trailer, once."""
    seen: set[int] = set()
    waiting: list[Any] = [reader.trailer]
    while waiting:
        item = waiting.pop()
        if isinstance(item, IndirectObject):
            if item.idnum in seen:
                continue
            seen.add(item.idnum)
            item = item.get_object()
        if isinstance(item, DictionaryObject):
            yield item
            waiting += [item.raw_get(key) for key in item]
        elif isinstance(item, ArrayObject):
            waiting += list(item)


def the_file(pdf: bytes, reader: PdfReader) -> Faults:
    """6.1.2, 6.1.3: header, trailer, nothing after the end, no encryption."""
    if not re.match(rb"%PDF-1\.[0-7]\n%[\x80-\xff]{4}", pdf):
        yield "6.1.2 header"
    if not pdf.rstrip(b"\r\n").endswith(b"%%EOF"):
        yield "6.1.3 bytes after the end"
    if "/Encrypt" in reader.trailer:
        yield "6.1.3 encrypted"
    identity = reader.trailer.get("/ID", [])
    if len(identity) != 2 or not all(identity):
        yield "6.1.3 no file identifier"


def xmp_of(reader: PdfReader) -> str:
    """The metadata as XML; empty where there are none."""
    raw = reader.root_object.get("/Metadata")
    stream = raw.get_object() if raw is not None else None
    return stream.get_data().decode("utf-8") if isinstance(stream, StreamObject) else ""


def the_metadata(reader: PdfReader) -> Faults:
    """6.6.2, 6.6.4: XMP that says PDF/A-2b, and the same as the information dictionary."""
    xmp = xmp_of(reader)
    if not xmp:
        yield "6.6.2 no metadata"
        return
    if "<pdfaid:part>2</pdfaid:part>" not in xmp or "<pdfaid:conformance>B</pdfaid:conformance>" not in xmp:
        yield "6.6.4 not called PDF/A-2b"
    if "bytes=" in xmp.split("?>")[0] or "encoding=" in xmp.split("?>")[0]:
        yield "6.6.2 packet header"
    info: dict[str, Any] = dict(reader.metadata or {})
    for name, tag in (("/Title", "dc:title"), ("/CreationDate", "xmp:CreateDate"), ("/ModDate", "xmp:ModifyDate")):
        said = re.search(rf"<{tag}>(.*?)</{tag}>", xmp, re.DOTALL)
        inside = re.sub(r"<[^>]+>", "", said[1]) if said else ""
        known = str(info.get(name, ""))
        if _compared(inside) != _compared(known):
            yield f"6.6.3 {name} differs from the metadata"


def _compared(value: str) -> str:
    """Dates by their digits, titles as they are."""
    is_date = re.match(r"D:\d{8}|\d{4}-\d\d-\d\dT", value)
    return re.sub(r"\D", "", value)[:14] if is_date else value


def the_colours(reader: PdfReader) -> Faults:
    """6.2.3: one output intent with a sound ICC profile."""
    intents = [each.get_object() for each in reader.root_object.get("/OutputIntents", [])]
    if [each.get("/S") for each in intents] != ["/GTS_PDFA1"]:
        yield "6.2.3 output intent"
        return
    profile = intents[0]["/DestOutputProfile"].get_object()
    data = profile.get_data()
    spaces = {3: b"RGB ", 1: b"GRAY", 4: b"CMYK"}
    if data[36:40] != b"acsp" or data[8] > 4 or data[16:20] != spaces.get(profile["/N"]):
        yield "6.2.3 ICC profile"


def the_catalogue(reader: PdfReader) -> Faults:
    """6.4, 6.5, 6.8, 6.10: nothing that runs, no forms that change, no files inside."""
    for name in ("/OpenAction", "/AA", "/AcroForm", "/Requirements"):
        if name in reader.root_object:
            yield f"6.5 {name}"
    names = reader.root_object.get("/Names", {})
    if names and {"/EmbeddedFiles", "/JavaScript"} & set(names.get_object()):
        yield "6.8 files or scripts inside"
    if any("/AA" in page for page in reader.pages):
        yield "6.5.2 /AA"


def an_action(item: DictionaryObject) -> Faults:
    """6.5.1, and nothing that points outside."""
    if item.get("/S") in FORBIDDEN_ACTIONS and str(item.get("/Type", "/Action")) == "/Action":
        yield f"6.5.1 {item['/S']}"
    if "/JS" in item or "/URI" in item or "/GoToR" in item:
        yield "6.5.1 script or outside address"


def a_stream(item: DictionaryObject) -> Faults:
    """6.1.7: everything inside, packed in a permitted way."""
    if not isinstance(item, StreamObject):
        return
    filters = item.get("/Filter", [])
    used = set(filters) if isinstance(filters, list) else {filters}
    if used & {"/LZWDecode", "/Crypt"} or {"/F", "/FFilter", "/FDecodeParms"} & set(item):
        yield "6.1.7 stream"
    if item.get("/Subtype") == "/PS" or {"/OPI", "/Ref"} & set(item):
        yield "6.2.9 XObject"


def a_font(item: DictionaryObject) -> Faults:
    """6.2.11: embedded, its widths given, and its letters can be read back."""
    if item.get("/Type") != "/Font":
        return
    kind = item.get("/Subtype")
    if kind == "/Type0":
        if "/ToUnicode" not in item:
            yield "6.2.11.7 letters cannot be read back"
        if item.get("/Encoding") not in {"/Identity-H", "/Identity-V"}:
            yield "6.2.11.3 encoding"
        return
    if kind == "/Type3":
        return
    described = item.get("/FontDescriptor")
    if described is None or not FONT_FILES & set(described.get_object()):
        yield f"6.2.11.4 {item.get('/BaseFont')} is not embedded"
    if kind == "/CIDFontType2" and "/CIDToGIDMap" not in item:
        yield "6.2.11.3.2 no map to glyphs"
    if kind in {"/CIDFontType0", "/CIDFontType2"} and "/W" not in item:
        yield "6.2.11.5 no widths"


def an_annotation(item: DictionaryObject) -> Faults:
    """6.3: printed, not hidden, and of a kind that has nothing to play."""
    if item.get("/Type") != "/Annot":
        return
    flags = int(item.get("/F", 0))
    if not flags & PRINTED or flags & HIDING:
        yield "6.3.2 annotation is not printed"
    if item.get("/Subtype") not in {"/Link", "/Text", "/Popup"}:
        yield f"6.3.1 {item.get('/Subtype')}"


RULES: tuple[Callable[[DictionaryObject], Faults], ...] = (an_action, a_stream, a_font, an_annotation)
