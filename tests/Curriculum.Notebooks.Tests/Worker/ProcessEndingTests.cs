using Curriculum.Notebooks.Running;

namespace Curriculum.Notebooks.Tests.Running;

public sealed class ProcessEndingTests
{
    [Theory]
    [InlineData(7, "", "exit code 7")]
    [InlineData(134, "Stack overflow.\n   at A.B()", "stack overflow")]
    [InlineData(unchecked((int)0xC00000FD), "", "stack overflow")]
    [InlineData(134, "Out of memory.\n", "ran out of memory")]
    [InlineData(134, "Process terminated. Done for.\n   at X", "Process terminated. Done for.")]
    [InlineData(134, "Unhandled exception. System.Exception: late\n   at X", "System.Exception: late")]
    [InlineData(137, "", "killed from outside")]
    [InlineData(139, "", "invalid memory access")]
    [InlineData(143, "", "signal 15")]
    public void The_exit_code_and_the_last_words_become_one_sentence(int code, string words, string expected)
    {
        var sentence = ProcessEnding.Describe(code, words);
        Assert.Contains(expected, sentence);
        Assert.DoesNotContain("\n", sentence);
    }
}
