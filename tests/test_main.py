from collections.abc import Sequence
from pathlib import Path

import pytest

from weeklydesk import cli
from weeklydesk.paths import Paths


def test_the_window_is_told_where_everything_lies(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(tmp_path)
    told: list[tuple[Paths, list[Path], bool]] = []

    def open_window(paths: Paths, files: Sequence[Path], background: bool) -> int:
        told.append((paths, list(files), background))
        return 0

    assert cli.run(["--store", "own.db"], open_window=open_window) == 0
    assert (
        cli.run(["--store", "own.db", "open", "--background", "a.md"], open_window=open_window) == 0
    )
    paths = Paths(tmp_path / "own.db", tmp_path)
    assert told == [(paths, [], False), (paths, [Path("a.md")], True)]
