"""The project's own code as Python reads it, each file parsed once."""

from __future__ import annotations

import ast
from functools import cache
from pathlib import Path


def files(*folders: Path) -> list[Path]:
    return sorted(path for folder in folders for path in folder.rglob("*.py"))


def nodes(path: Path) -> list[ast.AST]:
    """All that a file's code is made of."""
    return parsed(path.read_text(encoding="utf-8"))


@cache
def parsed(text: str) -> list[ast.AST]:
    return list(ast.walk(ast.parse(text)))


def names(path: Path) -> set[str]:
    """Every name and attribute that a file's code uses (not its comments and strings)."""
    plain = {node.id for node in nodes(path) if isinstance(node, ast.Name)}
    return plain | {node.attr for node in nodes(path) if isinstance(node, ast.Attribute)}
