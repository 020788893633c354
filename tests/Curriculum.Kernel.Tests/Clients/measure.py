"""Measures what the kernel promises, as a front end sees it: starts it again and again and prints the medians.

python3 tests/Curriculum.Kernel.Tests/Clients/measure.py [--starts 20] [--prefix FOLDER]

Needs jupyter_client (Debian: python3-jupyter-client). Without --prefix it installs the kernel into a temporary folder
first, which takes a minute or two. Let nothing else run: two busy cores double every figure.
"""
import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
COMMAND = ["dotnet", "run", "--project", str(ROOT / "src" / "Curriculum.Cli"), "--"]


def resident_mb(pid):
    """Resident memory in MB (10^6 bytes), where `ps` says it."""
    try:
        said = subprocess.run(["ps", "-o", "rss=", "-p", str(pid)], capture_output=True, text=True, check=True)
        return int(said.stdout) * 1024 / 1e6
    except (OSError, ValueError, subprocess.CalledProcessError):
        return float("nan")


def ms(since):
    return (time.perf_counter() - since) * 1000


class Kernel:
    """One kernel in a process of its own, its client, and the time it was spawned at."""

    def __init__(self):
        from jupyter_client.manager import KernelManager

        self.manager = KernelManager(kernel_name="curriculum")
        self.spawned = time.perf_counter()
        self.manager.start_kernel(stderr=subprocess.DEVNULL)
        self.client = self.manager.client()
        self.client.start_channels(hb=False)
        self.pid = self.manager.provisioner.pid

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.client.stop_channels()
        self.manager.shutdown_kernel(now=True)

    def ask(self, request):
        """Milliseconds until the reply to a request on the shell, and what it says."""
        start = time.perf_counter()
        asked = request()
        while True:
            reply = self.client.get_shell_msg(timeout=60)
            if reply["parent_header"].get("msg_id") == asked:
                return ms(start), reply["content"]

    def published(self, asked):
        """What was published for a request, busy and idle included."""
        while True:
            message = self.client.get_iopub_msg(timeout=60)
            if message["parent_header"].get("msg_id") != asked:
                continue
            yield message
            if message["msg_type"] == "status" and message["content"]["execution_state"] == "idle":
                return

    def run(self, code, awaited="execute_result"):
        """Milliseconds from the request to the awaited message, and all messages of the cell."""
        start, taken, messages = time.perf_counter(), float("nan"), []
        for message in self.published(self.client.execute(code)):
            if message["msg_type"] == awaited and taken != taken:
                taken = ms(start)
            messages.append(message)
        if taken != taken:
            raise SystemExit(f"No {awaited} came for {code!r}: {[m['msg_type'] for m in messages]}")
        return taken, messages


class Figures(dict):
    def add(self, name, value):
        self.setdefault(name, []).append(value)


def start_once(figures, rest):
    with Kernel() as kernel:
        kernel.ask(kernel.client.kernel_info)
        figures.add("spawn to kernel_info", ms(kernel.spawned))
        kernel.run("6 * 7")
        figures.add("spawn to first result", ms(kernel.spawned))
        figures.add("second cell", kernel.run("var x = 20; x + 1")[0])
        figures.add("memory after the second cell", resident_mb(kernel.pid))
        after = ""
        if rest:   # a person reads the result before typing on; the kernel makes ready meanwhile
            time.sleep(3)
            after = " after a rest"
            figures.add("memory after a rest", resident_mb(kernel.pid))
        figures.add("first completion" + after, kernel.ask(lambda: kernel.client.complete("Console.WriteL", 14))[0])
        figures.add("memory after the first completion", resident_mb(kernel.pid))
        later = [kernel.ask(lambda t=t: kernel.client.complete(t, len(t)))[0]
                 for t in ("Math.Sq", "Console.Wr", "x.To", "string.Jo", "new List<int>().Ad")]
        figures.add("later completion", statistics.median(later))
        figures.add("slowest later completion", max(later))
        figures.add("twenty more cells, their median",
                    statistics.median(kernel.run(f"x + {n}")[0] for n in range(20)))
        lines(kernel, figures)
        interrupt(kernel, figures)


def lines(kernel, figures):
    """1,000 lines, a display and a result: few messages, everything in order."""
    taken, messages = kernel.run('for (var i = 0; i < 1000; i++) Console.WriteLine(i); display("then"); "last"')
    streams = [m["content"]["text"] for m in messages if m["msg_type"] == "stream"]
    if "".join(streams).split() != [str(i) for i in range(1000)]:
        raise SystemExit("The 1,000 lines did not arrive in order.")
    kinds = [m["msg_type"] for m in messages if m["msg_type"] in ("stream", "display_data", "execute_result")]
    if kinds[len(streams):] != ["display_data", "execute_result"]:
        raise SystemExit(f"Outputs out of order: {kinds}")
    figures.add("1,000 lines to the result", taken)
    figures.add("messages for 1,000 lines", len(streams))


def interrupt(kernel, figures):
    asked = kernel.client.execute('display("runs"); while (true) { }')
    for message in kernel.published(asked):
        if message["msg_type"] == "display_data":
            start = time.perf_counter()
            kernel.manager.interrupt_kernel()
        if message["msg_type"] == "error":
            figures.add("interrupt", ms(start))


PROMISES = [  # name, promise, unit
    ("spawn to kernel_info", None, "ms"),
    ("spawn to first result", 600, "ms"),
    ("second cell", 20, "ms"),
    ("twenty more cells, their median", 20, "ms"),
    ("memory after the second cell", 220, "MB"),
    ("memory after a rest", 220, "MB"),
    ("memory after the first completion", 320, "MB"),
    ("first completion", 1000, "ms"),
    ("first completion after a rest", 1000, "ms"),
    ("later completion", 100, "ms"),
    ("slowest later completion", 100, "ms"),
    ("1,000 lines to the result", None, "ms"),
    ("messages for 1,000 lines", 20, ""),
    ("interrupt", 500, "ms"),
]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--starts", type=int, default=20, help="how often the kernel is started (20)")
    parser.add_argument("--prefix", help="a folder where `curriculum kernel install --prefix` has put the kernel")
    chosen = parser.parse_args()
    prefix = chosen.prefix or tempfile.mkdtemp(prefix="curriculum-measure-")
    try:
        if not chosen.prefix:
            start = time.perf_counter()
            subprocess.run([*COMMAND, "kernel", "install", "--prefix", prefix], check=True)
            size = sum(f.stat().st_size for f in Path(prefix).rglob("*") if f.is_file()) / 1e6
            print(f"installed in {ms(start) / 1000:.0f} s (the build included), {size:.0f} MB")
        os.environ["JUPYTER_PATH"] = str(Path(prefix).resolve() / "share" / "jupyter")
        figures = Figures()
        start_once(Figures(), rest=True)   # the first start reads the files from the disk
        for n in range(max(2, chosen.starts)):
            start_once(figures, rest=n % 2 == 1)
    finally:
        if not chosen.prefix:
            shutil.rmtree(prefix, ignore_errors=True)

    print(f"\n{chosen.starts} starts, {os.cpu_count()} cores\n")
    print("| | promise | median | least to most | median / promise |\n|---|---|---|---|---|")
    for name, promise, unit in PROMISES:
        values = figures[name]
        middle = statistics.median(values)
        print(f"| {name} | {f'{promise} {unit}'.strip() if promise else ''} | {middle:.0f} {unit} "
              f"| {min(values):.0f} to {max(values):.0f} | {f'{middle / promise:.2f}' if promise else ''} |")


if __name__ == "__main__":
    sys.exit(main())
