"""How the student is doing, as a picture and as text."""
