import re
import unicodedata

from lab import ask

BRACKETS = r"\[([a-z0-9-]+)\]"
NUMBER = r"\d+(?:[.,]\d+)*"


def words(content):
    spread = unicodedata.normalize("NFKD", content.lower())
    plain = "".join(sign for sign in spread if not unicodedata.combining(sign))
    return {word for word in re.findall("[a-z0-9]+", plain) if len(word) > 2 or not word.isalpha()}


def search(question, documents, k=3):
    asked = words(question)
    holding = [words(each["text"]) for each in documents]

    def weight(word):
        return 1 / sum(word in held for held in holding)

    scores = [sum(weight(word) for word in asked & held) for held in holding]
    order = sorted(range(len(documents)), key=lambda i: -scores[i])
    return [documents[i] for i in order if scores[i] > 0][:k]


def build_messages(question, passages):
    rule = "Answer from the extracts alone, in one sentence. Cite in square brackets the id of each extract used. If they do not answer, write [none]."
    extracts = "\n".join(f"[{each['id']}] ({each['asOf']}) {each['text']}" for each in passages)
    return [{"role": "system", "content": rule}, {"role": "user", "content": f"{extracts}\n\n{question}"}]


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


async def run_case(case, documents):
    passages = search(case["question"], documents)
    try:
        answer = await ask(build_messages(case["question"], passages))
    except RuntimeError:
        return "no-answer"
    verdict = review(answer, passages, documents)
    if case["expect"] is None:
        return "passed" if verdict == "none" else "not-refused"
    if verdict != "ok":
        return verdict
    if case["expect"] not in cited(answer):
        return "wrong-source"
    return "numbers" if unsupported_numbers(answer, passages) else "passed"


async def run_all(cases, documents):
    outcomes = {case["id"]: await run_case(case, documents) for case in cases}
    failures = {id: outcome for id, outcome in outcomes.items() if outcome != "passed"}
    n = len(cases)
    return {"n": n, "passed": n - len(failures), "rate": (n - len(failures)) / n, "failures": failures}
