"""Requirements of tests that not every system meets."""

from __future__ import annotations

import os
import sys

import pytest

needs_modes = pytest.mark.skipif(os.name != "posix", reason="modes are POSIX")
needs_links = pytest.mark.skipif(os.name != "posix", reason="Windows gives links to few")
needs_pipes = pytest.mark.skipif(os.name != "posix", reason="pipes have no names among files")
needs_movable = pytest.mark.skipif(
    os.name != "posix", reason="an open file can neither be moved nor deleted there"
)
needs_linux = pytest.mark.skipif(sys.platform != "linux", reason="it is of Linux alone")
