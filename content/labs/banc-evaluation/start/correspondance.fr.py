import json
import unicodedata

from lab import text

questions = json.loads(text("questions.json"))
answers = json.loads(text("answers.json"))["answers"]


def normalise(answer):
    """Écrite à l’étape 1."""
    spread = unicodedata.normalize("NFKD", answer.lower())
    letters = "".join(sign for sign in spread if not unicodedata.combining(sign))
    return " ".join("".join(sign if sign.isalnum() else " " for sign in letters).split())


def is_right(answer, accepted):
    """Vrai si la réponse, normalisée, est l’une des réponses admises."""
    # À vous. Cette première idée cherche la bonne réponse quelque part dans la phrase.
    return any(normalise(each) in normalise(answer) for each in accepted)


def score(questions, answers, language):
    """Le nombre de réponses justes et le nombre de questions, dans cet ordre."""
    right = 0
    total = 0
    for question in questions:
        answer = answers[question["id"]][language]
        # À vous. Que vaut une réponse vide ou absente ?
        if answer:
            total += 1
            right += is_right(answer, question[language]["accepted"])
    return right, total


for langue in ["fr", "en"]:
    print(langue, score(questions, answers, langue))
