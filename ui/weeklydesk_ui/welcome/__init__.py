"""What stands where the page would be: first run, a week without a report, a trouble."""
