"""How far the figures of goals can be trusted: rules chosen on four fifths and read on the fifth, and words never seen.

python3 Scripts/goal-folds.py PROGRAM DIR, where DIR holds goals/*.jsonl as for Scripts/evaluate. Prints Cohen's kappa:
  all rules     of the whole set, with the middle 90 % of goals drawn again with replacement (Efron's bootstrap)
  chosen        20 times 5 folds: the lists of goal-reading.yaml to leave out are those that do best on four fifths
  words unseen  10 times 5 folds: each word of a goal that stands in no goal of the other four fifths is made unreadable
"""
import itertools
import json
import pathlib
import random
import re
import subprocess
import sys
import tempfile

LISTS = {
    "specific": ["vague", "general", "means", "doing", "example", "plain-before", "dropping"],
    "measurable": ["exercise", "change", "deed", "count", "length-given", "mistyped", "often-every"],
    "achievable": ["sure", "sure-by-figure", "unsure", "not-sure", "ruler"],
}
WORD = re.compile(r"[a-z][a-z'-]*")


def kappa(pairs):
    total = len(pairs)
    same = sum(one == other for one, other in pairs) / total
    ours, theirs = sum(one for one, _ in pairs) / total, sum(other for _, other in pairs) / total
    chance = ours * theirs + (1 - ours) * (1 - theirs)
    return (same - chance) / (1 - chance) if chance < 1 else 0.0


def read(program, lines, words):
    command = [program, "goal", "check", "--json", "--words", words]
    done = subprocess.run(command, input="\n".join(lines) + "\n", capture_output=True, text=True, check=True)
    return [json.loads(line) for line in done.stdout.splitlines()]


def without(source, names):
    """The words with some lists emptied: what stands for them is in nobody's goal."""
    for name in names:
        source, count = re.subn(rf"(?ms)^  {name}:.*?(?=^  \S)", f"  {name}: [zzqzz]\n", source)
        assert count == 1, name
    return source


def folds(count, seed):
    order = list(range(count))
    random.Random(seed).shuffle(order)
    for first in range(5):
        test = order[first::5]
        yield test, [index for index in order if index not in set(test)]


def spread(values):
    return f"{sum(values) / len(values):.3f} ({min(values):.3f} to {max(values):.3f})"


def chosen(program, source, texts, labels, letter, names, folder):
    readings = {}
    for left in (some for size in range(len(names) + 1) for some in itertools.combinations(names, size)):
        path = pathlib.Path(folder) / "words.yaml"
        path.write_text(without(source, left), encoding="utf-8")
        readings[left] = [found[letter]["met"] for found in read(program, texts, str(path))]
    whole = list(zip(readings[()], labels))
    chance = random.Random(1)
    draws = sorted(kappa([whole[chance.randrange(len(whole))] for _ in whole]) for _ in range(2000))
    kappas = []
    for seed in range(20):
        guesses = [False] * len(labels)
        for test, train in folds(len(labels), seed):
            best = max(readings, key=lambda left: (round(kappa([(readings[left][i], labels[i]) for i in train]), 6), -len(left)))
            for index in test:
                guesses[index] = readings[best][index]
        kappas.append(kappa(list(zip(guesses, labels))))
    print(f"{letter}\n  all rules     {kappa(whole):.3f} ({draws[100]:.2f} to {draws[1900]:.2f})\n  chosen        {spread(kappas)}")
    for name in names:
        print(f"    without {name:<15} {kappa(list(zip(readings[(name,)], labels))):.3f}")


def unseen(program, words, texts, items):
    kappas = {letter: [] for letter in LISTS}
    sets = [set(WORD.findall(text.lower())) for text in texts]
    shares = []
    for seed in range(10):
        lines = list(texts)
        for test, train in folds(len(texts), seed):
            seen = set().union(*(sets[index] for index in train))
            for index in test:
                lines[index] = WORD.sub(lambda found: found[0] if found[0] in seen else "blorp", texts[index].lower())
                shares.append(len(sets[index] - seen) / max(1, len(sets[index])))
        found = read(program, lines, words)
        for letter in LISTS:
            kappas[letter].append(kappa([(one[letter]["met"], item[letter] == 1) for one, item in zip(found, items)]))
    print(f"words unseen, {100 * sum(shares) / len(shares):.0f} % of each goal")
    for letter, values in kappas.items():
        print(f"  {letter:<13} {spread(values)}")


def main():
    program, folder = str(pathlib.Path(sys.argv[1]).resolve()), pathlib.Path(sys.argv[2])
    items = [json.loads(line) for path in sorted((folder / "goals").glob("*.jsonl")) for line in path.read_text("utf-8").splitlines()]
    texts = [" ".join(item["text"].split()) for item in items]
    words = pathlib.Path(__file__).resolve().parent.parent / "Sources/CDefinitions/data/goal-reading.yaml"
    with tempfile.TemporaryDirectory() as temporary:
        for letter, names in LISTS.items():
            chosen(program, words.read_text("utf-8"), texts, [item[letter] == 1 for item in items], letter, names, temporary)
    unseen(program, str(words), texts, items)


main()
