import json
import math
import unicodedata

from lab import text

questions = json.loads(text("questions.json"))
answers = json.loads(text("answers.json"))["answers"]


def normalise(answer):
    """Écrite à l’étape 1."""
    spread = unicodedata.normalize("NFKD", answer.lower())
    letters = "".join(sign for sign in spread if not unicodedata.combining(sign))
    return " ".join("".join(sign if sign.isalnum() else " " for sign in letters).split())


def is_right(answer, accepted):
    """Écrite à l’étape 2."""
    return normalise(answer) in [normalise(each) for each in accepted]


def paired(questions, answers):
    """Combien de questions sont justes : dans les deux langues, en français seulement, en anglais seulement, nulle part."""
    counts = {"both": 0, "fr_only": 0, "en_only": 0, "neither": 0}
    # À vous.
    return counts


def chance(wins, losses):
    """La probabilité qu’une pièce équilibrée donne un écart au moins aussi grand, dans un sens ou dans l’autre."""
    # À vous : math.comb(n, k) compte les façons d’obtenir k fois pile en n lancers.
    return 0.0


def report(questions, answers):
    """Le compte rendu : n, fr, en, margin, fr_only, en_only, verdict."""
    # À vous. Cette première idée annonce un vainqueur sans rien dire de n.
    return {"fr": 90, "en": 60, "verdict": "difference"}


print(paired(questions, answers))
print("16 victoires, 11 défaites :", chance(16, 11))
print(report(questions, answers))
