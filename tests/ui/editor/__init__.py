"""Tests of the editor. `writer.py` contains assertions too, so pytest rewrites them."""

import pytest

pytest.register_assert_rewrite("tests.ui.editor.writer")
