"""Every ended problem teaches: the learner model, the card of its template, the gaps. Rows for three pure engines."""
