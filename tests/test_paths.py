from pathlib import Path

import pytest

from weeklydesk.paths import Paths, store_path


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
