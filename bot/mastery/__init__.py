"""What a student knows: evidence in, P(right), levels and gaps out. Pure; see README.md."""
