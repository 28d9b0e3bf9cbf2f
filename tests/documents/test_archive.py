"""Every paper keeps the rules of PDF/A-2b, and each rule is shown a file that breaks it."""

import io
import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
import typst
from pypdf import PdfReader, PdfWriter
from pypdf.generic import ArrayObject, DictionaryObject, NameObject, NumberObject, TextStringObject

from counsellor_app.documents.disclosure_register import disclosure_register
from counsellor_app.documents.letters import letter
from counsellor_app.documents.report import report
from tests.documents import letter_examples, package_examples
from tests.documents.archive_check import faults, xmp_of
from tests.documents.test_papers import PAPERS

Made = Callable[[], bytes]
MADE: dict[str, Made] = {
    "deidentified": lambda: report(package_examples.deidentified_package()),
    "identified": lambda: report(package_examples.identified_package()),
    "statistics": lambda: report(package_examples.statistics_package()),
    "empty": lambda: report(package_examples.empty_package("statistics"), languages=("en",)),
    "covering": lambda: letter(letter_examples.covering_letter("kk"), "kk"),
    "refusal": lambda: letter(letter_examples.refusal("ru"), "ru", demo=True),
    "register": lambda: disclosure_register(letter_examples.REGISTER, "kk", demo=True),
} | {name: lambda made=made: made("kk", True) for name, made in PAPERS.items()}


@pytest.mark.parametrize("paper", MADE)
def test_a_paper_is_for_the_archive(paper: str) -> None:
    assert faults(MADE[paper]()) == []


@pytest.mark.parametrize("paper", MADE)
def test_the_same_facts_make_the_same_bytes(paper: str) -> None:
    assert MADE[paper]() == MADE[paper]()


@pytest.mark.parametrize("paper", ["deidentified", "identified", "statistics", "covering", "register"])
def test_metadata_names_nobody(paper: str) -> None:
    made = MADE[paper]()
    reader = PdfReader(io.BytesIO(made))
    told = str(reader.metadata) + xmp_of(reader)
    assert reader.metadata is not None
    assert set(reader.metadata) == {"/Title", "/Creator", "/CreationDate", "/ModDate"}
    assert re.search("Ахметова|Сулейменова|мектеп|школа|04-000|0f3a91c2", told, re.IGNORECASE) is None


@pytest.fixture(scope="module")
def sound() -> bytes:
    return MADE["covering"]()


def changed(pdf: bytes, change: Callable[[PdfWriter], object]) -> bytes:
    writer = PdfWriter(clone_from=io.BytesIO(pdf))
    change(writer)
    made = io.BytesIO()
    writer.write(made)
    return made.getvalue()


def add_annotation(writer: PdfWriter) -> None:
    note = DictionaryObject({NameObject("/Type"): NameObject("/Annot"), NameObject("/Subtype"): NameObject("/Movie")})
    writer.pages[0][NameObject("/Annots")] = ArrayObject([note])


def add_launch(writer: PdfWriter) -> None:
    action = DictionaryObject({NameObject("/S"): NameObject("/Launch"), NameObject("/Type"): NameObject("/Action")})
    writer.root_object[NameObject("/OpenAction")] = action


def add_script(writer: PdfWriter) -> None:
    script = DictionaryObject({NameObject("/S"): NameObject("/JavaScript"), NameObject("/JS"): TextStringObject("1")})
    writer.root_object[NameObject("/Names")] = DictionaryObject({NameObject("/JavaScript"): script})


def add_link_outside(writer: PdfWriter) -> None:
    action = DictionaryObject(
        {NameObject("/S"): NameObject("/URI"), NameObject("/URI"): TextStringObject("http://example.kz")}
    )
    link = {"/Type": NameObject("/Annot"), "/Subtype": NameObject("/Link"), "/F": NumberObject(4), "/A": action}
    shown = DictionaryObject({NameObject(key): value for key, value in link.items()})
    writer.pages[0][NameObject("/Annots")] = ArrayObject([shown])


def loosen_fonts(writer: PdfWriter) -> None:
    for number in range(1, len(writer._objects) + 1):
        item = writer.get_object(number)
        if isinstance(item, DictionaryObject):
            for key in ("/FontFile2", "/FontFile3", "/ToUnicode", "/CIDToGIDMap", "/W"):
                item.pop(NameObject(key), None)


def lose_colours(writer: PdfWriter) -> None:
    del writer.root_object["/OutputIntents"]


def lose_metadata(writer: PdfWriter) -> None:
    del writer.root_object["/Metadata"]


def spoil_profile(writer: PdfWriter) -> None:
    intent = writer.root_object["/OutputIntents"][0].get_object()  # type: ignore[index]
    intent["/DestOutputProfile"].get_object()[NameObject("/N")] = NumberObject(1)


def spoil_stream(writer: PdfWriter) -> None:
    writer.root_object["/Metadata"].get_object()[NameObject("/F")] = TextStringObject("outside.bin")  # type: ignore[index]


BROKEN: dict[str, tuple[Callable[[PdfWriter], object], str]] = {
    "script": (add_script, "6.8"),
    "attachment": (lambda writer: writer.add_attachment("a.txt", b"x"), "6.8"),
    "encryption": (lambda writer: writer.encrypt("x", algorithm="AES-128"), "6.1.3 encrypted"),
    "outside link": (add_link_outside, "6.5.1"),
    "annotation": (add_annotation, "6.3.1"),
    "launch": (add_launch, "6.5"),
    "fonts": (loosen_fonts, "6.2.11.4"),
    "letters": (loosen_fonts, "6.2.11.7"),
    "colours": (lose_colours, "6.2.3"),
    "profile": (spoil_profile, "6.2.3 ICC"),
    "metadata": (lose_metadata, "6.6.2"),
    "title": (lambda writer: writer.add_metadata({"/Title": "другое"}), "6.6.3 /Title"),
    "stream": (spoil_stream, "6.1.7"),
}


@pytest.mark.parametrize("what", BROKEN)
def test_a_broken_file_is_seen(what: str, sound: bytes) -> None:
    change, clause = BROKEN[what]
    assert [fault for fault in faults(changed(sound, change)) if fault.startswith(clause)]


def test_a_file_of_no_standard_is_seen() -> None:
    plain = typst.compile(b"= A", format="pdf")
    assert isinstance(plain, bytes)
    assert "6.6.4 not called PDF/A-2b" in faults(plain)
    assert "6.1.3 bytes after the end" in faults(plain + b"more")


# Debian has one validator: Apache PDFBox Preflight (packages libpdfbox2-java, libjaxb-api-java, libactivation-java and
# a Java), which knows PDF/A-1b only. The same templates and data, set as PDF/A-1b, have to pass it. It cannot read the
# targets of bookmarks where they are references, which the format allows, and says so for each: that is not counted.
JARS = [
    Path("/usr/share/java", f"{name}.jar")
    for name in ("preflight", "pdfbox2", "fontbox2", "xmpbox", "commons-logging", "jaxb-api", "javax.activation")
]
UNREAD = "1.2.3 : Body Syntax error, Error: can't convert to Destination COSObject"


@pytest.mark.skipif(
    shutil.which("java") is None or not all(jar.exists() for jar in JARS),
    reason="needs Debian's libpdfbox2-java, libjaxb-api-java, libactivation-java and a Java",
)
@pytest.mark.parametrize("paper", MADE)
def test_a_validator_of_the_first_standard_agrees(paper: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    compile_ = typst.compile
    monkeypatch.setattr(typst, "compile", lambda *args, **kw: compile_(*args, **{**kw, "pdf_standards": "a-1b"}))
    file = tmp_path / "paper.pdf"
    file.write_bytes(MADE[paper]())
    command = ["java", "-cp", ":".join(map(str, JARS)), "org.apache.pdfbox.preflight.Validator_A1b", str(file)]
    told = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False).stdout
    assert "PDF/A-1b file" in told
    assert [line for line in told.splitlines() if re.match(r"\d", line) and not line.startswith(UNREAD)] == []
