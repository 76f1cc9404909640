"""The first four taps."""
