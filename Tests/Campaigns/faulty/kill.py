"""Part one: SIGKILL at random moments of running generations, over their whole course."""
import os
import random
import time

import books
from verdict import Verdict, judge

IMAGES = {"method": "POST", "path": "/v1/images/*"}
# How pictures are made, and what makes their way long enough to be hit on it.
WAYS = {
    "text": (["--mode", "description", "--describer", "local", "--count", "3"], []),
    "edit": (["--mode", "picture", "--count", "2"], []),
    "slow": (["--mode", "description", "--count", "2"],
             [{"match": IMAGES, "fault": {"kind": "slow", "bytes": 1500, "milliseconds": 4}}]),
    "words": (["--mode", "description", "--describer", "openai", "--count", "1"], []),
    "late": (["--mode", "picture", "--count", "1"], [{"match": IMAGES, "fault": {"kind": "delay", "milliseconds": 120}}]),
    "stream": (["--mode", "description", "--partials", "2", "--count", "2"],
               [{"match": IMAGES, "fault": {"kind": "slow", "bytes": 4000, "milliseconds": 3}}]),
}


def seconds(worker):
    """How long each way takes when nobody ends it."""
    times = {}
    for way, (options, faults) in WAYS.items():
        scene = worker.scene()
        worker.standin.begin(faults)
        start = time.monotonic()
        run = scene.start(f"measured {way}", *options).finish()
        times[way] = time.monotonic() - start
        if run.status != 0 or not run.said:
            raise SystemExit(f"a generation fails that nothing happens to ({way}): {run.status} {run.errors}")
        scene.close()
    return times


def phase(slots, replies, tag):
    """How far the generation had come."""
    mine = [slot for slot in slots if slot.instruction == tag]
    states = {slot.state for slot in mine}
    if not mine:
        return "before"
    if "sent" in states:
        pieces = [replies.get(slot.id, "none") for slot in mine if slot.state == "sent"]
        if any(piece not in ("none", None) for piece in pieces):
            return "whole"
        return "arriving" if None in pieces else "sending"
    return next((state for state in ("settled", "planned") if state in states), "ended")


def spool(scene):
    """What answers have in the spool, by name."""
    try:
        return {name for name in os.listdir(scene.library / "spool") if not name.startswith("new-")}
    except FileNotFoundError:
        return set()


def wait(scene, runs, dice, whole, before):
    """Waits for the moment of the kill: any, or one soon after an answer begins to arrive or is whole. `before` was in
    the spool already."""

    def until(end, ending=None):
        while time.monotonic() < end and any(run.process.poll() is None for run in runs):
            if ending and any(name.endswith(ending) for name in spool(scene) - before):
                return
            time.sleep(0.001)

    now = time.monotonic()
    moment = dice.choice(["any", "any", ".reply", ".part", ".answer"])
    if moment == "any":
        until(now + dice.uniform(0, whole * 1.1))
    else:
        until(now + whole * 2, moment)
        until(time.monotonic() + dice.uniform(0, 0.03) * dice.choice([0.1, 1, 3]))


def batch(name, seed, times, kills=5):
    """One library in which generations are ended one after the other."""

    def run(worker):
        dice = random.Random(f"{seed} {name}")
        scene = worker.scene(worker.template if dice.random() < 0.7 else None)
        # One way in a batch: what goes wrong is set at the stand-in.
        way = dice.choice(list(WAYS))
        options, faults = WAYS[way]
        worker.standin.begin(faults)
        phases = []
        has_shim = dice.random() < 0.8
        for number in range(kills):
            tag = f"{name} {way} {number}"
            before = spool(scene)
            runs = [scene.start(f"{tag}a", *options, has_shim=has_shim)]
            if dice.random() < 0.15:
                runs.append(scene.start(f"{tag}b", *options, has_shim=has_shim))
            wait(scene, runs, dice, times[way] * len(runs), before)
            for run in runs:
                run.kill()
            for run in runs:
                run.finish()
            slots = scene.look()
            phases += [phase(slots, scene.replies, run.tag) for run in runs]
        while dice.random() < 0.4:
            # The one that mends is ended too.
            mending = scene.start("nothing", picture=scene.folder / "nothing.png")
            time.sleep(dice.uniform(0, 0.4))
            mending.kill()
            mending.finish()
            scene.look()
        scene.recover()
        verdict = judge(scene, checks=dice.random() < 0.3, loses_index=dice.random() < 0.3)
        verdict.notes.update(phases)
        scene.close()
        return verdict

    return run


def cases(seed, kills, times):
    return [(f"kill-{number}", batch(f"kill-{number}", seed, times)) for number in range((kills + 4) // 5)]
