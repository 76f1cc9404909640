"""My answer was right: a student disputes a verdict, a person rules, and what was wrong is put right."""
