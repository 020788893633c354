using Curriculum.Networks;
using Curriculum.Onnx;
using Microsoft.ML.OnnxRuntime;

namespace Curriculum.Benchmarks;

/// <summary>ONNX Runtime's forward pass of a net as the library exports it.</summary>
internal sealed class OnnxForward : IDisposable
{
    private readonly InferenceSession _session;
    private readonly OrtValue _input;
    private readonly OrtValue _output;
    private readonly OrtIoBinding _binding;
    private readonly RunOptions _options = new();

    public OnnxForward(Network<float> F, float[] input, float[] output, int batch, int threads = 1)
    {
        using var model = new MemoryStream();
        OnnxExport.Export(F, model);
        using var options = new SessionOptions
        {
            IntraOpNumThreads = threads,
            InterOpNumThreads = 1,
            GraphOptimizationLevel = GraphOptimizationLevel.ORT_ENABLE_ALL,
        };
        _session = new InferenceSession(model.ToArray(), options);
        // Both sides read and write arrays that stay where they are: no copy is timed.
        _input = OrtValue.CreateTensorValueFromMemory(input, [batch, F.Input.Size]);
        _output = OrtValue.CreateTensorValueFromMemory(output, [batch, F.Output.Size]);
        _binding = _session.CreateIoBinding();
        _binding.BindInput(_session.InputNames[0], _input);
        _binding.BindOutput(_session.OutputNames[0], _output);
    }

    public void Run() => _session.RunWithBinding(_options, _binding);

    public void Dispose()
    {
        _binding.Dispose();
        _input.Dispose();
        _output.Dispose();
        _options.Dispose();
        _session.Dispose();
    }
}
