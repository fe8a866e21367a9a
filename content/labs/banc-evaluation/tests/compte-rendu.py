import json

import work
from lab import check, text

questions = json.loads(text("questions.json"))
answers = json.loads(text("answers.json"))["answers"]


def near(value, expected, tolerance=1e-6):
    return abs(value - expected) < tolerance


def made_up(fr_only, en_only, both):
    """Questions and answers with so many right in one language, in the other, in both."""
    kinds = [("oui", "no")] * fr_only + [("non", "yes")] * en_only + [("oui", "yes")] * both
    asked = [{"id": str(i), "fr": {"accepted": ["oui"]}, "en": {"accepted": ["yes"]}} for i in range(len(kinds))]
    given = {str(i): {"fr": fr, "en": en} for i, (fr, en) in enumerate(kinds)}
    return asked, given


def counts_not_shares():
    found = work.report(questions, answers)
    return found["n"] == 10 and found["fr"] == 9 and found["en"] == 6


def verdict(fr_only, en_only, both=0):
    return work.report(*made_up(fr_only, en_only, both))["verdict"]


def seldom_enough():
    return verdict(7, 0) == "difference" and verdict(20, 7) == "difference" and verdict(2, 11, 7) == "difference" and verdict(1, 9) == "difference"


def too_little():
    return verdict(4, 1, 4) == "not-shown" and verdict(5, 2, 30) == "not-shown" and verdict(16, 11) == "not-shown" and verdict(5, 0) == "not-shown"


check("paired", lambda: work.paired(questions, answers) == {"both": 5, "fr_only": 4, "en_only": 1, "neither": 0})
check("both-ways", lambda: near(work.chance(7, 0), 2 / 128) and near(work.chance(0, 7), 2 / 128))
check("at-least", lambda: near(work.chance(16, 11), 0.4420681, 1e-5) and near(work.chance(5, 2), 58 / 128))
check("no-gap", lambda: near(work.chance(0, 0), 1) and near(work.chance(3, 3), 1))
check("with-n", counts_not_shares)
check("margin", lambda: near(work.report(questions, answers)["margin"], 31.6, 0.05) and near(work.report(*made_up(0, 0, 25))["margin"], 20, 0.05))
check("shown", seldom_enough)
check("not-shown", too_little)
