"""counsellor-cli package: keys of an office, and opening what schools seal. No vault is needed."""

import argparse
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from counsellor_app.console import words
from counsellor_app.console.answer import FINE, PROBLEM, Answer, table
from counsellor_app.domain.clock import local_day, utc_now
from counsellor_app.domain.packages import PackageRefused, Refusal
from counsellor_app.exchange.package.key_files import KeyFiles, make_key_files, read_identity, read_public_key_of
from counsellor_app.exchange.package.known_senders import Judged, KnownSenders, Standing
from counsellor_app.exchange.package.read import VerifiedPackage, open_package
from counsellor_app.exchange.package.save import save_into
from counsellor_app.security.fingerprint import LANGUAGES, Fingerprint, of_digest, of_key
from counsellor_app.security.sealing import PUBLIC, read_public_key

STANDINGS = {
    Standing.NEW: "the first package from this school",
    Standing.KNOWN: "the certificate this school signed with before",
    Standing.CHANGED: "ANOTHER certificate than this school signed with before: ask the school",
}


def keygen(arguments: argparse.Namespace) -> Answer:
    """``office.key`` and ``office.pub``, never over others."""
    pairs = make_key_files(arguments.dir, utc_now(), reserve=arguments.reserve)
    return Answer(
        facts={"keys": [_pair(pair) for pair in pairs]}, lines=[line for pair in pairs for line in _told(pair)]
    )


def fingerprint(arguments: argparse.Namespace) -> Answer:
    text: str = arguments.key
    key = read_public_key(text) if text.startswith(PUBLIC) else read_public_key_of(Path(text))
    found = of_key(key)
    return Answer(facts={"key": key, **_facts_of(found)}, lines=[key, *_lines_of(found)])


def verify(arguments: argparse.Namespace) -> Answer:
    """What held, what the sender merely says, and what is in it."""
    package = open_package(arguments.file, read_identity(arguments.key))
    judged = _judged(arguments, package)
    has_changed = judged is not None and judged.standing is Standing.CHANGED
    return Answer(facts=_facts(package, judged), lines=_lines(package, judged), code=PROBLEM if has_changed else FINE)


def unpack(arguments: argparse.Namespace) -> Answer:
    """All files or none. A certificate that changed is refused unless the school was asked."""
    package = open_package(arguments.file, read_identity(arguments.key))
    judged = _judged(arguments, package)
    if judged is not None and judged.standing is Standing.CHANGED and not arguments.accept_changed:
        raise PackageRefused(Refusal.SENDER_CHANGED)
    saved = save_into(package, arguments.out)
    if judged is not None:
        KnownSenders(arguments.known).accept(package.manifest.sender, local_day(utc_now()))
    names = [str(path) for path in saved]
    return Answer(facts={**_facts(package, judged), "saved": names}, lines=[*_lines(package, judged), "", *names])


def _judged(arguments: argparse.Namespace, package: VerifiedPackage) -> Judged | None:
    return KnownSenders(arguments.known).judge(package.manifest.sender) if arguments.known else None


def _facts(package: VerifiedPackage, judged: Judged | None) -> dict[str, Any]:
    return {
        "checks": [check.value for check in package.checks],
        "not_verified": [claim.value for claim in package.claims],
        "opened_as": package.opened_as.role.value,
        "signed_at": package.signature.signed_at,
        "certificate": {
            "sha256": package.signature.cert_sha256,
            "organisation": package.signature.organisation,
            "valid_from": package.signature.valid_from,
            "valid_until": package.signature.valid_until,
            **_facts_of(_of_certificate(package)),
        },
        "national_signature": _national(package),
        "sender_standing": judged.standing.value if judged else None,
        "manifest": json.loads(package.manifest_bytes),
    }


def _national(package: VerifiedPackage) -> dict[str, Any] | None:
    seen = package.national
    if seen is None:
        return None
    return {"digest": seen.digest.value, "algorithm": seen.algorithm, "signers": seen.signers}


def _lines(package: VerifiedPackage, judged: Judged | None) -> Sequence[str]:
    manifest, sender = package.manifest, package.manifest.sender
    lines = [f"verified      {words.CHECKS[check]}" for check in package.checks]
    lines += [f"not verified  {words.CLAIMS[claim]}" for claim in package.claims]
    if judged is not None:
        lines.append(f"sender        {STANDINGS[judged.standing]}")
    told = [
        ("school", sender.school_ru or sender.school_kk),
        ("BIN", sender.bin or "-"),
        ("profile", manifest.profile.value + (" (demonstration)" if manifest.demo else "")),
        ("period", f"{manifest.period.from_ or '-'} {manifest.period.until or '-'}"),
        ("answers", f"{manifest.request.number} {manifest.request.outside_number}"),
        ("ground", manifest.ground.text or "-"),
        ("sealed", manifest.created),
        ("audit row", f"{manifest.audit.seq} {manifest.audit.hash}"),
        *((each.role.value, f"{each.name} {each.key}") for each in manifest.recipients),
        *(("withheld", f"{each.item} {each.reason}") for each in manifest.withheld),
    ]
    lines += ["", *table([(name, " ".join(value.split())) for name, value in told])]
    lines += ["", "certificate", *_lines_of(_of_certificate(package)), ""]
    return lines + table([(entry.path, str(entry.size), entry.sha256) for entry in manifest.files])


def _of_certificate(package: VerifiedPackage) -> Fingerprint:
    return of_digest(bytes.fromhex(package.signature.cert_sha256))


def _pair(pair: KeyFiles) -> dict[str, Any]:
    found = _facts_of(of_key(pair.public_key))
    return {"secret": str(pair.secret), "public": str(pair.public), "key": pair.public_key, **found}


def _told(pair: KeyFiles) -> list[str]:
    secret, public = f"{pair.secret}  keep it secret, and a copy of it", f"{pair.public}  give it to schools"
    return [secret, public, pair.public_key, *_lines_of(of_key(pair.public_key)), ""]


def _facts_of(found: Fingerprint) -> dict[str, Any]:
    return {"words": dict(found.words), "numbers": list(found.numbers), "hex": " ".join(found.hex)}


def _lines_of(found: Fingerprint) -> list[str]:
    rows = [(language, *found.words[language]) for language in LANGUAGES]
    return [*table([("", *map(str, found.numbers)), *rows]), "hex  " + " ".join(found.hex)]
