"""What the build proves about the content: a file per question asked. content/README.md says how to mend each fault."""
