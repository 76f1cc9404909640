"""The Bot API methods, by subject. `METHODS` maps the lower-case name to what it takes and what it does."""

from bot.demo.methods import answering, editing, files, profile, receiving, sending
from bot.demo.methods.registry import Method

METHODS: dict[str, Method] = {
    method.name.lower(): method
    for subject in (receiving, sending, editing, answering, profile, files)
    for method in subject.METHODS
}
