// What every notebook loads: the course's library, figures and exercises, and the words a cell may use.
// Build it once:  dotnet build src/Curriculum.Course
#r "../artifacts/course/MathNet.Numerics.dll"
#r "../artifacts/course/Curriculum.dll"
#r "../artifacts/course/Curriculum.Figures.dll"
#r "../artifacts/course/Curriculum.Exercises.dll"

global using Curriculum;
global using Curriculum.Approximation;
global using Curriculum.Autodiff;
global using Curriculum.Convolution;
global using Curriculum.Data;
global using Curriculum.Descent;
global using Curriculum.Exercises;
global using Curriculum.Figures;
global using Curriculum.Geometry;
global using Curriculum.Learning;
global using Curriculum.Networks;
global using Curriculum.Regression;
global using MathNet.Numerics.LinearAlgebra;
global using static Curriculum.Figures.Shown;
global using static Curriculum.Notation;

Curriculum.Figures.Setup.Begin();
