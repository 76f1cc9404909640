"""/goal: topics, an exam date, and what is left until then."""
