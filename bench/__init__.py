"""Measurements. They print what they find; only ratios and counts compare between machines."""
