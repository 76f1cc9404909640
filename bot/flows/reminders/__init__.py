"""A friendly word at the chosen hour."""
