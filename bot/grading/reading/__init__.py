"""From what was typed to values: cleaning, what surrounds an answer, numbers in digits and words, units."""
