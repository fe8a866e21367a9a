import json

import work
from lab import check, text

questions = json.loads(text("questions.json"))
answers = json.loads(text("answers.json"))["answers"]
two_questions = [
    {"id": "one", "fr": {"accepted": ["deux"]}, "en": {"accepted": ["two"]}},
    {"id": "two", "fr": {"accepted": ["oui"]}, "en": {"accepted": ["yes"]}},
]


def any_accepted():
    return work.is_right("2", ["deux", "2"]) and work.is_right("Deux.", ["deux", "2"]) and work.is_right("apache-2.0", ["Apache 2.0"]) and not work.is_right("trois", ["deux", "2"])


def whole_answer():
    return not work.is_right("2016", ["16"]) and not work.is_right("Pas Apache 2.0", ["Apache 2.0"]) and not work.is_right("12", ["2"])


def own_language():
    given = {"one": {"fr": "two", "en": "two"}, "two": {"fr": "yes", "en": "yes"}}
    return tuple(work.score(two_questions, given, "fr")) == (0, 2) and tuple(work.score(two_questions, given, "en")) == (2, 2)


def empty_counts():
    given = {"one": {"fr": "deux"}, "two": {"fr": ""}}
    return tuple(work.score(two_questions, given, "fr")) == (1, 2)


def missing_counts():
    return tuple(work.score(two_questions, {"one": {"fr": "deux"}}, "fr")) == (1, 2) and tuple(work.score(two_questions, {"one": {"fr": "deux"}}, "en")) == (0, 2)


check("any-accepted", any_accepted)
check("whole-answer", whole_answer)
check("own-language", own_language)
check("empty-counts", empty_counts)
check("missing-counts", missing_counts)
check("two-scores", lambda: tuple(work.score(questions, answers, "fr")) == (9, 10) and tuple(work.score(questions, answers, "en")) == (6, 10))
