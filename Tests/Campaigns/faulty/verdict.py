"""Compares what a case left with what the stand-in says it did and what had reached the program."""
import collections
import hashlib

import books
import evidence
from accounts import account, anew
from scene import leftovers

# A kill may come between the reading of the last bytes and their writing; longer than that nothing may be held.
HELD_AT_MOST = 1_000_000_000


class Verdict:
    """What came of one case."""

    FIGURES = ("kills", "posts", "billed", "received", "saved", "unknown", "in_hand")

    def __init__(self):
        self.wrong, self.notes = [], collections.Counter()
        self.ledger = self.bill = self.open_bill = 0
        for name in self.FIGURES:
            setattr(self, name, 0)


def judge(scene, repeats=False, estimates=False, checks=False, is_truth=True, loses_index=False):
    """The verdict on a scene that has been recovered. `repeats`: a request may leave more than once, of which one is
    billed. `estimates`: answers may not say what they cost. `is_truth`: the stand-in still makes what it made."""
    verdict = Verdict()
    slots = books.slots(scene.library)
    requests, bill = scene.worker.standin.settled()
    asked = {request["number"]: request for request in requests
             if request["method"] == "POST" and "/images/" in request["path"]}
    prices = {item["request"]: item["microDollars"] for item in bill["items"]}
    tags = list(dict.fromkeys(run.tag for run in scene.runs if run.tag not in ("nothing", "sepia")))
    for tag in tags:
        runs = [run for run in scene.runs if run.tag == tag]
        # A prompt that a model has composed need not have the instruction in it.
        mine = [request for request in asked.values()
                if len(tags) == 1 or any(tag in (field.get("text") or "") for field in request["fields"] if field["name"] == "prompt")]
        own = [slot for slot in slots if slot.instruction == tag]
        one(scene, verdict, tag, runs, mine, own, [prices[r["number"]] for r in mine if r["number"] in prices],
            repeats=repeats, estimates=estimates, is_truth=is_truth)
    account(scene, verdict, slots, [item for item in bill["items"] if item["request"] not in asked])
    for run in scene.runs:
        verdict.kills += run.was_killed
        if run.is_hung:
            verdict.wrong.append(f"{run.tag}: the program hung")
        if run.status is not None and run.status < 0 and not run.was_killed:
            verdict.wrong.append(f"{run.tag}: the program ended by signal {-run.status}")
        verdict.wrong += [f"{run.tag}: said to be saved and not there: {path}" for path in run.said
                          if not (scene.library / path).exists()]
    for slot, picture in scene.replies.items():
        state = next((one for one in slots if one.id == slot), None)
        if picture and picture.is_whole and (not state or state.state != "saved" or state.sha256 != picture.sha256):
            verdict.wrong.append(f"whole in the spool and not saved: {slot} is {state and state.state}")
    verdict.wrong += books.misfits(scene.library, slots) + leftovers(scene)
    if checks:
        verdict.wrong += [f"library check: {line}" for line in scene.check()]
    if loses_index:
        anew(scene, verdict)
    return verdict


def one(scene, verdict, tag, runs, posts, slots, prices, repeats, estimates, is_truth):
    """Judges what became of one generation."""

    def wrong(text):
        verdict.wrong.append(f"{tag}: {text}")

    states = collections.Counter(slot.state for slot in slots)
    saved = [slot for slot in slots if slot.state == "saved"]
    charged = [slot for slot in slots if slot.charge]
    unknown = [slot for slot in slots if slot.state == "unknown"]
    left = len([slot for slot in slots if slot.state != "planned"])
    arrived, begun = [], 0
    for run in runs:
        if run.has_shim:
            pictures, sent = evidence.received(run.folder)
            arrived, begun = arrived + pictures, begun + sent
    verdict.posts += len(posts)
    verdict.billed += len(prices)
    whole = [picture for picture in arrived if picture.is_whole]
    verdict.received += len(whole)
    verdict.saved += len(saved)
    verdict.unknown += len(unknown)
    verdict.ledger += sum(slot.charge for slot in charged)
    verdict.bill += sum(prices)

    # Nothing is sent twice.
    if (len(prices) if repeats else max(len(posts), begun)) > left:
        wrong(f"{max(len(posts), begun)} requests ({len(prices)} billed) for {left} slots that left")
    if states["sent"] or states["settled"]:
        wrong(f"still open after recovery: {dict(states)}")

    # What had arrived is there, as it came.
    there = collections.Counter(slot.sha256 for slot in saved)
    lost = sum((collections.Counter(picture.sha256 for picture in whole) - there).values())
    if lost:
        killed = [run for run in runs if run.was_killed and run.has_shim]
        held = min((run.ended_at - run.state.read_at for run in killed if run.state.read_at), default=None)
        if killed and held is not None and held < HELD_AT_MOST:
            verdict.in_hand += lost
        else:
            wrong(f"received wholly and not saved: {lost} of {len(whole)} ({dict(states)}; held {held})")
    # After a power cut what was synced has to be there; the rest may be lost.
    synced = sum(run.state.synced for run in runs if run.plan.startswith("power-"))
    if synced > len(whole) - lost:
        wrong(f"synced and lost: {synced} replies were made durable, {len(whole) - lost} of {len(whole)} are saved")
    came = collections.Counter(picture.sha256 for picture in arrived)
    if all(run.has_shim for run in runs) and there - came:
        wrong(f"saved, and not what came: {sum((there - came).values())}")
    answer = scene.worker.standin.again(posts[-1]) if is_truth and saved and posts else None
    if answer:
        truth = evidence.picture(answer)
        verdict.notes["compared with what was made"] += 1
        if {slot.sha256 for slot in saved} != {truth and truth.sha256}:
            wrong("saved, and not what the stand-in made")
    for slot in saved:
        file = scene.library / slot.file
        if file.exists() and hashlib.sha256(file.read_bytes()).hexdigest() != slot.sha256:
            wrong(f"not the bytes that were saved: {slot.file}")

    # The money.
    price = prices[0] if prices else None
    for slot in charged:
        reply = scene.replies.get(slot.id)
        may_estimate = estimates or (reply and not reply.has_usage) or not all(one.has_usage for one in whole)
        if slot.charge != price and not (may_estimate and slot.charge == slot.estimate):
            wrong(f"charged {slot.charge} for what costs {price} (estimate {slot.estimate}): {slot.id}, {slot.state}")
        elif slot.charge != price:
            verdict.notes["charged by estimate"] += 1
    if len(charged) > len(prices):
        wrong(f"{len(charged)} slots charged, {len(prices)} billed")
    missing = len(prices) - len(charged)
    if missing > len(unknown):
        wrong(f"billed and neither charged nor unknown: {missing - len(unknown)} of {len(prices)} ({dict(states)})")
    verdict.open_bill += (price or 0) * max(0, missing)
    if any(slot.charge for slot in unknown):
        wrong("unknown and charged at once")
