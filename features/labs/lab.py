"""What the code of a lab may use, and what runs it: the engine puts this file into every interpreter of a lab.

`text`, `ask` and `check` are for learners and tests, the rest is for the engine. In a browser each interpreter runs once.
"""

import ast
import importlib
import inspect
import io
import json
import os
import sys
import time
import traceback
import types

_FOLDER = "/lab"
_OUTPUT_LIMIT = 50_000
_MESSAGE_LIMIT = 2_000
# The first lines go out at once, so that what was printed before an endless loop is seen; later ones go together.
_SENT_AT_ONCE = 200
_PAUSE_SECONDS = 0.05

_send = None
_ask = None
_pending = []


def text(path):
    """The text of a given file."""
    with open(os.path.join(_FOLDER, path), encoding="utf-8") as file:
        return file.read()


async def ask(messages, model=None):
    """What the model answers to a list of {"role": …, "content": …}. RuntimeError says in words why there is no answer."""
    if _ask is None:
        raise RuntimeError("this lab does not ask a model")
    answer = json.loads(await _ask(json.dumps({"messages": messages, "model": model})))
    if "text" not in answer:
        raise RuntimeError(answer["error"])
    return answer["text"]


def check(id, fn):
    """Says whether something holds: fn() is true. It may be a coroutine function, which is awaited after the tests."""
    try:
        result = fn()
    except BaseException as error:
        _say_check(id, False, _in_words(error))
        return
    if inspect.isawaitable(result):
        _pending.append((id, result))
    else:
        _say_check(id, bool(result))


def _say_check(id, passed, message=""):
    sys.stdout.flush()
    _send(json.dumps({"kind": "check", "id": str(id), "isPassed": passed, "message": message[:_MESSAGE_LIMIT]}))


class _Output(io.TextIOBase):
    """What is printed, sent on as it comes and no more than the limit."""

    def __init__(self):
        self.left = _OUTPUT_LIMIT
        self.sent = 0
        self.sent_at = 0.0
        self.waiting = []

    def writable(self):
        return True

    def write(self, printed):
        length = len(printed)
        if self.left > 0 and length > 0:
            kept = printed[: self.left]
            self.left -= len(kept)
            self.waiting.append(kept)
            now = time.monotonic()
            if ("\n" in kept and self.sent < _SENT_AT_ONCE) or now - self.sent_at > _PAUSE_SECONDS or self.left == 0:
                self.sent_at = now
                self.flush()
                if self.left == 0:
                    _send(json.dumps({"kind": "cut"}))
        return length

    def flush(self):
        if self.waiting:
            self.sent += 1
            _send(json.dumps({"kind": "output", "text": "".join(self.waiting)}))
            self.waiting = []


def _own_frames(error):
    """The part of the traceback that is in files of the lab."""
    return [frame for frame in traceback.extract_tb(error.__traceback__) if frame.filename.startswith(_FOLDER)]


def _in_words(error):
    """One line: the error and the line of the learner's file."""
    words = "".join(traceback.format_exception_only(error)).strip().splitlines()[-1]
    frames = _own_frames(error)
    return f"{words} ({os.path.basename(frames[-1].filename)}:{frames[-1].lineno})" if frames else words


def _as_traceback(error):
    """The usual traceback, without the engine's part in it."""
    frames = _own_frames(error)
    head = ["Traceback (most recent call last):\n", *traceback.format_list(frames)] if frames else []
    return "".join([*head, *traceback.format_exception_only(error)]).replace(f"{_FOLDER}/", "")


async def _execute(name, path, source):
    """Runs a source text as a module; a notebook's `await` outside of functions is allowed."""
    module = types.ModuleType(name)
    module.__file__ = path
    sys.modules[name] = module
    code = compile(source, path, "exec", flags=ast.PyCF_ALLOW_TOP_LEVEL_AWAIT)
    result = eval(code, module.__dict__)
    if inspect.isawaitable(result):
        await result
    return module


async def _test(source):
    module = await _execute("tests", "tests", source)
    run = getattr(module, "run", None)
    if inspect.iscoroutinefunction(run):
        await run()
    for id, result in _pending:
        try:
            _say_check(id, bool(await result))
        except BaseException as error:
            _say_check(id, False, _in_words(error))


async def run_job(job, send, ask=None):
    """Runs the learner's file, and its tests where the job has some. Everything is told through `send`, as JSON."""
    global _send, _ask
    job = json.loads(job)
    _send, _ask = send, ask
    _pending.clear()
    os.makedirs(_FOLDER, exist_ok=True)
    for name, content in {**job["files"], job["file"]: job["code"]}.items():
        with open(os.path.join(_FOLDER, name), "w", encoding="utf-8") as file:
            file.write(content)
    importlib.invalidate_caches()
    os.chdir(_FOLDER)
    if _FOLDER not in sys.path:
        sys.path.insert(0, _FOLDER)
    sys.stdout = sys.stderr = _Output()
    sys.stdin = io.StringIO()
    outcome = "done"
    try:
        path = os.path.join(_FOLDER, job["file"])
        if job["tests"] is None:
            await _execute("__main__", path, job["code"])
        else:
            await _execute("work", path, job["code"])
            await _test(job["tests"])
    except BaseException as error:
        outcome = "error"
        sys.stdout.write(_as_traceback(error))
    sys.stdout.flush()
    send(json.dumps({"kind": "ended", "reason": outcome}))
