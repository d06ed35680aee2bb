"""Naughty strings and control characters as items and titles, in the store and all formats."""

from __future__ import annotations

from collections.abc import Iterable
from io import BytesIO
from pathlib import Path

import docx
import pytest

from tests.exporters.readers import READERS
from tests.exporters.samples import OPTIONS
from tests.exporters.wordparts import audit
from tests.reliability.figures import Figures
from tests.reliability.naughty import (
    BIG_LIST,
    CONTROLS,
    INJECTIONS,
    MOSTLY_CONTROLS,
    NAUGHTY,
    PLAIN_WORDS,
    SCRIPTS,
    SURROGATES,
    SYMBOLS,
)
from weeklydesk import exporters, importers
from weeklydesk.errors import InputError
from weeklydesk.lineage.identity import identify, without_identity
from weeklydesk.model import Item, Marker, Report, Section, items_of, walk
from weeklydesk.records import replace
from weeklydesk.store import Store
from weeklydesk.weeks import Week

WEEK = Week(2024, 22)
ENDINGS = [form.ending for form in exporters.formats()]
EVERY = (*NAUGHTY, *SURROGATES)
LONGEST_PROPERTY = 255  # characters in a Word file


def naughty(*texts: str) -> Report:
    """Return a section per text, with the text as title, item and nested item."""
    return Report(
        WEEK,
        title="2024-W22",
        sections=tuple(
            Section(
                text.replace("\n", " "),
                blocks=(Item(text, Marker.NUMBER, "1", children=(Item(text),)),),
            )
            for text in texts
        ),
    )


def letters(text: str) -> str:
    """Return the letters and digits of a text, so that emphasis markup does not matter."""
    return "".join(sign for sign in text if sign.isalnum())


def assert_thrice_in_order(texts: Iterable[str], shown: str) -> None:
    """Assert that each text occurs as title, item and nested item."""
    signs, place = letters(shown), 0
    for text in texts:
        for _ in range(3):
            found = signs.find(letters(text), place)
            assert found >= 0, text
            place = found + len(letters(text))


def test_the_store_keeps_every_text(tmp_path: Path, figures: Figures):
    report = identify(naughty(*EVERY))
    with Store.open(tmp_path / "weeklydesk.db") as store:
        assert store.save(report, base=None).report == report
        assert store.load(WEEK).report == report
        for text in (text for text in NAUGHTY if '"' not in text and text.strip()):
            hits = store.search(f'"{text}"', limit=None)
            assert [hit for hit in hits if hit.text == text], text
    figures["naughty strings"] = f"{len(set(EVERY))}, each as item, nested item and title"


def test_markdown_preserves_all_texts():
    first = exporters.render(naughty(*NAUGHTY), ".md", OPTIONS)
    reading = importers.read_bytes("2024-W22.md", first)
    assert reading.lines_in == reading.lines_placed
    assert exporters.render(reading.report, ".md", OPTIONS) == first


def test_markdown_preserves_each_text():
    for text in set(EVERY) - MOSTLY_CONTROLS:
        data = exporters.render(without_identity(naughty(text)), ".md", OPTIONS)
        back = importers.read_bytes("2024-W22.md", data).report
        found = [letters(item.text) for _, item in items_of(back)]
        assert found[:1] == [letters(text.encode("utf-8", "replace").decode())], text


def test_a_word_file_preserves_all_texts():
    data = exporters.render(naughty(*EVERY), ".docx", OPTIONS)
    reading = importers.read_bytes("2024-W22.docx", data)
    assert reading.lines_in == reading.lines_placed
    texts = (
        text
        for section in reading.report.sections
        for text in (section.title, *(block.text for _, block in walk(section.blocks)))
    )
    kept = (text.encode("utf-8", "replace").decode() for text in EVERY)
    assert_thrice_in_order(kept, "".join(texts))


@pytest.mark.parametrize("text", sorted(MOSTLY_CONTROLS), ids=ascii)
def test_a_file_of_mostly_control_characters_is_refused(text: str):
    data = exporters.render(without_identity(naughty(text)), ".md", OPTIONS)
    with pytest.raises(InputError, match="is not a text file"):
        importers.read_bytes("2024-W22.md", data)


@pytest.mark.parametrize("ending", ENDINGS)
def test_every_export_contains_every_text(ending: str):
    texts = (*PLAIN_WORDS, *SYMBOLS, *SCRIPTS, *CONTROLS, *INJECTIONS, *BIG_LIST)
    lines = READERS[ending](exporters.render(naughty(*texts), ending, OPTIONS))
    assert_thrice_in_order(texts, "".join(line.text for line in lines))


@pytest.mark.parametrize("ending", ENDINGS)
def test_no_export_fails_on_a_text(ending: str):
    for text in EVERY:
        assert READERS[ending](exporters.render(naughty(text), ending, OPTIONS)), text


@pytest.mark.parametrize("ending", ENDINGS)
def test_no_export_fails_on_a_name(ending: str):
    report = Report(None, sections=naughty("押金").sections)
    for text in EVERY:
        options = replace(OPTIONS, author=text, team=text, name=text, subject=text)
        assert READERS[ending](exporters.render(report, ending, options)), text


def test_a_word_file_can_have_any_name():
    for text in EVERY:
        data = exporters.render(naughty("押金"), ".docx", replace(OPTIONS, author=text))
        author = docx.Document(BytesIO(data)).core_properties.author
        assert letters(author) == letters(text[:LONGEST_PROPERTY])


def test_word_files_of_all_of_them_are_valid(tmp_path: Path):
    assert audit(exporters.render(naughty(*EVERY), ".docx", OPTIONS), tmp_path) == []
