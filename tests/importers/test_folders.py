"""Folders with subfolders, links, pipes, lock files and unreadable files."""

import os
from pathlib import Path

import pytest

from tests.importers.wordfiles import zipped
from tests.systems import needs_links, needs_pipes
from weeklydesk.importers.finding import find_files
from weeklydesk.importers.found_files import FoundFiles


def write(path: Path, text: str = "x") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def names(gathered: FoundFiles, root: Path) -> list[str]:
    return [each.path.relative_to(root).as_posix() for each in gathered.sources]


def test_all_levels_are_found_in_order_including_zips(tmp_path: Path):
    for name in ("b/2024-W22.md", "b/c/2024-W23.txt", "a.docx"):
        write(tmp_path / name)
    (tmp_path / "b" / "z.zip").write_bytes(zipped({"2024-W24.md": "x"}))
    assert names(find_files([tmp_path]), tmp_path) == [
        "a.docx",
        "b/2024-W22.md",
        "b/z.zip/2024-W24.md",
        "b/c/2024-W23.txt",
    ]


def test_other_files_are_counted_and_lock_files_named(tmp_path: Path):
    for name in ("a.png", "b.png", "c", ".hidden.md", ".git/x.md", "~$周报.docx", "w.md"):
        write(tmp_path / name)
    gathered = find_files([tmp_path])
    assert names(gathered, tmp_path) == ["w.md"]
    assert gathered.others == {".png": 2, "": 1, "hidden": 1}
    assert [path.name for path, _ in gathered.skipped] == ["~$周报.docx"]
    assert "open" in str(gathered.skipped[0][1])


def test_unsupported_documents_are_named(tmp_path: Path):
    for name in ("2024-W21.doc", "2024-W22.wps", "w.md"):
        write(tmp_path / name)
    gathered = find_files([tmp_path])
    assert names(gathered, tmp_path) == ["w.md"]
    assert [path.name for path, _ in gathered.skipped] == ["2024-W21.doc", "2024-W22.wps"]
    assert "saved as .docx" in str(gathered.skipped[0][1])
    assert not gathered.others


@needs_links
def test_circular_links_are_skipped(tmp_path: Path):
    write(tmp_path / "a" / "w.md")
    (tmp_path / "a" / "up").symlink_to(tmp_path)
    (tmp_path / "a" / "self").symlink_to(tmp_path / "a" / "self")
    gathered = find_files([tmp_path])
    assert names(gathered, tmp_path) == ["a/w.md"]
    assert [path.name for path, _ in gathered.skipped] == ["up"]
    assert [path.name for path, _ in gathered.refused] == ["self"]


@needs_links
@needs_pipes
def test_broken_links_and_pipes_are_reported(tmp_path: Path):
    (tmp_path / "gone.md").symlink_to(tmp_path / "missing.md")
    os.mkfifo(tmp_path / "pipe.md")
    gathered = find_files([tmp_path])
    assert gathered.sources == []
    assert [path.name for path, _ in gathered.refused] == ["gone.md"]
    assert "not a regular file" in str(gathered.skipped[0][1])


def test_paths_without_permission_are_reported(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    write(tmp_path / "a" / "w.md")
    write(tmp_path / "b" / "w.md")
    scandir = os.scandir

    def closed(path: Path) -> object:
        if path.name == "a":
            raise PermissionError(13, "Permission denied", str(path))
        return scandir(path)

    monkeypatch.setattr(os, "scandir", closed)
    gathered = find_files([tmp_path])
    assert names(gathered, tmp_path) == ["b/w.md"]
    assert "Permission denied" in str(gathered.refused[0][1])
