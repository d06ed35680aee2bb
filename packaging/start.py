"""Starts the packaged program.

With `--load-all` it loads what standard input names instead, a module or a module and a name in it
a line, and prints the lines that cannot be had: packaging/complete.py asks it so.
"""

import sys
from importlib import import_module


def lacks(line: str) -> bool:
    """Say whether a module, or a name in it, cannot be had."""
    module, _, name = line.partition(" ")
    try:
        found = import_module(module)
        if name and not hasattr(found, name):
            import_module(f"{module}.{name}")
    except ImportError:
        return True
    return False


def main() -> int:
    """Start the program, or say what of it is missing."""
    if sys.argv[1:] == ["--load-all"]:
        print("\n".join(filter(lacks, sys.stdin.read().splitlines())))
        return 0
    from weeklydesk.__main__ import main as start

    return start()


if __name__ == "__main__":
    sys.exit(main())
