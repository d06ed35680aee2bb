"""Tests of the editor; the hand that writes asserts too, and tells what differs."""

import pytest

pytest.register_assert_rewrite("tests.ui.editor.writer")
