import json

from lab import text

uses = json.loads(text("uses.json"))


def decide(code, use):
    """‘yes’, ‘with-duties’, ‘other-licence’ or ‘read-text’."""
    # Over to you: use["purpose"], use["copy"].
    return "yes"


def duties(code, use):
    """The steps Apache 2.0 asks for in this use, in the order of the table; otherwise an empty list."""
    # Over to you: use["copy"], use["modified"].
    return ["licence", "changes", "notices", "notice-file"]


for use in uses:
    print(use["what"])
    print("   ", {code: decide(code, use) for code in ["Apache-2.0", "MNPL", "MRL"]})
