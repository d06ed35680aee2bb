"""The guide's files as the window shows them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from weeklydesk_resources import DOCS
from weeklydesk_ui.help.pages import LANGUAGES, guide_page, joined, read_page, style
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


def test_every_picture_is_shown_somewhere_and_small():
    texts = [path.read_text(encoding="utf-8") for path in DOCS.rglob("*.md")]
    texts.append((DOCS.parent / "README.md").read_text(encoding="utf-8"))
    pictures = sorted(DOCS.rglob("*.png"))
    assert pictures
    assert [each.name for each in pictures if not any(each.name in text for text in texts)] == []
    assert [each.name for each in pictures if each.stat().st_size > 150_000] == []


def test_a_picture_is_left_the_room_that_it_takes():
    html = read_page(guide_page("en")).html
    assert html.count("<img ") == html.count('<p class="picture"><img ') > 0


def test_the_guides_show_the_same_pictures_each_in_its_language():
    shown = [re.findall(r'src="([^"]+)"', read_page(guide_page(each)).html) for each in LANGUAGES]
    chinese, english = ([each.rpartition("-")[0] for each in names] for names in shown)
    assert set(english) == set(chinese) != set()
    assert {name.rpartition("-")[2] for names in shown for name in names} == {"zh.png", "en.png"}


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
