int[,] CountConfusions(int[] truth, int[] answer, int classes)
{
    var C = new int[classes, classes];
    foreach (var group in truth.Zip(answer).GroupBy(pair => pair)) C[group.Key.First, group.Key.Second] = group.Count();
    return C;
}
