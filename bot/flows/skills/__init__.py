"""What a student knows: the map of skills, and a topic for the next session."""
