"""Short lessons: one a skill, opened by /learn, from a wrong answer and from the summary."""
