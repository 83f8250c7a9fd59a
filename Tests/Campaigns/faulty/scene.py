"""One case's own home and library, and the programs that are run there."""
import os
import pathlib
import random
import shutil
import signal
import struct
import subprocess
import time
import zlib

import books
import evidence
import shim

# The smallest picture that the model makes.
MADE = ["--service", "openai", "--model", "gpt-image-2", "--size", "1024x640", "--quality", "low"]
PATIENCE = 90
WORDS = """price_per_description = "0.001"
[text."gpt-5.4-mini"]
prices = { text_in = "1.00", text_out = "8.00" }
"""


def png(path, seed, width=96, height=60):
    """Writes a picture of noise, the same for the same seed."""
    noise = random.Random(seed)
    rows = b"".join(b"\0" + noise.randbytes(width * 3) for _ in range(height))

    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows, 1))
                     + chunk(b"IEND", b""))


class Run:
    """One run of the program."""

    def __init__(self, process, tag, folder, has_shim):
        self.process, self.tag, self.folder, self.has_shim = process, tag, folder, has_shim
        self.said, self.errors, self.status, self.ended_at, self.is_hung = [], "", None, 0, False
        self.plan = ""

    def kill(self, number=signal.SIGKILL):
        self.ended_at = time.monotonic_ns()
        self.process.send_signal(number)

    def finish(self):
        try:
            out, self.errors = self.process.communicate(timeout=PATIENCE)
        except subprocess.TimeoutExpired:
            self.is_hung = True
            self.process.kill()
            out, self.errors = self.process.communicate()
        self.ended_at = self.ended_at or time.monotonic_ns()
        self.status = self.process.returncode
        self.said = out.splitlines()
        return self

    @property
    def was_killed(self):
        return self.status == -signal.SIGKILL

    @property
    def state(self):
        return shim.state(self.folder)


class Scene:
    """The place of one case."""

    def __init__(self, worker, template=None):
        self.worker = worker
        self.folder = worker.newest()
        self.home, self.library = self.folder / "home", self.folder / "library"
        self.temporary = self.folder / "tmp"
        for folder in (self.home, self.temporary):
            folder.mkdir(parents=True)
        # What the stand-in asks for words: nobody but the user knows what they cost.
        (self.home / ".config/reprise").mkdir(parents=True)
        (self.home / ".config/reprise/models.toml").write_text(WORDS)
        self.source = worker.root / "harbour.png"
        self.runs, self.replies = [], {}
        if template:
            shutil.copytree(template, self.library)

    def environment(self, base):
        return {"HOME": str(self.home), "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "TMPDIR": str(self.temporary),
                "OPENAI_BASE_URL": f"{base}/v1", "OPENAI_API_KEY": "sk-campaign",
                "VISION_ENDPOINT": self.worker.standin.address, "VISION_KEY": "campaign"}

    def start(self, tag, *options, plan=None, has_shim=True, base=None, picture=None, defect=None, trace=False,
              is_paid=True):
        folder = self.folder / f"run-{len(self.runs)}"
        folder.mkdir()
        environment = self.environment(base or self.worker.standin.address)
        if has_shim:
            environment |= {"LD_PRELOAD": str(self.worker.shim), "FAULTS_FOLDER": str(folder),
                            "FAULTS_ROOTS": f"{self.library}:{self.home}/.cache/reprise/work"}
            environment |= {"FAULTS_PLAN": plan} if plan else {}
            environment |= {"FAULTS_DEFECT": defect} if defect else {}
            environment |= {"FAULTS_TRACE": "1"} if trace else {}
        process = subprocess.Popen(
            [str(self.worker.program), "run", str(picture or self.source), "--instruction", tag, *(MADE if is_paid else []),
             *options, "--library", str(self.library)],
            env=environment, cwd=self.folder, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
            stderr=subprocess.PIPE, text=True, errors="replace")
        run = Run(process, tag, folder, has_shim)
        run.plan = plan or ""
        self.runs.append(run)
        return run

    def look(self):
        """Remembers what is in the spool now: what is whole there has to be saved in the end."""
        self.replies |= evidence.replies(self.library)
        return books.slots(self.library)

    def recover(self, **how):
        """Starts the program once more: it brings to an end what was left open, and has nothing else to do."""
        run = self.start("nothing", picture=self.folder / "nothing.png", **how).finish()
        if not how and not books.slots(self.library):
            # Nobody opens a library that has not begun: what its beginning left goes with the next generation.
            self.start("sepia", "--service", "local", "--describer", "local", is_paid=False,
                       has_shim=False).finish()
        return run

    def check(self):
        """What `reprise library check` finds, without what a slot that failed or is unknown keeps in the spool."""
        done = subprocess.run(
            [str(self.worker.program), "library", "check", "--library", str(self.library)],
            env=self.environment(self.worker.standin.address), stdin=subprocess.DEVNULL, capture_output=True, text=True,
            timeout=PATIENCE)
        lines = (done.stdout + done.stderr).splitlines()
        return [line for line in lines[1:] if not line.startswith("left in the spool: ")] if done.returncode else []

    def close(self):
        if not self.worker.keeps:
            shutil.rmtree(self.folder, ignore_errors=True)


def leftovers(scene):
    """Files outside of the library that the program should have taken away."""
    places = [*scene.home.glob(".cache/reprise/work/*"), *scene.temporary.iterdir()]
    return [f"left outside of the library: {path.relative_to(scene.folder)}" for path in places]
