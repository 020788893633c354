"""Serves the front end of artifacts/jupyterlab on Debian's jupyter-server: serve.py FRONT_END STATE [SERVER OPTIONS].

STATE is the folder for a user's settings and workspaces. Debian: jupyter-server, python3-jupyterlab-server.
"""

import sys
from pathlib import Path

from jupyterlab_server import LabServerApp

front, state = Path(sys.argv[1]), Path(sys.argv[2])


class Lab(LabServerApp):
    name = "lab"
    app_name = "JupyterLab"
    app_namespace = "JupyterLab"
    app_version = (front / "version").read_text()
    load_other_extensions = False
    app_settings_dir = str(state / "app")
    user_settings_dir = str(state / "settings")
    workspaces_dir = str(state / "workspaces")
    static_dir = str(front / "static")
    schemas_dir = str(front / "schemas")
    themes_dir = str(front / "themes")
    templates_dir = str(Path(__file__).with_name("templates"))


def _jupyter_server_extension_points():
    return [{"module": "__main__", "app": Lab}]


Lab.launch_instance(sys.argv[3:])
