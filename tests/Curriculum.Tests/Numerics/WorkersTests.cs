using Curriculum.Numerics;

namespace Curriculum.Tests.Numerics;

[Collection("threads")]
public sealed class WorkersTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    public void Every_part_is_done_exactly_once_and_before_the_return(int threads)
    {
        var limit = Workers.Limit;
        try
        {
            Workers.Limit = threads;
            for (var round = 0; round < 2000; round++)
            {
                var job = new Counting(1 + round % 9);
                Workers.Run(job.Done.Length, job);
                Assert.All(job.Done, count => Assert.Equal(1, count));
            }
        }
        finally
        {
            Workers.Limit = limit;
        }
    }

    /// <summary>
    /// The limit belongs to the whole process, and other collections train meanwhile: no result depends on the number
    /// of threads, so they cannot notice.
    /// </summary>
    [Fact]
    public void The_limit_may_change_while_jobs_run()
    {
        var limit = Workers.Limit;
        using var stop = new CancellationTokenSource();
        var changer = new Thread(() =>
        {
            for (var i = 0; !stop.IsCancellationRequested; i++)
            {
                Workers.Limit = 1 + i % 4;
            }
        });
        changer.Start();
        try
        {
            for (var round = 0; round < 5000; round++)
            {
                var job = new Counting(1 + round % 9);
                Workers.Run(job.Done.Length, job);
                Assert.All(job.Done, count => Assert.Equal(1, count));
            }
        }
        finally
        {
            stop.Cancel();
            changer.Join();
            Workers.Limit = limit;
        }
    }

    [Fact]
    public void A_job_inside_a_job_is_done_by_its_caller()
    {
        var job = new Nested();
        Workers.Run(8, job);
        Assert.Equal(8 * 5, job.Total);
    }

    [Fact]
    public void While_the_workers_are_closed_their_caller_does_every_part_alone_and_in_order()
    {
        var limit = Workers.Limit;
        Workers.Limit = 4;
        try
        {
            WaitUntilClosed();
            Assert.False(Workers.TryClose()); // closed already
            var alone = new Recording(50);
            Workers.Run(50, alone);
            Workers.OpenAgain();
            Assert.Equal(Enumerable.Range(0, 50), alone.Order);
            Assert.Equal([Environment.CurrentManagedThreadId], alone.Threads.Distinct());
            WaitUntilClosed(); // open again
            Workers.OpenAgain();
        }
        finally
        {
            Workers.Limit = limit;
        }
    }

    [Fact]
    public void One_thread_is_alone_already_and_has_nothing_to_close()
    {
        var limit = Workers.Limit;
        try
        {
            Workers.Limit = 1;
            Assert.False(Workers.TryClose());
        }
        finally
        {
            Workers.Limit = limit;
        }
    }

    [Fact]
    public void Less_than_one_thread_gets_a_sentence() =>
        Assert.Contains("at least 1", Assert.ThrowsAny<ArgumentException>(() => Workers.Limit = 0).Message);

    /// <summary>A job of another collection may be running; it ends.</summary>
    private static void WaitUntilClosed() =>
        Assert.True(SpinWait.SpinUntil(Workers.TryClose, TimeSpan.FromMinutes(1)), "The workers stay busy.");

    /// <summary>Which part came when, and on which thread; right only when one thread runs it.</summary>
    private sealed class Recording(int parts) : IPartitioned
    {
        public List<int> Order { get; } = new(parts);

        public List<int> Threads { get; } = new(parts);

        public void Run(int part)
        {
            lock (Order)
            {
                Order.Add(part);
                Threads.Add(Environment.CurrentManagedThreadId);
            }
        }
    }

    private sealed class Counting(int parts) : IPartitioned
    {
        public int[] Done { get; } = new int[parts];

        public void Run(int part) => Interlocked.Increment(ref Done[part]);
    }

    private sealed class Nested : IPartitioned
    {
        private int _total;

        public int Total => _total;

        public void Run(int part)
        {
            var inner = new Counting(5);
            Workers.Run(5, inner);
            Interlocked.Add(ref _total, inner.Done.Sum());
        }
    }
}
