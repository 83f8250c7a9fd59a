"""The stand-in that a campaign talks to, and what it says of itself."""
import json
import subprocess
import time
import urllib.error
import urllib.request


class Standin:
    """One stand-in on a port of its own."""

    def __init__(self, program, home):
        self.process = subprocess.Popen(
            [str(program), "--port", "0", "--plain"], env={"HOME": str(home), "PATH": "/usr/bin:/bin",
                                                            "TMPDIR": str(home), "LANG": "C.UTF-8"},
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        self.address = self.process.stdout.readline().strip()
        if not self.address:
            raise SystemExit(f"{program} does not start")

    def ask(self, path, method="GET", body=None, headers=None):
        request = urllib.request.Request(self.address + path, method=method, data=body, headers=headers or {})
        with urllib.request.urlopen(request, timeout=30) as answer:
            return answer.read()

    def bill(self):
        return json.loads(self.ask("/standin/bill"))

    def requests(self):
        return json.loads(self.ask("/standin/requests"))

    def begin(self, faults):
        """Forgets what was, and lets `faults` happen from now on."""
        self.ask("/standin/faults", "PUT", json.dumps(faults).encode())
        self.ask("/standin/requests", "DELETE")

    def settled(self):
        """What was asked and what it costs, when nothing is under way any more."""
        before = None
        for _ in range(200):
            requests, bill = self.requests(), self.bill()
            if all(request.get("status") for request in requests) and (requests, bill) == before:
                break
            before = requests, bill
            time.sleep(0.02)
        return requests, bill

    def again(self, request):
        """The answer that it made for `request`, made once more: the same order gives the same bytes. None where it has
        forgotten what it was asked."""
        try:
            body = self.ask(f"/standin/requests/{request['number']}/body")
        except urllib.error.HTTPError:
            return None
        headers = {"content-type": request["headers"]["content-type"], "authorization": "Bearer campaign"}
        return self.ask(request["path"], "POST", body, headers)

    def close(self):
        self.process.kill()
        self.process.wait()
