#!/usr/bin/env python3
"""All notebooks headless on .NET Interactive, a kernel start each, against `curriculum run`: wall and CPU seconds.

Run the tests of this folder once before: they install the tool. Debian's nbclient is needed. On a quiet machine:

    python3 tests/Curriculum.Interactive.Tests/measure.py [NOTEBOOK.ipynb ...]
"""

import os
import pathlib
import resource
import subprocess
import sys
import tempfile
import time

here = pathlib.Path(__file__).resolve().parent
root = here.parent.parent
notebooks = [str(pathlib.Path(name).resolve()) for name in sys.argv[1:]] or sorted(
    str(path) for path in (root / "notebooks").glob("*.ipynb")
)
tool = next((root / "artifacts" / "hosts").glob("tool-*"), None)
if tool is None:
    sys.exit("The tool is not there: run dotnet test --project tests/Curriculum.Interactive.Tests first.")


def measured(commands, environment):
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    for command in commands:
        subprocess.run(command, check=True, env=environment, cwd=root, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    wall, after = time.monotonic() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    return wall, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


with tempfile.TemporaryDirectory() as out:
    command = str(root / "src/Curriculum.Cli/bin/Release/net10.0/Curriculum.Cli.dll")
    ours = measured([["dotnet", command, "run", *notebooks, "--out", out]], dict(os.environ))
    execute = str(here / "Clients" / "execute.py")
    theirs = measured(
        [
            ["/usr/bin/python3", execute, name, str(root / "notebooks"), "course-net-interactive", f"{out}/theirs.ipynb"]
            for name in notebooks
        ],
        {
            **os.environ,
            "JUPYTER_PATH": str(tool / "jupyter"),
            "DOTNET_INTERACTIVE_CLI_TELEMETRY_OPTOUT": "1",
            "DOTNET_CLI_TELEMETRY_OPTOUT": "1",
        },
    )

print(f"{len(notebooks)} notebooks     wall       CPU")
for name, (wall, cpu) in (("curriculum run", ours), (".NET Interactive", theirs)):
    print(f"{name:16} {wall:6.1f} s  {cpu:6.1f} s")
print(f"ratio            {theirs[0] / ours[0]:6.2f}    {theirs[1] / ours[1]:6.2f}")
