"""What a keystroke costs in the real window, on a store of ten years."""
