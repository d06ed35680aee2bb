"""Benchmarks: pairs taken in turn in one run, told as medians (`python3 dev.py bench`)."""
