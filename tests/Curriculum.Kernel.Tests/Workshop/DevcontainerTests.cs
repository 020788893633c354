using System.Text.Json.Nodes;

namespace Curriculum.Kernel.Tests.Workshop;

/// <summary>
/// The devcontainer: valid, and what a workshop needs. Its steps run where there is a container engine.
/// </summary>
public sealed class DevcontainerTests
{
    private static readonly string s_folder = Path.Combine(Repository.Root, ".devcontainer");
    private static readonly JsonObject s_container = JsonNode
        .Parse(File.ReadAllText(Path.Combine(s_folder, "devcontainer.json")))!
        .AsObject();

    [Fact]
    public void The_file_is_valid() => Assert.Empty(DevcontainerRules.Broken(s_container));

    [Theory]
    [InlineData("""{"name":"x"}""", "image or build: missing")]
    [InlineData("""{"build":{"file":"x"}}""", "build: {\"file\":\"x\"}")]
    [InlineData("""{"image":"x","postCreate":"ls"}""", "postCreate: unknown")]
    [InlineData("""{"image":5}""", "image: 5")]
    [InlineData("""{"image":"x","forwardPorts":["8888"]}""", "forwardPorts: [\"8888\"]")]
    [InlineData("""{"image":"x","forwardPorts":[70000]}""", "forwardPorts: [70000]")]
    [InlineData(
        """{"image":"x","otherPortsAttributes":{"onAutoForward":"never"}}""",
        "otherPortsAttributes: {\"onAutoForward\":\"never\"}"
    )]
    [InlineData("""{"image":"x","hostRequirements":{"memory":"4 GB"}}""", "hostRequirements: {\"memory\":\"4 GB\"}")]
    [InlineData("""{"image":"x","postCreateCommand":[1]}""", "postCreateCommand: [1]")]
    public void What_the_specification_does_not_know_is_found(string text, string problem) =>
        Assert.Equal([problem], DevcontainerRules.Broken(JsonNode.Parse(text)!.AsObject()));

    [Fact]
    public void It_runs_as_a_normal_user_and_forwards_nothing()
    {
        Assert.NotEqual("root", s_container["remoteUser"]!.GetValue<string>());
        Assert.DoesNotContain("containerUser", s_container);
        Assert.DoesNotContain("privileged", s_container);
        Assert.DoesNotContain("forwardPorts", s_container);
        Assert.DoesNotContain("appPort", s_container);
        Assert.Equal("ignore", s_container["otherPortsAttributes"]!["onAutoForward"]!.GetValue<string>());
    }

    [Fact]
    public void It_brings_the_sdk_of_the_course_jupyter_and_the_extensions()
    {
        var sdk = JsonNode.Parse(File.ReadAllText(Path.Combine(Repository.Root, "global.json")))!["sdk"]![
            "version"
        ]!.GetValue<string>();
        var lines = File.ReadAllLines(Path.Combine(s_folder, s_container["build"]!["dockerfile"]!.GetValue<string>()));
        Assert.EndsWith(
            $":{string.Join('.', sdk.Split('.')[..2])}",
            Assert.Single(lines, line => line.StartsWith("FROM ", StringComparison.Ordinal))
        );
        Assert.Equal(
            ["ms-dotnettools.csharp", "ms-toolsai.jupyter"],
            s_container["customizations"]!["vscode"]!["extensions"]!
                .AsArray()
                .Select(e => e!.GetValue<string>())
                .Order()
        );
    }

    [Fact]
    public void A_prebuild_does_all_the_work_and_the_student_lands_in_the_first_notebook()
    {
        // A prebuild runs onCreate and updateContent, not postCreate.
        Assert.Equal("bash .devcontainer/setup.sh", s_container["updateContentCommand"]!.GetValue<string>());
        Assert.DoesNotContain("postCreateCommand", s_container);
        var opened = s_container["customizations"]!["codespaces"]!["openFiles"]!.AsArray().Single()!.GetValue<string>();
        Assert.True(File.Exists(Path.Combine(Repository.Root, opened)), opened);
        Assert.Contains(opened, s_container["postAttachCommand"]!.GetValue<string>());
    }

    [Theory]
    [InlineData(".devcontainer")]
    [InlineData(".binder")]
    public void Jupyter_stands_in_an_environment_of_its_own_at_pinned_versions(string folder)
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, folder, "Dockerfile"));
        Assert.Contains("python3 -m venv /opt/jupyter", text);
        foreach (var package in (string[])["jupyterlab", "notebook"])
        {
            Assert.Contains($"\"{package}==${{{package.ToUpperInvariant()}_VERSION}}\"", text);
            Assert.Matches($@"ARG {package.ToUpperInvariant()}_VERSION=[0-9]+\.[0-9]+\.[0-9]+\n", text);
        }
    }

    [Fact]
    public void Both_images_take_the_same_versions() =>
        Assert.Equal(Versions(".devcontainer"), Versions(".binder").Where(line => !line.Contains("HUB_")));

    [Fact]
    public void The_image_for_binder_takes_the_same_steps_and_runs_as_a_normal_user()
    {
        var lines = File.ReadAllLines(Path.Combine(Repository.Root, ".binder", "Dockerfile"));
        Assert.Contains("RUN bash .devcontainer/setup.sh", lines);
        var user = Assert.Single(lines, l => l.StartsWith("USER ", StringComparison.Ordinal));
        Assert.True(Array.IndexOf(lines, user) < Array.IndexOf(lines, "RUN bash .devcontainer/setup.sh"));
        Assert.Equal("USER ${NB_USER}", user);
    }

    private static IEnumerable<string> Versions(string folder) =>
        File.ReadLines(Path.Combine(Repository.Root, folder, "Dockerfile")).Where(line => line.Contains("_VERSION="));
}
