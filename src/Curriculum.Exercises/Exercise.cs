using System.Reflection;
using Curriculum.Exercises.Chapter00;
using Curriculum.Exercises.Chapter01;
using Curriculum.Exercises.Chapter02;
using Curriculum.Exercises.Chapter03;
using Curriculum.Exercises.Chapter04;
using Curriculum.Exercises.Chapter05;
using Curriculum.Exercises.Chapter06;
using Curriculum.Exercises.Chapter07;
using Curriculum.Exercises.Chapter08;
using Curriculum.Exercises.Chapter09;
using Curriculum.Exercises.Chapter10;
using Curriculum.Exercises.Chapter11;
using Curriculum.Exercises.Chapter12;
using Curriculum.Exercises.Chapter13;
using Curriculum.Exercises.Chapter14;

namespace Curriculum.Exercises;

/// <summary>Every exercise by name: <c>Exercise.NextEquation.Check(NextEquation)</c>.</summary>
public static class Exercise
{
    /// <summary>All exercises, in the order of the course.</summary>
    public static IReadOnlyList<Question> All { get; } =
    [
        .. typeof(Exercise)
            .GetProperties(BindingFlags.Public | BindingFlags.Static)
            .Where(property => typeof(Question).IsAssignableFrom(property.PropertyType))
            .Select(property => (Question)property.GetValue(null)!)
            .OrderBy(question => Version.Parse(question.Id)),
    ];

    /// <summary>0.1: ½ Σ x_i².</summary>
    public static HalfSquare HalfSquare => new();

    /// <summary>0.2: n + 1 numbers, n equal steps.</summary>
    public static Grid Grid => new();

    /// <summary>0.3: the mean of the columns, and the length of the longest.</summary>
    public static MeanAndLongest MeanAndLongest => new();

    /// <summary>1.1: w = A₂ ReLU(A₁v + b₁) + b₂.</summary>
    public static ForwardPass ForwardPass => new();

    /// <summary>1.2: n layers, ReLU on all but the last.</summary>
    public static DeepForward DeepForward => new();

    /// <summary>1.3: W = A₂DA₁ and c = A₂Db₁ + b₂ with F(u) = Wu + c near v.</summary>
    public static LocalMap LocalMap => new();

    /// <summary>2.1: ∂w_i/∂A_jk = δ_ij v_k.</summary>
    public static WeightTensor WeightTensor => new();

    /// <summary>2.2: ∂L/∂v where v feeds two maps.</summary>
    public static SharedNode SharedNode => new();

    /// <summary>2.3: all four gradients of a two-layer network.</summary>
    public static Backprop Backprop => new();

    /// <summary>2.4: ∂L/∂A = GVᵀ and ∂L/∂b = G·1 for the mean over a batch.</summary>
    public static BatchGradient BatchGradient => new();

    /// <summary>2.5: x − s∇L for both matrices at once.</summary>
    public static DescentStep DescentStep => new();

    /// <summary>2.6: M₁M₂…M_L w in the cheap order.</summary>
    public static CheapOrder CheapOrder => new();

    /// <summary>2.7, open: a number that remembers what it was made of.</summary>
    public static OwnValue OwnValue => new();

    /// <summary>3.6: −(1/N) Σ t_i v_i over the samples with t_i F_i &lt; 1, for F_i = xᵀv_i.</summary>
    public static HingeGradient HingeGradient => new();

    /// <summary>−(1/N) Σ [y log ŷ + (1 − y) log(1 − ŷ)], with 0·log 0 = 0.</summary>
    public static CrossEntropy CrossEntropy => new();

    /// <summary>p_j = e^{w_j} / Σ_k e^{w_k} in each column, finite for every w.</summary>
    public static SoftmaxColumns SoftmaxColumns => new();

    /// <summary>3.7: the labels and P from G = (P − Y)/N.</summary>
    public static GivenAway GivenAway => new();

    /// <summary>4.1: the point x_k of gradient descent on ½xᵀSx.</summary>
    public static DescentPoint DescentPoint => new();

    /// <summary>4.6: the longest valley in which so many steps of the zig-zag divide f by a given number.</summary>
    public static LongestValley LongestValley => new();

    /// <summary>4.3: the step of an exact line search on xᵀSx.</summary>
    public static ExactStep ExactStep => new();

    /// <summary>4.4: the fixed step with the smallest worst-case factor on ½xᵀSx.</summary>
    public static BestFixedStep BestFixedStep => new();

    /// <summary>4.5, open: a landscape on which a fixed step gets below the exact line search.</summary>
    public static Landscape Landscape => new();

    /// <summary>5.1: the gradient of the loss on a minibatch.</summary>
    public static MinibatchGradient MinibatchGradient => new();

    /// <summary>5.5: the row whose Kaczmarz step shortens the error most.</summary>
    public static NextEquation NextEquation => new();

    /// <summary>5.4: the variance of stochastic gradient descent after k steps.</summary>
    public static VarianceAfter VarianceAfter => new();

    /// <summary>6.6: s and β from the first three points of a heavy ball on ½xᵀSx.</summary>
    public static WhichBall WhichBall => new();

    /// <summary>6.2: the matrix R of one momentum step along an eigenvector.</summary>
    public static MomentumMatrix MomentumMatrix => new();

    /// <summary>6.3: where momentum starts to diverge.</summary>
    public static LargestStableStep LargestStableStep => new();

    /// <summary>6.4: the best step size and the best β.</summary>
    public static OptimalMomentum OptimalMomentum => new();

    /// <summary>6.5, open: a function and a start from which the heavy ball never arrives.</summary>
    public static EndlessCircle EndlessCircle => new();

    /// <summary>7.1: an exponentially weighted mean with bias correction.</summary>
    public static RunningMean RunningMean => new();

    /// <summary>7.2: where Adam is after given gradients.</summary>
    public static AdamPoint AdamPoint => new();

    /// <summary>8.1: sign(c)·max(|c| − η, 0).</summary>
    public static SoftThreshold SoftThreshold => new();

    /// <summary>8.2: e_i/(1 − h_ii).</summary>
    public static LeftOutErrors LeftOutErrors => new();

    /// <summary>8.3: (test − μ)/σ with μ and σ of the training data.</summary>
    public static Standardized Standardized => new();

    /// <summary>8.4: the fold of each sample, no hand in two.</summary>
    public static HandFolds HandFolds => new();

    /// <summary>9.1: Σ (n_k + 1)·n_{k+1}.</summary>
    public static WeightCount WeightCount => new();

    /// <summary>9.4: start + Aᵀ(AAᵀ)⁻¹(b − A·start).</summary>
    public static WhereItEnds WhereItEnds => new();

    /// <summary>10.7: the row of two filters in a row, Σ_{i+j=k} first_i second_j.</summary>
    public static OneFilter OneFilter => new();

    /// <summary>10.2: ∂L/∂x_j = Σ_i g_i v_{i−j}.</summary>
    public static SharedGradient SharedGradient => new();

    /// <summary>10.3: ∂L/∂v = Aᵀg.</summary>
    public static PassedBack PassedBack => new();

    /// <summary>10.4: nine weights moving over an image.</summary>
    public static FilterImage FilterImage => new();

    /// <summary>10.5: the gradient of max-pooling goes to the winner.</summary>
    public static PoolGradient PoolGradient => new();

    /// <summary>10.6, open: a filter, or two, that find the sevens of hands not seen.</summary>
    public static OnlySevens OnlySevens => new();

    /// <summary>11.1: r(N, m) = Σ C(N, i), i ≤ m.</summary>
    public static PieceCount PieceCount => new();

    /// <summary>11.2: the pieces of the plane when some folds are parallel.</summary>
    public static ParallelFolds ParallelFolds => new();

    /// <summary>11.3: the pieces of one hidden layer on the line.</summary>
    public static LinePieces LinePieces => new();

    /// <summary>11.4: 1 − 2⁻ⁿ, the mean number of folds of one neuron behind n others.</summary>
    public static MeanFolds MeanFolds => new();

    /// <summary>11.5, open: at least so many pieces of the line, from few neurons.</summary>
    public static ManyPieces ManyPieces => new();

    /// <summary>12.1: the weights of one hidden layer through given points.</summary>
    public static SlopeChanges SlopeChanges => new();

    /// <summary>12.2: the error of straight pieces on x², between the knots.</summary>
    public static SquareError SquareError => new();

    /// <summary>12.4: xy from three sums of tents.</summary>
    public static TentProduct TentProduct => new();

    /// <summary>13.2: entry (true class, answered class) counts the samples.</summary>
    public static CountConfusions CountConfusions => new();

    /// <summary>13.3: the epoch whose weights early stopping keeps.</summary>
    public static BestEpoch BestEpoch => new();

    /// <summary>13.5: I + A₂DA₁.</summary>
    public static ResidualJacobian ResidualJacobian => new();

    /// <summary>13.6, open: a second look at two digits that are confused, for hands not seen.</summary>
    public static SecondLook SecondLook => new();

    /// <summary>14.1: the empty points next to a group.</summary>
    public static CountLiberties CountLiberties => new();

    /// <summary>14.2: stones and what they surround, for each colour.</summary>
    public static AreaScore AreaScore => new();

    /// <summary>14.5: how often the search looks at each move.</summary>
    public static WhereItLooks WhereItLooks => new();

    /// <summary>14.4, open: a way to choose moves that beats chance.</summary>
    public static RuleOfThumb RuleOfThumb => new();
}
