"""What there is to translate, found by Qt's own tool; `python -m tests.ui.linguist` brings the
Linguist files up to date with the code (then translate what is marked unfinished)."""

import ast
import subprocess
import sys
import sysconfig
import tempfile
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

from weeklydesk.presentation.aspects import HEADINGS, LINES
from weeklydesk.settings.table import sentences

ROOT = Path(__file__).parents[2]
UI = ROOT / "ui" / "weeklydesk_ui"
CORE = ROOT / "weeklydesk"
TRANSLATIONS = ROOT / "resources" / "weeklydesk_resources" / "translations"
LUPDATE = Path(sysconfig.get_path("scripts")) / "pyside6-lupdate"


def update(ts: Path) -> None:
    """Bring one Linguist file up to date: new strings unfinished, old ones gone."""
    with tempfile.TemporaryDirectory() as folder:
        told = Path(folder, "told.py")
        lines = [
            f"QT_TRANSLATE_NOOP({_literal(context)}, {_literal(text)})"
            for context, texts in _of_the_core()
            for text in texts
        ]
        told.write_text("\n".join(lines) + "\n", encoding="utf-8")
        sources = [str(path) for path in sorted(UI.rglob("*.py"))]
        options = ["-locations", "none", "-no-obsolete", "-silent", "-target-language", "zh_CN"]
        command = [str(LUPDATE), *options, *sources, str(told), "-ts", str(ts)]
        subprocess.run(command, check=True, capture_output=True)


def _of_the_core() -> Iterator[tuple[str, Iterable[str]]]:
    """What the core says and the window translates, with the context that it is translated in."""
    yield "errors", error_sentences()
    yield "settings", sentences()
    yield "VersionHistory", (*LINES.values(), *HEADINGS.values())


@cache
def error_sentences() -> tuple[str, ...]:
    """Every sentence that an error for the user begins with, in the order of the alphabet."""
    paths = [*sorted(CORE.rglob("*.py")), *sorted(UI.rglob("*.py"))]
    trees = [ast.parse(path.read_text(encoding="utf-8")) for path in paths]
    nodes = [node for tree in trees for node in ast.walk(tree)]
    kinds = _kinds(nodes)
    return tuple(sorted(set(_sentences(nodes, kinds))))


def _kinds(nodes: list[ast.AST]) -> set[str]:
    """The names of all classes that go back to WeeklydeskError."""
    classes = [node for node in nodes if isinstance(node, ast.ClassDef)]
    known = {"WeeklydeskError"}
    while True:
        more = {each.name for each in classes if known & {_name(base) for base in each.bases}}
        if more <= known:
            return known
        known |= more


def _sentences(nodes: list[ast.AST], kinds: set[str]) -> Iterator[str]:
    for node in nodes:
        if isinstance(node, ast.ClassDef) and node.name in kinds:
            yield from _first_texts(ast.walk(node), {"__init__", "cls"})
    yield from _first_texts(nodes, kinds)


def _first_texts(nodes: Iterable[ast.AST], callers: set[str]) -> Iterator[str]:
    for node in nodes:
        if isinstance(node, ast.Call) and _name(node.func) in callers and node.args:
            first = node.args[0]
            if isinstance(first, ast.Constant) and isinstance(first.value, str):
                yield first.value


def _name(node: ast.expr) -> str:
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""


def _literal(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


if __name__ == "__main__":
    for given in sys.argv[1:] or [str(TRANSLATIONS / "zh_CN.ts")]:
        update(Path(given))
