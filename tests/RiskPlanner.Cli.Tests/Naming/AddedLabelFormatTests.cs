using System.Text;
using RiskPlanner.Interchange;
using RiskPlanner.Naming;

namespace RiskPlanner.Cli.Tests.Naming;

/// <summary>A form of lists that registers itself is a word of <c>--from</c>, and is recognised without it.</summary>
public sealed class AddedLabelFormatTests
{
    [Theory]
    [InlineData("added")]
    [InlineData("auto")]
    public async Task Keys_are_listed_from_it(string from)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var host = new CommandLineHost(output, error, TimeProvider.System)
        {
            OpenInput = () => new MemoryStream("ADDED DSET.PRIM.A.KEY001\n"u8.ToArray()), LabelFormats = LabelFormats.Of(typeof(AddedLabelFormatTests).Assembly),
        };

        var code = await RiskPlannerCommandLine.RunAsync(["keys", "-", "--from", from, "--format", "csv"], host);

        Assert.Equal((0, ""), (code, error.ToString()));
        Assert.Contains("DSET.PRIM.A.KEY001", output.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("ADDED", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_its_assembly_the_word_is_refused_with_those_that_are_there()
    {
        var result = await CommandLine.RunWithInputAsync([], "keys", "-", "--from", "added");

        Assert.Equal(2, result.Code);
        Assert.All(["auto", "csfdutil", "csfkdsl", "csv", "easyicsf", "labels", "plan"], word => Assert.Contains($"'{word}'", result.Error, StringComparison.Ordinal));
    }

    /// <summary>Labels behind a mark.</summary>
    public sealed class AddedLabelFormat : TextLabelFormat
    {
        private const string Mark = "ADDED ";

        public override string Name => "added";

        public override int Order => 5;

        protected override bool LooksLike(LabelFileHead head) => head.First!.StartsWith(Mark, StringComparison.Ordinal);

        protected override LabelFileResult ReadText(string name, ReadOnlyMemory<byte> content, LabelListBuilder labels)
        {
            labels.BeginFile(name);
            labels.Add(Encoding.UTF8.GetString(content.Span).Trim()[Mark.Length..], 1, Mark.Length + 1);
            return new LabelFileResult(Name, []);
        }
    }
}
