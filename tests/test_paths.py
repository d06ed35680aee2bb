from pathlib import Path

import pytest

from weeklydesk.paths import Paths, backups_beside, store_path
from weeklydesk.settings import Settings
from weeklydesk.settings.table import BACKUP_FOLDER, HISTORY_FOLDER


@pytest.mark.parametrize(
    ("given", "environ", "expected"),
    [
        ("a/b.db", {}, "a/b.db"),
        ("a/b.db", {"WEEKLYDESK_STORE": "c.db"}, "a/b.db"),
        (None, {"WEEKLYDESK_STORE": "c.db"}, "c.db"),
        ("folder", {}, "folder/weeklydesk.db"),
        (None, {"WEEKLYDESK_STORE": "folder"}, "folder/weeklydesk.db"),
    ],
)
def test_the_store_is_where_it_was_said_to_be(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    given: str | None,
    environ: dict[str, str],
    expected: str,
):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "folder").mkdir()
    assert store_path(Path(given) if given else None, environ) == tmp_path / expected


def test_a_store_named_by_hand_keeps_its_things_beside_it(tmp_path: Path):
    paths = Paths.make(tmp_path / "mine.db", {})
    assert {paths.data, paths.config, paths.backups.parent, paths.logs.parent} == {tmp_path}


def test_without_a_name_the_platform_decides(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    def folder(name: str, *, appauthor: bool) -> Path:
        return tmp_path / f"{name} {appauthor}"

    monkeypatch.setattr("platformdirs.user_data_path", folder)
    monkeypatch.setattr("platformdirs.user_config_path", folder)
    paths = Paths.make(None, {"WEEKLYDESK_STORE": ""})
    assert paths.store == tmp_path / "weeklydesk False" / "weeklydesk.db"
    assert paths.config == tmp_path / "weeklydesk False"


def test_no_two_stores_share_a_folder_of_backups(tmp_path: Path):
    names = ("weeklydesk.db", "samples.db", "mine.db")
    beside = [backups_beside(tmp_path / name).name for name in names]
    assert beside == ["backups", "samples-backups", "mine-backups"]


def test_a_folder_chosen_for_backups_is_theirs(tmp_path: Path):
    Settings(tmp_path / "settings.json").put(BACKUP_FOLDER, tmp_path / "stick")
    assert Paths.make(tmp_path / "mine.db", {}).backups == tmp_path / "stick"


def test_a_folder_chosen_for_the_history_holds_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    def folder(name: str, *, appauthor: bool) -> Path:
        return tmp_path / name

    monkeypatch.setattr("platformdirs.user_config_path", folder)
    Settings(tmp_path / "weeklydesk" / "settings.json").put(HISTORY_FOLDER, tmp_path / "else")
    assert Paths.make(None, {}).store == tmp_path / "else" / "weeklydesk.db"
    assert Paths.make(tmp_path / "mine.db", {}).store == tmp_path / "mine.db"
