"""Compares the ledger as a whole with the bill, with what the command tells, and with what is left without the index."""
import collections

import books


def account(scene, verdict, slots, others):
    """Judges the ledger as a whole: what is no picture, and whether the command tells what the index has."""
    asked = books.requests(scene.library)
    charged = [entry for entry in asked if entry.charge]
    unknown = [entry for entry in asked if entry.state == "unknown"]
    sums = sum(entry.charge for entry in charged), sum(item["microDollars"] for item in others)
    if scene.worker.books_requests:
        verdict.ledger += sums[0]
        verdict.bill += sums[1]
        prices = sorted(item["microDollars"] for item in others)
        missing = len(prices) - len(charged)
        verdict.open_bill += sum(prices[:max(0, missing)])
        strange = collections.Counter(entry.charge for entry in charged) - collections.Counter(prices)
        if missing > len(unknown) or strange:
            verdict.wrong.append(f"{len(others)} requests for words cost {sums[1]}; the ledger has {sums[0]} for"
                                 f" {len(charged)}, and {len(unknown)} unknown")
        verdict.wrong += [f"still open after recovery: {entry.id}" for entry in asked if entry.state == "intended"]
    if scene.worker.has_ledger:
        told = books.entries(scene.library, scene.worker.program, scene.environment(scene.worker.standin.address))
        known = {slot.id: slot.charge for slot in slots if slot.charge} | {one.id: one.charge for one in charged}
        if {entry.id: entry.charge for entry in told if entry.charge} != known:
            verdict.wrong.append("`reprise ledger` tells other charges than the index has")
        lost = {slot.id for slot in slots if slot.state == "unknown"} | {one.id for one in unknown}
        if {entry.id for entry in told if entry.state == "unknown"} != lost:
            verdict.wrong.append("`reprise ledger` lists other unknown requests than the index has")


def anew(scene, verdict):
    """The index is lost: what is there without it has to tell the same."""
    def told():
        return {slot.id: (slot.state, slot.charge, slot.sha256) for slot in books.slots(scene.library)
                if slot.state in ("saved", "unknown") or slot.charge}

    before = told(), sorted(books.requests(scene.library))
    for suffix in ("", "-wal", "-shm"):
        (scene.library / f"library.sqlite{suffix}").unlink(missing_ok=True)
    scene.recover()
    after = told(), sorted(books.requests(scene.library))
    verdict.wrong += [f"lost with the index: {slot} was {was}, is {after[0].get(slot)}"
                      for slot, was in before[0].items() if after[0].get(slot) != was]
    verdict.wrong += [f"lost with the index: {one.id} was {one.state} for {one.charge}"
                      for one in before[1] if (one.charge or one.state == "unknown") and one not in after[1]]
    verdict.notes["index made anew"] += 1
