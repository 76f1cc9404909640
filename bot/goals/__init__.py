"""What a student works towards, at what pace, and what follows for the days until then."""
