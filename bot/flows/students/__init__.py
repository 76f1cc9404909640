"""What a student decides about themself: settings, privacy, export, erasure."""
