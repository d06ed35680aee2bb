"""Hashes from Python's own modules, as `random` takes them.

`hashlib` brings in OpenSSL: 3.5 MB of memory and 4 ms of each start, for a speed that reports do
not need (a megabyte takes 4 ms without it).
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any


def within(name: str, *homes: str) -> Any:
    """Return a hash's constructor from the first module that there is, else `hashlib`'s."""
    for home in homes:
        try:
            return getattr(import_module(home), name)
        except ImportError:
            continue
    return getattr(import_module("hashlib"), name)


if TYPE_CHECKING:
    from hashlib import blake2b, sha256
else:
    blake2b = within("blake2b", "_blake2")
    sha256 = within("sha256", "_sha2", "_sha256")  # the former since Python 3.12

__all__ = ["blake2b", "sha256", "within"]
