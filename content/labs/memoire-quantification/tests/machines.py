import json

import work
from lab import check, text

models = {each["id"]: each for each in json.loads(text("models.json"))}
machines = {each["id"]: each for each in json.loads(text("machines.json"))}


def answers(machine, expected):
    return all(work.verdict(models[name], machines[machine], 4) == word for name, word in expected.items())


def bits(expected):
    return all(work.highest_bits(models[name], machines["c"]) == number for name, number in expected.items())


check("memory-units", lambda: work.memory_gb(machines["a"]) == 8 and abs(work.memory_gb(machines["b"]) - 8.589934592) < 1e-6)
check("clear-cases", lambda: answers("a", {"ministral-3-3b": "yes", "mistral-7b": "yes", "codestral-22b": "no"}))
check("total-not-active", lambda: answers("c", {"mixtral-8x7b": "no"}) and answers("d", {"mixtral-8x7b": "yes", "mistral-large-3": "no"}))
check("nothing-left", lambda: answers("a", {"ministral-3-8b": "measure"}) and answers("b", {"ministral-3-8b": "yes"}))
check("api-only", lambda: all(work.verdict(models["mistral-large-2402"], each, 4) == "api-only" for each in machines.values()))
check("highest-bits", lambda: bits({"ministral-3-3b": 16, "mistral-7b": 8, "ministral-3-14b": 4, "mixtral-8x7b": None}))
