"""The core of weeklydesk: weekly reports as trees, without a screen."""

__version__ = "0.1.0"
