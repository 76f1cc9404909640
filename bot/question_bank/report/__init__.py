"""What the library holds, as text for authors and as a page for teachers, and the corrections they send back."""
