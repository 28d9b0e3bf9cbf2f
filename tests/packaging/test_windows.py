"""What the installer for Windows will write about sealed packages, read as XML and out of a real installer's table."""

import xml.etree.ElementTree as ET
from pathlib import Path
from uuid import UUID

import pytest

from counsellor_app.domain.packages import file_name
from counsellor_app.policy import REGISTRY_KEY
from tests.packaging.desktop import ROOT, Desktop, needs

SOURCE = ROOT / "packaging" / "windows" / "file_types.wxs"
WIX = "{http://schemas.microsoft.com/wix/2006/wi}"
CLASSES, EXE, ID = r"Software\Classes", "counsellor-app.exe", "Pana.Package"
OPEN = f'"[INSTALLFOLDER]{EXE}" "%1"'
PRODUCT = f"""<Wix xmlns="{WIX[1:-1]}"><Product Name="Pana" Id="{UUID(int=1)}" UpgradeCode="{UUID(int=2)}"
 Version="1.0.0" Language="1033" Manufacturer="Pana"><Package InstallerVersion="500"
  Compressed="yes" InstallScope="perMachine"/>
 <Media Id="1" Cabinet="a.cab" EmbedCab="yes"/><Directory Id="TARGETDIR" Name="SourceDir">
 <Directory Id="ProgramFiles64Folder"><Directory Id="INSTALLFOLDER" Name="Pana">
 <Component Id="Program" Guid="{UUID(int=3)}" Win64="yes"><File Id="exe" Name="{EXE}" Source="{EXE}" KeyPath="yes"/>
 </Component></Directory></Directory></Directory><Feature Id="Main" Level="1"><ComponentRef Id="Program"/>
 <ComponentRef Id="FileTypes"/></Feature></Product></Wix>"""


def values() -> dict[tuple[str, str], str]:
    """Key and name to what is written; the name of a key's default value is ""."""
    rows = ET.parse(SOURCE).getroot().findall(f".//{WIX}RegistryValue")
    assert all((row.get("Root"), row.get("Type")) == ("HKLM", "string") for row in rows)
    found = {(row.get("Key") or "", row.get("Name") or ""): row.get("Value") or "" for row in rows}
    assert len(found) == len(rows)
    return found


def test_it_is_ascii_with_one_component_of_its_own() -> None:
    """wixl leaves out any other text without a word."""
    assert SOURCE.read_bytes().startswith(b'<?xml version="1.0" encoding="utf-8"?>')
    assert all(text.isascii() for row in values().items() for text in (*row[0], row[1]))
    (component,) = ET.parse(SOURCE).getroot().findall(f".//{WIX}Component")
    assert component.get("Id") == "FileTypes"
    assert UUID(component.get("Guid")).version == 4
    assert component.get("Win64") == "yes"


def test_age_is_offered_and_never_taken() -> None:
    age = {where: value for where, value in values().items() if where[0].lower().startswith(CLASSES.lower() + r"\.")}
    assert age == {(rf"{CLASSES}\{Path(file_name('x')).suffix}\OpenWithProgids", ID): ""}


def test_the_package_opens_by_its_quoted_path() -> None:
    found = values()
    commands = {key: value for (key, _), value in found.items() if key.endswith(r"\command")}
    assert commands == {
        rf"{CLASSES}\{ID}\shell\open\command": OPEN,
        rf"{CLASSES}\Applications\{EXE}\shell\open\command": OPEN,
    }
    assert found[rf"{CLASSES}\{ID}", ""]
    assert found[rf"{CLASSES}\{ID}\DefaultIcon", ""] == f'"[INSTALLFOLDER]{EXE}",0'


def test_every_value_that_points_somewhere_finds_it() -> None:
    found, ending = values(), Path(file_name("x")).suffix
    assert (rf"{CLASSES}\{ID}\shell\open\command", "") in found
    assert (rf"{CLASSES}\Applications\{EXE}\SupportedTypes", ending) in found
    told = found[r"Software\RegisteredApplications", "Pana"]
    assert found[rf"{told}\FileAssociations", ending] == ID
    assert found[told, "ApplicationName"] == found[rf"{CLASSES}\Applications\{EXE}", "FriendlyAppName"] == "Pana"
    assert told.split("\\")[1] == REGISTRY_KEY.split("\\")[-1]
    scripts = (ROOT / "pyproject.toml").read_text("utf-8").partition("[project.gui-scripts]\n")[2]
    assert scripts.startswith(Path(EXE).stem + " ")


@needs("wixl", "msiinfo")
def test_a_real_installer_holds_exactly_this(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / EXE).write_bytes(b"MZ")
    (tmp_path / "product.wxs").write_text(PRODUCT, "utf-8")
    desktop = Desktop(tmp_path)
    desktop.run("wixl", "--arch", "x64", "--output", "pana.msi", "product.wxs", SOURCE)
    lines = desktop.run("msiinfo", "export", "pana.msi", "Registry").splitlines()[3:]
    rows = [line.split("\t") for line in lines if line]
    assert {row[1] for row in rows} == {"2"}  # HKEY_LOCAL_MACHINE
    assert {(row[2], row[3]): row[4] for row in rows} == values()
