"""The words of the window: `.ts` files out of the code, `.qm` files for Qt, words in from a translator.

    python3 packaging/dev.py i18n                 bring i18n/*.ts up to date, say what is still to be translated
    python3 packaging/dev.py i18n words.json      the same, after filling in {"English": {"kk": "…", "ru": "…"}}
    python3 packaging/dev.py i18n --force words.json      also replace what is already translated
    python3 packaging/dev.py i18n --clean         also forget the translations of texts that left the code

A plural text takes a list, one form per plural of the language: {"%n case(s)": {"ru": ["%n случай", "%n случая",
"%n случаев"], "kk": ["%n жағдай", "%n жағдай"], "en": ["%n case", "%n cases"]}}. `"contexts": ["CasePage"]` beside
the languages keeps the words to those classes. What is still to do is printed in the same shape, to be filled and fed.
"""

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
LANGUAGES = ("kk", "ru", "en")
PLURALS = {"kk": 2, "ru": 3, "en": 2}
PLURALS_ONLY = frozenset({"en"})  # the texts in the code are English; only their plural forms are made elsewhere
NO_GUESSING = [part for kind in ("sametext", "similartext") for part in ("-disable-heuristic", kind)]
PLACEHOLDER = re.compile(r"%L?\d+|%L?n|\{[a-z_0-9]*\}")
Words = str | list[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """One text of one context. `element` is its `<message>`."""

    context: str
    element: ET.Element

    @property
    def source(self) -> str:
        return self.element.findtext("source") or ""

    @property
    def comment(self) -> str:
        """What sets it apart from the same source with another meaning (the second argument of `tr`)."""
        return self.element.findtext("comment") or ""

    @property
    def is_plural(self) -> bool:
        return self.element.get("numerus") == "yes"

    @property
    def forms(self) -> list[str]:
        translation = self._translation
        if self.is_plural:
            return [form.text or "" for form in translation.findall("numerusform")]
        return [translation.text or ""]

    @property
    def is_finished(self) -> bool:
        return self._translation.get("type") is None and all(self.forms)

    @property
    def is_gone(self) -> bool:
        return self._translation.get("type") in {"vanished", "obsolete"}

    def fill(self, words: Words) -> None:
        translation = self._translation
        translation.attrib.pop("type", None)
        if isinstance(words, str):
            translation.text = words
            return
        for form in list(translation):
            translation.remove(form)
        translation.text = None
        for text in words:
            ET.SubElement(translation, "numerusform").text = text

    @property
    def _translation(self) -> ET.Element:
        found = self.element.find("translation")
        if found is None:
            found = ET.SubElement(self.element, "translation", {"type": "unfinished"})
        return found


def ts_file(language: str, root: Path = ROOT) -> Path:
    return root / "i18n" / f"counsellor_{language}.ts"


def tool(name: str) -> str:
    """Where Qt's `lupdate` or `lrelease` stands; dev.py may be running outside the venv it has made."""
    windows = os.name == "nt"
    made = ROOT / ".venv" / ("Scripts" if windows else "bin") / (f"{name}.exe" if windows else name)
    beside = Path(sys.executable).with_name(made.name)
    return str(beside if beside.exists() else made)


def sources(root: Path = ROOT) -> list[str]:
    """Only `ui/` and the composition root speak to the user through Qt."""
    package = root / "counsellor_app"
    files = [*package.glob("*.py"), *(package / "ui").rglob("*.py")]
    return sorted(str(file.relative_to(root)) for file in files)


def update(root: Path = ROOT, *, into: Path | None = None, clean: bool = False) -> None:
    """Bring every `.ts` up to date with the code.

    A text that left the code keeps its translation, marked "vanished", and gets it back when it returns: a file
    that is broken for an hour must not cost a translator's day. `clean` forgets those.
    `into`: another root whose `i18n` folder is written instead.
    """
    target = into or root
    (target / "i18n").mkdir(exist_ok=True)
    options = ["-silent", "-locations", "none", *NO_GUESSING, *(["-no-obsolete"] if clean else [])]
    command = [tool("pyside6-lupdate"), *options, *sources(root), "-source-language", "en"]
    whole = [str(ts_file(language, target)) for language in LANGUAGES if language not in PLURALS_ONLY]
    plural = [str(ts_file(language, target)) for language in PLURALS_ONLY]
    subprocess.run([*command, "-ts", *whole], cwd=root, check=True)  # the language is read off the file's name
    subprocess.run([*command, "-pluralonly", "-ts", *plural], cwd=root, check=True)


def stale(root: Path = ROOT) -> list[str]:
    """The names of the `.ts` files that `update` would change."""
    with tempfile.TemporaryDirectory() as name:
        fresh = Path(name)
        shutil.copytree(root / "i18n", fresh / "i18n")
        update(root, into=fresh)
        pairs = [(ts_file(language, root), ts_file(language, fresh)) for language in LANGUAGES]
        return [old.name for old, new in pairs if not old.exists() or old.read_text("utf-8") != new.read_text("utf-8")]


def release(root: Path = ROOT) -> None:
    """Compile what is newer than its compiled file."""
    target = root / "counsellor_app" / "_i18n"
    target.mkdir(exist_ok=True)
    for language in LANGUAGES:
        source, compiled = ts_file(language, root), target / f"counsellor_{language}.qm"
        if not source.exists() or (compiled.exists() and compiled.stat().st_mtime >= source.stat().st_mtime):
            continue
        command = [tool("pyside6-lrelease"), "-silent", "-nounfinished", str(source), "-qm", str(compiled)]
        subprocess.run(command, cwd=root, check=True)


def read(language: str, root: Path = ROOT) -> list[Message]:
    return list(messages(ET.parse(ts_file(language, root))))


def messages(tree: "ET.ElementTree[ET.Element]") -> Iterator[Message]:
    """Every text that is in the code."""
    for context in tree.getroot().iter("context"):
        for element in context.iter("message"):
            message = Message(context=context.findtext("name") or "", element=element)
            if not message.is_gone:
                yield message


def unfinished(root: Path = ROOT) -> dict[str, dict[str, object] | list[dict[str, object]]]:
    """What is still to translate, in the shape `merge` reads; a list where one source has several meanings."""
    todo: dict[tuple[str, str], dict[str, object]] = {}
    contexts: dict[tuple[str, str], list[str]] = {}
    for language in LANGUAGES:
        for message in read(language, root):
            if message.is_finished:
                continue
            key = message.source, message.comment
            entry = todo.setdefault(key, {"comment": message.comment} if message.comment else {})
            entry["contexts"] = contexts.setdefault(key, [])
            if message.context not in contexts[key]:
                contexts[key].append(message.context)
            entry[language] = [""] * PLURALS[language] if message.is_plural else ""
    answer: dict[str, dict[str, object] | list[dict[str, object]]] = {}
    for source, _ in todo:
        entries = [entry for (same, _), entry in todo.items() if same == source]
        answer[source] = entries if len(entries) > 1 else entries[0]
    return answer


def objection(message: Message, language: str, words: object) -> str | None:
    """Why these words cannot stand for this text, or nothing."""
    if message.is_plural:
        if not isinstance(words, list) or len(words) != PLURALS[language]:
            return f"needs a list of {PLURALS[language]} plural forms"
    elif not isinstance(words, str):
        return "needs one text"
    for form in words if isinstance(words, list) else [words]:
        if not isinstance(form, str) or not form.strip():
            return "is empty"
        if sorted(PLACEHOLDER.findall(form)) != sorted(PLACEHOLDER.findall(message.source)):
            return "has other placeholders than the English text"
    return None


def given(words: Mapping[str, object], message: Message, language: str) -> object:
    """The words meant for this message: by source, kept to `contexts` and `comment` where those are named."""
    found = words.get(message.source)
    entries = found if isinstance(found, list) else [found]
    for entry in entries:
        if not isinstance(entry, dict) or not entry.get(language):
            continue
        contexts = entry.get("contexts") or [message.context]
        if message.context in contexts and entry.get("comment", message.comment) == message.comment:
            return entry[language] if any(entry[language]) else None
    return None


def merge(words: Mapping[str, object], *, force: bool = False, root: Path = ROOT) -> list[str]:
    """Fill what is unfinished (with `force`: everything given). Answers what was refused and why, one line each."""
    refused: list[str] = []
    known: set[str] = set()
    for language in LANGUAGES:
        tree = ET.parse(ts_file(language, root))
        for message in messages(tree):
            known.add(message.source)
            new = given(words, message, language)
            if new is None or (message.is_finished and not force):
                continue
            reason = objection(message, language, new)
            if reason:
                refused.append(f"{language}: {message.context}: {message.source!r} {reason}")
            elif isinstance(new, str | list):
                message.fill(new)
        tree.write(ts_file(language, root), encoding="utf-8", xml_declaration=True)
    refused += [f"no such text in the code: {source!r}" for source in words if source not in known]
    update(root)  # Qt's own layout again
    return refused


def main(arguments: list[str]) -> int:
    force = "--force" in arguments
    files = [Path(name) for name in arguments if not name.startswith("--")]
    update(clean="--clean" in arguments)
    refused: list[str] = []
    for file in files:
        refused += merge(json.loads(file.read_text("utf-8-sig")), force=force)
    todo = unfinished()
    if todo:
        lines = (
            f"{json.dumps(source, ensure_ascii=False)}: {json.dumps(entry, ensure_ascii=False)}"
            for source, entry in todo.items()
        )
        print("{\n" + ",\n".join(lines) + "\n}")
    for line in refused:
        print(line, file=sys.stderr)
    print(f"{len(todo)} texts to translate, {len(refused)} refused", file=sys.stderr)
    release()
    return 1 if refused else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
