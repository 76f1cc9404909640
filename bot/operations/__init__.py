"""What reads everything: the admins' desk and the cleaning up."""
