"""The outliner's operations as pure functions from lines to a patch, which the editor applies."""
