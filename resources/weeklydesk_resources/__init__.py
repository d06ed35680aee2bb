"""Data that weeklydesk ships: templates, names, samples, themes, translations."""

from pathlib import Path

ROOT = Path(__file__).parent
