"""The screen where reports come in: what was found, how each will be, which are taken."""
