using System.Diagnostics;
using System.Globalization;
using System.Xml.Linq;
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

    [DebianModelsTheory]
    [InlineData(true)]
    [InlineData(false)]
    public void SCRAM_reads_what_is_written_and_finds_the_same_probability(bool state)
    {
        var builder = new FaultTreeBuilder();
        var events = Enumerable.Range(0, 5).Select(number => builder.BasicEvent($"e{number}", 0.1 + (0.1 * number))).ToArray();
        var house = builder.HouseEvent("house", state);
        var tree = builder.Build(builder.Gate("top", Connective.Or,
            builder.AtLeast("vote", 2, events[0], events[1], events[2]),
            builder.Gate("either", Connective.Xor, events[2], events[3]),
            builder.Gate("both", Connective.And, house, events[4], builder.Gate("neither", Connective.Nor, events[0], events[3]))));
        var folder = Directory.CreateTempSubdirectory("open-psa");
        try
        {
            var (model, report) = (Path.Combine(folder.FullName, "model.xml"), Path.Combine(folder.FullName, "report.xml"));
            using (var file = File.Create(model)) OpenPsaWriter.Write(tree, "written", file);

            using var scram = Process.Start(new ProcessStartInfo("scram", ["--bdd", "--probability", "1", "-o", report, model]) { RedirectStandardError = true })!;
            var complaint = scram.StandardError.ReadToEnd();
            scram.WaitForExit();

            Assert.Equal((0, ""), (scram.ExitCode, complaint));
            var found = XDocument.Load(report).Descendants("sum-of-products").Single().Attribute("probability")!.Value;
            var ours = CutSetAnalysis.Run(tree, new CutSetSettings()).Probability!.Value;
            Assert.Equal(ours, double.Parse(found, CultureInfo.InvariantCulture), 5e-6);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
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
