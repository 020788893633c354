using Curriculum.Numerics;

namespace Curriculum.Tests.Numerics;

public sealed unsafe class ScratchTests
{
    [Fact]
    public void Two_slots_in_use_never_share_memory_and_stay_when_the_other_grows()
    {
        const int N = 1000;
        double* a = Scratch<double>.Take(1, N),
            b = Scratch<double>.Take(2, N);
        for (var i = 0; i < N; i++)
        {
            (a[i], b[i]) = (i, -i);
        }

        var larger = Scratch<double>.Take(2, 10 * N);
        new Span<double>(larger, 10 * N).Fill(7);
        Assert.Equal((nint)a, (nint)Scratch<double>.Take(1, N));
        Assert.Equal(Enumerable.Range(0, N).Select(i => (double)i), new Span<double>(a, N).ToArray());
    }

    [Fact]
    public void A_slot_gives_the_same_aligned_memory_again_and_another_thread_has_its_own()
    {
        var here = (nint)Scratch<float>.Take(3, 100);
        Assert.Equal(0, here % 64);
        Assert.Equal(here, (nint)Scratch<float>.Take(3, 99));
        nint there = 0;
        var other = new Thread(() => there = (nint)Scratch<float>.Take(3, 100));
        other.Start();
        other.Join();
        Assert.NotEqual(here, there);
    }
}
