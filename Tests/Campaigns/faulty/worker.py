"""Where cases are run: a stand-in, a place for scenes, and a library to begin with."""
import queue
import shutil
import threading
import time
import traceback

import books
import shim
from scene import Scene, png
from standin import Standin
from verdict import Verdict


class Worker:
    """Runs one case after the other."""

    def __init__(self, program, root, number):
        self.program, self.root = program, root / f"worker-{number}"
        self.root.mkdir(parents=True)
        self.shim = shim.compiled(self.root)
        self.standin = Standin(program.parent / "standin", self.root)
        png(self.root / "harbour.png", 7)
        self.count, self.template, self.keeps = 0, None, False

    def newest(self):
        self.count += 1
        return self.root / f"scene-{self.count}"

    def scene(self, template=None):
        return Scene(self, template)

    def prepare(self):
        """Makes the library that most cases begin with: it has the source, and one picture of the local studio."""
        scene = self.scene()
        run = scene.start("sepia", "--service", "local", "--describer", "local", has_shim=False, is_paid=False).finish()
        if run.status != 0:
            raise SystemExit(f"the local studio fails: {run.errors}")
        environment = scene.environment(self.standin.address)
        self.has_ledger = books.entries(scene.library, self.program, environment) is not None
        self.template = self.root / "template"
        shutil.copytree(scene.library, self.template)
        scene.close()
        # Whether the ledger knows what descriptions cost: only then can they be compared with the bill.
        scene = self.scene()
        scene.start("described", "--mode", "picture", has_shim=False).finish()
        self.books_requests = any(entry.charge for entry in books.requests(scene.library))
        scene.close()

    def close(self):
        self.standin.close()


def run_all(cases, workers, report, end):
    """Runs the cases, one at every worker, and begins none after `end`; `report` hears of each that has ended. Returns
    how many were not run."""
    waiting = queue.SimpleQueue()
    for case in cases:
        waiting.put(case)
    turn = threading.Lock()

    def work(worker):
        while time.monotonic() < end:
            try:
                name, body = waiting.get_nowait()
            except queue.Empty:
                return
            try:
                verdict = body(worker)
            except Exception:
                verdict = Verdict()
                verdict.wrong.append(f"the campaign itself failed: {traceback.format_exc()}")
            with turn:
                report(name, verdict)

    threads = [threading.Thread(target=work, args=(worker,)) for worker in workers]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return waiting.qsize()
