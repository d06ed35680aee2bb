"""An empty module: `compiled.py` writes its cache where Python would cache this one.

Uninstalling this module removes that file too.
"""
