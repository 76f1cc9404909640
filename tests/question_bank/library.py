"""A small content folder of our own for the tests: two sound problems that tests copy, damage and check."""

import shutil
from dataclasses import dataclass
from pathlib import Path

from bot.question_bank.check import check_content
from bot.question_bank.findings import Finding

CONTENT = Path(__file__).parents[2] / "content"

WALL = """\
schema: 1
grade: 7
topic: work_speed
problems:
  - id: g7-test-two-painters
    kind: template
    rev: 1
    skill: work_time
    subtopic: working_together
    nctb: {class: 7, chapter: 2}
    difficulty: 2
    minutes: 4
    uses: [practice]
    params:
      slow: {from: 6, to: 60, step: 1}
      fast: {from: 4, to: 40, step: 1}
      name: {lexicon: student_name}
    where:
      - fast < slow
      - slow * fast % (slow + fast) == 0
      - together > 2
    let: {together: slow * fast / (slow + fast)}
    variants: {min: 12}
    question:
      en: "{name} paints a wall in {slow} days. A friend needs {fast} days. How many days do both need together?"
      bn: "একটি দেওয়াল রং করতে {name:gen} {slow} দিন লাগে। এক বন্ধুর লাগে {fast} দিন। দুজনে একসঙ্গে করলে কত দিন লাগবে?"
    answer: {type: number, value: together, form: integer, units: [day], unit: optional}
    check:
      - answer / slow + answer / fast == 1
    hints:
      - en: Think of a single day first.
        bn: আগে শুধু এক দিনের কথা ভাবো।
      - en: Add the parts of the wall that they paint in a day.
        bn: এক দিনে দেওয়ালের যে অংশগুলো রং হয়, সেগুলো যোগ করো।
      - en: In a day they paint `1/{slow} + 1/{fast}` of the wall.
        bn: এক দিনে তারা দেওয়ালের `1/{slow} + 1/{fast}` অংশ রং করে।
    solution:
      - en: In a day they paint `1/{slow} + 1/{fast} = {1/together:frac}` of the wall.
        bn: এক দিনে তারা দেওয়ালের `1/{slow} + 1/{fast} = {1/together:frac}` অংশ রং করে।
      - en: So they need `1 ÷ {1/together:frac} = {together}` days.
        bn: সুতরাং তাদের লাগবে `1 ÷ {1/together:frac} = {together}` দিন।
    wrong:
      - value: (slow + fast) / 2
        misconception: work_rates_averaged
        hint: {en: Two people are faster than one., bn: একজনের চেয়ে দুজনে কাজ তাড়াতাড়ি হয়।}
      - value: slow + fast
        misconception: inverse_taken_as_direct
        hint: {en: Together they need less time., bn: একসঙ্গে করলে সময় কম লাগে।}
"""

KITE = """\
schema: 1
grade: 8
topic: pythagoras
problems:
  - id: g8-test-kite-string
    kind: fixed
    rev: 1
    skill: pythagoras
    subtopic: finding_a_leg
    nctb: {class: 8, chapter: 9}
    difficulty: 1
    minutes: 3
    let: {string: 25, away: 7, height: sqrt(string**2 - away**2)}
    question:
      en: A kite string is {string} metres long. The kite stands above a point {away} metres away. How high is the kite?
      bn: একটি ঘুড়ির সুতা {string} মিটার লম্বা। ঘুড়িটি {away} মিটার দূরের একটি বিন্দুর ঠিক ওপরে আছে। ঘুড়িটি কত উঁচুতে?
    answer: {type: number, value: height, units: [metre], unit: optional, form: integer}
    check:
      - answer**2 + away**2 == string**2
    hints:
      - en: Draw the right-angled triangle.
        bn: সমকোণী ত্রিভুজটি আঁকো।
      - en: The string is the hypotenuse.
        bn: সুতাটি অতিভুজ।
      - en: The square of the height is `{string}² − {away}²`.
        bn: উচ্চতার বর্গ `{string}² − {away}²`।
    solution:
      - en: "`h² = {string**2} − {away**2} = {height**2}`"
        bn: "`h² = {string**2} − {away**2} = {height**2}`"
      - en: The height is `√{height**2} = {height}` metres.
        bn: নির্ণেয় উচ্চতা `√{height**2} = {height}` মিটার।
    wrong:
      - value: string - away
        misconception: pythagoras_subtracts_lengths
        hint: {en: Square the lengths before you subtract., bn: বিয়োগ করার আগে দৈর্ঘ্যগুলোর বর্গ নাও।}
      - value: height**2
        misconception: pythagoras_forgets_square_root
        hint: {en: One step is left., bn: আর একটি ধাপ বাকি আছে।}
      - value: sqrt(string**2 + away**2)
        tolerance: 0.05
        misconception: pythagoras_hypotenuse_as_leg
        hint: {en: The string is the longest side., bn: সুতাটিই সবচেয়ে বড় বাহু।}
    figure:
      kind: right_triangle
      base: {length: away, label: {en: "{away} m", bn: "{away} মি."}}
      height: {length: height, label: "?"}
      hypotenuse: {length: string, label: {en: "{string} m", bn: "{string} মি."}}
      alt:
        en: A right-angled triangle, base {away} m, hypotenuse {string} m.
        bn: সমকোণী ত্রিভুজ, ভূমি {away} মিটার, অতিভুজ {string} মিটার।
"""


LESSON = """\
schema: 1
grade: 8
topic: pythagoras
lessons:
  - skill: pythagoras
    rev: 1
    idea:
      en: In a right-angled triangle, the square on the hypotenuse equals the sum of the other two squares.
      bn: সমকোণী ত্রিভুজে অতিভুজের বর্গ অপর দুই বাহুর বর্গের সমষ্টির সমান।
    example:
      question:
        en: The two short sides are 3 cm and 4 cm. How long is the hypotenuse?
        bn: সমকোণের পাশের দুই বাহু 3 সে.মি. ও 4 সে.মি.। অতিভুজের দৈর্ঘ্য কত?
      steps:
        - en: "`c² = 3² + 4² = 25`"
          bn: "`c² = 3² + 4² = 25`"
        - en: "∴ the hypotenuse is `√25 = 5` cm"
          bn: "∴ অতিভুজ `√25 = 5` সে.মি."
    trap:
      en: Do not add the lengths. Add their squares.
      bn: দৈর্ঘ্য যোগ কোরো না, দৈর্ঘ্যের বর্গ যোগ করো।
"""
LESSON_FILE = "lessons/grade8/pythagoras.yaml"


@dataclass
class ContentFolder:
    """A content folder on disk whose files tests replace."""

    path: Path

    def write(self, name: str, text: str) -> Path:
        file = self.path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
        return file

    def replace(self, name: str, old: str, new: str) -> None:
        text = (self.path / name).read_text("utf-8")
        assert old in text, f"{old!r} is not in {name}"
        self.write(name, text.replace(old, new))

    def findings(self) -> list[Finding]:
        """What the check says, but for the blind keys, which most tests do not write."""
        return [found for found in check_content(self.path) if found.check != "blind keys"]


WALL_FILE = "problems/grade7/work_speed.yaml"
KITE_FILE = "problems/grade8/pythagoras.yaml"


def new_folder(path: Path) -> ContentFolder:
    folder = ContentFolder(path / "content")
    folder.path.mkdir()
    for name in ("skills.csv", "glossary-bn.csv", "lexicon.yaml", "misconceptions.yaml"):
        shutil.copy(CONTENT / name, folder.path / name)
    folder.write(WALL_FILE, WALL)
    folder.write(KITE_FILE, KITE)
    return folder
