using RiskPlanner.Analysis.CutSets;
using RiskPlanner.Interchange.OpenPsa;

namespace RiskPlanner.Interchange.Tests.OpenPsa;

public sealed class OpenPsaWriterTests
{
    [Fact]
    public void What_is_written_reads_back_with_the_same_cut_sets_and_probability()
    {
        var builder = new FaultTreeBuilder();
        var events = Enumerable.Range(0, 6).Select(number => builder.BasicEvent($"e{number}", 0.1 + (0.1 * number))).ToArray();
        var house = builder.HouseEvent("house", state: true);
        var shared = builder.Gate(null, Connective.Nand, events[0], events[1]);
        var gates = new[]
        {
            builder.AtLeast("vote", 2, events[0], events[2], events[3]),
            builder.Gate("odd", Connective.Xor, events[1], events[2], events[4]),
            builder.Gate("implied", Connective.Imply, events[5], shared),
            builder.Gate("same", Connective.Iff, events[3], shared),
            builder.Gate("all", Connective.And, events[4], house, builder.Gate(null, Connective.Nor, events[5], builder.Constant(false))),
        };
        var tree = builder.Build(builder.AtLeast("top", 3, gates));

        var again = WriteAndRead(tree);

        var (before, after) = (CutSetAnalysis.Run(tree, new CutSetSettings()), CutSetAnalysis.Run(again, new CutSetSettings()));
        Assert.Equal(before.List().Select(set => string.Join(' ', set)).Order(), after.List().Select(set => string.Join(' ', set)).Order());
        Assert.Equal(before.Probability!.Value, after.Probability!.Value, 12);
    }

    [Fact]
    public void Names_that_the_format_does_not_allow_are_changed_without_colliding()
    {
        var builder = new FaultTreeBuilder();
        var tree = builder.Build(builder.Gate("top", Connective.And, builder.BasicEvent("PROD.KEY"), builder.BasicEvent("PROD KEY"), builder.BasicEvent("1")));

        var set = CutSetAnalysis.Run(WriteAndRead(tree), new CutSetSettings()).List().Single();

        Assert.Equal(["PROD_KEY", "PROD_KEY_2", "_1"], set.Select(literal => literal.Event));
    }

    private static FaultTree WriteAndRead(FaultTree tree)
    {
        using var stream = new MemoryStream();
        OpenPsaWriter.Write(tree, "written", stream);
        stream.Position = 0;
        var read = OpenPsaReader.Read([new OpenPsaSource("written.xml", stream)], new OpenPsaReaderOptions());
        Assert.Empty(read.Problems);
        return read.Tree!;
    }
}
