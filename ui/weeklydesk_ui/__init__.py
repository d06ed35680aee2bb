"""The window of weeklydesk: Qt widgets over the core."""
