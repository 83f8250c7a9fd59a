"""Proves that the campaign can fail: defects are planted, and every one of them has to be found."""
import sqlite3

import evidence
from verdict import judge
from writes import TEXT

OPTIONS = [*TEXT, "--count", "1"]


def planted(name, damage=None, plan=None, defect=None, expected=""):
    """A generation with a defect; the verdict is turned round: what is wrong is that nothing was found."""

    def run(worker):
        scene = worker.scene(worker.template)
        worker.standin.begin([])
        scene.start(name, *OPTIONS, plan=plan, defect=defect).finish()
        if plan and plan.startswith("power"):
            (scene.library / "library.sqlite-shm").unlink(missing_ok=True)
        else:
            scene.look()
        scene.recover()
        if damage:
            damage(scene, name)
        verdict = judge(scene)
        found = [line for line in verdict.wrong if expected in line]
        verdict.wrong = [] if found else [f"{name}: not found ({expected}); found only {verdict.wrong}"]
        verdict.notes["found"] += bool(found)
        scene.close()
        return verdict

    return run


def picture(scene):
    return max(scene.library.glob("*-*/0*.png"))


def delete(scene, name):
    picture(scene).unlink()


def shorten(scene, name):
    file = picture(scene)
    file.write_bytes(file.read_bytes()[:-1])


def overcharge(scene, name):
    with sqlite3.connect(scene.library / "library.sqlite") as database:
        database.execute("UPDATE slot SET charge = charge + 1 WHERE sentAt IS NOT NULL AND charge > 0")


def forget(scene, name):
    with sqlite3.connect(scene.library / "library.sqlite") as database:
        database.execute("UPDATE slot SET state = 'failed', charge = NULL WHERE charge > 0")


def leave(scene, name):
    (scene.library / "spool" / "new-session-1-2.part").write_bytes(b"")


def repeat(scene, name):
    requests, _ = scene.worker.standin.settled()
    scene.worker.standin.again(next(one for one in requests if "/images/" in one["path"]))


def cases():
    plants = [
        ("prove/picture-deleted", dict(damage=delete, expected="saved and not there")),
        ("prove/picture-shortened", dict(damage=shorten, expected="not the bytes that were saved")),
        ("prove/overcharged", dict(damage=overcharge, expected="charged ")),
        ("prove/charge-forgotten", dict(damage=forget, expected="billed and neither charged nor unknown")),
        ("prove/left-in-the-spool", dict(damage=leave, expected="left in the spool")),
        ("prove/sent-twice", dict(damage=repeat, expected="requests (2 billed) for 1 slots")),
        ("prove/naming-does-nothing", dict(defect="names", expected="")),
        ("prove/sync-does-nothing", dict(defect="syncs", plan="power-all:0:1", expected="")),
    ]
    return [(name, planted(name, **how)) for name, how in plants]
