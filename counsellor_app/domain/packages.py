"""A sealed package in words of the core: whom it is for, what was checked before anybody saw it, why it is refused."""

from enum import StrEnum

ENDING = ".zip.age"  # of a sealed file; `packaging/` makes it known to desktops


class RecipientRole(StrEnum):
    """Whose key opens it: the office's, its second key kept apart, the sender's own."""

    OFFICE = "office"
    RESERVE = "reserve"
    SENDER = "sender"


class Check(StrEnum):
    """What held, in the order in which it was looked at."""

    ENVELOPE = "envelope"  # opened with this key, from the first byte to the last
    SIGNATURE = "signature"  # the manifest is exactly what the holder of the certificate's key signed
    CERTIFICATE = "certificate"  # the certificate is the one the manifest names, and was valid on its day
    RECIPIENTS = "recipients"  # this key is among those the sender named, and no further key was added
    CONTAINER = "container"  # nothing lies in it that the manifest does not list
    FILES = "files"  # every file has the size and the SHA-256 of the manifest


class Claim(StrEnum):
    """What a package says and no reader of it can verify: shown as said by the sender."""

    GROUND = "ground"
    AUDIT = "audit"
    NATIONAL_SIGNATURE = "national-signature"
    SENDER_IN_PERSON = "sender-in-person"  # that the certificate belongs to the school: compare the words once


class Refusal(StrEnum):
    """Why a package, or a key, is not taken. Each has words in `console/words.py` and in the window."""

    # the key
    KEY_MISSING = "key-missing"  # no AGE-SECRET-KEY line in the file
    KEY_IS_PUBLIC = "key-is-public"
    KEY_PROTECTED = "key-protected"  # an identity file sealed with a passphrase
    KEY_MALFORMED = "key-malformed"
    KEY_SEVERAL = "key-several"
    KEY_OTHER = "key-other"  # sealed for somebody else
    # the envelope
    NOT_A_PACKAGE = "not-a-package"
    ENVELOPE_DAMAGED = "envelope-damaged"
    ENVELOPE_FOREIGN = "envelope-foreign"  # opens by a passphrase or another kind of key
    # the container
    CONTAINER_DAMAGED = "container-damaged"
    CONTAINER_CUT = "container-cut"
    CONTAINER_EXTRA = "container-extra"  # bytes or entries beside those of the manifest
    CONTAINER_PACKED = "container-packed"  # compressed or encrypted entries: ours are stored
    # the manifest
    MANIFEST_MALFORMED = "manifest-malformed"
    MANIFEST_NEWER = "manifest-newer"
    MANIFEST_TOO_LARGE = "manifest-too-large"
    NAME_UNSAFE = "name-unsafe"
    NAME_TWICE = "name-twice"
    TEXT_UNSAFE = "text-unsafe"  # signs that hide or turn round what is shown
    # the signature
    SIGNATURE_MALFORMED = "signature-malformed"
    SIGNATURE_WRONG = "signature-wrong"
    CERTIFICATE_OTHER = "certificate-other"
    CERTIFICATE_EXPIRED = "certificate-expired"
    SECOND_SIGNATURE_MISSING = "second-signature-missing"
    SECOND_SIGNATURE_OTHER = "second-signature-other"
    SECOND_SIGNATURE_ATTACHED = "second-signature-attached"  # made together with a copy of what it signs
    SECOND_SIGNATURE_MALFORMED = "second-signature-malformed"
    # whom it is for
    RECIPIENT_NOT_NAMED = "recipient-not-named"
    RECIPIENT_ADDED = "recipient-added"  # sealed again, to more or to fewer keys than the sender named
    # the files
    FILE_DIFFERS = "file-differs"
    FILE_TOO_LARGE = "package-file-too-large"
    FILE_UNKNOWN = "file-unknown"
    # the sender
    SENDER_CHANGED = "sender-changed"


def file_name(package_id: str) -> str:
    """Of a sealed file. Says nothing about anybody; the covering letter names the same file."""
    return f"pana-{package_id}{ENDING}"


class PackageRefused(Exception):
    """This package is not taken. `code` chooses the words; `path` is the file inside it that differs, or "".

    The path was chosen by whoever wrote the package: it is shown to the user, and is no part of the message, so that
    it reaches no log.
    """

    def __init__(self, code: Refusal, path: str = "") -> None:
        super().__init__(code.value)
        self.code = code
        self.path = path
