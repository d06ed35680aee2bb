"""The diagnostic report contains nothing that the user wrote."""

from __future__ import annotations

import re
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis
from hypothesis import strategies as st

from weeklydesk import desk
from weeklydesk.paths import Paths
from weeklydesk.presentation import trouble
from weeklydesk.settings import Settings
from weeklydesk.settings.table import AUTHOR, EXPORT_FOLDER, LANGUAGE, MAIL_TO, PAGE_SIZE
from weeklydesk.store import Store
from weeklydesk_resources import ROOT

NOW = datetime(2024, 6, 3, 9, 30)
SAMPLES = ROOT / "samples" / "zh"
PERSON = "linxiao"

LOG = f"""\
2024-06-03 09:30:00 weeklydesk 0.1.0, Python 3.11.7, Linux 6.1.0-21-amd64
  File "/home/{PERSON}/.venv/lib/python3.11/site-packages/weeklydesk_ui/shelf.py", line 75, in begin
    self.open_week("分账规则引擎1.0")
  File "C:\\Users\\{PERSON}\\weeklydesk\\store\\store.py", line 80, in open
  File "/home/{PERSON}/secret.py", line 1, in <module>
sqlite3.OperationalError: near "分账规则引擎1.0": syntax error
weeklydesk.errors.InputError
then
Fatal Python error: Segmentation fault

Current thread 0x00007f38ce88b450 (most recent call first):
  File "/home/{PERSON}/weeklydesk_ui/editor/page.py", line 12 in paint
云顶体育馆
"""


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    """A history of three weeks, settings and a log, in a home folder with the user's name."""
    home = tmp_path / PERSON
    paths = Paths(home / "data" / "weeklydesk.db", home / "config")
    with Store.open(paths.store) as store:
        desk.import_files(store, [SAMPLES])
        store.backup(paths.backups)
    settings = Settings(paths.settings)
    settings.put(AUTHOR, "林晓")
    settings.put(MAIL_TO, ("boss@example.com",))
    settings.put(EXPORT_FOLDER, home / "reports")
    settings.put(PAGE_SIZE, 20)
    settings.put(LANGUAGE, "zh_CN")
    paths.logs.mkdir(parents=True)
    (paths.logs / "crash.log").write_text(LOG, encoding="utf-8")
    return paths


def section(text: str, name: str) -> dict[str, str]:
    lines = text.split(f"[{name}]\n")[1].split("\n\n", maxsplit=1)[0].splitlines()
    return dict(line.split(": ", 1) for line in lines)


def test_it_tells_numbers_and_choices(paths: Paths):
    told = trouble.report(paths, NOW, {"theme": "dark"})
    history = section(told, "history")
    assert history["reports"] == "3"
    assert history["backups"] == "1"
    assert history["sound"] == "yes"
    assert int(history["bytes"]) == paths.store.stat().st_size
    assert section(told, "window") == {"theme": "dark"}
    assert section(told, "settings") == {
        "person.author": "set",
        "mail.to": "set",
        "export.folder": "set",
        "page.size": "20",
        "program.language": "zh_CN",
    }


def test_of_the_log_it_tells_where_the_program_was(paths: Paths):
    told = trouble.report(paths, NOW)
    assert told.split("[log]\n")[1].splitlines() == [
        "2024-06-03 09:30:00 weeklydesk 0.1.0, Python 3.11.7, Linux 6.1.0-21-amd64",
        "  weeklydesk_ui/shelf.py:75 begin",
        "  weeklydesk/store/store.py:80 open",
        "  (elsewhere):1 <module>",
        "weeklydesk.errors.InputError",
        "then",
        "Fatal Python error: Segmentation fault",
        "Current thread 0x00007f38ce88b450 (most recent call first):",
        "  weeklydesk_ui/editor/page.py:12 paint",
    ]


def test_nothing_that_somebody_wrote_is_in_it(paths: Paths):
    told = trouble.report(paths, NOW)
    written = [path.read_text(encoding="utf-8") for path in SAMPLES.glob("*.md")]
    words = {word for text in written for word in re.findall(r"[A-Za-z]\w+|[^\W\d_]{2,}", text)}
    assert {word for word in words if word in told} <= {"sql"}  # of sqlite
    assert [sign for sign in told if not sign.isascii()] == []
    for private in (PERSON, "boss", "example", "reports/", str(paths.data), "2024-W"):
        assert private not in told


@pytest.mark.parametrize("variable", ["LANG", "XDG_CURRENT_DESKTOP", "QT_IM_MODULE"])
def test_a_variable_with_a_path_in_it_is_only_named(
    paths: Paths, variable: str, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv(variable, f"/home/{PERSON}/locale")
    told = trouble.report(paths, NOW)
    assert PERSON not in told
    assert f"{variable}: set" in told


@hypothesis(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        st.sampled_from([LOG, "林晓", PERSON, "\n", " ", '"', "File "]) | st.text(), max_size=8
    )
)
def test_whatever_the_log_holds_nothing_of_it_comes_out(paths: Paths, pieces: list[str]):
    (paths.logs / "crash.log").write_text("".join(pieces), encoding="utf-8", errors="replace")
    told = trouble.report(paths, NOW)
    assert PERSON not in told
    assert told.isascii()


def test_where_there_is_nothing_it_says_so(tmp_path: Path):
    told = trouble.report(Paths(tmp_path / "none.db", tmp_path), NOW)
    assert section(told, "history")["file"] == "none"
    assert "[log]" not in told
    assert "[settings]" not in told


def test_a_history_that_cannot_be_opened_is_told_by_its_kind(paths: Paths):
    paths.store.write_bytes(b"not a history" * 1000)
    assert section(trouble.report(paths, NOW), "history")["cannot be opened"] == "Foreign"


def test_settings_that_cannot_be_read_are_told(paths: Paths):
    paths.settings.write_text("林晓", encoding="utf-8")
    assert section(trouble.report(paths, NOW), "settings")["file"].startswith("partly unreadable")
