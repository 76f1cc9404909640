"""Who among the admins did what."""
