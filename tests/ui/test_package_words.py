"""Every code of a sealed package has words, and a refusal is a message in the window, not a bug."""

import pytest
from pytestqt.qtbot import QtBot

from counsellor_app.domain.packages import Check, Claim, PackageRefused, Refusal
from counsellor_app.ui import messages, package_words
from counsellor_app.ui.package_words import checked, claimed, refused


@pytest.mark.parametrize("code", list(Refusal))
def test_every_refusal_says_what_is_wrong(code: Refusal, qtbot: QtBot) -> None:
    words = refused(PackageRefused(code))
    assert words.endswith(".")
    assert messages.words_for(PackageRefused(code)) == words
    assert refused(PackageRefused(code, "report.pdf")) == f"{words} File: report.pdf"


def test_a_name_with_braces_breaks_nothing(qtbot: QtBot) -> None:
    assert refused(PackageRefused(Refusal.FILE_DIFFERS, "{words}{0}.pdf")).endswith("{words}{0}.pdf")


def test_checks_and_claims_are_lines(qtbot: QtBot) -> None:
    lines = [checked(check) for check in Check] + [claimed(claim) for claim in Claim]
    assert len(set(lines)) == len(Check) + len(Claim)
    assert all(line and not line.endswith(".") for line in lines)
    assert set(package_words.REFUSED) == set(Refusal)
