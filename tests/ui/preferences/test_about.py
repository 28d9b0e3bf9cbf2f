"""What runs here, which rules it follows, where the file lies."""

from functools import partial

from PySide6.QtCore import qVersion
from pytestqt.qtbot import QtBot

from counsellor_app import __version__
from counsellor_app.content.library import PACKS
from counsellor_app.policy import Ignored, Reason
from counsellor_app.ui.preferences.about import AboutSection
from counsellor_app.ui.preferences.about_words import PACKS as NAMED
from counsellor_app.ui.preferences.about_words import REASONS
from counsellor_app.ui.preferences.page import PreferencesPage
from tests.builders import CHEAP
from tests.ui.preferences.conftest import Open
from tests.ui.unlock.conftest import words_of


def says(page: PreferencesPage, words: str) -> bool:
    return words in words_of(page)


def test_versions_rules_and_the_place_are_told(house: Open, qtbot: QtBot) -> None:
    page = house.page(qtbot, "about")
    qtbot.waitUntil(lambda: __version__ in words_of(page))
    said = words_of(page)
    assert "4." in said
    assert qVersion() in said
    assert str(house.vault.place.folder) in said
    assert house.vault.vault_id[:4] in said
    versions = house.services.session.content.versions()
    assert said.count("version ") >= len(versions)
    assert "not checked yet: Kazakh" in said
    assert "Policies of your organisation" not in said
    section = page.section()
    assert isinstance(section, AboutSection)
    assert not section.warning.isVisible()


def test_every_pack_and_reason_has_words() -> None:
    assert set(NAMED) == set(PACKS)
    assert set(REASONS) == set(Reason)


def test_risks_and_ignored_policies_are_told(house: Open, qtbot: QtBot) -> None:
    for risk, words in (("synced-folder", "another program copies"), ("network-folder", "another computer")):
        page = PreferencesPage(
            house.desk,
            house.services,
            house.settings,
            house.vault,
            risk=risk,
            ignored=(
                Ignored(key="AutoLockMinutes", reason=Reason.OUT_OF_RANGE),
                Ignored(key="", reason=Reason.NOT_TRUSTED),
            ),
            params=CHEAP,
        )
        qtbot.addWidget(page)
        page.show()
        page.open("about")
        qtbot.waitUntil(partial(says, page, "AutoLockMinutes"))
        assert words in words_of(page)
        assert "The whole list" in words_of(page)
