"""Regular expressions that are compiled when they are first used.

The engine has about 130 of them, and to compile them all would be two thirds of its import; `parse_spec` and the first
answers of a kind compile the few that they need."""

import re
from typing import Any, cast

_METHODS = ("match", "fullmatch", "search", "sub", "split", "findall", "finditer")


class _Regex:
    """Stands for a pattern; from the first use on, its methods are those of the compiled one."""

    def __init__(self, expression: str, flags: int) -> None:
        self._written = (expression, flags)

    def __getattr__(self, name: str) -> Any:
        compiled = re.compile(*self._written)
        self.__dict__.update({method: getattr(compiled, method) for method in _METHODS})
        return getattr(compiled, name)


def regex(expression: str, flags: int = 0) -> re.Pattern[str]:
    return cast("re.Pattern[str]", _Regex(expression, flags))
