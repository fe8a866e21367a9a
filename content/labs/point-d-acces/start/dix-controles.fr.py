import json
import re
import unicodedata

from lab import ask, text

documents = json.loads(text("ledger.json"))
cases = json.loads(text("cases.json"))

BRACKETS = r"\[([a-z0-9-]+)\]"
NUMBER = r"\d+(?:[.,]\d+)*"


def words(content):
    """Les mots d’un texte, sans accents ni majuscules, chacun une fois ; les plus courts n’y sont que s’ils ont un chiffre."""
    spread = unicodedata.normalize("NFKD", content.lower())
    plain = "".join(sign for sign in spread if not unicodedata.combining(sign))
    return {word for word in re.findall("[a-z0-9]+", plain) if len(word) > 2 or not word.isalpha()}


def search(question, documents, k=3):
    """Écrite à l’étape 3."""
    asked = words(question)
    holding = [words(each["text"]) for each in documents]

    def weight(word):
        return 1 / sum(word in held for held in holding)

    scores = [sum(weight(word) for word in asked & held) for held in holding]
    order = sorted(range(len(documents)), key=lambda i: -scores[i])
    return [documents[i] for i in order if scores[i] > 0][:k]


def build_messages(question, passages):
    """Écrite à l’étape 3."""
    rule = "Réponds d’après les extraits seuls, en une phrase. Cite entre crochets l’identifiant de chaque extrait employé. S’ils ne répondent pas, écris [none]."
    extracts = "\n".join(f"[{each['id']}] ({each['asOf']}) {each['text']}" for each in passages)
    return [{"role": "system", "content": rule}, {"role": "user", "content": f"{extracts}\n\n{question}"}]


def cited(answer):
    """Écrite à l’étape 4."""
    return list(dict.fromkeys(re.findall(BRACKETS, answer)))


def review(answer, passages, documents):
    """Écrite à l’étape 4."""
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
    """Écrite à l’étape 4."""
    ids = cited(answer)
    sources = " ".join(each["text"] for each in passages if each["id"] in ids)
    known = re.findall(NUMBER, sources)
    return [number for number in re.findall(NUMBER, re.sub(BRACKETS, "", answer)) if number not in known]


async def run_case(case, documents):
    """Joue un cas ; rend « passed » ou le mot qui dit pourquoi il échoue."""
    passages = search(case["question"], documents)
    answer = await ask(build_messages(case["question"], passages))
    # À vous. Cette première idée accepte toute réponse.
    return "passed" if answer else "failed"


async def run_all(cases, documents):
    """Joue tous les cas : n, passed, rate, failures."""
    # À vous.
    return {"n": 0, "passed": 0, "rate": 0.0, "failures": {}}


# Exécuté quand vous lancez le programme, non pendant les contrôles.
if __name__ == "__main__":
    print(await run_all(cases, documents))
