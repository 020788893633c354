"""Runs a notebook on a Jupyter kernel through nbclient: execute.py NOTEBOOK FOLDER KERNEL OUT.

The cells run in FOLDER. A cell that fails does not end the run: its error is an output, for the comparison to see.
"""

import sys

import nbclient
import nbformat

notebook, folder, kernel, out = sys.argv[1:]
book = nbformat.read(notebook, as_version=4)
client = nbclient.NotebookClient(
    book,
    kernel_name=kernel,
    timeout=300,
    startup_timeout=120,
    allow_errors=True,
    resources={"metadata": {"path": folder}},
)
client.execute()
nbformat.write(book, out)
