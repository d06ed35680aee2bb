"""What a file says about itself: title, language, moment."""

from __future__ import annotations

from weeklydesk.exporters.options import Options
from weeklydesk.model import Report, walk


def title_of(report: Report, options: Options) -> str:
    """Return what the file is called in its properties: title, week or the file's own name."""
    return report.title or (str(report.week) if report.week else options.name)


def language_of(report: Report, options: Options) -> str:
    """Return the language tag: the one asked for, else by whether there is any Chinese."""
    if options.language:
        return options.language
    return "zh-CN" if any(map(_has_chinese, _texts(report))) else "en-US"


def is_chinese(language: str) -> bool:
    """Whether a language tag names Chinese."""
    return language.lower().startswith("zh")


def _has_chinese(text: str) -> bool:
    return not text.isascii() and any(
        "\u3400" <= sign <= "\u9fff" or sign >= "\U00020000" for sign in text
    )


def _texts(report: Report) -> list[str]:
    titles = [report.title, *(section.title for section in report.sections)]
    bodies = [block.text for part in report.sections for _, block in walk(part.blocks)]
    return titles + bodies
