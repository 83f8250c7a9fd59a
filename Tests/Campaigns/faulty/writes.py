"""Parts two and three: every call that changes a file goes wrong once, and the power goes at every one of them."""
import random

from verdict import judge

TEXT = ["--mode", "description", "--describer", "local"]
# What is run, and whether the library is there already.
SCENES = {
    "first": (["--mode", "picture", "--count", "1"], False),
    "warm": ([*TEXT, "--count", "2"], True),
    "stream": ([*TEXT, "--partials", "1", "--count", "1"], True),
    "mend": ([*TEXT, "--count", "1"], True),
}
WRITES = ("kill", "torn", "enospc-once", "enospc", "short", "eio", "eio-on")
POWER = ("power-all", "power-data", "power-names", "power-some")


def measure(worker):
    """How many calls each scene has, how many of them are syncs, and in the last where its reply is whole."""
    lengths = {}
    for name, (options, is_warm) in SCENES.items():
        scene = worker.scene(worker.template if is_warm else None)
        worker.standin.begin([])
        run = scene.start(f"measured {name}", *options, trace=True).finish()
        lines = (run.folder / "calls").read_text().splitlines()
        if run.status != 0:
            raise SystemExit(f"a generation fails that nothing happens to ({name}): {run.status} {run.errors}")
        lengths[name] = run.state.calls, run.state.syncs, None
        if name == "mend":
            whole = next(n for n, line in enumerate(lines, 1) if " create " in line and line.endswith(".part")
                         and "/new-" not in line)
            scene.close()
            scene = worker.scene(worker.template)
            scene.start("measured", *options, plan=f"kill:{whole}").finish()
            mending = scene.recover(trace=True)
            lengths[name] = mending.state.calls, mending.state.syncs, whole
        scene.close()
    return lengths


def single(name, place, fault, number, whole, seed):
    """One call of one scene goes wrong."""

    def run(worker):
        options, is_warm = SCENES[place]
        scene = worker.scene(worker.template if is_warm else None)
        worker.standin.begin([])
        dice = random.Random(f"{seed} {name}")
        plan = f"{fault}:{number}:{dice.randrange(1 << 31)}"
        if place == "mend":
            scene.start(name, *options, plan=f"kill:{whole}").finish()
            scene.look()
            broken = scene.recover(plan=plan)
        else:
            broken = scene.start(name, *options, plan=plan).finish()
        if fault.startswith("power"):
            (scene.library / "library.sqlite-shm").unlink(missing_ok=True)
            # What was whole before the cut may have been lost with it.
            if place != "mend":
                scene.replies = {}
        scene.look()
        scene.recover()
        verdict = judge(scene, checks=number % 10 == 0, loses_index=number % 4 == 0)
        verdict.notes["not reached"] += broken.state.fired == 0
        scene.close()
        return verdict

    return run


def cases(seed, lengths, kinds, stride):
    """Every `stride`th call of every scene, with every kind of fault; the calls in between come with other seeds."""
    found = []
    for place, (calls, syncs, whole) in lengths.items():
        for fault in kinds:
            last = syncs if fault.startswith("eio") else calls
            start = random.Random(f"{seed} {place} {fault}").randrange(stride)
            numbers = list(range(1 + start, last + 1, stride))
            if fault.startswith("power"):
                numbers.append(0)
            for number in numbers:
                part = fault.replace("power-", "power/") if fault.startswith("power") else f"writes/{fault}"
                name = f"{part}/{place}/{number}"
                found.append((name, single(name, place, fault, number, whole, seed)))
    return found
