"""Servers that never let a request come as far as the stand-in."""
import socket
import struct
import threading
import time

from troubles import TEXT
from verdict import judge


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
