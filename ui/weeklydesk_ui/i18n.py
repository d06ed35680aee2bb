"""Languages and translation.

The source strings are English. The Chinese ones are read directly from Qt Linguist's .ts file, so
there is no generated file to maintain (docs/decisions/0006-translations.md).
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

from weeklydesk.errors import WeeklydeskError
from weeklydesk_resources import ROOT

LANGUAGES = {"en": "English", "zh_CN": "简体中文"}
FOLDER = ROOT / "translations"

Entries = dict[tuple[str, str, str], str]


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:
    """Mark a text for translation where it is declared; it is translated where it is shown."""
    return text


def translate(context: str, text: str, comment: str | None = None) -> str:
    """Return the text in the current language."""
    return QCoreApplication.translate(context, text, comment)


def error_text(error: WeeklydeskError) -> str:
    """Return the error's message in the current language with its fields filled in."""
    fields = {
        name: error_text(value) if isinstance(value, WeeklydeskError) else value
        for name, value in error.fields.items()
    }
    return translate("errors", error.message).format(**fields)


def system_language() -> str:
    """Return the entry of `LANGUAGES` that the desktop prefers."""
    for tag in QLocale.system().uiLanguages():
        if tag.startswith("zh"):
            return "zh_CN"
        if tag.startswith("en"):
            return "en"
    return "en"


def read_ts(path: Path) -> Entries:
    """Return the finished translations of a Linguist file by context, source and comment."""
    reader = _Reader()
    reader.read(path.read_bytes())
    return reader.entries


class _Reader:
    """Collects the messages of a Linguist file from parser events."""

    def __init__(self) -> None:
        self.entries: Entries = {}
        self._parts: dict[str, str] = {}
        self._open = ""

    def read(self, content: bytes) -> None:
        """Read a whole file; expat takes 2 ms with its import, QXmlStreamReader 8."""
        from xml.parsers import expat

        parser = expat.ParserCreate()
        parser.buffer_text = True
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text
        parser.Parse(content, True)

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        if name == "message":
            self._parts = {"context": self._parts.get("context") or self._parts["name"]}
        elif name == "context":
            self._parts = {}
        self._open = "" if "type" in attributes else name

    def _text(self, text: str) -> None:
        if self._open in {"name", "source", "comment", "translation"}:
            self._parts[self._open] = self._parts.get(self._open, "") + text

    def _end(self, name: str) -> None:
        self._open = ""
        if name == "message" and "translation" in self._parts:
            parts = self._parts
            key = parts["context"], parts["source"], parts.get("comment", "")
            self.entries[key] = parts["translation"]


class TsTranslator(QTranslator):
    """A translator that reads a Linguist file directly."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._entries = read_ts(path)

    def isEmpty(self) -> bool:
        """Return whether there are no translations."""
        return not self._entries

    def translate(
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str | None:
        """Return the translation, or None so that Qt asks the next translator."""
        return self._entries.get((context, source, disambiguation or ""))


class AppLanguage:
    """The application's language; widgets learn of a change by a LanguageChange event."""

    def __init__(self, app: QCoreApplication) -> None:
        self._app = app
        self._translators: list[QTranslator] = []
        self.language = ""  # not set yet: dates and numbers use the system's locale

    def switch_to(self, language: str) -> None:
        """Switch to one of `LANGUAGES`."""
        for translator in self._translators:
            self._app.removeTranslator(translator)
        self.language = language
        QLocale.setDefault(QLocale(language))
        self._translators = [] if language == "en" else _translators(language)
        for translator in self._translators:
            self._app.installTranslator(translator)


def _translators(language: str) -> list[QTranslator]:
    """Return Qt's translator, our additions to it, and the program's; the last is asked first."""
    return [_qt_own(language), _ours(f"qt_{language}"), _ours(language)]


def _ours(name: str) -> QTranslator:
    return TsTranslator(FOLDER / f"{name}.ts")


def _qt_own(language: str) -> QTranslator:
    from PySide6.QtCore import QLibraryInfo

    translator = QTranslator()
    translator.load(
        f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    )
    return translator
