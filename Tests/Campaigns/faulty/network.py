"""Part four: everything that a network and a service can do to an answer."""
import time

import evidence
from porch import PORCHES, porch, unreachable
from troubles import ANSWERS, EDIT, IMAGES, REFUSALS, STREAM, TEXT, WORDS, cut, fault
from verdict import judge


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


def worded(name, options, path, nth, trouble):
    """Something befalls what describes or composes."""

    def run(worker):
        scene = worker.scene(worker.template)
        worker.standin.begin([{"match": {"method": "POST", "path": path, "nth": nth, "times": 1}, "fault": trouble}])
        scene.start(name, *options).finish()
        scene.look()
        scene.recover()
        worker.standin.ask("/standin/faults", "DELETE")
        verdict = judge(scene, checks=True, loses_index=True)
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


def cases(is_short):
    found = [("network/refused-connection", unreachable("network/refused-connection"))]
    for name, (options, faults, how) in ANSWERS.items():
        found.append((f"network/{name}", answered(f"network/{name}", options, faults, how)))
    for name, (rules, status) in REFUSALS.items():
        found.append((f"network/{name}", refused(f"network/{name}", rules, status)))
    for name, how in WORDS.items():
        found.append((f"network/{name}", worded(f"network/{name}", *how)))
    for name, (how, number) in PORCHES.items():
        found.append((f"network/{name}", porch(f"network/{name}", how, number)))
    found += tails()
    for number in (1, 2, 15):
        for way in (("slow", {"bytes": 300, "milliseconds": 10}, 0.8), ("delay", {"milliseconds": 1500}, 0.8)):
            name = f"network/signal-{number}-{way[0]}"
            found.append((name, stopped(name, number, way)))
    return found[::4] if is_short else found
