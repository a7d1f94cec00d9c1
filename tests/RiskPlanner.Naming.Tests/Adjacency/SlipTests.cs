namespace RiskPlanner.Naming.Tests;

/// <summary>The number of slips is what counting them one by one gives.</summary>
public class SlipTests
{
    private const int Longest = 12;

    [Fact]
    public void For_every_list_of_up_to_12_lines_every_slip_and_every_pair_the_formula_counts_the_windows()
    {
        var pairs = 0;
        for (var count = 1; count <= Longest; count++)
        {
            for (var lines = 1; lines <= Longest + 1; lines++)
            {
                for (var first = 1; first <= count; first++)
                {
                    for (var last = first; last <= count; last++)
                    {
                        var slip = Slip.Of(count, lines, first, last);

                        Assert.Equal((Windows(count, lines).Count(), Windows(count, lines).Count(window => window.Contains(first) && window.Contains(last))), (slip.Starts, slip.Hits));
                        pairs++;
                    }
                }
            }
        }

        Assert.Equal(13 * Enumerable.Range(1, Longest).Sum(count => count * (count + 1) / 2), pairs);
    }

    [Fact]
    public void Of_several_groups_each_window_counts_once()
    {
        var random = new System.Random(1);
        for (var i = 0; i < 20_000; i++)
        {
            var count = random.Next(1, Longest + 1);
            var lines = random.Next(1, Longest + 2);
            var groups = Enumerable.Range(0, random.Next(0, 5)).Select(_ => (First: random.Next(1, count + 1), Last: random.Next(1, count + 1))).Select(pair => (First: Math.Min(pair.First, pair.Last), Last: Math.Max(pair.First, pair.Last))).ToList();

            var slip = Slip.OfAny(count, lines, groups);

            Assert.Equal(Windows(count, lines).Count(window => groups.Exists(group => window.Contains(group.First) && window.Contains(group.Last))), slip.Hits);
        }
    }

    [Fact]
    public void A_slip_that_is_longer_than_the_list_fits_nowhere()
    {
        var slip = Slip.Of(3, 4, 1, 2);

        Assert.Equal((0, 0, 0.0), (slip.Starts, slip.Hits, slip.Probability));
    }

    private static IEnumerable<HashSet<int>> Windows(int count, int lines) =>
        Enumerable.Range(1, Math.Max(0, count - lines + 1)).Select(start => Enumerable.Range(start, lines).ToHashSet());
}
