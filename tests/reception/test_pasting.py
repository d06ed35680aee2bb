"""How recipients see a report: pasted into a mail editor in a browser, and into Writer.

A real window on a separate screen copies, and real programs paste. This takes 15 seconds, so it
only runs in `dev.py soak`, if the programs are installed.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.benchmarks.measure import screen
from tests.reception.browser import browsing
from tests.reliability.figures import SOAK
from weeklydesk import desk
from weeklydesk.store import Store

HERE = Path(__file__).parent
CHROMIUM = shutil.which("chromium") or shutil.which("google-chrome") or ""
SOFFICE = shutil.which("soffice") or ""
UNO_PYTHON = Path("/usr/bin/python3")
"""The interpreter that Debian builds LibreOffice's `uno` module for."""

pytestmark = [
    pytest.mark.skipif(not SOAK, reason="only dev.py soak pastes"),
    pytest.mark.skipif(not shutil.which("Xvfb"), reason="Xvfb is not installed"),
]

SOURCE = """\
# 2024-W22

## 【O1 交易体验】

1. **退款提速**：平均到账5小时
    - 复核改为名单制 <3分钟 & 更快
        1. 名单
        2. 抽查
    - 见[看板](https://board.example.cn/a?b=1&c=2)

    预计6月6日全量。
2. 收银台改版

## 【系统运行数据】

一段**重点：**内容。

| 指标 | 本周 |
|---|---:|
| 成功率 | 99.98% |
| 可用性 | **100%** |

3. 从三开始
4. 接着四
"""

SEEN = """\
# 2024-W22
## 【O1 交易体验】
1. **退款提速**：平均到账5小时
  - 复核改为名单制 <3分钟 & 更快
    1. 名单
    2. 抽查
  - 见看板
  预计6月6日全量。
2. 收银台改版
## 【系统运行数据】
一段**重点：**内容。
| **指标** | **本周** |
| 成功率 | 99.98% |
| 可用性 | **100%** |
3. 从三开始
4. 接着四"""


@pytest.fixture
def env() -> Iterator[dict[str, str]]:
    with screen(own=True) as display:
        yield {**os.environ, **display}


@pytest.fixture
def copied(tmp_path: Path, env: dict[str, str]) -> Iterator[None]:
    """Put the report on the screen's clipboard with the real window."""
    store, source = tmp_path / "desk" / "weeklydesk.db", tmp_path / "2024-W22.md"
    source.write_text(SOURCE, "utf-8")
    with Store.open(store) as opened:
        desk.import_files(opened, [source])
    command = [sys.executable, "-m", "tests.reception.copier", store]
    with subprocess.Popen(command, env=env, stdout=subprocess.PIPE, text=True) as window:
        assert window.stdout is not None
        try:
            assert window.stdout.readline() == "copied\n"
            yield
        finally:
            window.kill()


@pytest.mark.skipif(not CHROMIUM, reason="Chromium is not installed")
@pytest.mark.usefixtures("copied")
def test_a_mail_in_the_browser_shows_the_report_unchanged(tmp_path: Path, env: dict[str, str]):
    with browsing(CHROMIUM, tmp_path, env) as browser:
        browser.paste()
        assert browser.run((HERE / "seen.js").read_text("utf-8")) == SEEN
        link = "document.querySelector('#mail a').getAttribute('href')"
        assert browser.run(link) == "https://board.example.cn/a?b=1&c=2"


@pytest.mark.skipif(not SOFFICE or not UNO_PYTHON.exists(), reason="Writer is not installed")
@pytest.mark.usefixtures("copied")
def test_writer_shows_the_report_unchanged(tmp_path: Path, env: dict[str, str]):
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    pipe = f"weeklydesk-{os.getpid()}"
    flags = ("--nologo", "--norestore", "--nodefault", "--nofirststartwizard")
    command = [SOFFICE, profile, *flags, f"--accept=pipe,name={pipe};urp;"]
    with subprocess.Popen(command, env=env | {"SAL_USE_VCLPLUGIN": "gen"}) as office:
        try:
            asked = [UNO_PYTHON, HERE / "writer.py", pipe]
            done = subprocess.run(asked, check=False, capture_output=True, timeout=90)
        finally:
            office.kill()
    assert done.stdout.decode() == SEEN, done.stderr.decode()
