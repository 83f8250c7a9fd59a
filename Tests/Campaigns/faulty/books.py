"""What a library says: its slots, its ledger, its sidecars, its files."""
import collections
import hashlib
import json
import pathlib
import shutil
import sqlite3
import subprocess
import tempfile

OWN = ("library.sqlite", "library.sqlite-wal", "library.sqlite-shm", "ledger.jsonl")
Slot = collections.namedtuple("Slot", "id state instruction estimate charge file sha256")


# An entry of the ledger: a picture, a description, a composition.
Entry = collections.namedtuple("Entry", "id kind state estimate charge")


def rows(library, query):
    """What the index answers to a query. It is read from a copy: looking must not change what is looked at."""
    if not (library / "library.sqlite").exists():
        return []
    with tempfile.TemporaryDirectory(dir=library.parent) as folder:
        for suffix in ("", "-wal"):
            file = library / f"library.sqlite{suffix}"
            if file.exists():
                shutil.copy(file, folder)
        database = sqlite3.connect(pathlib.Path(folder) / "library.sqlite")
        try:
            return database.execute(query).fetchall()
        except sqlite3.DatabaseError:
            return []
        finally:
            database.close()


def slots(library):
    """Every slot."""
    return [Slot(*row) for row in rows(
        library, "SELECT slot.id, state, instruction, estimate, charge, file, sha256 FROM slot"
        " JOIN generation ON generation.id = slot.generation")]


def entries(library, program, environment):
    """The ledger, as `reprise ledger --json` tells it; None where the program has no such command."""
    done = subprocess.run([str(program), "ledger", "--json", "--library", str(library)], env=environment,
                          stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=90)
    if done.returncode == 2:
        return None
    found = [json.loads(line) for line in done.stdout.splitlines()]
    return [Entry(one["id"], one["kind"], one["state"], one.get("estimateMicroDollars"),
                  one.get("chargeMicroDollars")) for one in found]


def requests(library):
    """What the index has of requests that make no picture; they were not written down before it had a place for them."""
    states = {"sent": "intended"}
    return [Entry(id, kind, states.get(state, state), estimate, charge) for id, kind, state, estimate, charge in rows(
        library, "SELECT id, kind, state, estimate, charge FROM request")]


def digest(file):
    return hashlib.sha256(file.read_bytes()).hexdigest()


def misfits(library, known_slots):
    """What is wrong with the files of a library at rest, line by line."""
    wrong = []
    states = {slot.id: slot.state for slot in known_slots}
    known = {slot.file: slot for slot in known_slots if slot.state == "saved"}
    for folder in library.iterdir() if library.exists() else []:
        if folder.name == "spool":
            for file in folder.iterdir():
                kept = states.get(file.stem) in ("failed", "unknown") and file.suffix in (".json", ".reply", ".part")
                if not kept:
                    wrong.append(f"left in the spool: {file.name} of a slot that is {states.get(file.stem)}")
        elif folder.name == "trash":
            wrong += [f"in the trash: {file.name}" for file in folder.iterdir()]
        elif folder.is_dir():
            wrong += lineage(library, folder, known)
        elif folder.name not in OWN:
            wrong.append(f"left in the library: {folder.name}")
    for path, slot in known.items():
        if not (library / path).exists():
            wrong.append(f"saved and not there: {path} of {slot.id}")
    return wrong


def lineage(library, folder, known):
    """What is wrong with one lineage's folder."""
    wrong = []
    for file in sorted(folder.iterdir()):
        place = str(file.relative_to(library))
        if file.suffix == ".json":
            try:
                sidecar = json.loads(file.read_text())
            except ValueError:
                wrong.append(f"no whole sidecar: {place}")
                continue
            if file.name == "source.json":
                sources = [one for one in folder.glob("source.*") if one.suffix != ".json"]
                if [digest(one) for one in sources] not in ([], [sidecar["sha256"]]):
                    wrong.append(f"the source is not whole: {place}")
            elif not (library / sidecar["file"]).exists():
                wrong.append(f"sidecar without its picture: {place}")
        elif file.name.startswith("source"):
            continue
        else:
            beside = file.with_suffix(".json")
            slot = known.get(place)
            if not slot:
                wrong.append(f"a picture that the ledger does not know: {place}")
            if not beside.exists():
                wrong.append(f"picture without a sidecar: {place}")
                continue
            try:
                sidecar = json.loads(beside.read_text())
            except ValueError:
                continue
            if digest(file) != sidecar["sha256"]:
                wrong.append(f"not whole: {place}")
            elif slot and (slot.sha256, slot.charge, slot.id) != (
                    sidecar["sha256"], sidecar["chargeMicroDollars"], sidecar["id"]):
                wrong.append(f"the ledger and the sidecar disagree: {place}")
    return wrong
