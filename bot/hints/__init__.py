"""Hints that are made for one kind of mistake in one problem, checked before anybody reads them, and kept."""
