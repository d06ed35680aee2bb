"""What titles and names say: roles, objectives, weeks."""
