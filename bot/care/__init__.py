"""Care: a child who writes of danger to life or of harm done to it gets the child helpline, and the admins are told."""
