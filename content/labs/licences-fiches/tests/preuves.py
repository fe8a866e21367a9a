import json

import work
from lab import check, text

records = json.loads(text("evidence.json"))


def record(says, kind, date="2026-01", about="Embrun 8B"):
    return {"about": about, "says": says, "kind": kind, "by": "…", "date": date, "claim": "…"}


def says(records, about="Embrun 8B"):
    kept = work.settle(about, records)
    return kept and kept["says"]


card = record("MRL", "official-card", "2024-07")
press = record("Apache-2.0", "third-party", "2026-09")
text_of_licence = record("Apache-2.0", "licence-text", "2023-01")
range_page = record("Apache-2.0", "licence-text", "2026-09", about="Embrun models")


def five():
    expected = {"Mistral 7B": "Apache-2.0", "Codestral 22B": "MNPL", "Ministral 3 8B": "Apache-2.0", "Lucie-7B": "Apache-2.0"}
    return all(says(records, version) == code for version, code in expected.items())


def undecided():
    other = record("Apache-2.0", "official-card", "2025-01")
    return work.settle("Embrun 8B", [card, other]) is None and work.settle("Embrun 8B", [other, card, press]) is None


def agreeing():
    later = record("MRL", "official-card", "2026-03")
    return work.settle("Embrun 8B", [later, card]) == later and work.settle("Embrun 8B", [card, later]) == later


check("five-versions", five)
check("trap", lambda: says(records, "Mistral Large 2407") == "MRL")
check("about-the-version", lambda: says([range_page, card]) == "MRL" and work.settle("Embrun 8B", [range_page]) is None)
check("newer", lambda: says([press, card]) == "MRL" and says([card, text_of_licence]) == "Apache-2.0")
check("several", lambda: says([press, press, card, press]) == "MRL")
check("undecided", lambda: undecided() and agreeing())
