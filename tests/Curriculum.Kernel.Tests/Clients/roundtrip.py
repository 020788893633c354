"""Drives the kernel with jupyter_client's own manager: start, interrupt, restart, stdin, shutdown."""
import sys
import time

from jupyter_client import BlockingKernelClient
from jupyter_client.manager import start_new_kernel


def result(client, code):
    found = []

    def hook(message):
        if message["msg_type"] == "execute_result":
            found.append(message["content"]["data"]["text/plain"])

    reply = client.execute_interactive(code, output_hook=hook, timeout=30)
    return reply["content"]["status"], found


manager, client = start_new_kernel(kernel_name="curriculum", startup_timeout=60)
try:
    assert result(client, "var x = 20; x + 1") == ("ok", ["21"])

    client.execute('x = 30; Console.WriteLine("in the loop"); while (true) { }')
    while client.get_iopub_msg(timeout=30)["msg_type"] != "stream":
        pass
    before = time.monotonic()
    manager.interrupt_kernel()
    while client.get_shell_msg(timeout=30)["content"]["status"] != "error":
        pass
    assert time.monotonic() - before < 1.5, "the interrupt took too long"
    after = result(client, "x")
    assert after == ("ok", ["30"]), after

    manager.restart_kernel(now=False)
    client.wait_for_ready(timeout=60)
    assert result(client, "x")[0] == "error", "a restarted kernel knows nothing of before"
    assert result(client, "1 + 1") == ("ok", ["2"])

    second = BlockingKernelClient()
    second.load_connection_file(manager.connection_file)
    second.start_channels()
    second.wait_for_ready(timeout=60)
    assert result(client, "var shared = 5;") == ("ok", [])
    assert result(second, "shared") == ("ok", ["5"])
    second.stop_channels()
finally:
    client.stop_channels()
    manager.shutdown_kernel()
assert not manager.is_alive()
print("round trip: all fine")
sys.exit(0)
