import unicodedata


def normalise(answer):
    spread = unicodedata.normalize("NFKD", answer.lower())
    letters = "".join(sign for sign in spread if not unicodedata.combining(sign))
    return " ".join("".join(sign if sign.isalnum() else " " for sign in letters).split())


def is_right(answer, accepted):
    return normalise(answer) in [normalise(each) for each in accepted]


def score(questions, answers, language):
    right = 0
    for question in questions:
        answer = answers.get(question["id"], {}).get(language, "")
        right += is_right(answer, question[language]["accepted"])
    return right, len(questions)
