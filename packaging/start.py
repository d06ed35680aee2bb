"""Starts the packaged program."""

import sys

from weeklydesk.__main__ import main

sys.exit(main())
