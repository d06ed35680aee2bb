"""Hash functions from Python's built-in modules, imported the way `random` does it.

`hashlib` loads OpenSSL, which costs 3.5 MB of memory and 4 ms at each start, for a speed that
reports do not need (hashing a megabyte takes 4 ms without it).
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any


def import_hash(name: str, *modules: str) -> Any:
    """Return a hash constructor from the first module that exists, or else from `hashlib`."""
    for module in modules:
        try:
            return getattr(import_module(module), name)
        except ImportError:
            continue
    return getattr(import_module("hashlib"), name)


if TYPE_CHECKING:
    from hashlib import blake2b, sha256
else:
    blake2b = import_hash("blake2b", "_blake2")
    sha256 = import_hash("sha256", "_sha2", "_sha256")  # _sha2 since Python 3.12

__all__ = ["blake2b", "import_hash", "sha256"]
