namespace Curriculum.Kernel.Protocol;

/// <summary>What keeps a kernel from starting, installing or restoring a package: one sentence with the cure.</summary>
public sealed class KernelException : Exception
{
    /// <summary>A failure with no words; give it a sentence instead.</summary>
    public KernelException() { }

    /// <summary>A failure in one sentence.</summary>
    public KernelException(string message)
        : base(message) { }

    /// <summary>A failure in one sentence, with its cause.</summary>
    public KernelException(string message, Exception innerException)
        : base(message, innerException) { }
}
