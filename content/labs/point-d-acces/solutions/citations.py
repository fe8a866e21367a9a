import re

BRACKETS = r"\[([a-z0-9-]+)\]"
NUMBER = r"\d+(?:[.,]\d+)*"


def cited(answer):
    return list(dict.fromkeys(re.findall(BRACKETS, answer)))


def review(answer, passages, documents):
    ids = cited(answer)
    if not ids:
        return "uncited"
    if ids == ["none"]:
        return "none"
    if any(each not in [document["id"] for document in documents] for each in ids):
        return "invented"
    if any(each not in [passage["id"] for passage in passages] for each in ids):
        return "outside"
    return "ok"


def unsupported_numbers(answer, passages):
    ids = cited(answer)
    sources = " ".join(each["text"] for each in passages if each["id"] in ids)
    known = re.findall(NUMBER, sources)
    return [number for number in re.findall(NUMBER, re.sub(BRACKETS, "", answer)) if number not in known]
