int[,] CountConfusions(int[] truth, int[] answer, int classes)
{
    var C = new int[classes, classes];
    for (var i = 0; i < classes; i++)
        for (var j = 0; j < classes; j++)
            C[i, j] = Enumerable.Range(0, truth.Length).Count(s => truth[s] == i && answer[s] == j);
    return C;
}
