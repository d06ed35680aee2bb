"""The examples of the CommonMark specification: none fails, and no word or line is lost."""

import json
import re
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from weeklydesk.exporters.markdown import text_of
from weeklydesk.importers.outline import read_text

DATA = Path(__file__).parents[1] / "data" / "commonmark-0.31.2.json"
EXAMPLES: list[tuple[int, str, str]] = json.loads(DATA.read_text(encoding="utf-8"))

# Examples whose normal form renders differently, and why.
INDENTED_CODE = {
    *(1, 2, 3, 5, 7, 8, 18, 36, 48, 49, 69, 70, 85, 87, 100, 107, 110, 111, 112, 114, 115, 116),
    *(117, 118, 134, 183, 184, 211, 225, 231, 236, 238, 253, 254, 264, 270, 271, 272, 273, 274),
    *(278, 286, 287, 288, 289, 290, 312, 313),
}
VISUAL_NESTING = {255, 257, 276, 280, 295, 309, 310, 311, 312, 313}
DIALECT_MARKS = {64, 261, 304, 353}
LISTS_THAT_JOIN = {297, 301, 302, 308}
LABELS = {378, 382, 395, 422, 424, 428, 429, 430, 433, 444, 456, 460, 462}
SETEXT_OF_ONE_LINE = {81, 82, 93, 95, 215, 216, 300}
UNCLOSED = {126, 127, 137, 139, 173, 237}
EMPTY_ITEMS = {278, 285, 367}
HARD_BREAKS = {226, 633, 635, 636, 638}
SEPARATE_QUOTES = {242, 252}
MARGINS_IN_HTML = {191}
DIFFERENT = set[int]().union(
    INDENTED_CODE,
    VISUAL_NESTING,
    DIALECT_MARKS,
    LISTS_THAT_JOIN,
    LABELS,
    SETEXT_OF_ONE_LINE,
    UNCLOSED,
    EMPTY_ITEMS,
    HARD_BREAKS,
    SEPARATE_QUOTES,
    MARGINS_IN_HTML,
)


def words(text: str) -> list[str]:
    return re.findall(r"\w+", text)


def rendered(text: str) -> str:
    return re.sub(r"\s+|</?p>", "", MarkdownIt("commonmark").render(text))


@pytest.mark.parametrize(
    ("number", "source"), [pytest.param(n, text, id=f"{n}") for n, _, text in EXAMPLES]
)
def test_an_example_of_the_specification(number: int, source: str):
    reading = read_text(source)
    written = text_of(reading.report)
    assert reading.lines_in == reading.lines_placed
    assert words(written) == words(source)
    assert text_of(read_text(written).report) == written
    assert (rendered(written) != rendered(source)) == (number in DIFFERENT)
