import json

import work
from lab import check, text

ratings = json.loads(text("ratings.json"))["ratings"]
pairs = [(each["nadia"], each["theo"]) for each in ratings]
crossed = [(2, 0), (0, 2), (1, 1), (2, 0), (0, 2)]
lopsided = [(2, 2)] * 18 + [(2, 0), (0, 2)]


def near(value, expected):
    return abs(value - expected) < 1e-6


def differing():
    found = [(each["id"], each["language"]) for each in work.to_discuss(ratings)]
    return found == [("experts", "fr"), ("total", "en"), ("codestral", "en"), ("lucie", "fr")]


check("share", lambda: near(work.agreement(pairs), 0.8))
check("one-by-one", lambda: near(work.agreement(crossed), 0.2))
check("kappa", lambda: near(work.kappa([(2, 2), (2, 2), (0, 0), (2, 0)]), 0.5) and near(work.kappa([(0, 0), (1, 1), (2, 2)]), 1))
check("own-habits", lambda: near(work.kappa([(2, 0), (2, 2), (2, 0), (0, 0)]), 0.2))
check("chance", lambda: near(work.agreement(lopsided), 0.9) and near(work.kappa(lopsided), (0.9 - 0.905) / 0.095))
check("undefined", lambda: work.kappa([(2, 2)] * 5) is None)
check("to-discuss", differing)
