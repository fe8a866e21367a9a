import math
import unicodedata


def normalise(answer):
    spread = unicodedata.normalize("NFKD", answer.lower())
    letters = "".join(sign for sign in spread if not unicodedata.combining(sign))
    return " ".join("".join(sign if sign.isalnum() else " " for sign in letters).split())


def is_right(answer, accepted):
    return normalise(answer) in [normalise(each) for each in accepted]


def paired(questions, answers):
    counts = {"both": 0, "fr_only": 0, "en_only": 0, "neither": 0}
    for question in questions:
        given = answers.get(question["id"], {})
        fr = is_right(given.get("fr", ""), question["fr"]["accepted"])
        en = is_right(given.get("en", ""), question["en"]["accepted"])
        kind = "both" if fr and en else "fr_only" if fr else "en_only" if en else "neither"
        counts[kind] += 1
    return counts


def chance(wins, losses):
    n = wins + losses
    tail = sum(math.comb(n, k) for k in range(max(wins, losses), n + 1)) / 2**n
    return min(1.0, 2 * tail)


def report(questions, answers):
    counts = paired(questions, answers)
    n = len(questions)
    seldom = chance(counts["fr_only"], counts["en_only"]) < 0.05
    return {
        "n": n,
        "fr": counts["both"] + counts["fr_only"],
        "en": counts["both"] + counts["en_only"],
        "margin": round(100 / math.sqrt(n), 1),
        "fr_only": counts["fr_only"],
        "en_only": counts["en_only"],
        "verdict": "difference" if seldom else "not-shown",
    }
