"""Damaged and malicious Word files."""

import re

import pytest

from tests.importers.wordfiles import (
    DECLARATION,
    SPACES,
    document,
    docx,
    p,
    relations,
    table,
    zipped,
)
from weeklydesk.errors import InputError
from weeklydesk.importers import read_bytes
from weeklydesk.importers.unpacking import Archive, Budget
from weeklydesk.importers.word import package, xml

COMPOUND = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(504)
BOMB = (
    '<!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">'
    '<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]>'
)
OUTSIDE = '<!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/passwd">]>'


def refused(data: bytes) -> str:
    with pytest.raises(InputError) as error:
        read_bytes("2024-W22.docx", data)
    assert str(error.value).startswith("“2024-W22.docx”")
    return str(error.value)


def test_a_password() -> None:
    assert "password" in refused(COMPOUND)


def test_an_encrypted_entry() -> None:
    data = bytearray(docx(p("x")))
    for head, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        for match in re.finditer(re.escape(head), bytes(data)):
            data[match.start() + flags] |= 1
    assert "password" in refused(bytes(data))


@pytest.mark.parametrize("size", [30, 400, 1500])
def test_cut_off(size: int) -> None:
    assert "damaged" in refused(docx(p("x"))[:size])


def test_bytes_of_an_entry_changed() -> None:
    data = bytearray(docx(p("字" * 500)))
    place = data.index(b"word/document.xml") + 60
    data[place : place + 8] = b"\xff" * 8
    assert "damaged" in refused(bytes(data))


def test_other_files_and_other_zips_are_refused() -> None:
    assert "damaged" in refused(b"just some text")
    assert "not a Word document" in refused(zipped({"a.txt": "x"}))
    sheet = zipped(
        {"_rels/.rels": relations({"d": ("officeDocument", "xl/w.xml")}), "xl/w.xml": "<workbook/>"}
    )
    assert "not a Word document" in refused(sheet)


def test_no_text() -> None:
    assert "no text" in refused(docx(p()))


@pytest.mark.parametrize("doctype", [BOMB, OUTSIDE])
def test_entity_declarations_are_refused(doctype: str) -> None:
    text = document(p("&c;" if doctype is BOMB else "&a;"))
    text = text.replace(DECLARATION, f"{DECLARATION}{doctype}")
    assert "document type definition" in refused(docx(parts={"word/document.xml": text}))


def test_broken_xml() -> None:
    assert "damaged" in refused(docx(parts={"word/document.xml": "<w:document"}))


def test_too_deep_and_too_much(monkeypatch: pytest.MonkeyPatch) -> None:
    deep = "<w:sdt><w:sdtContent>" * 5000 + p("x") + "</w:sdtContent></w:sdt>" * 5000
    assert "too deep" in refused(docx(deep))
    monkeypatch.setattr(xml, "MAX_ELEMENTS", 500)
    assert "too much" in refused(docx(*[p("x")] * 500))


def test_nested_tables_up_to_the_limit_are_read() -> None:
    nested = p("x")
    for _ in range(100):
        nested = table([f"<w:tc>{nested}{p('y')}</w:tc>"])
    assert read_bytes("2024-W22.docx", docx(nested)).report.sections


def test_a_zip_bomb_is_not_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    bomb = zipped({"word/document.xml": bytes(30_000_000)})
    assert len(bomb) < 40_000
    archive = Archive(bomb)
    with pytest.raises(InputError, match="zip bomb"):
        archive.read("word/document.xml", 1 << 30)
    assert -2 < archive.budget.left < 0
    monkeypatch.setattr(package, "MAX_PART", 1000)
    assert "larger than" in refused(docx(*[p("x" * 200)] * 40))


def test_too_many_entries_are_refused_before_they_are_listed() -> None:
    budget = Budget(0)
    budget.entries = 3
    with pytest.raises(InputError, match="more than"):
        Archive(docx(p("x")), budget)


def test_external_relationships_are_never_opened() -> None:
    data = docx(
        p("文"),
        links={
            "s": ("styles", "../../../../etc/passwd"),
            "n": ("numbering", "https://x.example.cn/n.xml"),
            "t": ("attachedTemplate", "https://x.example.cn/t.dotm"),
            "f": ("footnotes", "//server/share/f.xml"),
        },
    )
    assert read_bytes("2024-W22.docx", data).lines_in == 1


def test_macros_are_ignored() -> None:
    data = docx(p("文"), parts={"word/vbaProject.bin": "Sub AutoOpen()"})
    assert read_bytes("2024-W22.docx", data).lines_in == 1


def test_invalid_numbers_are_ignored() -> None:
    odd = (
        f'<w:numbering {SPACES}><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="x"><w:start '
        'w:val="99999999999"/><w:numFmt w:val="new"/><w:lvlText w:val="%9."/></w:lvl>'
        '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
        '<w:num w:numId="2"><w:abstractNumId w:val="9"/></w:num></w:numbering>'
    )
    data = docx(p("一", num=1), p("二", num=2), p("三", num=5), parts={"word/numbering.xml": odd})
    assert read_bytes("2024-W22.docx", data).lines_in == 3
