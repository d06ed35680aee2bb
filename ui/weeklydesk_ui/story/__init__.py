"""What the history knows about items: age, plan, likeness, and their story."""
