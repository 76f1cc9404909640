"""Faults to order: the next answers of a method can be errors, late, broken, or wrong about what was done."""

from dataclasses import dataclass


@dataclass(slots=True)
class Fault:
    """Status 200 changes nothing but the delay. `after_sending` does the work first and then answers the error."""

    method: str
    status: int
    description: str = ""
    times: int = 1
    retry_after: int | None = None
    after_sending: bool = False
    delay: float = 0.0
    raw_body: str | None = None
    chat_id: int | None = None

    def concerns(self, method: str, chat_id: object) -> bool:
        meant = self.method == method or (self.method == "*" and method != "getUpdates")
        return self.times > 0 and meant and self.chat_id in (None, chat_id)


class Faults:
    """The first fault that concerns a request is used up by it."""

    def __init__(self) -> None:
        self._waiting: list[Fault] = []

    def add(self, fault: Fault) -> None:
        self._waiting.append(fault)

    def clear(self) -> None:
        self._waiting.clear()

    def take(self, method: str, chat_id: object) -> Fault | None:
        for fault in self._waiting:
            if fault.concerns(method, chat_id):
                fault.times -= 1
                self._waiting = [other for other in self._waiting if other.times > 0]
                return fault
        return None
