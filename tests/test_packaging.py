import email.parser
import os
import re
import subprocess
import sys
import tomllib
import zipfile
from email.message import Message
from pathlib import Path

import pytest

import weeklydesk

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    return next(folder.glob("*.whl"))


@pytest.fixture(scope="module")
def unpacked(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("installed 已安装")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder)
    return folder


@pytest.fixture(scope="module")
def metadata(unpacked: Path) -> Message:
    text = next(unpacked.glob("*.dist-info/METADATA")).read_text(encoding="utf-8")
    return email.parser.Parser().parsestr(text)


@pytest.mark.parametrize(
    "package", ["weeklydesk", "ui/weeklydesk_ui", "resources/weeklydesk_resources"]
)
def test_the_wheel_holds_every_file_of_each_package(unpacked: Path, package: str):
    source = ROOT / package
    held = {path for path in contents(unpacked / source.name) if not path.startswith("docs")}
    assert held == contents(source)


def test_the_wheel_holds_the_guide_and_what_it_leads_to(unpacked: Path):
    code = """
import sys; sys.path.insert(0, sys.argv[1])
from weeklydesk_ui.help.pages import guide_page, read_page
from weeklydesk_resources import DOCS
assert DOCS.is_relative_to(sys.argv[1]), DOCS
for language in ("en", "zh_CN"):
    page = read_page(guide_page(language))
    print(len(page.headings), "word-templates.md" in page.html)
"""
    command = [sys.executable, "-P", "-c", code, str(unpacked)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    count, links = done.stdout.split("\n")[0].split()
    assert int(count) > 10
    assert links == "True"


def contents(folder: Path) -> set[str]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {str(path.relative_to(folder)) for path in files if "__pycache__" not in path.parts}


def test_the_wheel_holds_nothing_else(unpacked: Path):
    names = {path.name for path in unpacked.iterdir() if path.suffix != ".dist-info"}
    assert names == {"weeklydesk", "weeklydesk_ui", "weeklydesk_resources"}


def test_the_wheel_says_what_it_is(metadata: Message, unpacked: Path):
    assert metadata["Name"] == "weeklydesk"
    assert metadata["Version"] == weeklydesk.__version__
    assert metadata["License-Expression"] == "MIT"
    assert next(unpacked.glob("*.dist-info/licenses/LICENSE")).is_file()
    entry_points = next(unpacked.glob("*.dist-info/entry_points.txt"))
    assert "weeklydesk = weeklydesk.__main__:main" in entry_points.read_text(encoding="utf-8")


def test_the_broken_qt_release_is_excluded(metadata: Message):
    needs = metadata.get_all("Requires-Dist", [])
    assert [need for need in needs if need.startswith("pyside6") and "!=6.12.0" in need]


def test_every_dependency_has_its_reason_written_down():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    groups = project["dependency-groups"]
    declared = [*project["project"]["dependencies"], *groups["test"], *groups["lint"]]
    names = {re.split(r"[<>=!~\[]", need)[0] for need in declared}
    reasons = (ROOT / "docs" / "decisions" / "0003-dependencies.md").read_text(encoding="utf-8")
    rows = "\n".join(re.findall(r"^\| ([^|]+)", reasons, re.M))
    assert [name for name in names if name not in rows] == []


def test_the_wheel_works_where_it_is_unpacked(unpacked: Path, tmp_path: Path):
    code = "import weeklydesk.templates as t; print(t.load('zh').language, t.__file__)"
    done = subprocess.run(
        [sys.executable, "-P", "-c", code],
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": str(unpacked), "PYTHONUTF8": "1"},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    language, _, file = done.stdout.strip().partition(" ")
    assert language == "zh-CN"
    assert Path(file).is_relative_to(unpacked)


def test_the_version_is_written_once():
    sources = [ROOT / "pyproject.toml", ROOT / "dev.py"]
    for package in ("weeklydesk", "ui", "resources"):
        sources += (ROOT / package).rglob("*.py")
    written = f'"{weeklydesk.__version__}"'
    found = [path for path in sources if written in path.read_text(encoding="utf-8")]
    assert found == [ROOT / "weeklydesk" / "__init__.py"]


def test_this_qt_keeps_its_references_to_none():
    """PySide6 6.12.0 on Python 3.11 aborts after some 5,000 calls that return nothing."""
    code = """
from PySide6.QtCore import QObject
thing = QObject()
for _ in range(100_000):
    thing.setObjectName("x")
print(thing.objectName())
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout.strip()) == (0, "x"), done.stderr
