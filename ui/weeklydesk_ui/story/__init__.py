"""What is known of items beside this week's text: age, plan, likeness, and their whole story."""
