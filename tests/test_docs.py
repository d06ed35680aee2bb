"""What the documentation says is tried."""

import ast
import json
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from tests.sources import files, nodes
from weeklydesk import cli
from weeklydesk_resources import ROOT as RESOURCES

ROOT = Path(__file__).parents[1]
ARCHITECTURE = ROOT / "docs" / "architecture.md"
COMMAND_LINE = ROOT / "docs" / "command-line.md"
KEYS = ROOT / "docs" / "keys.md"
FRONT = [ROOT / name for name in ("README.md", "CONTRIBUTING.md", "CHANGELOG.md")]
PAGES = [*FRONT, ROOT / "packaging" / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
KNOWN_EVERYWHERE = {"Undo", "Redo", "Cut", "Copy", "Paste", "Select all"}
NAMES = {
    "import",
    "add",
    "convert",
    "restore",
    "open FILE",
    "open 文件",
}  # names of commands, not command lines
LIVED_IN = (  # the steps that the documentation assumes were done before
    "import 2024-W22.md",
    "backup",
    "templates --from 2024-W22 --name ours",
    "templates --export ours ours.toml",
    "export 2024-W22 look.docx",
)
Weeklydesk = Callable[..., int]


def named(page: Path) -> str:
    return page.relative_to(ROOT).as_posix()


def read(page: Path) -> str:
    return page.read_text(encoding="utf-8")


def examples(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", read(COMMAND_LINE), re.M | re.S)


def command_lines() -> list[list[str]]:
    lines = "".join(examples("sh")).splitlines()
    return [shlex.split(line, comments=True) for line in lines]


@pytest.fixture
def weeklydesk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Weeklydesk:
    """The command line in an empty folder, on a store of its own."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("WEEKLYDESK_STORE", str(tmp_path / "reports.db"))
    return lambda *arguments: cli.run(arguments, open_window=lambda _paths, _files, _background: 0)


def test_the_commands_shown_work_one_after_the_other(weeklydesk: Weeklydesk):
    shutil.copy(RESOURCES / "samples" / "zh" / "2024-W22.md", "2024-W22.md")
    Path("notes.md").write_text("# Notes\n\n- one\n", encoding="utf-8")
    for name, *arguments in command_lines():
        assert name == "weeklydesk"
        assert (arguments, weeklydesk(*arguments)) == (arguments, 0)
    written = {"report.docx", "notes.docx", "word/2024-W22.docx", "word/notes.docx"}
    assert [name for name in written if not Path(name).is_file()] == []


def test_every_command_has_an_example(capsys: pytest.CaptureFixture[str]):
    with pytest.raises(SystemExit):
        cli.run(["--help"], open_window=lambda _paths, _files, _background: 0)
    known = re.findall(r"^    (\w+) ", capsys.readouterr().out, re.M)
    assert known
    assert {line[1] for line in command_lines() if len(line) > 1} == set(known)


def shown_commands() -> list[str]:
    """The lines that the documentation shows, each in a row of its own or in a sentence."""
    pages = {*(ROOT / "docs").glob("*.md"), *(ROOT / "docs" / "guide").glob("*.md")}
    text = "\n".join(map(read, sorted(pages - {COMMAND_LINE})))
    blocks = "".join(re.findall(r"^```\w*\n(.*?)^```", text, re.M | re.S))
    shown = {
        *re.findall(r"^weeklydesk (.+?)(?: +#.*)?$", blocks, re.M),
        *re.findall(r"`weeklydesk ([^`]+)`", text),
    }
    return sorted(shown - NAMES - set(LIVED_IN))


@pytest.mark.parametrize("line", shown_commands())
def test_what_the_documentation_shows_works(weeklydesk: Weeklydesk, line: str):
    shutil.copy(RESOURCES / "samples" / "zh" / "2024-W22.md", "2024-W22.md")
    for before in LIVED_IN:
        assert weeklydesk(*before.split()) == 0
    shutil.copy("look.docx", "公司模板.dotx")
    assert weeklydesk(*shlex.split(line)) == 0


def test_the_data_shown_is_what_show_prints(
    weeklydesk: Weeklydesk, capsys: pytest.CaptureFixture[str]
):
    (source,), (data,) = examples("markdown"), examples("json")
    Path("2024-W22.md").write_text(source, encoding="utf-8")
    weeklydesk("import", "2024-W22.md")
    capsys.readouterr()
    weeklydesk("show", "2024-W22", "--json")
    printed = re.sub(r'"(id|lineage)": "\w+"', r'"\1": "…"', capsys.readouterr().out)
    assert json.loads(printed) == json.loads(data)


def test_the_keys_of_every_command_are_listed():
    rows = re.findall(r"^\| (\S+) \| (.+?)(?: \(.*\))? \|$", read(KEYS), re.M)
    listed = {(keys, text) for keys, text in rows if keys not in ("Keys", "---")}
    known = {(key, text) for text, keys in commands() for key in keys}
    assert listed - known == set()
    assert {text for _, text in known - listed} - {text for _, text in listed} == KNOWN_EVERYWHERE


def commands() -> list[tuple[str, list[str]]]:
    """Every command of the page and of the window with its keys, as the list writes them."""
    from weeklydesk_ui.commands import COMMANDS
    from weeklydesk_ui.editor.commands import TABLE
    from weeklydesk_ui.keys import while_finding

    both = [(each.text, each.keys) for each in (*TABLE, *COMMANDS)]
    both += [(text, (keys,)) for text, keys in while_finding()]
    return [(text, [key.replace("Return", "Enter") for key in keys]) for text, keys in both]


def test_every_link_of_the_documentation_leads_somewhere():
    links = [
        (page, target) for page in PAGES for target in re.findall(r"\]\(([^)#:]+)\)", read(page))
    ]
    missing = [(page, target) for page, target in links if not (page.parent / target).exists()]
    assert (links != [], missing) == (True, [])


@pytest.mark.parametrize("page", PAGES, ids=named)
def test_every_file_that_is_named_is_there(page: Path):
    paths = re.findall(r"`((?:tests|docs|resources|weeklydesk|ui|packaging)/[\w./-]+)`", read(page))
    roots = (ROOT, ROOT / "ui", ROOT / "resources")
    assert [path for path in paths if not any((root / path).exists() for root in roots)] == []


@pytest.mark.parametrize("page", PAGES, ids=named)
def test_every_module_that_is_named_is_there(page: Path):
    folders = ("weeklydesk", "ui", "resources", "tests", "packaging")
    known = {
        f"/{path.relative_to(ROOT).as_posix()}" for path in files(*map(ROOT.joinpath, folders))
    }
    known.add("/dev.py")
    modules = re.findall(r"`([\w./-]+\.py)`", read(page))
    assert [name for name in modules if not any(path.endswith(f"/{name}") for path in known)] == []


def test_what_the_architecture_calls_by_name_is_in_the_code():
    code = "\n".join(map(read, files(ROOT / "weeklydesk", ROOT / "ui")))
    owners = re.findall(r"`([A-Z]\w+)(?:\.(\w+))?`", read(ARCHITECTURE))
    assert owners
    known = {
        *re.findall(r"\b(?:class|def) (\w+)", code),
        *re.findall(r"^ +(\w+) = Signal", code, re.M),
    }
    known |= {"QTextEdit", "QTextDocument", "contentsChange", "Future"}
    assert {name for owner in owners for name in owner if name} - known == set()


@cache
def members() -> dict[str, tuple[set[str], set[str]]]:
    """Return by class name the bases, and the names that the class itself defines or assigns."""
    code = (node for path in files(ROOT / "weeklydesk", ROOT / "ui") for node in nodes(path))
    found: dict[str, tuple[set[str], set[str]]] = {}
    for each in (node for node in code if isinstance(node, ast.ClassDef)):
        bases, own = found.setdefault(each.name, (set(), set()))
        bases.update(map(ast.unparse, each.bases))
        own.update(defined(each))
    return found


def defined(each: ast.ClassDef) -> set[str]:
    own = {node.name for node in each.body if isinstance(node, ast.FunctionDef)}
    stored = [node for node in ast.walk(each) if getattr(node, "ctx", None) and not is_read(node)]
    named = {node.id for node in stored if isinstance(node, ast.Name)}
    return own | named | {node.attr for node in stored if isinstance(node, ast.Attribute)}


def is_read(node: ast.AST) -> bool:
    return isinstance(getattr(node, "ctx", None), ast.Load)


def has(owner: str, name: str, known: dict[str, tuple[set[str], set[str]]]) -> bool:
    bases, own = known[owner]
    return name in own or any(has(base, name, known) for base in bases & known.keys())


@pytest.mark.parametrize("page", PAGES, ids=named)
def test_a_class_has_what_is_said_to_be_its_own(page: Path):
    known = members()
    members_named = re.findall(r"`([A-Z]\w+)\.(\w+)\b", read(page))
    pairs = [(owner, name) for owner, name in members_named if owner in known]
    assert [pair for pair in pairs if not has(*pair, known)] == []


def test_every_folder_of_the_core_is_on_the_map():
    folders = {path.parent.name for path in (ROOT / "weeklydesk").glob("*/__init__.py")}
    assert {name for name in folders if f"`weeklydesk/{name}/`" not in read(ARCHITECTURE)} == set()


def test_dev_py_does_what_is_typed():
    typed = re.findall(r"python3 dev\.py (\w+)", "\n".join(map(read, FRONT)))
    command = [sys.executable, "-X", "utf8", ROOT / "dev.py"]
    printed = subprocess.run(command, capture_output=True, encoding="utf-8", check=True).stdout
    assert typed
    assert [name for name in typed if f"dev.py {name} " not in printed] == []
