"""Start the packaged program.

With `--load-all` it imports the names read from standard input instead, one module, or a module and
a name in it, per line, and prints the lines that fail (for packaging/completeness.py).
"""

import sys
from importlib import import_module


def lacks(line: str) -> bool:
    """Return whether a module, or a name in it, is missing."""
    module, _, name = line.partition(" ")
    try:
        found = import_module(module)
        if name and not hasattr(found, name):
            import_module(f"{module}.{name}")
    except ImportError:
        return True
    return False


def main() -> int:
    """Start the program, or print the missing names."""
    if sys.argv[1:] == ["--load-all"]:
        print("\n".join(filter(lacks, sys.stdin.read().splitlines())))
        return 0
    from weeklydesk.__main__ import main as start

    return start()


if __name__ == "__main__":
    sys.exit(main())
