using Curriculum.Kernel.Outputs;
using Curriculum.Kernel.Sockets;

namespace Curriculum.Kernel.Requests;

/// <summary>What every request handler of one kernel shares.</summary>
internal sealed record KernelParts(
    KernelOptions Options,
    WireFormat Wire,
    KernelSockets Sockets,
    IoPub IoPub,
    InputBroker Input,
    History History,
    Task Ready
)
{
    public Action<string> Log => Options.Log;
}
