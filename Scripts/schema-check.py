"""Validates interviews against `commonground interview schema` with python3-jsonschema; see Scripts/schema-check."""
import copy
import json
import pathlib
import re
import subprocess
import sys

import jsonschema
import yaml

program = sys.argv[1]
root = pathlib.Path(__file__).resolve().parent.parent


def printed(*arguments: str) -> str:
    return subprocess.run([program, "interview", *arguments], capture_output=True, text=True, check=True).stdout


schema = json.loads(printed("schema"))
# Older releases of jsonschema know an earlier draft only; the words used here mean the same in both.
Validator = getattr(jsonschema, "Draft202012Validator", None) or jsonschema.Draft201909Validator
Validator.check_schema(schema)
validator = Validator(schema)
faults: list[str] = []


def refusals(interview: object) -> list[str]:
    return [f"{'.'.join(map(str, error.absolute_path))}: {error.message[:160]}" for error in validator.iter_errors(interview)]


# What we ship fits.
shipped = {"what `interview new` writes": printed("new")}
for file in sorted((root / "Sources/CDefinitions/data").glob("*.yaml")):
    text = file.read_text()
    if re.search(r"^format: commonground-interview/", text, re.M):
        shipped[file.name] = text
for name, text in shipped.items():
    faults += [f"{name} does not fit: {refusal}" for refusal in refusals(yaml.safe_load(text))]

# One thing broken at a time in the starter, by the path to it. `...` takes the key out.
state = ("parts", 0, "states", "welcome.hello")
question = ("parts", 1, "states", "couple.often")
choice = ("parts", 1, "states", "couple.home", "answer")
ruler = ("parts", 2, "states", "communication.need", "answer")
focus = ("parts", 2, "states", "deepen", "focus")
final = ("parts", 4, "states", "complete")
broken = [
    (("format",), ...), (("format",), "commonground-interview/9"), (("parts",), ...), (("parts",), {}), (("id",), ...),
    (("version",), ...), (("title",), ...), (("start",), ...), (("start",), "Welcome"), (("strat",), "welcome.hello"),
    (("texts",), ["a"]), (("texts", "crisis"), ["a"]), (("always", "complete"), "safety.fear"),
    (("parts", 0, "titel"), "Welcome"), (("parts", 0, "title"), ...), (("parts", 0, "id"), ...),
    (("parts", 3, "wiped"), "perhaps"), (("parts", 3, "disclosure"), "secret"),
    (("parts", 0, "states", "Welcome!"), {"say": "Hi.", "next": "welcome.consent"}), (("parts", 0, "states"), []),
    ((*state, "nxt"), "welcome.consent"), ((*state, "ask"), "Hi?"), ((*state, "say"), ...), ((*state, "next"), []),
    ((*state, "next"), [{"too": "welcome.consent"}]), ((*state, "next"), [{"when": "welcome.age = yes"}]),
    ((*state, "review"), "All."), ((*state, "final"), "complete"), ((*state, "why"), "So."),
    ((*question, "answer"), ...), ((*question, "answer"), "yesno"), ((*question, "answer", "kind"), ...),
    ((*question, "answer", "kind"), "figure"), ((*question, "answer", "min"), ...), ((*question, "answer", "max"), "ten"),
    ((*question, "answer", "per"), "fortnight"), ((*question, "answer", "unit"), "days"),
    ((*question, "answer", "unit", "other"), ...), ((*question, "answer", "options"), []),
    ((*question, "area"), "talking"), ((*question, "measure"), "needs"), ((*question, "better"), "more"),
    ((*question, "flag"), "anger"), ((*question, "level"), "medium"), ((*question, "disclosure"), "public"),
    ((*question, "required"), "maybe"), ((*question, "confirms"), "Words"), ((*question, "when"), ["a"]),
    ((*choice, "options"), ...), ((*choice, "options"), []), ((*choice, "options", 1), ...),
    ((*choice, "options", 0, "label"), ...), ((*choice, "options", 0, "id"), ...), ((*choice, "options", 0, "id"), False),
    ((*choice, "options", 0, "match"), "all"), ((*choice, "options", 0, "lable"), "A"),
    ((*choice, "options", 0, "flag"), "anger"), ((*choice, "options", 0, "exclusive"), "so"),
    ((*choice, "options", 0, "score"), "high"), ((*choice, "min"), 1),
    ((*ruler, "min"), 0.5), ((*ruler, "per"), "week"), ((*ruler, "max"), ...),
    ((*focus, "most"), ...), ((*focus, "most"), "all"), ((*focus, "candidates"), ["talking"]), ((*focus, "order"), ["first"]),
    ((*focus, "at-least"), 4), ((*focus, "at-least", "need"), ...), ((*focus, "blocks"), []),
    ((*final, "final"), "done"), ((*final, "next"), "stopped"),
]
starter = yaml.safe_load(shipped["what `interview new` writes"])
for path, value in broken:
    # Anchors share one object in memory; a copy by way of JSON parts them.
    interview = json.loads(json.dumps(copy.deepcopy(starter)))
    place = interview
    for key in path[:-1]:
        place = place[key]
    if value is ...:
        del place[path[-1]]
    else:
        place[path[-1]] = value
    if not refusals(interview):
        change = "taken out" if value is ... else f"set to {json.dumps(value)}"
        faults.append(f"not refused: {'.'.join(map(str, path))} {change}")

print(f"{len(shipped)} interviews fit, {len(broken)} broken ones were tried, {len(faults)} faults.")
for fault in faults:
    print(fault, file=sys.stderr)
sys.exit(1 if faults else 0)
