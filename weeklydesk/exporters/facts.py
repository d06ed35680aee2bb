"""Metadata of exported files: title and language."""

from __future__ import annotations

from weeklydesk.exporters.options import Options
from weeklydesk.model import Report, walk


def title_of(report: Report, options: Options) -> str:
    """Return the title for the file's properties: the report's title, week or the file name."""
    return report.title or (str(report.week) if report.week else options.name)


def language_of(report: Report, options: Options) -> str:
    """Return the language tag: the requested one, else Chinese if the text contains any."""
    if options.language:
        return options.language
    return "zh-CN" if any(map(_has_chinese, _texts(report))) else "en-US"


def is_chinese(language: str) -> bool:
    """Return whether a language tag is Chinese."""
    return language.lower().startswith("zh")


def _has_chinese(text: str) -> bool:
    return not text.isascii() and any(
        "\u3400" <= sign <= "\u9fff" or sign >= "\U00020000" for sign in text
    )


def _texts(report: Report) -> list[str]:
    titles = [report.title, *(section.title for section in report.sections)]
    bodies = [block.text for part in report.sections for _, block in walk(part.blocks)]
    return titles + bodies
