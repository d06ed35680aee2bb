"""The meaning of titles and file names: roles, objectives, weeks."""
