"""What Scripts/evaluate runs: macro F1 of `cues` and Cohen's kappa of `goal check` against people's labels."""
import argparse
import hashlib
import json
import pathlib
import random
import subprocess

AREAS = ["communication", "conflict", "trust", "intimacy", "boundaries", "vision", "parenting"]
FLAGS = ["violence", "control", "past-abuse", "self-harm", "child-safety", "substance", "affair", "leaving", "individual"]
DANGER = ["violence", "self-harm"]
LETTERS = ["specific", "measurable", "achievable"]


def half(identity):
    return hashlib.sha256(identity.encode()).digest()[0] % 2


def lines(folder, wanted):
    for path in sorted(pathlib.Path(folder).glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            item = json.loads(line)
            if wanted is None or half(item["id"]) == wanted:
                yield item


def run(command, text):
    done = subprocess.run(command, input=text, capture_output=True, text=True, check=True)
    return [json.loads(line) for line in done.stdout.splitlines()]


def counts(items, found, kind, name):
    """True positives, false positives, false negatives; texts on which the raters differ are left out."""
    tp = fp = fn = 0
    for item, heard in zip(items, found):
        labels = {key.replace("_", "-"): value for key, value in item[kind].items()}
        if name in labels and labels[name] is None:
            continue
        told, right = name in heard[kind], labels.get(name) == 1
        tp += told and right
        fp += told and not right
        fn += right and not told
    return tp, fp, fn


def f1(tp, fp, fn):
    return 2 * tp / (2 * tp + fp + fn) if tp + fp + fn else None


def macro(items, found, kind, names):
    values = [f1(*counts(items, found, kind, name)) for name in names]
    values = [value for value in values if value is not None]
    return sum(values) / len(values) if values else float("nan")


def interval(items, found, kind, names, times):
    """The middle 90 % of the macro F1 of texts drawn again with replacement (Efron's bootstrap)."""
    chance = random.Random(1)
    draws = []
    for _ in range(times):
        picked = [chance.randrange(len(items)) for _ in items]
        draws.append(macro([items[i] for i in picked], [found[i] for i in picked], kind, names))
    draws.sort()
    return draws[int(times * 0.05)], draws[int(times * 0.95)]


def concerns(program, folder, options):
    items = list(lines(folder, options.half))
    if not items:
        return
    asked = "".join(json.dumps({"id": item["id"], "text": item["title"] + ". " + item["text"]}) + "\n" for item in items)
    command = [program, "cues", "--json"] + (["--lexicon", options.lexicon] if options.lexicon else [])
    found = [
        {"areas": [cue["area"] for cue in heard["areas"]], "flags": [cue["flag"] for cue in heard["flags"]]}
        for heard in run(command, asked)
    ]
    print(f"What is heard in {len(items)} texts")
    for kind, names in (("areas", AREAS), ("flags", FLAGS)):
        print(f"  {kind:<15} {'F1':>5} {'precision':>10} {'recall':>7}  {'right':>5} {'wrong':>5} {'missed':>6}")
        for name in names:
            tp, fp, fn = counts(items, found, kind, name)
            value = f1(tp, fp, fn)
            shown = [f"{value:.2f}" if value is not None else "-"]
            shown.append(f"{tp / (tp + fp):.2f}" if tp + fp else "-")
            shown.append(f"{tp / (tp + fn):.2f}" if tp + fn else "-")
            print(f"  {name:<15} {shown[0]:>5} {shown[1]:>10} {shown[2]:>7}  {tp:>5} {fp:>5} {fn:>6}")
        text = f"  macro F1        {macro(items, found, kind, names):.3f}"
        if options.bootstrap:
            low, high = interval(items, found, kind, names, options.bootstrap)
            text += f"   (90 % of bootstrap draws: {low:.2f} to {high:.2f})"
        print(text)
    danger = [counts(items, found, "flags", name) for name in DANGER]
    right, missed = sum(count[0] for count in danger), sum(count[2] for count in danger)
    share = f"{right / (right + missed):.3f}" if right + missed else "-"
    print(f"  violence and self-harm together: recall {share} ({right} of {right + missed})\n")


def kappa(pairs):
    """Cohen's kappa of two readings, each yes or no."""
    total = len(pairs)
    same = sum(one == other for one, other in pairs) / total
    ours, theirs = sum(one for one, _ in pairs) / total, sum(other for _, other in pairs) / total
    chance = ours * theirs + (1 - ours) * (1 - theirs)
    return (same - chance) / (1 - chance) if chance < 1 else float("nan")


def goals(program, folder, options):
    items = list(lines(folder, options.half))
    if not items:
        return
    texts = "".join(" ".join(item["text"].split()) + "\n" for item in items)
    found = run([program, "goal", "check", "--json"], texts)
    print(f"How {len(items)} goals are read")
    print(f"  {'':<12} {'kappa':>6} {'same':>6}  {'both':>5} {'only we':>8} {'only they':>10} {'neither':>8}")
    for letter in LETTERS:
        pairs = [(read[letter]["met"], item[letter] == 1) for item, read in zip(items, found)]
        cells = [sum(pair == cell for pair in pairs) for cell in ((True, True), (True, False), (False, True), (False, False))]
        same = (cells[0] + cells[3]) / len(pairs)
        print(f"  {letter:<12} {kappa(pairs):>6.3f} {same:>6.2f}  {cells[0]:>5} {cells[1]:>8} {cells[2]:>10} {cells[3]:>8}")
    print()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--half", type=int, choices=(0, 1))
    parser.add_argument("--lexicon")
    parser.add_argument("--bootstrap", type=int, default=0)
    options = parser.parse_args()
    concerns(options.program, options.folder / "concerns", options)
    goals(options.program, options.folder / "goals", options)


main()
