"""The circuit breaker: after several failures in a row nothing is sent for a while. Pure; time is passed in."""

from datetime import datetime, timedelta

from bot.ai.model import Trouble

FAILURES = 5
REST = timedelta(minutes=1)
# A refusal or a cut text says something about one question, not about the provider. A request that is sent back may
# say either (Anthropic answers so, too, when the credit is used up): it takes several in a row, as with any failure, so
# that one picture that cannot be read does not silence Claude for everybody.
OF_ONE_QUESTION = frozenset({Trouble.REFUSED, Trouble.CUT, Trouble.UNREADABLE})
# Asking again cannot help before a person has done something: rest at once.
FOR_A_PERSON = frozenset({Trouble.KEY_REFUSED, Trouble.UNPAID})


class Breaker:
    """Closed: calls pass. Open: they do not, until `REST` is over; then one call is let through to try."""

    def __init__(self) -> None:
        self._failures = 0
        self._rests_until: datetime | None = None
        self._trying = False

    def lets_through(self, now: datetime) -> bool:
        if self._rests_until is None:
            return True
        if now < self._rests_until or self._trying:
            return False
        self._trying = True
        return True

    def succeeded(self) -> None:
        self._failures, self._rests_until, self._trying = 0, None, False

    def failed(self, trouble: Trouble, now: datetime) -> bool:
        """True if this failure opened the breaker, so that the admins are told once."""
        if trouble in OF_ONE_QUESTION:
            self.succeeded()
            return False
        was_open = self._rests_until is not None
        self._failures += 1
        self._trying = False
        if was_open or self._failures >= FAILURES or trouble in FOR_A_PERSON:
            self._rests_until = now + REST
        return self._rests_until is not None and not was_open

    def given_up(self) -> None:
        """The call was cancelled: it says nothing, and the next one may try."""
        self._trying = False
