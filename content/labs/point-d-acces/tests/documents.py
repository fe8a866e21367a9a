import json

import work
from lab import check, text

documents = json.loads(text("ledger.json"))
cases = json.loads(text("cases.json"))


def document(id, content):
    return {"id": id, "asOf": "2026", "text": content}


# Three share two common words with the question, one shares the single rare one.
shore = [
    document("ref-1", "modele licence galet"),
    document("ref-2", "modele licence varech"),
    document("ref-3", "modele licence sable"),
    document("ref-4", "embrun"),
]


def found(question, listed, k=3):
    return [each["id"] for each in work.search(question, listed, k)]


def finds_all():
    return all(case["expect"] in found(case["question"], documents) for case in cases if case["expect"])


def whole():
    passages = documents[:2]
    last = work.build_messages("Où est Embrun ?", passages)[-1]
    shown = all(f"[{each['id']}]" in last["content"] and each["text"] in last["content"] for each in passages)
    return last["role"] == "user" and "Où est Embrun ?" in last["content"] and shown


def rule_apart():
    first = work.build_messages("Où est Embrun ?", documents[:2])[0]
    return first["role"] == "system" and not any(each["text"] in first["content"] for each in documents)


def only_given():
    together = json.dumps(work.build_messages("Où est Embrun ?", documents[3:5]), ensure_ascii=False)
    return documents[3]["text"] in together and not any(each["text"] in together for each in documents[:3] + documents[5:])


def way_out():
    return all("[none]" in work.build_messages("Où est Embrun ?", passages)[0]["content"] for passages in (documents[:2], []))


check("finds", finds_all)
check("rare-words", lambda: found("modele licence embrun", shore)[0] == "ref-4")
check("not-more", lambda: len(found(cases[0]["question"], documents, 2)) == 2 and len(found("licence", shore, 1)) == 1)
check("nothing-shared", lambda: found("zzz", documents) == [] and found("embrun", shore) == ["ref-4"])
check("passages", whole)
check("rule-apart", rule_apart)
check("only-given", only_given)
check("way-out", way_out)
