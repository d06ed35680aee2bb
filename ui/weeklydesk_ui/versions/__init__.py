"""The earlier versions of a report, and what differs in them."""
