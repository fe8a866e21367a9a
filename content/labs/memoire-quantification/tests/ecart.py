import json

import work
from lab import check, text

hypotheses = {each["id"]: each for each in json.loads(text("hypotheses.json"))}
listed = list(hypotheses.values())
half = {"id": "half", "billions": 8, "lowBits": 4, "highBits": 8, "keptShare": 0.5, "shownIn": "GB"}
dense = {"id": "dense", "billions": 16, "lowBits": 3, "highBits": 3, "keptShare": 0, "shownIn": "GB"}


def near(value, expected, tolerance=1e-6):
    return abs(value - expected) < tolerance


def follows_count():
    return (
        work.conclusion(listed, 6.0) == "open"
        and work.conclusion([hypotheses["plain"], dense], 6.0) == "one-left"
        and work.conclusion([hypotheses["plain"], hypotheses["unit"]], 6.0) == "none-left"
    )


check("mean-bits", lambda: near(work.mean_bits(6.0, 8), 6) and near(work.mean_bits(2.1, 3), 5.6))
check("mixture", lambda: near(work.shown_size(half), 6.0) and near(work.shown_size({**half, "keptShare": 0.25}), 5.0))
check("unit", lambda: near(work.shown_size(hypotheses["unit"]), 3.7253, 0.001) and near(work.shown_size(hypotheses["plain"]), 4.0))
check("fitting", lambda: list(work.fitting(listed, 6.0)) == ["sixth-at-16", "half-at-8", "name-and-recipe"])
check("conclusion", follows_count)
