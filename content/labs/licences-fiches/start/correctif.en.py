cards = [
    {"version": "Mistral 7B", "publisher": "Mistral AI", "code": "Apache-2.0", "released": "2023-09-27"},
    {"version": "Codestral 22B", "publisher": "Mistral AI", "code": "MNPL", "released": "2024-05-29"},
    {"version": "Mistral Large 2407", "publisher": "Mistral AI", "code": "MRL", "released": "2024-07-24"},
    {"version": "Ministral 3 8B", "publisher": "Mistral AI", "code": "Apache-2.0", "released": "2025-12-02"},
    {"version": "Lucie-7B", "publisher": "OpenLLM-France", "code": "Apache-2.0"},
]


def examine(publisher, code, cards):
    """Puts to the test ‘all of this publisher’s models are under this licence’."""
    holds, fails, unknown = [], [], []
    # Over to you: put each version in one of the three lists.
    return {"holds": holds, "fails": fails, "unknown": unknown, "verdict": "true"}


def correction(result):
    """A sentence that corrects the claim, with versions and dates."""
    # Over to you: name what holds, then the counter-examples, each with its date.
    return "All models are under Apache 2.0."


result = examine("Mistral AI", "Apache-2.0", cards)
print(result["verdict"])
print(correction(result))
