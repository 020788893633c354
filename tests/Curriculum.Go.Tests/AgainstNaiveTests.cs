namespace Curriculum.Go.Tests;

public sealed class AgainstNaiveTests
{
    private const int Seed = 18;

    /// <summary>Width, height, games in the short form; the long form plays 100,000 in all.</summary>
    public static TheoryData<int, int, int, int> Sizes =>
        new()
        {
            { 1, 1, 2, 100 },
            { 5, 1, 40, 5000 },
            { 2, 2, 60, 20000 },
            { 3, 3, 25, 20000 },
            { 4, 4, 8, 20000 },
            { 3, 7, 3, 4900 },
            { 5, 5, 4, 15000 },
            { 6, 6, 2, 6000 },
            { 7, 7, 1, 4000 },
            { 8, 8, 1, 3000 },
            { 9, 9, 1, 2000 },
        };

    [Theory, MemberData(nameof(Sizes))]
    public void Random_games_have_the_legal_moves_score_and_hash_of_a_naive_implementation(
        int width,
        int height,
        int few,
        int many
    )
    {
        var random = new Random(Seed);
        for (var game = 0; game < (LongForm.IsOn ? many : few); game++)
        {
            PlayBoth(width, height, random);
        }
    }

    [Theory, InlineData(10), InlineData(11), InlineData(13), InlineData(19)]
    public void So_has_a_game_on_a_larger_board(int size) => PlayBoth(size, size, new Random(Seed));

    private static void PlayBoth(int width, int height, Random random)
    {
        var naive = new Naive(width, height);
        var board = width == height && width >= Board.LeastSize ? Board.Empty(width) : Board.Empty(width, height);
        var last = 3 * naive.Count + 20;
        var legal = new int[board.Points + 1];
        for (var move = 0; move < last && !naive.IsOver; move++)
        {
            var count = board.CopyLegal(legal);
            Assert.Equal(naive.Legal(), legal[..count]);
            // Rarely a pass, so that games go on to captures and to superko.
            var index = count > 1 && random.Next(30) > 0 ? legal[random.Next(count - 1)] : board.Points;
            naive.Play(index);
            board = board.TryPlay(index)!;
            Same(naive, board);
        }

        Assert.Equal(naive.IsOver, board.IsOver);
    }

    private static void Same(Naive naive, Board board)
    {
        var stones = new Stone[board.Points];
        board.CopyStones(stones);
        Assert.Equal(naive.Points, stones.Select(Sign));
        Assert.Equal(naive.Owners(), board.Owners().Select(Sign));
        Assert.Equal(naive.ToMove, Sign(board.ToMove));
        Assert.Equal(HashOf(naive.Points, board), board.Hash);
        for (var index = 0; index < board.Points; index++)
        {
            if (naive.Points[index] != '.')
            {
                var group = naive.Group(naive.Points, index);
                Assert.Equal(naive.Liberties(naive.Points, group).Count, board.Liberties(board.MoveAt(index)));
                Assert.Equal(group.Order(), board.Group(board.MoveAt(index)).Select(board.IndexOf));
            }
        }

        var score = board.Score(0.5);
        Assert.Equal(naive.Owners().Count(owner => owner == 'X'), score.Black);
        Assert.Equal(naive.Owners().Count(owner => owner == 'O'), score.White);
    }

    // Σ s·3^index on small boards; on large ones the hash of the same stones set up at once.
    private static ulong HashOf(char[] points, Board board) =>
        points.Length > 40
            ? Board.Of(board.Width, board.Height, [.. points.Select(Stone)], board.ToMove).Hash
            : points
                .Reverse()
                .Aggregate(
                    0UL,
                    (sum, sign) =>
                        3 * sum
                        + (
                            sign == 'X' ? 1UL
                            : sign == 'O' ? 2UL
                            : 0
                        )
                );

    private static char Sign(Stone stone) =>
        stone == Go.Stone.Black ? 'X'
        : stone == Go.Stone.White ? 'O'
        : '.';

    private static Stone Stone(char sign) =>
        sign == 'X' ? Go.Stone.Black
        : sign == 'O' ? Go.Stone.White
        : Go.Stone.Empty;
}
