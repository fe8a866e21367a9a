import re
import unicodedata


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
