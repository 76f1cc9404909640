"""The daily session: five problems, one message each."""
