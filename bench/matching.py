#!/usr/bin/env python3
"""The matching beside OR-Tools (and LEMON) on the same files: same objective, and how much less processor time.

usage: bench/matching.py --opstap PATH [--lemon PATH] [--runs N] [--rounds N] [--hard DIR] [FILE ...]

FILE     a matching problem as `opstap match solve` reads it
--opstap the command under test
--lemon  a program that takes `ns W|L FILE RUNS` and prints one JSON object per run with `cpu_ms` and `objective`
--runs   how often each solves a file in one process; --rounds: how often all of them take their turn. On a busy machine
         more rounds are fairer: every program meets the same neighbours
--hard   also write hard problems of our own (price war, long chains, all equal, wide costs, one star) to DIR and run them

Needs numpy and ortools. Times are processor time of the best run, from arrays in memory to assignment, building the
model included. Each peer runs in a process of its own, so that its memory and threads are its own.
"""
import argparse
import json
import os
import subprocess
import sys
import time

import numpy as np

MAGIC = 0x5354524F4F4D31


def read(path):
    raw = open(path, "rb").read()
    _, people, offers, edges = (int(x) for x in np.frombuffer(raw, np.int64, 4))
    at = 32

    def take(kind, count):
        nonlocal at
        found = np.frombuffer(raw, kind, count, at)
        at += found.nbytes
        return found

    start = take(np.int64, people + 1)
    offer, cost, capacity = take(np.int32, edges), take(np.int32, edges), take(np.int32, offers)
    return start, offer, cost, capacity, {"W": take(np.int64, people), "L": take(np.int64, people)}


def write(path, rows, capacity, penalty):
    """rows: for each person (offers, costs). The strict penalties follow the weighted ones, then the row."""
    people, offers = len(rows), len(capacity)
    start = np.concatenate([[0], np.cumsum([len(row[0]) for row in rows])]).astype(np.int64)
    offer = np.concatenate([row[0] for row in rows]).astype(np.int32)
    cost = np.concatenate([row[1] for row in rows]).astype(np.int32)
    penalty = np.asarray(penalty, np.int64)
    rank = np.empty(people, np.int64)
    rank[np.lexsort((-np.arange(people), penalty))] = np.arange(1, people + 1)
    strict = rank * (offers * int(cost.max(initial=0)) + 1)
    with open(path, "wb") as file:
        np.array([MAGIC, people, offers, len(offer)], np.int64).tofile(file)
        for table in (start, offer, cost, np.asarray(capacity, np.int32), penalty, strict):
            table.tofile(file)


def hard(folder):
    """Problems that are hard for auctions, for label searches or for shortest chains."""
    os.makedirs(folder, exist_ok=True)
    r = np.random.default_rng(7)
    paths = []

    def keep(name, rows, capacity, penalty):
        paths.append(os.path.join(folder, name + ".bin"))
        write(paths[-1], rows, capacity, penalty)

    some = lambda offers, count: np.sort(r.choice(offers, count, replace=False))
    # Ten groups of 200 people each want the same 5 places for nearly the same, and everything else is far.
    war = [(np.arange(g * 5, g * 5 + 5), r.integers(0, 3, 5)) for g in range(10) for _ in range(200)]
    keep("war", war, [1] * 50, [1_000_000] * 2000)
    # Person i can only have offer i or i + 1, and one place is missing: everybody moves.
    chain = [(np.array([i, i + 1]), np.array([1, 2])) for i in range(3000)]
    keep("chain", chain, [1] * 3000 + [0], r.integers(1, 1000, 3000))
    # All misfits are the same: every placement of the right people is the least.
    keep("equal", [(some(300, 40), np.full(40, 7)) for _ in range(5000)], [12] * 300, [100] * 5000)
    # Misfits from 0 to a hundred million.
    wide = [(some(200, 30), (10 ** r.uniform(0, 8, 30)).astype(int)) for _ in range(3000)]
    keep("wide", wide, [12] * 200, 10 ** r.integers(3, 9, 3000))
    # Everybody wants one large offer; the others have one place each.
    star = [(np.concatenate([[0], 1 + some(500, 5)]), np.concatenate([[0], r.integers(1, 50, 5)])) for _ in range(5000)]
    keep("star", star, [2000] + [1] * 500, r.integers(10, 1000, 5000))
    return paths


def ortools(path, objective, runs):
    from ortools.graph.python import min_cost_flow

    start, offer, cost, capacity, penalties = read(path)
    penalty, people, offers = penalties[objective], len(start) - 1, len(capacity)
    who = np.repeat(np.arange(people, dtype=np.int32), np.diff(start))
    for _ in range(runs):
        begun = time.process_time()
        flow = min_cost_flow.SimpleMinCostFlow()
        end = people + offers
        tails = np.concatenate([who, np.arange(people, dtype=np.int32), np.arange(people, end, dtype=np.int32)])
        heads = np.concatenate([offer + people, np.full(people + offers, end, np.int32)])
        places = np.concatenate([np.ones(len(offer) + people, np.int64), capacity.astype(np.int64)])
        costs = np.concatenate([cost.astype(np.int64), penalty, np.zeros(offers, np.int64)])
        flow.add_arcs_with_capacity_and_unit_cost(tails, heads, places, costs)
        supply = np.concatenate([np.ones(people, np.int64), np.zeros(offers, np.int64), [-people]])
        flow.set_nodes_supplies(np.arange(end + 1, dtype=np.int32), supply)
        if flow.solve() != flow.OPTIMAL:
            raise SystemExit("OR-Tools found no optimum")
        taken = np.flatnonzero(flow.flows(np.arange(len(offer), dtype=np.int32)))
        spent = (time.process_time() - begun) * 1e3
        stays = np.ones(people, bool)
        stays[who[taken]] = False
        total = int(cost[taken].sum(dtype=np.int64)) + int(penalty[stays].sum())
        print(json.dumps({"cpu_ms": spent, "objective": total}), flush=True)


def best(command):
    """Processor times and the objective of a program that prints one JSON object per run; what it printed, if it is slow."""
    try:
        text = subprocess.run(command, capture_output=True, text=True, timeout=600)
        found, trouble = text.stdout, text.stderr
    except subprocess.TimeoutExpired as late:
        found, trouble = (late.stdout or b"").decode(), None
    lines = [json.loads(line) for line in found.splitlines() if line.startswith("{")]
    if lines:
        return min(line["cpu_ms"] for line in lines), lines[0]["objective"]
    if trouble is None:
        return None
    raise SystemExit(f"{command}: {trouble.strip()}")


def own(opstap, path, word, runs):
    command = opstap.split() + ["match", "solve", path, "--objective", word, "--repeat", str(runs), "--json"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=1800)
    if done.returncode:
        raise SystemExit(done.stderr)
    found = json.loads(done.stdout)
    return min(run["cpu_ms"] for run in found["runs"]), found["objective"], found["extra_mb"]


def least(rounds):
    """The best of some rounds; none when it never came to an end."""
    return min((one for one in rounds if one), default=None)


def main():
    take = argparse.ArgumentParser()
    take.add_argument("--opstap")
    take.add_argument("--lemon")
    take.add_argument("--runs", type=int, default=3)
    take.add_argument("--rounds", type=int, default=1)
    take.add_argument("--hard")
    take.add_argument("--peer", help=argparse.SUPPRESS)
    take.add_argument("files", nargs="*")
    args = take.parse_args()
    if args.peer:
        return ortools(args.files[0], args.peer, args.runs)
    if not args.opstap:
        raise SystemExit("--opstap: which command?")
    files = args.files + (hard(args.hard) if args.hard else [])
    print(f"{'file':<12} {'':1} {'own ms':>9} {'OR-Tools':>9} {'LEMON':>9} {'OR/own':>7} {'LE/own':>7} {'MB':>5}  same optimum")
    wrong = 0
    for path in files:
        for objective, word in (("W", "weighted"), ("L", "lexicographic")):
            mine, google, lemon = [], [], []
            for _ in range(args.rounds):
                mine.append(own(args.opstap, path, word, args.runs))
                google.append(best([sys.executable, __file__, "--peer", objective, "--runs", str(args.runs), path]))
                if args.lemon:
                    lemon.append(best([args.lemon, "ns", objective, path, str(args.runs)]))
            spent, total, extra = least(mine)
            peers = [least(google), least(lemon)]
            same = all(peer is None or peer[1] == total for peer in peers)
            wrong += not same
            times = [f"{peer[0]:>9.2f}" if peer else f"{'-':>9}" for peer in peers]
            ratios = [f"{peer[0] / max(spent, 1e-3):>7.1f}" if peer else f"{'-':>7}" for peer in peers]
            name = os.path.basename(path).removesuffix(".bin")
            print(f"{name:<12} {objective:1} {spent:>9.2f} {' '.join(times)} {' '.join(ratios)} {extra:>5.1f}  {'yes' if same else 'NO'}", flush=True)
    raise SystemExit(1 if wrong else 0)


main()
