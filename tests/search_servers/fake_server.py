"""What speaks to Elasticsearch or OpenSearch speaks to this instead: it writes down every request and finds nothing.

It knows no more of the protocol than the clients need to go on. What it answers to a search is set by the test.
"""

import json
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from urllib.parse import parse_qsl, urlsplit

# Elasticsearch's clients refuse servers that do not say this.
IS_ELASTICSEARCH = {"X-Elastic-Product": "Elasticsearch"}
ABOUT = {"version": {"number": "7.17.0", "build_flavor": "default"}, "tagline": "You Know, for Search"}
UNKNOWN = {"HEAD", "DELETE"}
"""Nothing is there yet: no index, no alias, no document."""


@dataclass
class FakeServer:
    url: str = ""
    requests: list[dict] = field(default_factory=list)
    """Of each: method, path, parameters, and the lines of its body."""
    pages: list[list] = field(default_factory=list)
    """The primary keys that the next searches find, one list each."""
    is_broken: bool = False

    def take(self):
        """The requests since the last time."""
        taken, self.requests = self.requests, []
        return taken

    def answer(self, method, path, lines):
        """(status, body)"""
        if path == "/":
            return 200, ABOUT
        if self.is_broken:
            return 503, {"error": "out of order", "status": 503}
        if path.endswith("/_search"):
            return 200, self._found(self.pages.pop(0) if self.pages else [])
        if path.endswith("/_bulk"):
            written = [{"index": {"_id": line["index"]["_id"], "status": 201}} for line in lines[::2]]
            return 200, {"errors": False, "items": written}
        if method in UNKNOWN:
            return 404, {"error": "index_not_found_exception", "status": 404}
        return 200, {"acknowledged": True}

    def _found(self, pks):
        hits = [{"_id": str(pk), "_score": 1.0, "fields": {"pk": [str(pk)]}} for pk in pks]
        total = {"value": len(hits), "relation": "eq"}
        return {"took": 1, "timed_out": False, "hits": {"total": total, "max_score": 1.0, "hits": hits}}


@contextmanager
def running():
    """Gives a `FakeServer` that listens on this computer only."""
    fake = FakeServer()

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def handle_one(self):
            text = self.rfile.read(int(self.headers.get("Content-Length") or 0)).decode()
            lines = [json.loads(line) for line in text.splitlines() if line]
            address = urlsplit(self.path)
            if address.path != "/":
                request = {"method": self.command, "path": address.path, "params": dict(parse_qsl(address.query))}
                fake.requests.append(request | {"body": lines})
            self.reply(*fake.answer(self.command, address.path, lines))

        def reply(self, status, body):
            content = json.dumps(body).encode()
            self.send_response(status)
            for name, value in IS_ELASTICSEARCH.items():
                self.send_header(name, value)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            if self.command != "HEAD":
                self.wfile.write(content)

        do_GET = do_HEAD = do_POST = do_PUT = do_DELETE = handle_one

        def log_message(self, *args):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    fake.url = f"http://127.0.0.1:{server.server_port}"
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield fake
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
