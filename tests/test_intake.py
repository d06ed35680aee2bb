"""Importing: files are looked at first, then imported all or none; nothing is overwritten."""

import os
from collections.abc import Generator
from pathlib import Path

import pytest

from tests.importers.wordfiles import docx, p, zipped
from tests.shared import SAMPLES
from weeklydesk.desk import FileState, Status, Taken, import_files, look_at, look_through, take
from weeklydesk.errors import InputError
from weeklydesk.store import Store
from weeklydesk.weeks import Week

W22 = Week(2024, 22)
LOG = "# 2024-W21\n\n- 一\n\n# 2024-W22\n\n- 二\n"


@pytest.fixture
def store(tmp_path: Path) -> Generator[Store]:
    with Store.open(tmp_path / "data" / "weeklydesk.db") as opened:
        yield opened


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "in"
    made.mkdir()
    return made


def put(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


def statuses(taken: list[Taken]) -> dict[str, str]:
    return {each.path.name: str(each.status) for each in taken}


def test_everything_bad_is_named_and_the_rest_is_taken(store: Store, folder: Path):
    put(folder / "2024-W20.md", "- 好\n")
    put(folder / "empty.md", "")
    put(folder / "blank.md", " \n\u3000\n")
    put(folder / "notes.md", "no week in it")
    put(folder / "~$2024-W21.docx", "lock")
    put(folder / "2024-W21.docx", "no word file")
    put(folder / "photo.png", "")
    (folder / "2024-W23.md").write_bytes(bytes(range(256)) * 40)
    (folder / "2024-W24.docx").write_bytes(bytes.fromhex("d0cf11e0a1b11ae1") + bytes(504))
    (folder / "2024-W25.docx").write_bytes(docx(p("词")))
    (folder / "more.zip").write_bytes(zipped({"../2024-W26.md": "x", "2024-W27.md": "- 压"}))
    put(folder / "2024-W28.md", "".join(f"{' ' * depth}- x\n" for depth in range(2_000)))
    put(folder / "2024-W29.md", "长" * 1_000_000)
    taken = import_files(store, [folder])
    assert statuses(taken) == {
        "2024-W20.md": "imported",
        "2024-W21.docx": "refused",
        "2024-W23.md": "refused",
        "2024-W24.docx": "refused",
        "2024-W25.docx": "imported",
        "2024-W27.md": "imported",
        "2024-W28.md": "imported",
        "2024-W29.md": "imported",
        "blank.md": "refused",
        "empty.md": "refused",
        "more.zip": "refused",
        "notes.md": "refused",
        "~$2024-W21.docx": "left out",
        "": "left out",
    }
    assert all(each.error for each in taken if each.status in (Status.REFUSED, Status.LEFT_OUT))
    assert [each.week.number for each in store.weeks()] == [29, 28, 27, 25, 20]
    assert sorted(path.name for path in folder.parent.iterdir()) == ["data", "in"]


def test_a_file_that_may_not_be_read_is_named(
    store: Store, folder: Path, monkeypatch: pytest.MonkeyPatch
):
    closed = put(folder / "2024-W21.md", "- 一\n")
    put(folder / "2024-W22.md", "- 二\n")
    opened = Path.open

    def guarded(path: Path, mode: str = "r") -> object:
        if path == closed:
            raise PermissionError(13, "Permission denied")
        return opened(path, mode)

    monkeypatch.setattr(Path, "open", guarded)
    refused, taken = import_files(store, [folder])
    assert "Permission denied" in str(refused.error)
    assert taken.status is Status.IMPORTED


def test_a_large_file_is_taken_whole(store: Store, folder: Path):
    path = put(folder / "2024-W22.md", "- 对账上线，进度正常，下周继续推进。\n" * 30_000)
    (taken,) = import_files(store, [path])
    assert taken.reading is not None
    assert taken.reading.lines_placed == taken.reading.lines_in == 30_000


def test_the_same_file_again_changes_nothing(store: Store, folder: Path):
    path = put(folder / "2024-W22.md", "- 一\n")
    import_files(store, [path])
    edited = import_files(store, [put(folder / "b 2024-W22.md", "- 二\n")], replace=True)
    assert statuses(edited) == {"b 2024-W22.md": "replaced"}
    before = store.load(W22)
    assert statuses(import_files(store, [path])) == {"2024-W22.md": "unchanged"}
    assert store.load(W22) == before


def test_a_week_told_by_hand_is_known_when_the_file_comes_again(store: Store, folder: Path):
    path = put(folder / "notes.md", "- 一\n")
    import_files(store, [path], week=W22)
    (again,) = import_files(store, [folder])
    assert (again.status, again.week) == (Status.UNCHANGED, W22)


def test_a_changed_file_is_refused_or_replaces(store: Store, folder: Path):
    path = put(folder / "2024-W22.md", "- 一\n- 二\n")
    import_files(store, [path])
    first = store.load(W22)
    put(path, "- 一\n- 三\n")
    (refused,) = import_files(store, [path])
    assert refused.status is Status.REFUSED
    assert store.load(W22) == first
    assert len(store.sources.of_week(W22)) == 1
    (replaced,) = import_files(store, [path], replace=True)
    assert replaced.status is Status.REPLACED
    assert store.revision(W22, first.revision) == first.report


def test_a_file_that_was_replaced_can_come_back(store: Store, folder: Path):
    first, second = put(folder / "2024-W22.md", "- 一\n"), put(folder / "W22 2024-W22.md", "- 二\n")
    import_files(store, [first])
    import_files(store, [second], replace=True)
    (back,) = import_files(store, [first], replace=True)
    assert back.status is Status.REPLACED
    (again,) = import_files(store, [first], replace=True)
    assert again.status is Status.UNCHANGED


def test_the_bytes_come_back(store: Store, folder: Path):
    data = "\ufeff- 一\r\n".encode("utf-16-le")
    (folder / "2024-W22.md").write_bytes(data)
    import_files(store, [folder])
    (digest,) = store.sources.of_week(W22)
    kept = store.sources.load(digest)
    assert (kept.name, kept.data) == ("2024-W22.md", data)


def test_all_of_an_import_or_nothing(store: Store):
    class Cancelled(Exception):
        pass

    def cancel(done: int, of: int) -> None:
        if done == of - 1:
            raise Cancelled

    with pytest.raises(Cancelled):
        import_files(store, [SAMPLES / "zh"], on_step=cancel)
    assert store.weeks() == ()


def test_two_files_for_one_week(store: Store, folder: Path):
    put(folder / "a 2024-W22.md", "- 一\n")
    put(folder / "b 2024-W22.md", "- 二\n")
    found = look_through(store, [folder])
    assert [each.state for each in found] == [FileState.NEW, FileState.TWICE]
    taken = import_files(store, [folder])
    assert [each.status for each in taken] == [Status.IMPORTED, Status.REFUSED]


def test_a_log_is_split_only_when_that_was_said(store: Store, folder: Path):
    path = put(folder / "log.md", LOG)
    (refused,) = import_files(store, [path])
    assert "--split" in str(refused.error)
    assert "2024-W21 to 2024-W22" in str(refused.error)
    assert store.weeks() == ()
    taken = import_files(store, [path], split=True)
    assert [each.week for each in taken] == [Week(2024, 21), W22]
    again = import_files(store, [path], split=True)
    assert [each.status for each in again] == [Status.UNCHANGED] * 2


def test_a_log_that_grew_brings_only_what_is_new(store: Store, folder: Path):
    path = put(folder / "log.md", LOG)
    import_files(store, [path], split=True)
    put(path, f"{LOG}\n# 2024-W23\n\n- 三\n")
    taken = import_files(store, [path], split=True)
    assert [str(each.status) for each in taken] == ["unchanged", "unchanged", "imported"]


def test_a_week_told_by_hand_keeps_a_log_in_one(store: Store, folder: Path):
    (taken,) = import_files(store, [put(folder / "log.md", LOG)], week=W22)
    assert (taken.status, taken.week) == (Status.IMPORTED, W22)


def test_looking_writes_nothing_and_shows_what_there_is(store: Store, folder: Path):
    put(folder / "2024-W22.md", "# 2024-W22 周报\n\n- 一\n    - 二\n")
    put(folder / "log.md", LOG.replace("2024-W2", "2024-W1"))
    put(folder / "notes.md", "x")
    put(folder / "a.png", "")
    found = look_through(store, [folder])
    assert store.weeks() == ()
    assert [(each.title, each.state, each.items) for each in found] == [
        ("2024-W22 周报", FileState.NEW, 2),
        ("2024-W11", FileState.NEW, 1),
        ("2024-W12", FileState.NEW, 1),
        ("notes", FileState.UNDATED, 0),
        ("", FileState.LEFT_OUT, 0),
    ]


def test_what_was_looked_at_is_taken(store: Store, folder: Path):
    put(folder / "2024-W22.md", "- 一\n")
    put(folder / "notes.md", "- 二\n")
    first, unknown = look_through(store, [folder])
    assert unknown.source is not None
    assert [each.status for each in take(store, [unknown])] == [Status.REFUSED]
    (told,) = look_at(store, unknown.source, week=Week(2024, 20))
    taken = take(store, [first, told])
    assert [each.status for each in taken] == [Status.IMPORTED] * 2
    assert [each.state for each in look_through(store, [folder])] == [FileState.SAME] * 2


def test_what_changed_after_the_look_is_refused(store: Store, folder: Path):
    path = put(folder / "2024-W22.md", "- 一\n")
    found = look_through(store, [path])
    put(path, "- 二\n")
    (taken,) = take(store, found)
    assert "changed since" in str(taken.error)
    assert store.weeks() == ()


def test_a_folder_without_a_report_and_a_week_for_many(store: Store, folder: Path):
    put(folder / "a.png", "")
    with pytest.raises(InputError, match="no report"):
        import_files(store, [folder])
    put(folder / "a.md", "x")
    put(folder / "b.md", "x")
    with pytest.raises(InputError, match="one file at a time"):
        import_files(store, [folder], week=W22)


def test_the_same_words_in_two_weeks_are_two_reports(store: Store, folder: Path):
    for name in ("2024-W20.md", "2024-W21.md"):
        put(folder / name, "- 休假\n")
    assert set(statuses(import_files(store, [folder])).values()) == {"imported"}
    assert [str(each.week) for each in store.weeks()] == ["2024-W21", "2024-W20"]


@pytest.mark.skipif(os.name == "nt", reason="names are text there")
def test_a_name_that_is_no_text_is_taken(store: Store, folder: Path):
    path = folder / os.fsdecode(b"\xff\xfe 2024-W20.md")
    put(path, "- 好\n")
    (taken,) = import_files(store, [folder])
    assert taken.status is Status.IMPORTED
    (digest,) = store.sources.of_week(Week(2024, 20))
    assert store.sources.load(digest).name == "\ufffd\ufffd 2024-W20.md"


WITH_PICTURES = """
- 退款率见图 ![退款率](chart.png)

  ![](https://example.invalid/a.png)

- `![code](is.none)` 与 [链接](https://example.invalid)

```
![code](is.none)
```
"""


def test_who_imports_pictures_is_told_that_they_stay_outside(store: Store, folder: Path):
    path = put(folder / "2024-W22.md", WITH_PICTURES)
    put(folder / "2024-W21.md", "- 无图")
    found = {each.path.name: each.reading for each in look_through(store, [folder])}
    taken = {each.path.name: each.reading for each in import_files(store, [folder])}
    for readings in (found, taken):
        with_pictures, without = readings[path.name], readings["2024-W21.md"]
        assert with_pictures
        assert without
        (told,) = with_pictures.warnings
        assert str(told).startswith("Pictures: 2.")
        assert not without.warnings
