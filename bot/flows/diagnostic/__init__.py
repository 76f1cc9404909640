"""Where may a student begin? Two short sets of questions without marks: /level."""
