"""The guide's files as the window shows them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from weeklydesk_ui.help.pages import guide_page, joined, read_page, style
from weeklydesk_ui.look.themes import LIGHT


@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_every_chapter_can_be_entered(language: str):
    path = guide_page(language)
    page = read_page(path)
    chapters = re.findall(r"^## (.+)$", path.read_text(encoding="utf-8"), re.M)
    assert [words for _, words in page.headings] == chapters
    assert all(f'<a name="{anchor}">' in page.html for anchor, _ in page.headings)


@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_links_lead_to_documents_that_are_shipped(language: str):
    page = read_page(guide_page(language))
    targets = re.findall(r'(?:href|src)="([^"]+)"', page.html)
    assert targets
    assert [each for each in targets if not (page.path.parent / each).is_file()] == []


def test_what_leads_elsewhere_becomes_words(tmp_path: Path):
    file = tmp_path / "page.md"
    file.write_text(
        "# Page\n\n[简体中文](zh.md)\n\n[net](https://example.com) [up](../../README.md)"
        " ![share](//host/share.png)\n",
        encoding="utf-8",
    )
    html = read_page(file).html
    assert "简体中文" not in html
    assert "<p>net up share</p>" in html


def test_chinese_lines_are_joined_without_a_space(tmp_path: Path):
    file = tmp_path / "page.md"
    file.write_text("点一下\n得到 Word，\n再点 one\ntwo\n\n- 甲\n- 乙\n", encoding="utf-8")
    html = read_page(file).html
    assert "<p>点一下得到 Word，再点 one\ntwo</p>" in html
    assert "<li>乙</li>" in html


def test_a_chapter_is_joined_at_the_end():
    page = read_page(guide_page("en"))
    more = joined(page, "Keys", "<p>F1</p>")
    assert more.headings[:-1] == page.headings
    assert more.html.endswith("</a>Keys</p><p>F1</p>")


def test_the_style_uses_colours_of_the_theme():
    from dataclasses import asdict

    assert LIGHT.ink in style(asdict(LIGHT), 15)
