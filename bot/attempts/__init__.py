"""An answer was given: graded, logged, counted. One function tells the story."""
