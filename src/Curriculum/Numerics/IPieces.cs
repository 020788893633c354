namespace Curriculum.Numerics;

/// <summary>Work that is cut into pieces.</summary>
internal interface IPieces
{
    /// <summary>Does one piece. Must not throw.</summary>
    void Run(int piece);
}
