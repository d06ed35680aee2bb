"""Reading files: encodings, files that are not reports, and detecting the week."""

import os
import random
from pathlib import Path

import pytest

from tests.systems import needs_pipes
from weeklydesk.errors import FileError, InputError
from weeklydesk.exporters.markdown import text_of
from weeklydesk.importers import read_bytes, read_path
from weeklydesk.model import Report
from weeklydesk.weeks import Week

TEXT = "# 2024-W22\r\n\r\n- 完成押金上线\r\n"


def texts(report: Report) -> list[str]:
    return [block.text for section in report.sections for block in section.blocks]


@pytest.mark.parametrize(
    "encoding",
    ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "gbk", "gb18030"],
)
def test_encodings(encoding: str):
    reading = read_bytes("a.md", TEXT.encode(encoding))
    assert texts(reading.report) == ["完成押金上线"]
    assert reading.report.week == Week(2024, 22)


def test_windows_quotes_are_not_read_as_chinese():
    data = "# 2024-W22\n- what’s next: café".encode("cp1252")
    assert texts(read_bytes("a.md", data).report) == ["what’s next: café"]


def test_lines_in_two_encodings_are_decoded_separately():
    data = (
        "# 2024-W22\n- 甲乙丙\n- café ’n’\n".encode()
        + "- 丁戊己\n".encode("gbk")
        + b"- d\xe9j\xe0 vu"
    )
    reading = read_bytes("a.md", data)
    assert texts(reading.report) == ["甲乙丙", "café ’n’", "丁戊己", "déjà vu"]
    assert "two encodings" in str(*reading.warnings)


def test_a_file_that_was_cut_within_a_letter_is_read():
    data = "# 2024-W22\n- 甲\n- 乙\n- 丙".encode()[:-1]
    assert texts(read_bytes("a.md", data).report)[:2] == ["甲", "乙"]


def noise(size: int) -> bytes:
    return random.Random(7).randbytes(size)


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"\x89PNG\r\n\x1a\n" + noise(5000), id="picture"),
        pytest.param(b"PK\x03\x04" + noise(500), id="zip"),
        pytest.param(bytes.fromhex("d0cf11e0a1b11ae1") + bytes(512), id="old Word"),
        pytest.param(bytes(100), id="zeros"),
        pytest.param(noise(3000), id="noise"),
        pytest.param(b"MZ\x90\0\x03\0\0\0" + noise(99), id="program"),
        pytest.param("甲\0乙".encode(), id="a zero inside"),
    ],
)
def test_binary_files_are_refused(data: bytes):
    with pytest.raises(InputError, match="not a text file"):
        read_bytes("a.md", data)


@pytest.mark.parametrize("data", [b"", b"\n \n", b"\xef\xbb\xbf", b"\xff\xfe"])
def test_an_empty_file_is_refused(data: bytes):
    with pytest.raises(InputError, match="empty"):
        read_bytes("a.txt", data)


def test_an_unknown_kind_is_refused():
    with pytest.raises(InputError, match=r"Supported: \.md"):
        read_bytes("a.xyz", b"a")


@pytest.mark.parametrize("name", ["周报.doc", "周报.WPS", "report.rtf", "report.odt"])
def test_other_documents_must_be_converted_first(name: str):
    with pytest.raises(InputError, match=rf"“{name}” must be saved as \.docx first"):
        read_bytes(name, b"\xd0\xcf\x11\xe0")


def test_a_file_that_is_too_large_is_refused(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("weeklydesk.importers.MAX_SIZE", 10)
    with pytest.raises(InputError, match="too large"):
        read_bytes("a.md", b"a" * 11)


def test_unreadable_files_are_named(tmp_path: Path):
    with pytest.raises(FileError, match="There is no file"):
        read_path(tmp_path / "a.md")
    with pytest.raises(FileError, match="is a folder"):
        read_path(tmp_path)


@needs_pipes
def test_a_pipe_is_refused_without_waiting(tmp_path: Path):
    pipe = tmp_path / "a.md"
    os.mkfifo(pipe)
    with pytest.raises(FileError, match="not a regular file"):
        read_path(pipe)


def test_a_link_to_itself_is_named(tmp_path: Path):
    loop = tmp_path / "a.md"
    loop.symlink_to(loop)
    with pytest.raises(FileError):
        read_path(loop)


def test_the_week_is_the_given_one_then_the_texts_then_the_names(tmp_path: Path):
    path = tmp_path / "周报 2024-W23.md"
    path.write_text("# 2024-W22\n", encoding="utf-8")
    assert read_path(path, week=Week(2024, 1)).report.week == Week(2024, 1)
    assert read_path(path).report.week == Week(2024, 22)
    path.write_text("- 甲\n", encoding="utf-8")
    assert read_path(path).report.week == Week(2024, 23)


def test_a_range_in_the_name_belongs_to_the_week_of_its_last_day():
    reading = read_bytes("20240527-0602.md", "- 甲".encode())
    assert reading.report.week == Week(2024, 22)
    assert reading.report.properties == (("range", "2024-05-27/2024-06-02"),)
    assert text_of(reading.report) == "- 甲\n"


def test_a_missing_year_comes_from_the_folder(tmp_path: Path):
    folder = tmp_path / "2023年"
    folder.mkdir()
    path = folder / "0719周报.md"
    path.write_text("- 甲\n", encoding="utf-8")
    assert read_path(path).report.week == Week(2023, 29)


def test_an_unknown_week_must_be_given():
    with pytest.raises(InputError, match="--week"):
        read_bytes("周报.md", "- 甲".encode())
    assert read_bytes("周报.md", "- 甲".encode(), need_week=False).report.week is None


def test_ten_thousand_levels_are_read_with_a_warning():
    text = "\n".join(" " * level + "- 甲" for level in range(10_000))
    reading = read_bytes("2024-W22.md", text.encode())
    assert reading.lines_in == reading.lines_placed == 10_000
    assert "more than 100 levels deep" in str(reading.warnings[0])


def test_a_line_of_a_million_characters_is_read():
    reading = read_bytes("2024-W22.md", ("- " + "甲" * 1_000_000).encode())
    assert len(texts(reading.report)[0]) == 1_000_000
