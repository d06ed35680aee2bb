"""An item's story as HTML; added text is underlined, removed text struck out."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from itertools import groupby
from typing import TYPE_CHECKING

from weeklydesk.model import Item, State
from weeklydesk.text.word_diff import Change
from weeklydesk.weeks import Week
from weeklydesk_ui.i18n import translate
from weeklydesk_ui.look.themes import Theme
from weeklydesk_ui.review.words import wish_words
from weeklydesk_ui.story.remarks import shortened
from weeklydesk_ui.story.words import bond_words, state_words

if TYPE_CHECKING:
    from weeklydesk.desk.stories import Chapter, Relative, Story

_LONG = 3  # unchanged weeks in a row, from which they are summarized


def story_html(story: Story | None, theme: Theme) -> str:
    """Return the story, or how to get one."""
    if story is None or not story.chapters:
        words = translate("Story", "Place the cursor in an item to see its story.")
        return f'<p style="color:{theme.faint}">{escape(words)}</p>'
    body = "".join((*_chapters(story, theme), *_wishes(story, theme), *_relatives(story, theme)))
    return f'<body style="color:{theme.ink}">{_head(story, theme)}{body}</body>'


def _head(story: Story, theme: Theme) -> str:
    count, first = len(story.chapters), story.chapters[0].seen.week
    words = translate("Story", "{count} weeks, since {week}")
    if count == 1:
        words = translate("Story", "New in {week}")
    return _small(words.format(count=count, week=first), theme, above=0)


def _chapters(story: Story, theme: Theme) -> Iterator[str]:
    first = story.chapters[0]
    for quiet, run in groupby(story.chapters, lambda each: each is not first and _is_quiet(each)):
        chapters = list(run)
        if quiet and len(chapters) >= _LONG:
            yield _run_line(chapters, theme)
            continue
        for chapter in chapters:
            yield _week_line(chapter, theme, chapter is first, quiet)
            if not quiet:
                yield _text_line(chapter, theme, chapter is first)


def _is_quiet(chapter: Chapter) -> bool:
    return not (chapter.reworded or chapter.moved or chapter.state_changed)


def _run_line(chapters: list[Chapter], theme: Theme) -> str:
    """Return a summary of unchanged weeks from the first to the last."""
    first, last = (_week_link(chapters[end], theme) for end in (0, -1))
    words = translate("Story", "unchanged for {count} weeks").format(count=len(chapters))
    rest = f'<span style="color:{theme.faint}"> · {escape(words)}</span>'
    return f'<p style="margin:6px 0 0 0">{first} – {last}{rest}</p>'


def _text_line(chapter: Chapter, theme: Theme, first: bool) -> str:
    item = chapter.seen.item
    text = _plain(item) if first or not chapter.reworded else _changes(chapter, theme)
    colour = theme.ink if item.state is State.OPEN else theme.faint
    return f'<p style="margin:2px 0 0 0;line-height:145%;color:{colour}">{text}</p>'


def _week_line(chapter: Chapter, theme: Theme, first: bool, quiet: bool) -> str:
    seen = chapter.seen
    told = [translate("Story", "unchanged")] if quiet else []
    if first or chapter.moved:
        told.append(escape(seen.section.title))
    if chapter.state_changed or (first and seen.item.state is not State.OPEN):
        told.append(state_words(seen.item.state))
    link = _week_link(chapter, theme)
    rest = f'<span style="color:{theme.faint}">{" · ".join(["", *told])}</span>'
    return f'<p style="margin:{6 if quiet else 16}px 0 0 0">{link}{rest}</p>'


def _week_link(chapter: Chapter, theme: Theme) -> str:
    return _link(chapter.seen.week, chapter.seen.item, str(chapter.seen.week), theme)


def _plain(item: Item) -> str:
    return escape(item.text).replace("\n", "<br>")


def _changes(chapter: Chapter, theme: Theme) -> str:
    looks = {
        Change.SAME: "",
        Change.GONE: f"color:{theme.danger};text-decoration:line-through",
        Change.NEW: f"color:{theme.good};text-decoration:underline",
    }
    return "".join(
        f'<span style="{looks[piece.change]}">{escape(piece.text)}</span>'
        for piece in chapter.pieces
    ).replace("\n", "<br>")


def _wishes(story: Story, theme: Theme) -> Iterator[str]:
    if story.wishes:
        yield _small(translate("Story", "Chosen when a week was started"), theme)
    for week, wish in story.wishes:
        yield f'<p style="margin:2px 0 0 0">{week} · {escape(wish_words(wish))}</p>'


def _relatives(story: Story, theme: Theme) -> Iterator[str]:
    if story.relatives:
        yield _small(translate("Story", "Belongs to it"), theme)
    for relative in story.relatives:
        yield f'<p style="margin:2px 0 0 0">{_relative(relative, story.lineage, theme)}</p>'


def _relative(relative: Relative, lineage: str, theme: Theme) -> str:
    told = bond_words(relative.link.bond, from_here=relative.link.earlier == lineage)
    seen = relative.seen
    return f"{escape(told)} {_link(seen.week, seen.item, shortened(seen.item.text), theme)}"


def _link(week: Week, item: Item, words: str, theme: Theme) -> str:
    look = f"color:{theme.accent};text-decoration:none"
    return f'<a style="{look}" href="item:{week}/{item.id}">{escape(words)}</a>'


def _small(words: str, theme: Theme, above: int = 20) -> str:
    look = f"margin:{above}px 0 2px 0;color:{theme.faint}"
    return f'<p style="{look}">{escape(words)}</p>'
