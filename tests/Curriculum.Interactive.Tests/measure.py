#!/usr/bin/env python3
"""The course here and on .NET Interactive: all notebooks headless, and the start of one kernel. Prints two tables.

    /usr/bin/python3 tests/Curriculum.Interactive.Tests/measure.py [--rounds 3] [--starts 10] [NOTEBOOK.ipynb ...]

Both sides take turns, so that a machine that grows slower is slower for both; the medians are printed, with least and
most. CPU is that of the whole tree of processes. A side's first round is not counted: it reads the files from the disk.

The sides are the two programs as installed: `curriculum kernel install` compiles ours ahead of time into a temporary
folder first (some minutes), and `curriculum run` takes its processes from there; the tests of this folder, run once
before, install the tool. Debian's python3-nbclient is needed, and a quiet machine. `curriculum run` runs as many
notebooks at once as there are cores; "one by one" is the same with --jobs 1, as nbclient does it there.
"""

import argparse
import os
import pathlib
import resource
import statistics
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
COMMAND = ["dotnet", str(ROOT / "src/Curriculum.Cli/bin/Release/net10.0/Curriculum.Cli.dll")]
OURS, ONE_BY_ONE, THEIRS = "curriculum run", "curriculum run, one by one", ".NET Interactive"
KERNELS = {"C# (Curriculum)": "curriculum", ".NET Interactive": "course-net-interactive"}


def measured(commands, environment):
    """Wall and CPU seconds of the commands, one after the other, with all they start and wait for."""
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    for command in commands:
        done = subprocess.run(command, env=environment, cwd=ROOT, capture_output=True, text=True)
        if done.returncode != 0:
            sys.exit(f"{' '.join(command)} ended with {done.returncode}:\n{done.stdout}{done.stderr}")
    wall, after = time.monotonic() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    return wall, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def memory(pid):
    """RSS and PSS in MB (10^6 bytes) of a process and all its children."""
    sums = {"Rss:": 0.0, "Pss:": 0.0}
    with open(f"/proc/{pid}/smaps_rollup", encoding="ascii") as lines:
        for line in lines:
            words = line.split()
            if words[0] in sums:
                sums[words[0]] += int(words[1]) * 1024 / 1e6
    children = pathlib.Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii").split()
    below = [memory(child) for child in children]
    return tuple(sums[key] + sum(part[n] for part in below) for n, key in enumerate(sums))


def started(kernel):
    """Seconds from the spawn to the first result, of the course's first cell after it, then RSS and PSS in MB."""
    from jupyter_client.manager import KernelManager

    manager = KernelManager(kernel_name=kernel)
    spawn = time.monotonic()
    manager.start_kernel(cwd=str(ROOT / "notebooks"), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    client = manager.client()
    client.start_channels(hb=False)
    try:
        client.wait_for_ready(timeout=120)
        run(client, "6 * 7", "42")
        first = time.monotonic() - spawn
        begin = time.monotonic()
        run(client, '#load "setup.csx"')
        run(client, "Vec(1, 2) * 2", "4")
        cell = time.monotonic() - begin
        return (first, cell, *memory(manager.provisioner.pid))
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)


def run(client, code, shown=None):
    """Runs a cell to its end; what it shows has to hold the words."""
    outputs = []
    reply = client.execute_interactive(code, timeout=120, output_hook=outputs.append)
    said = str([message["content"] for message in outputs])
    if reply["content"]["status"] != "ok" or (shown is not None and shown not in said):
        sys.exit(f"{code!r} gave {reply['content']['status']}: {said[:500]}")


def notebooks(files, rounds, environment):
    with tempfile.TemporaryDirectory() as out:
        execute = ["/usr/bin/python3", str(HERE / "Clients" / "execute.py")]
        sides = {
            OURS: [[*COMMAND, "run", *files, "--out", out]],
            ONE_BY_ONE: [[*COMMAND, "run", *files, "--out", out, "--jobs", "1"]],
            THEIRS: [
                [*execute, name, str(ROOT / "notebooks"), KERNELS[THEIRS], f"{out}/theirs.ipynb"] for name in files
            ],
        }
        taken = {side: [] for side in sides}
        for n in range(rounds + 1):
            for side, commands in sides.items():
                result = measured(commands, environment)
                print(f"  round {n}, {side}: {result[0]:.1f} s wall, {result[1]:.1f} s CPU", file=sys.stderr)
                if n > 0:
                    taken[side].append(result)
    print(f"\n| {len(files)} notebooks headless, {rounds} rounds | wall | CPU |\n|---|---|---|")
    rows(taken, "s", THEIRS, (OURS, ONE_BY_ONE))


def kernels(starts):
    taken = {side: [] for side in KERNELS}
    for n in range(starts + 1):
        for side, kernel in KERNELS.items():
            result = started(kernel)
            if n > 0:
                taken[side].append(result)
    print(f"\n| {starts} starts of a kernel | spawn to first result, s | setup and first cell, s | RSS, MB | PSS, MB |")
    print("|---|---|---|---|---|")
    rows(taken, "", ".NET Interactive", ("C# (Curriculum)",))


def rows(taken, unit, theirs, ours):
    """A row of medians for each side, and one of ratios for each of ours."""
    columns = {side: list(zip(*results)) for side, results in taken.items()}
    for side, values in columns.items():
        cells = [f"{statistics.median(v):.2f} {unit} ({min(v):.2f} to {max(v):.2f})" for v in values]
        print(f"| {side} | {' | '.join(cells)} |")
    for side in ours:
        ratios = [statistics.median(b) / statistics.median(a) for a, b in zip(columns[side], columns[theirs])]
        print(f"| {theirs} / {side} | {' | '.join(f'{ratio:.2f}' for ratio in ratios)} |")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=3, help="how often all notebooks run on each side (3)")
    parser.add_argument("--starts", type=int, default=10, help="how often each kernel is started (10)")
    parser.add_argument("--as-built", action="store_true", help="do not compile ours ahead of time")
    parser.add_argument("notebooks", nargs="*", help="all notebooks, when none is named")
    chosen = parser.parse_args()
    files = [str(pathlib.Path(name).resolve()) for name in chosen.notebooks] or sorted(
        str(path) for path in (ROOT / "notebooks").glob("*.ipynb")
    )
    tool = next((ROOT / "artifacts" / "hosts").glob("tool-*"), None)
    if tool is None:
        sys.exit("The tool is not there: run dotnet test --project tests/Curriculum.Interactive.Tests first.")
    with tempfile.TemporaryDirectory() as home:
        # A user's data of its own: what is installed there is this build and nothing older.
        os.environ |= {
            "XDG_DATA_HOME": home,
            "JUPYTER_DATA_DIR": f"{home}/jupyter",
            "JUPYTER_PATH": str(tool / "jupyter"),
            "DOTNET_INTERACTIVE_CLI_TELEMETRY_OPTOUT": "1",
            "DOTNET_CLI_TELEMETRY_OPTOUT": "1",
        }
        if chosen.as_built:
            as_built(home)
        else:
            subprocess.run([*COMMAND, "kernel", "install"], check=True, cwd=ROOT, stdout=sys.stderr)
        if chosen.starts > 0:
            kernels(chosen.starts)
        if chosen.rounds > 0:
            notebooks(files, chosen.rounds, dict(os.environ))


def as_built(home):
    """From a copy outside the checkout there is nothing to publish, so the files are copied as they were built."""
    import shutil

    copy = pathlib.Path(home) / "copy"
    shutil.copytree(pathlib.Path(COMMAND[1]).parent, copy)
    subprocess.run(["dotnet", str(copy / "Curriculum.Cli.dll"), "kernel", "install"], check=True, stdout=sys.stderr)


if __name__ == "__main__":
    sys.exit(main())
