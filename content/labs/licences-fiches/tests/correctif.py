import work
from lab import check

cards = [
    {"version": "Mistral Large 2407", "publisher": "Mistral AI", "code": "MRL", "released": "2024-07-24"},
    {"version": "Mistral 7B", "publisher": "Mistral AI", "code": "Apache-2.0", "released": "2023-09-27"},
    {"version": "Codestral 22B", "publisher": "Mistral AI", "code": "MNPL", "released": "2024-05-29"},
    {"version": "Ministral 3 8B", "publisher": "Mistral AI", "code": "Apache-2.0", "released": "2025-12-02"},
    {"version": "Lucie-7B", "publisher": "OpenLLM-France", "code": "Apache-2.0"},
]
unread = {"version": "Embrun 3B", "publisher": "Les Embruns", "code": None, "released": "2025-05-01"}
undated = {"version": "Embrun 8B", "publisher": "Les Embruns", "code": "MRL"}


def versions(listed):
    return [each["version"] for each in listed]


def result():
    return work.examine("Mistral AI", "Apache-2.0", cards)


def unknown_is_apart():
    found = work.examine("Les Embruns", "Apache-2.0", [unread])
    return versions(found["unknown"]) == ["Embrun 3B"] and found["fails"] == [] and found["holds"] == []


def never_proved():
    lucie = work.examine("OpenLLM-France", "Apache-2.0", cards)
    nothing = work.examine("Les Embruns", "Apache-2.0", cards)
    return lucie["verdict"] == "not-refuted" and nothing["verdict"] == "not-refuted"


def names_and_dates():
    sentence = work.correction(result())
    wanted = ["Mistral 7B", "Ministral 3 8B", "Codestral 22B", "Mistral Large 2407", "2024-05-29", "2024-07-24"]
    return all(each in sentence for each in wanted) and "Lucie" not in sentence


def undated_still_told():
    sentence = work.correction(work.examine("Les Embruns", "Apache-2.0", [undated]))
    return "Embrun 8B" in sentence and "None" not in sentence


check("publisher-only", lambda: versions(result()["holds"]) == ["Mistral 7B", "Ministral 3 8B"])
check("oldest-first", lambda: versions(result()["fails"]) == ["Codestral 22B", "Mistral Large 2407"])
check("unknown-apart", unknown_is_apart)
check("refuted", lambda: result()["verdict"] == "refuted")
check("never-proved", never_proved)
check("sentence", names_and_dates)
check("undated", undated_still_told)
