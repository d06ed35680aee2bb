from pathlib import Path

import pytest

from tests.ui.stage import SAMPLES, Stage


@pytest.fixture
def folder(stage: Stage) -> Path:
    """Return a folder with a new file, a different one, an undated one, a broken one, and a log."""
    stage.fill("2024-W21")
    made = stage.folder / "in"
    made.mkdir()
    sample = (SAMPLES / "2024-W21.md").read_text(encoding="utf-8")
    (made / "2024-W21.md").write_text(sample + "\n- 补一条\n", encoding="utf-8")
    (made / "2024-W22.md").write_bytes((SAMPLES / "2024-W22.md").read_bytes())
    (made / "notes.md").write_text("# 周会\n\n- 一\n", encoding="utf-8")
    (made / "empty.md").write_text("", encoding="utf-8")
    (made / "log.md").write_text("# 2023-W10\n\n- 一\n\n# 2023-W11\n\n- 二\n", encoding="utf-8")
    return made
