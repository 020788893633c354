Vector<double> SharedNode(Matrix<double> A, Matrix<double> B, Vector<double> v, Vector<double> y, Vector<double> z)
{
    var tall = A.Stack(B);
    var error = tall * v - Vector<double>.Build.DenseOfEnumerable(y.Concat(z));
    return tall.TransposeThisAndMultiply(error);
}
