"""Runs site generators in turn that build the same posts and add one, and prints their cost.

Each is a process of its own. CPU is the kernel's count for it and its children (user and system),
memory the peak of a single process. Files are compared by their bytes: which are new or changed,
and which were written at all.
"""

import dataclasses
import hashlib
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import time

LONG = 20_000  # from this many posts on, one round is enough


@dataclasses.dataclass
class Run:
    cpu: float
    wall: float
    memory: float
    files: str


@dataclasses.dataclass
class Peer:
    name: str
    command: list[str]
    posts: pathlib.Path  # where it reads manuscripts
    site: pathlib.Path  # where it writes pages
    folder: pathlib.Path
    most: int = 10**9  # the maximum number of posts


def measured(peer):
    start = time.monotonic()
    with open(peer.folder / "said.txt", "wb") as said:
        process = subprocess.Popen(peer.command, cwd=peer.folder, stdout=said, stderr=said)
        _, status, used = os.wait4(process.pid, 0)
    wall = time.monotonic() - start
    if status != 0:
        sys.exit(f"peers: {peer.name} failed; its output is in {peer.folder / 'said.txt'}")
    # Linux counts memory in kB.
    return used.ru_utime + used.ru_stime, wall, used.ru_maxrss / 1024


def look(site):
    """Returns each file's digest and modification time."""
    return {
        file.relative_to(site): (hashlib.sha256(file.read_bytes()).digest(), file.stat().st_mtime_ns)
        for file in site.rglob("*")
        if file.is_file()
    }


def build(peer):
    shutil.rmtree(peer.site, ignore_errors=True)
    peer.site.mkdir(parents=True)
    cpu, wall, memory = measured(peer)
    return Run(cpu, wall, memory, str(sum(1 for file in peer.site.rglob("*") if file.is_file())))


def add(peer, manuscript):
    before = look(peer.site)
    added = peer.posts / manuscript.name
    os.link(manuscript, added)
    cpu, wall, memory = measured(peer)
    added.unlink()
    after = look(peer.site)
    new = [file for file in after if file not in before]
    changed = [file for file in before if file in after and before[file][0] != after[file][0]]
    touched = [file for file in before if file in after and before[file][1] != after[file][1]]
    return Run(cpu, wall, memory, f"{len(changed)}+{len(new)}, {len(touched) + len(new)} written")


def give(peer, manuscripts):
    """Links the manuscripts into the peer's source folder."""
    for old in peer.posts.glob("*.md"):
        old.unlink()
    for manuscript in manuscripts:
        os.link(manuscript, peer.posts / manuscript.name)


def row(what, posts, peer, runs):
    cpu = statistics.median(run.cpu for run in runs)
    wall = statistics.median(run.wall for run in runs)
    memory = max(run.memory for run in runs)
    print(f"| {what} | {posts:,} | {peer.name} | {cpu:.2f} | {wall:.2f} | {memory:.0f} | {runs[-1].files} |",
          flush=True)


def race(peers, posts, rounds, folder, generate):
    subprocess.run(generate + [folder / "posts", str(posts), folder / "next"], check=True)
    manuscripts = sorted((folder / "posts").iterdir())
    newest = next((folder / "next").iterdir())
    builds = {peer.name: [] for peer in peers}
    adds = {peer.name: [] for peer in peers}
    for peer in peers:
        give(peer, manuscripts)
    for _ in range(rounds):
        for peer in peers:
            builds[peer.name].append(build(peer))
        for peer in peers:
            adds[peer.name].append(add(peer, newest))
    for what, runs in (("full build", builds), ("adding one", adds)):
        for peer in peers:
            row(what, posts, peer, runs[peer.name])
    shutil.rmtree(folder)


def peers(tools, work, hugo, node, java):
    ours = [*java, "dk.blogstafet.local.benchmarks.peers.BuildSite", "posts", "site"]
    cached = [java[0], f"-XX:AOTCache={tools}/build.aot", *ours[1:]]
    eleventy = [node, "node_modules/@11ty/eleventy/cmd.cjs"]
    found = [
        Peer("ours", ours, work / "ours/posts", work / "ours/site", work / "ours"),
        Peer("ours, AOT cache", cached, work / "aot/posts", work / "aot/site", work / "aot"),
        Peer("Hugo", [hugo, "--quiet", "--destination", "site"], work / "hugo/content/posts",
             work / "hugo/site", work / "hugo"),
        Peer("Eleventy", eleventy, work / "eleventy/content/posts",
             work / "eleventy/public", work / "eleventy", LONG),
    ]
    for peer in found:
        peer.posts.mkdir(parents=True, exist_ok=True)
    return found


def main():
    tools, work, sources, hugo, node, sizes, *java = sys.argv[1:]
    tools, work = pathlib.Path(tools), pathlib.Path(work)
    shutil.rmtree(work)
    shutil.copytree(pathlib.Path(sources) / "hugo", work / "hugo")
    shutil.copytree(tools / "eleventy", work / "eleventy", symlinks=True)
    everyone = peers(tools, work, hugo, node, java)
    generate = [*java, "dk.blogstafet.local.benchmarks.peers.WriteManuscripts"]
    print("| what | posts | by | CPU s | wall s, median | peak MB | files |")
    print("|---|---|---|---|---|---|---|")
    for posts in (int(size) for size in sizes.split(",")):
        usual = 1 if posts > LONG else 3 if posts > 2_000 else 5
        rounds = int(os.environ.get("ROUNDS", usual))
        some = [peer for peer in everyone if posts <= peer.most]
        race(some, posts, rounds, work / "manuscripts", generate)


main()
