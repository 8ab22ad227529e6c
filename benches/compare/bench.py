#!/usr/bin/env python3
"""The shared peer benchmark with Dateline among the peers. Same commands and options: `bench.py -h`, and README.md here.

  DATELINE_BENCH   the folder of the shared benchmark (default: ../shared/bench beside this project)
  DATELINE         the program (default: the release binary of this project)
"""
import importlib.util
import os
import re
import shlex
import shutil
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
SHARED = os.path.abspath(os.environ.get("DATELINE_BENCH", os.path.join(ROOT, "../shared/bench")))
BINARY = os.path.join(os.environ.get("CARGO_TARGET_DIR", os.path.join(ROOT, "target")), "release", "dateline")


def load():
    sys.dont_write_bytecode = True  # nothing is left in a folder that is not ours
    spec = importlib.util.spec_from_file_location("shared_bench", os.path.join(SHARED, "bench.py"))
    module = importlib.util.module_from_spec(spec)
    try:
        spec.loader.exec_module(module)
    except FileNotFoundError:
        raise SystemExit(f"there is no shared benchmark in {SHARED}; set DATELINE_BENCH to its folder")
    return module


shared = load()


def dateline(*arguments):
    return shared.tool("DATELINE", shlex.quote(os.path.abspath(BINARY))) + list(arguments) + ["--quiet", "--as-of", "2026-11-23"]


def peer(mode):
    return dict(layout="hugo", build=lambda: dateline("build", "--output", "public"),
                serve={mode: lambda port: dateline("serve", "--port", str(port))}, url=address)


def address(path):
    """Where our pages stand, by the addresses that the runner asks for."""
    path = re.sub(r"^/news/(.+)/$", r"/briefs/\1.html", path)
    path = re.sub(r"^/topics/(.+)/$", r"/topics/\1.html", path)
    return {"/rss.xml": "/atom.xml"}.get(path, path)


OURS = {"dateline": peer("dateline"), "dateline-nojson": peer("dateline-nojson")}
shared.PEERS.update(OURS)


def prepare(peers, n, theirs=shared.prepare):
    """Our sites stand in this folder, the others and the corpus in the shared one."""
    for name in peers:
        if name not in OURS:
            theirs([name], n)
            continue
        folder = shared.site(name, n)
        shared.aside(folder)
        shutil.copytree(os.path.join(HERE, "peers", name), folder)
        subprocess.run([sys.executable, os.path.join(SHARED, "corpus.py"), "--layout", OURS[name]["layout"], "-n", str(n), "--out",
                        os.path.join(folder, "content/news")], check=True)


def aside(path, theirs=shared.aside):
    """A build from nothing finds nothing of the one before either: our cache goes with the output."""
    theirs(path)
    if os.path.basename(path) == "public":
        theirs(os.path.join(os.path.dirname(path), ".dateline"))


def watch(peers, n, edits, only, timeout, theirs=shared.watch):
    """Peer by peer, because each has its own addresses. Ours come from headlines, and the runner edits one: there, name the file instead."""
    for name in peers:
        if name in OURS:
            name_newest(os.path.join(shared.site(name, n), "content/news"))
        Client.url = staticmethod(shared.PEERS[name].get("url", lambda path: path))
        theirs([name], n, edits, only, timeout)


def name_newest(news):
    read = lambda name: open(os.path.join(news, name)).read()
    newest = max(os.listdir(news), key=lambda name: re.search(r"date\s*=\s*(\S+)", read(name)).group(1))
    text = read(newest)
    if "\nslug = " not in text:
        with open(os.path.join(news, newest), "w") as f:
            f.write(text.replace("+++\n", f'+++\nslug = "{newest[:-3]}"\n', 1))


class Client(shared.Client):
    def get(self, path, timeout=30):
        return super().get(self.url(path), timeout)


shared.prepare, shared.aside, shared.watch, shared.Client = prepare, aside, watch, Client

if __name__ == "__main__":
    shared.main()
