"""Data that weeklydesk ships: templates, names, samples, themes, translations, the guide."""

from pathlib import Path

ROOT = Path(__file__).parent

_SHIPPED = ROOT / "docs"  # put there when a wheel is built
DOCS = _SHIPPED if _SHIPPED.is_dir() else ROOT.parents[1] / "docs"
"""The folder of the documents that the program shows; in a checkout the documents themselves."""
