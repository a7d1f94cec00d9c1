using System.Text;

namespace RiskPlanner.Interchange.Tests;

/// <summary>
/// What a small file costs: each of these takes a moment where the work grows with the text, and many minutes where it grows with
/// the square. Nobody waits for those minutes: the reading is ended, and the test fails.
/// </summary>
public sealed class PlanFileSizeTests : IDisposable
{
    private const int Comments = 400_000;
    private static readonly TimeSpan LongEnough = TimeSpan.FromSeconds(60);

    private readonly CancellationTokenSource _patience = new(LongEnough);

    public void Dispose() => _patience.Dispose();

    [Theory]
    [InlineData("before")]
    [InlineData("behind")]
    [InlineData("between")]
    [InlineData("end")]
    public void Comments_cost_in_proportion_to_their_number(string where) =>
        Assert.Empty(PlanFile.Read(Commented(where, Comments), cancellation: _patience.Token).Faults);

    [Fact]
    [Trait("Category", "LongProof")]
    public void Keys_that_nobody_knows_cost_in_proportion_to_their_number() =>
        Assert.NotEmpty(PlanFile.Read(Unknown(80_000), cancellation: _patience.Token).Faults);

    [Fact]
    public async Task A_commented_plan_is_written_and_taken_apart_in_proportion_too()
    {
        var read = PlanFile.Read(Commented("between", Comments), cancellation: _patience.Token);

        var text = await Task.Run(() => PlanFile.Write(read.Plan!, PlanItems.CommentsOf(PlanItems.Split(read.Plan!, read.Comments))).Text).WaitAsync(LongEnough);

        Assert.Equal(Comments, text.Split('\n').Count(line => line == "# c"));
    }

    [Fact]
    public async Task Many_equal_names_are_numbered_in_their_order_and_in_proportion()
    {
        Assert.Equal(["A", "A~2~2", "A~2", "A~3"], ItemNames.Unique(["A", "A~2~2", "A", "A"]));
        Assert.Equal(["A", "A~2", "A~2~2", "A~3"], ItemNames.Unique(["A", "A~2", "A~2", "A"]));

        Assert.Equal("A~400000", (await Task.Run(() => ItemNames.Unique(Enumerable.Repeat("A", 400_000))).WaitAsync(LongEnough))[^1]);
    }

    [Theory]
    [InlineData("before")]
    [InlineData("end")]
    public async Task Reading_ends_when_it_is_cancelled(string where)
    {
        await _patience.CancelAsync();

        Assert.ThrowsAny<OperationCanceledException>(() => PlanFile.Read(Commented(where, 10), cancellation: _patience.Token));
    }

    [Fact]
    public void A_file_of_too_many_values_is_refused_before_they_take_more_memory_than_a_reading_may()
    {
        const int Most = 1_000;
        var faults = new PlaceCollector();
        var text = $"schema: [{string.Concat(Enumerable.Repeat("a,", Most - 3))}a]\n";
        Assert.NotNull(DocumentReader.Read(text, faults, Most));

        Assert.Null(DocumentReader.Read(text.Replace("]", ",a]", StringComparison.Ordinal), faults, Most));

        Assert.Contains("at most 1,000 values", Assert.Single(faults.Faults).Rule, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Category", "LongProof")]
    public void Of_very_many_faults_the_first_are_listed_and_all_are_counted()
    {
        var read = PlanFile.Read(string.Concat(Enumerable.Range(0, PlanFile.MostFaults + 500).Select(number => $"k{number}: x\n")) + SamplePlan.Text, cancellation: _patience.Token);

        Assert.Equal(PlanFile.MostFaults, read.Faults.Count);
        Assert.Equal(PlanFile.MostFaults + 500, read.FaultsInAll);
    }

    private static string Commented(string where, int comments)
    {
        var lines = new StringBuilder();
        for (var number = 0; number < comments; number++) lines.Append(where == "behind" ? "          # c\n" : "# c\n");
        return where switch
        {
            "before" => lines + SamplePlan.Text,
            "end" => SamplePlan.Text + "\n" + lines,
            "behind" => SamplePlan.Text.Replace("\ndataSets:", "\n" + lines + "dataSets:", StringComparison.Ordinal),
            _ => SamplePlan.Text.Replace("\ndataSets:", "\n\n" + lines + "dataSets:", StringComparison.Ordinal),
        };
    }

    // All of them so near to "applications", which is there, that it is asked whether that is meant.
    private static string Unknown(int keys)
    {
        const string Known = "applications";
        const string Letters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
        var pairs = from first in Enumerable.Range(0, Known.Length)
                    from second in Enumerable.Range(0, first)
                    from one in Letters
                    from other in Letters
                    select $"{Known[..second]}{other}{Known[(second + 1)..first]}{one}{Known[(first + 1)..]}";
        return string.Concat(pairs.Take(keys).Select(key => $"{key}: x\n")) + SamplePlan.Text;
    }
}
