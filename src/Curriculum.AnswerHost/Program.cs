using Curriculum.AnswerHost;
using Curriculum.Notebooks.Running;

// A judge of a class starts this and talks to it over standard input and output. What cells print, and what they start
// and leave behind, goes to standard error, where it disturbs nobody.
using var input = Console.OpenStandardInput();
using var output = OwnOutput.Take();
var code = AnswerHost.Run(input, output);

// A cell may have left threads behind that would keep the process alive.
Environment.Exit(code);
