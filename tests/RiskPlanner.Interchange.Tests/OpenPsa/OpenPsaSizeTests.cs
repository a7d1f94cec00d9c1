using System.Globalization;
using System.Text;
using RiskPlanner.Interchange.OpenPsa;

namespace RiskPlanner.Interchange.Tests.OpenPsa;

/// <summary>A small file must not take much memory, whatever is wrong with it.</summary>
public sealed class OpenPsaSizeTests
{
    private const long Mebibyte = 1 << 20;

    [Fact]
    public void Of_many_gates_that_could_be_the_top_some_are_named_and_all_are_counted()
    {
        var read = Read(Repeat(20_000, number => $"<define-gate name=\"gate-{number}\"><event name=\"a\"/></define-gate>"), out var allocated);

        var problem = Assert.Single(read.Problems);
        Assert.Equal("no-single-top", problem.Rule);
        Assert.Contains("20,000 gates", problem.Message, StringComparison.Ordinal);
        Assert.Contains("gate-0, gate-1", problem.Message, StringComparison.Ordinal);
        Assert.InRange(allocated, 0, 200 * Mebibyte);
    }

    [Fact]
    public void Components_lie_in_each_other_so_deep_and_no_deeper()
    {
        var read = Read(Repeat(40_000, number => $"<define-component name=\"c{number}\">") + Repeat(40_000, _ => "</define-component>"), out var allocated);

        Assert.Equal("too-large", Assert.Single(read.Problems).Rule);
        Assert.Contains("at most 100 deep", read.Problems[0].Message, StringComparison.Ordinal);
        Assert.InRange(allocated, 0, 200 * Mebibyte);
    }

    [Fact]
    public void The_first_thousand_problems_are_listed_and_the_rest_is_counted()
    {
        var read = Read("<define-gate name=\"top\"><or>" + Repeat(50_000, number => $"<event name=\"x{number}\"/>") + "</or></define-gate>", out _);

        Assert.Equal(OpenPsaReaderOptions.MostProblems, read.Problems.Count);
        Assert.Equal(50_000, read.ProblemsInAll);
    }

    [Fact]
    public void Cycles_are_told_by_their_first_gates()
    {
        // Each gate uses the next one and the first: as many cycles as gates, each longer than the last.
        const int Gates = 20_000;
        var read = Read(
            Repeat(Gates, number => $"<define-gate name=\"g{number}\"><and><gate name=\"g{(number + 1) % Gates}\"/><gate name=\"g0\"/></and></define-gate>"), out var allocated);

        Assert.Equal(OpenPsaReaderOptions.MostProblems, read.Problems.Count);
        Assert.All(read.Problems, problem => Assert.InRange(problem.Message.Length, 1, 1_001));
        Assert.InRange(allocated, 0, 400 * Mebibyte);
    }

    [Fact]
    public void A_long_name_around_many_definitions_is_refused()
    {
        var name = new string('n', 5_000);
        var read = Read($"<define-component name=\"{name}\">" + Repeat(20_000, number => $"<define-basic-event name=\"e{number}\"/>") + "</define-component>", out var allocated);

        Assert.Equal("too-large", Assert.Single(read.Problems, problem => problem.Rule == "too-large").Rule);
        Assert.All(read.Problems, problem => Assert.InRange(problem.Name.Length, 0, 201));
        Assert.InRange(allocated, 0, 100 * Mebibyte);
    }

    [Fact]
    public async Task Reading_ends_when_it_is_cancelled()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        Assert.Throws<OperationCanceledException>(() => OpenPsaReader.Read([Source(Model("<define-gate name=\"g\"/>"))], new OpenPsaReaderOptions(), cancelled.Token));
    }

    private static string Repeat(int count, Func<int, string> part)
    {
        var text = new StringBuilder();
        for (var number = 0; number < count; number++) text.Append(CultureInfo.InvariantCulture, $"{part(number)}");
        return text.ToString();
    }

    private static string Model(string content) => $"<opsa-mef><define-fault-tree name=\"t\">{content}<define-basic-event name=\"a\"/></define-fault-tree></opsa-mef>";

    private static OpenPsaSource Source(string text) => new("model.xml", new MemoryStream(Encoding.UTF8.GetBytes(text)));

    private static OpenPsaReading Read(string content, out long allocated)
    {
        var source = Source(Model(content));
        var before = GC.GetAllocatedBytesForCurrentThread();
        var read = OpenPsaReader.Read([source], new OpenPsaReaderOptions());
        allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        return read;
    }
}
