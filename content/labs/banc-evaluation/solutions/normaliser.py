import unicodedata


def normalise(answer):
    spread = unicodedata.normalize("NFKD", answer.lower())
    letters = "".join(sign for sign in spread if not unicodedata.combining(sign))
    spaced = "".join(sign if sign.isalnum() else " " for sign in letters)
    return " ".join(spaced.split())
