namespace Curriculum.Numerics;

/// <summary>Work that is cut into parts.</summary>
internal interface IPartitioned
{
    /// <summary>Does one part. Must not throw.</summary>
    void Run(int part);
}
