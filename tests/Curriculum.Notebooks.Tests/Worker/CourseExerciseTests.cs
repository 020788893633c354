using Curriculum.Notebooks.Running;

namespace Curriculum.Notebooks.Tests.Running;

public sealed class CourseExerciseTests
{
    private static readonly CourseExercise s_exercise = new(
        "5.2",
        "static int Helper() => 1;\nstatic double Step(double x) => throw new NotImplementedException();",
        "Exercise.KaczmarzStep.Check(Step)"
    );

    [Fact]
    public void The_answer_is_known_by_the_name_that_the_check_uses() => Assert.Equal(["Step"], s_exercise.Names);

    [Theory]
    [InlineData("double Step(double x) { return x; }", true)]
    [InlineData("Func<double, double> Step = x => x;", true)]
    [InlineData("var Step = (double x) => x;", true)]
    [InlineData("class Step { }", true)]
    [InlineData("Step(3)", false)]
    [InlineData("// double Step(double x)", false)]
    [InlineData("static int Helper() => 1;", false)]
    [InlineData("double Step(double x) { return x", true)]
    public void A_cell_answers_when_it_declares_that_name(string code, bool answers) =>
        Assert.Equal(answers, s_exercise.IsAnsweredBy(code));

    [Fact]
    public void The_check_can_name_the_course_class_in_full()
    {
        Assert.Equal("global::C.Exercise.KaczmarzStep.Check(Step)", s_exercise.CheckCalling("global::C.Exercise"));
        Assert.Equal(s_exercise.Check, s_exercise.CheckCalling(null));
    }

    [Theory]
    [InlineData("exercise-5-2", "5.2")]
    [InlineData("exercise-13-10", "13.10")]
    [InlineData("exercise-5", null)]
    [InlineData("exercise-5-x", null)]
    [InlineData("exercise-5--2", null)]
    [InlineData("check-5-2", null)]
    [InlineData(null, null)]
    public void The_cell_id_of_a_stub_names_the_exercise(string? id, string? exercise) =>
        Assert.Equal(exercise, ExerciseCell.OfStub(id));

    [Fact]
    public void Cell_ids_and_exercises_go_both_ways()
    {
        Assert.Equal("5.2", ExerciseCell.OfStub(ExerciseCell.StubId("5.2")));
        Assert.Equal("5.2", ExerciseCell.OfCheck(ExerciseCell.CheckId("5.2")));
    }
}
