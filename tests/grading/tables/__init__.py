"""What each kind of answer accepts, refuses and sends back, one module a kind.

A row is a title, the kind, what is expected, its options, and by verdict the texts that a student might type, separated
by |, or as a list where | is typed. A verdict may name its reason, and after a colon the misconception that is
recognised: "incorrect", "invalid missing_unit", "incorrect sign_error: lost_the_sign"."""

from typing import Any

Texts = str | list[str]
Row = tuple[str, dict[str, Any], dict[str, Texts]]
Table = dict[str, tuple[str, Row]]
