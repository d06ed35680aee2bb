"""The project's own code as syntax trees, each file parsed once."""

from __future__ import annotations

import ast
from functools import cache
from pathlib import Path


def files(*folders: Path) -> list[Path]:
    return sorted(path for folder in folders for path in folder.rglob("*.py"))


def nodes(path: Path) -> list[ast.AST]:
    """Return all nodes of a file's code."""
    return parsed(path.read_text(encoding="utf-8"))


@cache
def parsed(text: str) -> list[ast.AST]:
    return list(ast.walk(ast.parse(text)))


def names(path: Path) -> set[str]:
    """Return every name and attribute in a file's code (not those in comments and strings)."""
    plain = {node.id for node in nodes(path) if isinstance(node, ast.Name)}
    return plain | {node.attr for node in nodes(path) if isinstance(node, ast.Attribute)}
