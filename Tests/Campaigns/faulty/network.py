"""Part four: everything that a network and a service can do to an answer."""
import socket
import struct
import threading
import time

import evidence
from verdict import judge

IMAGES = {"method": "POST", "path": "/v1/images/*"}
TEXT = ["--mode", "description", "--describer", "local"]
EDIT = ["--mode", "picture", "--describer", "local"]
STREAM = [*TEXT, "--partials", "2"]


def fault(kind, **members):
    return {"kind": kind, **members}


def cut(at, after=0, reset=False):
    return fault("cut", at=at, after=after, reset=reset)


# name: options, faults, and what may be different in the books.
ANSWERS = {
    "none": (TEXT, [], {}),
    "delay": (TEXT, [fault("delay", milliseconds=700)], {}),
    "slow": (TEXT, [fault("slow", bytes=700, milliseconds=2)], {}),
    "slow-stream": (STREAM, [fault("slow", bytes=700, milliseconds=1)], {}),
    "content-type-html": (TEXT, [fault("content-type", value="text/html")], {}),
    "content-type-stream": (TEXT, [fault("content-type", value="text/event-stream")], {}),
    "content-type-none": (TEXT, [fault("content-type", value="application/octet-stream")], {}),
    "stream-as-json": (STREAM, [fault("content-type", value="application/json")], {}),
    "stream-as-text": (STREAM, [fault("content-type", value="text/plain")], {}),
    "empty-data": (TEXT, [fault("empty-data")], {}),
    "invalid-base64": (TEXT, [fault("invalid-base64")], {}),
    "truncated-base64": (TEXT, [fault("truncated-base64")], {}),
    "truncated-picture": (TEXT, [fault("truncated-picture")], {"is_truth": False}),
    "truncated-picture-stream": (STREAM, [fault("truncated-picture")], {"is_truth": False}),
    "missing-usage": (TEXT, [fault("missing-usage")], {"estimates": True}),
    "usage-of-text": (TEXT, [fault("set", path="/usage", value="much")], {"estimates": True}),
    "wrong-types": (TEXT, [fault("wrong-types")], {"estimates": True}),
    "control-characters": (TEXT, [fault("control-characters")], {}),
    "url-answers": (TEXT, [fault("url-answers")], {}),
    "stream-error-event": (STREAM, [fault("stream-error", shape="event", after=1)], {}),
    "stream-error-member": (STREAM, [fault("stream-error", shape="member", after=1)], {}),
    "stream-error-first": (STREAM, [fault("stream-error", shape="event", after=0)], {}),
    "stream-error-last": (STREAM, [fault("stream-error", shape="event", after=3)], {}),
}
for reset in (False, True):
    end = "-reset" if reset else ""
    ANSWERS[f"cut-start{end}"] = (TEXT, [cut("start", reset=reset)], {})
    for after in (1, 12, 40, 90):
        ANSWERS[f"cut-headers-{after}{end}"] = (TEXT, [cut("headers", after, reset)], {})
    for after in (0, 1, 60, 3000, 10_000):
        ANSWERS[f"cut-body-{after}{end}"] = (TEXT, [cut("body", after, reset)], {})
        ANSWERS[f"cut-edit-{after}{end}"] = (EDIT, [cut("body", after, reset)], {})
    for after in (0, 1, 2, 3):
        ANSWERS[f"cut-events-{after}{end}"] = (STREAM, [cut("events", after, reset)], {})
    for after in (1, 200, 5000):
        ANSWERS[f"cut-stream-{after}{end}"] = (STREAM, [cut("body", after, reset)], {})
# Before anything is made: sent again where the service says so, and never billed.
REFUSALS = {
    "429-then-good": ([{"match": {**IMAGES, "nth": 1, "times": 2}, "fault": fault("rate-limit", retryAfterMs=50)}], 0),
    "429-for-long": ([{"match": IMAGES, "fault": fault("rate-limit", retryAfter=3600)}], 1),
    "quota": ([{"match": IMAGES, "fault": "insufficient-quota"}], 1),
    "billing": ([{"match": IMAGES, "fault": "billing-hard-limit"}], 1),
    "moderation": ([{"match": IMAGES, "fault": fault("moderation-blocked", stage="output")}], 1),
    "500": ([{"match": IMAGES, "fault": fault("server-error", status=500)}], 1),
    "503": ([{"match": IMAGES, "fault": fault("server-error", status=503)}], 1),
    "500-should-retry": ([{"match": {**IMAGES, "nth": 1, "times": 1},
                           "fault": fault("server-error", status=500, shouldRetry=True)}], 0),
    "401": ([{"match": IMAGES, "fault": "invalid-key"}], 1),
    "404": ([{"match": IMAGES, "fault": "model-not-found"}], 1),
    "html-502": ([{"match": IMAGES, "fault": fault("html", status=502)}], 1),
    "redirect": ([{"match": IMAGES, "fault": fault("redirect", location="http://127.0.0.1:9/")}], 1),
    "gzip-bomb": ([{"match": IMAGES, "fault": fault("gzip-bomb", bytes=1 << 20)}], 1),
    "200-empty": ([{"match": IMAGES, "fault": fault("answer", status=200, body="")}], 1),
    "200-null": ([{"match": IMAGES, "fault": fault("answer", status=200, body="null")}], 1),
    "204": ([{"match": IMAGES, "fault": fault("answer", status=204, body="")}], 1),
}


class Porch:
    """A server before the stand-in that ends connections before a request is read, or says a little and then nothing."""

    def __init__(self, reads=0, says=b"", holds=0.0, resets=False):
        self.reads, self.says, self.holds, self.resets = reads, says, holds, resets
        self.count = 0
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.address = "http://127.0.0.1:%d" % self.listener.getsockname()[1]
        threading.Thread(target=self.serve, daemon=True).start()

    def serve(self):
        while True:
            try:
                connection, _ = self.listener.accept()
            except OSError:
                return
            self.count += 1
            threading.Thread(target=self.answer, args=(connection,), daemon=True).start()

    def answer(self, connection):
        got = 0
        try:
            while got < self.reads:
                piece = connection.recv(self.reads - got)
                if not piece:
                    break
                got += len(piece)
            if self.says:
                connection.sendall(self.says)
            time.sleep(self.holds)
            if self.resets:
                connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        except OSError:
            pass
        connection.close()

    def close(self):
        # A listener that a thread waits for is only let go by being shut down.
        self.listener.shutdown(socket.SHUT_RDWR)
        self.listener.close()


HEAD = b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n"
PORCHES = {
    "closed-unread": (dict(), 0),
    "reset-unread": (dict(resets=True), 0),
    "closed-in-request": (dict(reads=20), 0),
    "reset-in-request": (dict(reads=20, resets=True), 0),
    "closed-after-request": (dict(reads=400), 0),
    "status-then-end": (dict(reads=400, says=b"HTTP/1.1 200 OK\r\n"), 0),
    "head-then-end": (dict(reads=400, says=HEAD + b"content-length: 900\r\n\r\n"), 0),
    "nonsense": (dict(reads=400, says=b"220 smtp.example.com ready\r\n"), 0),
    "status-then-nothing": (dict(reads=400, says=b"HTTP/1.1 200 OK\r\n", holds=60), 15),
    "head-then-nothing": (dict(reads=400, says=HEAD + b"content-length: 900\r\n\r\n{", holds=60), 2),
    "nothing": (dict(reads=400, holds=60), 1),
}


def tail(name, options, faults_of):
    """The connection ends at a place that is counted from the end of an answer, which is asked for once before."""

    def run(worker):
        before = worker.scene(worker.template)
        worker.standin.begin([])
        first = before.start(name, *options).finish()
        body = evidence.bodies(first.folder)[-1]
        before.close()
        scene = worker.scene(worker.template)
        worker.standin.begin([{"match": IMAGES, "fault": faults_of(body)}])
        scene.start(name, *options, "--count", "2").finish()
        scene.look()
        scene.recover()
        worker.standin.ask("/standin/faults", "DELETE")
        verdict = judge(scene, checks=True)
        scene.close()
        return verdict

    return run


# The last byte, the whole body without the end that the protocol wants, the last byte of the picture and of its text.
ENDS = {
    "whole": lambda body: len(body),
    "last-byte": lambda body: len(body) - 1,
    "usage": lambda body: len(body) - 40,
    "picture": lambda body: evidence.end_of_picture(body),
    "picture-last-byte": lambda body: evidence.end_of_picture(body) - 1,
    "half": lambda body: len(body) // 2,
}


def tails():
    for way, options in (("text", TEXT), ("edit", EDIT), ("stream", STREAM)):
        for end, place in ENDS.items():
            for reset in (False, True):
                name = f"network/cut-{way}-{end}{'-reset' if reset else ''}"
                yield name, tail(name, options, lambda body, place=place, reset=reset: cut("body", place(body), reset))


def answered(name, options, faults, how):
    def run(worker):
        scene = worker.scene(worker.template)
        worker.standin.begin([{"match": IMAGES, "fault": faults}] if faults else [])
        scene.start(name, *options, "--count", "2").finish()
        scene.look()
        scene.recover()
        worker.standin.ask("/standin/faults", "DELETE")
        verdict = judge(scene, checks=True, loses_index=True, **how)
        scene.close()
        return verdict

    return run


def refused(name, rules, status):
    def run(worker):
        scene = worker.scene(worker.template)
        worker.standin.begin(rules)
        done = scene.start(name, *TEXT).finish()
        scene.look()
        scene.recover()
        worker.standin.ask("/standin/faults", "DELETE")
        verdict = judge(scene, checks=True, repeats=status == 0)
        if done.status != status:
            verdict.wrong.append(f"{name}: ended with {done.status}: {done.errors}")
        scene.close()
        return verdict

    return run


def stopped(name, signal_number, way):
    """A signal that asks the program to end, while an answer arrives."""

    def run(worker):
        scene = worker.scene(worker.template)
        worker.standin.begin([{"match": IMAGES, "fault": fault(*way[:1], **way[1])}])
        run = scene.start(name, *TEXT)
        time.sleep(way[2])
        run.kill(signal_number)
        run.finish()
        scene.look()
        scene.recover()
        worker.standin.ask("/standin/faults", "DELETE")
        verdict = judge(scene, checks=True)
        scene.close()
        return verdict

    return run


def porch(name, how, signal_number):
    def run(worker):
        scene = worker.scene(worker.template)
        worker.standin.begin([])
        door = Porch(**how)
        run = scene.start(name, *TEXT, base=door.address)
        if signal_number:
            time.sleep(2)
            run.kill(signal_number)
        run.finish()
        door.close()
        scene.look()
        scene.recover()
        # Nobody there bills; what is sent again there is for the connections to show.
        verdict = judge(scene, checks=True, repeats=True)
        if how.get("reads", 0) >= 400 and door.count > 1:
            verdict.wrong.append(f"{name}: sent again after the request was read: {door.count} connections")
        if run.status == 0:
            verdict.wrong.append(f"{name}: ended as if all were well")
        verdict.notes[f"{door.count} connections"] += 1
        scene.close()
        return verdict

    return run


def unreachable(name):
    def run(worker):
        scene = worker.scene(worker.template)
        worker.standin.begin([])
        with socket.socket() as hole:
            hole.bind(("127.0.0.1", 0))
            done = scene.start(name, *TEXT, base="http://127.0.0.1:%d" % hole.getsockname()[1]).finish()
        scene.look()
        scene.recover()
        verdict = judge(scene, checks=True)
        if done.status != 1:
            verdict.wrong.append(f"{name}: ended with {done.status}: {done.errors}")
        scene.close()
        return verdict

    return run


def cases(is_short):
    found = [("network/refused-connection", unreachable("network/refused-connection"))]
    for name, (options, faults, how) in ANSWERS.items():
        found.append((f"network/{name}", answered(f"network/{name}", options, faults, how)))
    for name, (rules, status) in REFUSALS.items():
        found.append((f"network/{name}", refused(f"network/{name}", rules, status)))
    for name, (how, number) in PORCHES.items():
        found.append((f"network/{name}", porch(f"network/{name}", how, number)))
    found += tails()
    for number in (1, 2, 15):
        for way in (("slow", {"bytes": 300, "milliseconds": 10}, 0.8), ("delay", {"milliseconds": 1500}, 0.8)):
            name = f"network/signal-{number}-{way[0]}"
            found.append((name, stopped(name, number, way)))
    return found[::4] if is_short else found
