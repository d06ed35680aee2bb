"""Lasting messages follow the language: checks every call in the code that shows one.

`lasting` and `trouble` make such a message of what can put it into words again, and nothing else
makes one. What they are given may hold no words that were translated before.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import weeklydesk_ui
from weeklydesk_ui import messages

ROOT = Path(weeklydesk_ui.__file__).parent
WORDS = {"tr", "translate", "error_text"}
MAKERS = {"lasting", "trouble"}


def called(node: ast.AST) -> str:
    """Return the name of the called function without its object; "" for no call."""
    if not isinstance(node, ast.Call):
        return ""
    function = node.func
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")


def worded(body: ast.AST) -> set[str]:
    """Return the names that hold translated text, directly or through another name."""
    found: set[str] = set()
    for node in ast.walk(body):
        if isinstance(node, ast.Assign):
            within = list(ast.walk(node.value))
            names = {each.id for each in within if isinstance(each, ast.Name)}
            if names & found or any(called(each) in WORDS for each in within):
                found |= {each.id for each in node.targets if isinstance(each, ast.Name)}
    return found


def faults(source: str) -> Iterator[str]:
    """Yield the lines whose lasting message would keep the language of the moment it was shown."""
    tree = ast.parse(source)
    for node in ast.walk(tree):
        if called(node) == "Message" and isinstance(node, ast.Call):
            given = {each.arg for each in node.keywords}
            if given & {"tone", "anew"} or len(node.args) > 4:
                yield f"{node.lineno}: {ast.unparse(node)}"
    for function in ast.walk(tree):
        if isinstance(function, ast.FunctionDef):
            yield from _outdated(function)


def _outdated(function: ast.FunctionDef) -> Iterator[str]:
    before = worded(function)
    for node in ast.walk(function):
        if called(node) not in MAKERS or function.name in MAKERS or not isinstance(node, ast.Call):
            continue
        for part in ast.walk(node):
            if isinstance(part, ast.Name) and part.id in before:
                yield f"{node.lineno}: {part.id} in {ast.unparse(node)}"


@pytest.mark.parametrize(
    "said",
    [
        'say(Message("Not saved", tone=Tone.ERROR))',
        'say(Message("Not saved", (), "save", False, Tone.ERROR))',
        'say(Message("Not saved", anew=again))',
        'words = self.tr("Not saved"); say(lasting(lambda: Message(words)))',
        'words = tr("Not saved"); text = words + ""; say(lasting(partial(f, text)))',
        'label = self.tr("Again"); say(trouble(error, "save", lambda: (Offer(label, act),)))',
    ],
)
def test_words_of_one_language_are_found_out(said: str):
    assert list(faults(f"def tell(self):\n    {said}"))


def test_all_that_stays_follows_the_language():
    sources = {path: path.read_text(encoding="utf-8") for path in ROOT.rglob("*.py")}
    places = sum(text.count(f"{each}(") for text in sources.values() for each in MAKERS)
    assert places > 40, "the places were not found"
    own = Path(messages.__file__)
    found = {
        str(path.relative_to(ROOT)): wrong
        for path, text in sources.items()
        if path != own and (wrong := list(faults(text)))
    }
    assert found == {}
