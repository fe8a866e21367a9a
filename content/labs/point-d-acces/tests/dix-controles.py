import json

import lab
import work
from lab import check, text

documents = json.loads(text("ledger.json"))
cases = json.loads(text("cases.json"))
by_id = {each["id"]: each for each in cases}
GOOD = {each["id"]: f"A [{each['expect'] or 'none'}]." for each in cases}
MIXED = {**GOOD, "carbon": "1,41 [ref-lca].", "lucie": "A.", "first-model": "A [ref-mistral-9b].", "blind": "A [ref-compar-ia], B [ref-apache-trademark]."}


class Silence:
    """In the place of an answer: the endpoint gives none."""


def pretend(answers):
    """Answers each case with a text of ours, in the place of the endpoint."""

    async def ask(messages, model=None):
        for case in cases:
            if case["question"] in messages[-1]["content"]:
                if answers[case["id"]] is Silence:
                    raise RuntimeError("the model server does not answer")
                return answers[case["id"]]
        raise AssertionError("the question is not in the last message")

    lab.ask = work.ask = ask


async def outcome(id, answer):
    pretend({**GOOD, id: answer})
    return await work.run_case(by_id[id], documents)


async def right():
    return await outcome("mixtral", "A [ref-mixtral-8x7b].") == "passed" and await outcome("policy", "8 / 2026 [ref-usage-policy].") == "passed"


async def invented():
    return await outcome("mixtral", "A [ref-mixtral-9x9b].") == "invented" and await outcome("mixtral", "A.") == "uncited"


async def wrong_source():
    cases_found = [each["id"] for each in work.search(by_id["mixtral"]["question"], documents)]
    other = next(id for id in cases_found if id != "ref-mixtral-8x7b")
    return await outcome("mixtral", f"A [{other}].") == "wrong-source"


async def numbers():
    return await outcome("carbon", "1,41 g [ref-lca].") == "numbers"


async def refused():
    return await outcome("weather", "A [none].") == "passed" and await outcome("weather", "A.") == "not-refused" and await outcome("mixtral", "A [none].") != "passed"


async def all_ten():
    pretend(GOOD)
    report = await work.run_all(cases, documents)
    return report["n"] == 10 and report["passed"] == 10 and report["rate"] == 1 and report["failures"] == {}


async def failures_kept():
    pretend(MIXED)
    report = await work.run_all(cases, documents)
    wanted = {"carbon": "numbers", "lucie": "uncited", "first-model": "invented", "blind": "outside"}
    return report["n"] == 10 and report["passed"] == 6 and abs(report["rate"] - 0.6) < 1e-9 and report["failures"] == wanted


async def silence_counts():
    pretend({**GOOD, "codestral": Silence})
    report = await work.run_all(cases, documents)
    return report["n"] == 10 and report["passed"] == 9 and list(report["failures"]) == ["codestral"]


check("right", right)
check("invented", invented)
check("wrong-source", wrong_source)
check("numbers", numbers)
check("refused", refused)
check("all-ten", all_ten)
check("failures-kept", failures_kept)
check("silence-counts", silence_counts)
