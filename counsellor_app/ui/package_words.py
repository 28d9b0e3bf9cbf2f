"""Words of sealed packages: why one is refused, what was verified in one, what its sender merely says."""

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from counsellor_app.domain.packages import Check, Claim, PackageRefused, Refusal

CONTEXT = "Packages"

REFUSED: Mapping[Refusal, object] = {
    Refusal.KEY_MISSING: QT_TRANSLATE_NOOP("Packages", "There is no secret key in this file."),
    Refusal.KEY_IS_PUBLIC: QT_TRANSLATE_NOOP(
        "Packages", "This is the public key. Packages are opened with the secret one: office.key."
    ),
    Refusal.KEY_PROTECTED: QT_TRANSLATE_NOOP(
        "Packages", "This key file is locked with a passphrase. Unlock it first with the program that locked it."
    ),
    Refusal.KEY_MALFORMED: QT_TRANSLATE_NOOP("Packages", "This key file is damaged. Take the copy of it."),
    Refusal.KEY_SEVERAL: QT_TRANSLATE_NOOP("Packages", "There is more than one key in this file. Keep one in a file."),
    Refusal.KEY_OTHER: QT_TRANSLATE_NOOP("Packages", "This package was sealed for another key."),
    Refusal.NOT_A_PACKAGE: QT_TRANSLATE_NOOP("Packages", "This is no sealed package."),
    Refusal.ENVELOPE_DAMAGED: QT_TRANSLATE_NOOP(
        "Packages", "The sealed file is damaged or cut short. Ask the school to send it again."
    ),
    Refusal.ENVELOPE_FOREIGN: QT_TRANSLATE_NOOP(
        "Packages", "This file opens with a passphrase or another kind of key. Pana seals to keys of offices only."
    ),
    Refusal.CONTAINER_DAMAGED: QT_TRANSLATE_NOOP("Packages", "The package was changed after it was sealed."),
    Refusal.CONTAINER_CUT: QT_TRANSLATE_NOOP("Packages", "A part of the package is missing."),
    Refusal.CONTAINER_EXTRA: QT_TRANSLATE_NOOP(
        "Packages", "Something lies in the package that the school did not list."
    ),
    Refusal.CONTAINER_PACKED: QT_TRANSLATE_NOOP(
        "Packages", "A file in the package is compressed or locked. Pana does not pack files so."
    ),
    Refusal.MANIFEST_MALFORMED: QT_TRANSLATE_NOOP("Packages", "The list of contents is damaged."),
    Refusal.MANIFEST_NEWER: QT_TRANSLATE_NOOP(
        "Packages", "This package was made by a newer Pana. Install the newer version and open it again."
    ),
    Refusal.MANIFEST_TOO_LARGE: QT_TRANSLATE_NOOP("Packages", "The list of contents is too large."),
    Refusal.NAME_UNSAFE: QT_TRANSLATE_NOOP("Packages", "A file in the package has a name that cannot be trusted."),
    Refusal.NAME_TWICE: QT_TRANSLATE_NOOP("Packages", "Two files in the package have the same name."),
    Refusal.TEXT_UNSAFE: QT_TRANSLATE_NOOP("Packages", "A text holds signs that hide or turn round what is shown."),
    Refusal.SIGNATURE_MALFORMED: QT_TRANSLATE_NOOP("Packages", "The signature cannot be read."),
    Refusal.SIGNATURE_WRONG: QT_TRANSLATE_NOOP(
        "Packages", "The signature does not belong to this list of contents. The package was changed."
    ),
    Refusal.CERTIFICATE_OTHER: QT_TRANSLATE_NOOP("Packages", "Somebody else signed than the package says."),
    Refusal.CERTIFICATE_EXPIRED: QT_TRANSLATE_NOOP(
        "Packages", "The certificate was not valid on the day of the signature."
    ),
    Refusal.SECOND_SIGNATURE_MISSING: QT_TRANSLATE_NOOP("Packages", "The national signature was taken out."),
    Refusal.SECOND_SIGNATURE_OTHER: QT_TRANSLATE_NOOP(
        "Packages", "The national signature was made for something else, or exchanged."
    ),
    Refusal.SECOND_SIGNATURE_ATTACHED: QT_TRANSLATE_NOOP(
        "Packages", "The national signature holds the content itself. Sign again in NCALayer as a detached signature."
    ),
    Refusal.SECOND_SIGNATURE_MALFORMED: QT_TRANSLATE_NOOP("Packages", "The national signature cannot be read."),
    Refusal.RECIPIENT_NOT_NAMED: QT_TRANSLATE_NOOP(
        "Packages", "The school did not name this key as a recipient. Somebody sealed the package again."
    ),
    Refusal.RECIPIENT_ADDED: QT_TRANSLATE_NOOP(
        "Packages", "It is sealed to other keys than the school named. Somebody sealed the package again."
    ),
    Refusal.FILE_DIFFERS: QT_TRANSLATE_NOOP("Packages", "A file is not what the school signed."),
    Refusal.FILE_TOO_LARGE: QT_TRANSLATE_NOOP("Packages", "This file is too large to be shown. Save it instead."),
    Refusal.FILE_UNKNOWN: QT_TRANSLATE_NOOP("Packages", "There is no such file in the package."),
    Refusal.SENDER_CHANGED: QT_TRANSLATE_NOOP(
        "Packages", "This school signed with another certificate so far. Ask it by telephone before you go on."
    ),
}
CHECKED: Mapping[Check, object] = {
    Check.ENVELOPE: QT_TRANSLATE_NOOP("Packages", "Opened with this key, whole from beginning to end"),
    Check.SIGNATURE: QT_TRANSLATE_NOOP("Packages", "The list of contents is exactly what was signed"),
    Check.CERTIFICATE: QT_TRANSLATE_NOOP("Packages", "The certificate is the one the package names, and was valid"),
    Check.RECIPIENTS: QT_TRANSLATE_NOOP("Packages", "The school named this key, and no further key was added"),
    Check.CONTAINER: QT_TRANSLATE_NOOP("Packages", "Nothing lies in it that is not listed"),
    Check.FILES: QT_TRANSLATE_NOOP("Packages", "Each file has the size and the hash that were signed"),
}
CLAIMED: Mapping[Claim, object] = {
    Claim.GROUND: QT_TRANSLATE_NOOP("Packages", "The legal ground, as the school typed it"),
    Claim.AUDIT: QT_TRANSLATE_NOOP("Packages", "The row of the school's log; the school can show it"),
    Claim.NATIONAL_SIGNATURE: QT_TRANSLATE_NOOP("Packages", "The national signature; verify it in NCALayer"),
    Claim.SENDER_IN_PERSON: QT_TRANSLATE_NOOP(
        "Packages", "That the certificate is the school's; compare its words once by telephone"
    ),
}
_OF_FILE = QT_TRANSLATE_NOOP("Packages", "{words} File: {file}")


def refused(error: PackageRefused) -> str:
    """Why, and the name of the file that differs."""
    words = _translate(REFUSED[error.code])
    return _translate(_OF_FILE).format(words=words, file=error.path) if error.path else words


def checked(check: Check) -> str:
    return _translate(CHECKED[check])


def claimed(claim: Claim) -> str:
    return _translate(CLAIMED[claim])


def _translate(text: object) -> str:
    return QCoreApplication.translate(CONTEXT, str(text))
