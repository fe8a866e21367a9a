import json

from lab import text

uses = json.loads(text("uses.json"))


def decide(code, use):
    """« yes », « with-duties », « other-licence » ou « read-text »."""
    # À vous : use["purpose"], use["copy"].
    return "yes"


def duties(code, use):
    """Les gestes qu’Apache 2.0 demande pour cet usage, dans l’ordre du tableau ; liste vide sinon."""
    # À vous : use["copy"], use["modified"].
    return ["licence", "changes", "notices", "notice-file"]


for usage in uses:
    print(usage["what"])
    print("   ", {code: decide(code, usage) for code in ["Apache-2.0", "MNPL", "MRL"]})
