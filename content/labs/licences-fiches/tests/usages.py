import json

import work
from lab import check, text

uses = {each["id"]: each for each in json.loads(text("uses.json"))}


def decides(code, expected):
    return all(work.decide(code, uses[name]) == word for name, word in expected.items())


def same_for_restricted(expected):
    return decides("MNPL", expected) and decides("MRL", expected)


def gestures(name, expected):
    return list(work.duties("Apache-2.0", uses[name])) == expected


check("apache-no-copy", lambda: decides("Apache-2.0", {"study": "yes", "internal": "yes", "sell": "yes"}))
check("apache-copy", lambda: decides("Apache-2.0", {"teach": "with-duties", "fine-tune": "with-duties"}))
check("restricted-research", lambda: same_for_restricted({"study": "yes"}))
check("restricted-production", lambda: same_for_restricted({"internal": "other-licence", "sell": "other-licence"}))
check("silence", lambda: same_for_restricted({"teach": "read-text", "fine-tune": "read-text"}) and decides(None, {"study": "read-text", "sell": "read-text"}))
check("four-steps", lambda: gestures("fine-tune", ["licence", "changes", "notices", "notice-file"]))
check("nothing-changed", lambda: gestures("teach", ["licence", "notices", "notice-file"]))
check("no-copy-no-step", lambda: gestures("sell", []) and list(work.duties("MNPL", uses["fine-tune"])) == [])
