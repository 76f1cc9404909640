"""What the engine costs before its first answer: a counted part of it, since times depend on the machine."""

import subprocess
import sys

COUNT = """
import re, sys
calls = []
compile = re.compile
def counted(*given):
    if sys._getframe(1).f_globals['__name__'].startswith('bot.'):
        calls.append(given)
    return compile(*given)
re.compile = counted
before = set(sys.modules)
import bot.grading
late = len(calls)
loaded = {name.partition('.')[0] for name in set(sys.modules) - before} - set(sys.stdlib_module_names)
bot.grading.grade(bot.grading.parse_spec('number', '12'), 'রহিমের কাছে ১২টি আম আছে')
print(late, len(calls) > late, sorted(loaded))
"""


def test_the_import_compiles_one_pattern_and_loads_nothing_foreign() -> None:
    run = subprocess.run([sys.executable, "-c", COUNT], capture_output=True, text=True, check=True)
    # The one pattern is that of words, with which remarks.py reads its own list of phrases.
    assert run.stdout.strip() == "1 True ['bot']"
