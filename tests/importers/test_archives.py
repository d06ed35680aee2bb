"""Zip archives: the files found, the files refused, and that nothing is written to disk."""

import io
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.importers.wordfiles import zipped
from weeklydesk.errors import InputError
from weeklydesk.importers import unpacking
from weeklydesk.importers.archives import cleaned
from weeklydesk.importers.finding import find_files
from weeklydesk.importers.found_files import FoundFiles
from weeklydesk.importers.unpacking import Archive, Budget

ID = "0123456789abcdef0123456789abcdef"


def gathered(tmp_path: Path, data: bytes) -> FoundFiles:
    path = tmp_path / "导出.zip"
    path.write_bytes(data)
    return find_files([path])


def found(tmp_path: Path, entries: Mapping[str, str | bytes]) -> dict[str, bytes]:
    sources = gathered(tmp_path, zipped(entries)).sources
    return {
        each.path.relative_to(tmp_path / "导出.zip").as_posix(): each.read() for each in sources
    }


def refusals(gathered: FoundFiles) -> list[str]:
    return [str(error) for _, error in gathered.refused]


def raw_names(names: Mapping[bytes, bytes]) -> bytes:
    """Return a zip with raw entry names, without the UTF-8 flag."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, content in names.items():
            archive.writestr("x" * len(name), content)
    data = buffer.getvalue()
    for name in names:
        data = data.replace(b"x" * len(name), name)
    return data


def test_notion_names_lose_their_ids(tmp_path: Path):
    entries = {f"周报 {ID}/2024-W22 {ID}.md": "一", f"周报 {ID}/{ID}.md": "二"}
    assert sorted(found(tmp_path, entries)) == [f"周报/{ID}.md", "周报/2024-W22.md"]


def test_a_name_that_only_looks_like_an_id_stays():
    assert cleaned(f"a/{ID}0.md") == f"a/{ID}0.md"
    assert cleaned(f"a-{ID}.md") == "a.md"


def test_nested_zips_are_read(tmp_path: Path):
    inner = zipped({"2024-W22.md": "一"})
    assert found(tmp_path, {"Part-1.zip": inner, "2024-W23.md": "二"}) == {
        "2024-W23.md": "二".encode(),
        "Part-1.zip/2024-W22.md": "一".encode(),
    }


def test_too_deeply_nested_zips_are_refused(tmp_path: Path):
    data = zipped({"2024-W22.md": "一"})
    for depth in range(3):
        data = zipped({f"{depth}.zip": data})
    assert "too many nested zips" in refusals(gathered(tmp_path, data))[0]


@pytest.mark.parametrize("encoding", ["utf-8", "gbk"])
def test_names_without_the_utf_8_flag(tmp_path: Path, encoding: str):
    name = "第22周周报.md"
    sources = gathered(tmp_path, raw_names({name.encode(encoding): b"x"})).sources
    assert [each.path.name for each in sources] == [name]


def test_names_in_other_code_pages_are_kept(tmp_path: Path):
    sources = gathered(tmp_path, raw_names({b"caf\x82.md": b"x"})).sources
    assert [each.path.name for each in sources] == ["café.md"]


@pytest.mark.parametrize(
    "name", ["../../evil.md", "/etc/evil.md", "C:\\evil.md", "a/../../evil.md"]
)
def test_names_outside_the_archive_are_refused(tmp_path: Path, name: str):
    found = gathered(tmp_path, zipped({name: "x", "2024-W22.md": "y"}))
    assert [each.path.name for each in found.sources] == ["2024-W22.md"]
    assert "points outside the zip" in refusals(found)[0]
    assert [path.name for path in tmp_path.rglob("*")] == ["导出.zip"]


def test_files_of_other_types_are_counted(tmp_path: Path):
    found = gathered(
        tmp_path, zipped({"a.csv": "", "b.csv": "", "c.png": "", "__MACOSX/._d.md": ""})
    )
    assert found.others == {".csv": 2, ".png": 1}


def test_years_are_taken_from_folders_and_siblings(tmp_path: Path):
    entries = {"2023/0719周报.md": "", "x/0719周报.md": "", "x/2022-W01.md": "", "y/0719.md": ""}
    sources = gathered(tmp_path, zipped(entries)).sources
    years = {
        each.path.relative_to(tmp_path / "导出.zip").as_posix(): each.year() for each in sources
    }
    assert years == {
        "2023/0719周报.md": 2023,
        "x/0719周报.md": 2022,
        "x/2022-W01.md": 2022,
        "y/0719.md": None,
    }


def test_a_bomb_among_reports(tmp_path: Path):
    found = gathered(tmp_path, zipped({"2024-W21.md": bytes(40_000_000), "2024-W22.md": "y"}))
    with pytest.raises(InputError, match="zip bomb"):
        found.sources[0].read()


def test_nested_zips_share_their_limits():
    inner = zipped({"a.md": bytes(600)})
    archive = Archive(zipped({"1.zip": inner, "2.zip": inner}), Budget(1, limit=1000))
    for name in ("1.zip", "2.zip"):
        nested = Archive(archive.read(name, 10_000), archive.budget)
        if name == "1.zip":
            nested.read("a.md", 10_000)
        else:
            with pytest.raises(InputError, match="zip bomb"):
                nested.read("a.md", 10_000)


def test_too_many_entries(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(unpacking, "MAX_ENTRIES", 5)
    found = gathered(tmp_path, zipped({f"{number}.md": "x" for number in range(6)}))
    assert found.sources == []
    assert "more than 5 files" in refusals(found)[0]


@pytest.mark.parametrize(
    "data",
    [b"", b"no zip at all", zipped({"a.md": "x"})[:40]],
    ids=["empty", "another file", "cut off"],
)
def test_broken_zips(tmp_path: Path, data: bytes):
    assert "damaged" in refusals(gathered(tmp_path, data))[0]


def test_a_missing_zip_is_refused(tmp_path: Path):
    assert "There is no file" in refusals(find_files([tmp_path / "missing.zip"]))[0]
