"""The core of weeklydesk: weekly reports as trees, without a user interface."""

__version__ = "0.1.0"
