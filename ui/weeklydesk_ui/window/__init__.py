"""The frame around the page: columns, header, bars and menus."""
