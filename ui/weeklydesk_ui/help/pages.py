"""The guide's Markdown pages as HTML for Qt's rich text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from weeklydesk.records import record
from weeklydesk_resources import DOCS

GUIDE = DOCS / "guide"
LANGUAGES = {"zh_CN": "zh", "en": "en"}

_HEADING = re.compile(r"<h([1-6])>(.*?)</h\1>", re.DOTALL)
_LINK = re.compile(r'<a href="([^"]*)">(.*?)</a>', re.DOTALL)
_PICTURE = re.compile(r'<img alt="([^"]*)" src="([^"]*)" ?/>')
_TAG = re.compile(r"<[^>]+>")
_BREAK = re.compile(r"(?<=[\u3000-\u9fff\uff00-\uffef])\n[ ]*(?=[\u3000-\u9fff\uff00-\uffef])")
_TO_OTHERS = re.compile(r"\A(# .*\n)\s*\[[^\]]*\]\([^)]*\.md\)\s*$", re.MULTILINE)


@record
class Page:
    """A page as HTML with its anchors."""

    path: Path
    html: str
    headings: tuple[tuple[str, str], ...]  # anchor and title


def guide_page(language: str) -> Path:
    """Return the guide's file for a language."""
    return GUIDE / f"{LANGUAGES.get(language, 'en')}.md"


def read_page(path: Path) -> Page:
    """Read a file of the documentation; links to outside of it become plain text."""
    from markdown import markdown

    text = _TO_OTHERS.sub(r"\1", path.read_text(encoding="utf-8"))
    text = _BREAK.sub("", text)
    html = markdown(text, extensions=["tables", "fenced_code"], output_format="xhtml")
    html = _LINK.sub(lambda found: _link(path, *found.groups()), html)
    html = _PICTURE.sub(lambda found: _picture(path, *found.groups()), html)
    html = html.replace("<p><img ", '<p class="picture"><img ')
    html = html.replace("<table>", '<table cellpadding="5" cellspacing="0" width="100%">')
    return Page(path, *_with_anchors(html))


def within(path: Path) -> bool:
    """Return whether a path is in the shipped documentation."""
    return path.is_file() and path.resolve().is_relative_to(DOCS.resolve())


def joined(page: Page, title: str, html: str) -> Page:
    """Return the page with one more chapter at its end."""
    anchor = f"h{len(page.headings) + 1}"
    chapter = _heading(2, anchor, title) + html
    return Page(page.path, page.html + chapter, (*page.headings, (anchor, title)))


def _link(page: Path, target: str, words: str) -> str:
    if ":" in target or not within(page.parent / target):
        return words
    return f'<a href="{target}">{words}</a>'


def _picture(page: Path, words: str, source: str) -> str:
    return f'<img src="{source}" alt="{words}" />' if within(page.parent / source) else words


def _with_anchors(html: str) -> tuple[str, tuple[tuple[str, str], ...]]:
    """Turn headings into paragraphs, whose size Qt respects, and set anchors at the chapters."""
    chapters: list[tuple[str, str]] = []

    def made(found: re.Match[str]) -> str:
        level, words = int(found[1]), found[2]
        anchor = ""
        if level == 2:
            anchor = f"h{len(chapters) + 1}"
            chapters.append((anchor, _plain(words)))
        return _heading(level, anchor, words)

    return _HEADING.sub(made, html), tuple(chapters)


def _heading(level: int, anchor: str, words: str) -> str:
    named = f'<a name="{anchor}"></a>' if anchor else ""
    return f'<p class="h{level}">{named}{words}</p>'


def _plain(html: str) -> str:
    from html import unescape

    return unescape(_TAG.sub("", html))


def style(colours: dict[str, str], size: float) -> str:
    """Return the style sheet of a page: `size` in pixels, colours from the theme."""
    return "\n".join(_rules(colours, size))


def _rules(colours: dict[str, str], size: float) -> Iterator[str]:
    ink, accent, line = colours["ink"], colours["accent"], colours["line"]
    yield f".h1 {{ font-size: {size * 1.6:.0f}px; font-weight: bold; margin: 0 0 16px 0 }}"
    yield f".h2 {{ font-size: {size * 1.25:.0f}px; font-weight: bold; margin: 32px 0 8px 0 }}"
    yield f".h3 {{ font-size: {size:.0f}px; font-weight: bold; margin: 20px 0 6px 0 }}"
    yield f"p {{ margin: 0 0 10px 0; line-height: 130%; color: {ink} }}"
    yield "p.picture { margin: 6px 0 16px 0; line-height: 100% }"  # else the line gets more height
    yield "ul, ol { margin: 0 0 10px 0 } li { margin: 0 0 5px 0; line-height: 130% }"
    yield f"a {{ color: {accent}; text-decoration: none }}"
    yield f"code {{ background-color: {colours['soft']} }}"
    yield f"pre {{ background-color: {colours['soft']}; margin: 6px 0 10px 0 }}"
    yield f"th, td {{ border-bottom: 1px solid {line}; text-align: left }}"
    yield f"th {{ font-weight: normal; color: {colours['faint']} }}"
