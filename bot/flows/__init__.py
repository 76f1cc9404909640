"""The conversations. Siblings never import each other."""
