"""How it looks: themes, type, the style sheet and the icons."""
