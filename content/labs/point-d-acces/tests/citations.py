import json

import work
from lab import check, text

documents = json.loads(text("ledger.json"))
passages = documents[:2]
first, second = [each["id"] for each in passages]
third = documents[2]["id"]
shore = [
    {"id": "ref-embrun-8b", "asOf": "2026", "text": "Embrun 8B : 8,5 ; 8.5 ; 32"},
    {"id": "ref-galet-9b", "asOf": "2026", "text": "Galet 9B : 12"},
]


def verdict(answer):
    return work.review(answer, passages, documents)


def numbers(answer):
    return list(work.unsupported_numbers(answer, shore))


def invented():
    return all(verdict(answer) == "invented" for answer in ("A [ref-mistral-9b].", f"A [{first}], B [ref-mistral-9b].", f"A [{third}], B [ref-mistral-9b]."))


check("in-order", lambda: list(work.cited(f"A [{second}], B [{first}], C [{second}].")) == [second, first])
check("any-id", lambda: list(work.cited("A [ref-mistral-9b].")) == ["ref-mistral-9b"] and list(work.cited(f"A ({first}), {second}.")) == [])
check("invented", invented)
check("outside", lambda: verdict(f"A [{third}].") == "outside" and verdict(f"A [{first}], B [{third}].") == "outside")
check("uncited", lambda: verdict("A.") == "uncited" and verdict("") == "uncited")
check("none", lambda: verdict("A [none].") == "none" and verdict(f"A [{first}].") == "ok")
check("numbers", lambda: numbers("9,1 [ref-embrun-8b].") == ["9,1"] and numbers("8,5 / 32 [ref-embrun-8b].") == [] and numbers("8.5 [ref-embrun-8b].") == [] and numbers("3 [ref-embrun-8b].") == ["3"])
check("cited-only", lambda: numbers("12 [ref-embrun-8b].") == ["12"] and numbers("32.") == ["32"])
check("not-in-ids", lambda: numbers("[ref-galet-9b]") == [] and numbers("A [ref-none-77].") == [])
