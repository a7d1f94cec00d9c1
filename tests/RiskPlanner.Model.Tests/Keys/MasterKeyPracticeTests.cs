namespace RiskPlanner.Model.Tests;

public sealed class MasterKeyPracticeTests
{
    [Fact]
    public void Sites_of_parts_hold_the_retained_generations() =>
        Assert.Equal([["V", "R"], ["V", "R"], []], Sites(new() { PartsAt = ["V", "R"], RetainedGenerations = 1 }, 3));

    [Fact]
    public void A_set_holds_as_many_generations_as_it_says() =>
        Assert.Equal([["V", "R"], ["R"], ["R"], []], Sites(new() { PartsAt = ["V"], PartSets = [Set("R", 2)] }, 4));

    [Fact]
    public void A_set_that_says_nothing_holds_the_retained_generations() =>
        Assert.Equal([["R"], ["R"], []], Sites(new() { PartSets = [Set("R", null)], RetainedGenerations = 1 }, 3));

    [Fact]
    public void A_site_with_two_sets_stands_once() =>
        Assert.Equal([["R"], ["R"]], Sites(new() { PartSets = [Set("R", 0), Set("R", 1)], PartsAt = ["R"] }, 2));

    [Fact]
    public void A_generation_of_the_future_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new MasterKeyPractice().SitesWithParts(-1));

    private static IEnumerable<IReadOnlyList<string>> Sites(MasterKeyPractice practice, int ages) => Enumerable.Range(0, ages).Select(practice.SitesWithParts);

    private static KeyPartSet Set(string site, int? generations) => new() { Site = site, Holders = ["A", "B"], Generations = generations };

    [Fact]
    public void Smart_cards_of_another_zone_are_left_out_where_zones_are_known()
    {
        var practice = new MasterKeyPractice
        {
            PartsAt = ["SAFE"],
            PartSets = [new() { Site = "VAULT", Holders = ["A"], Zone = "ZONE-1" }, new() { Site = "RECOV", Holders = ["A"], Zone = "ZONE-2" }],
        };

        Assert.Equal(["SAFE", "VAULT"], practice.WithinZones(["ZONE-1"]).SitesWithParts(0));
        Assert.Equal(["SAFE"], practice.WithinZones(["ZONE-3"]).SitesWithParts(0));
        Assert.Equal(["SAFE", "VAULT", "RECOV"], practice.WithinZones([]).SitesWithParts(0));
    }
}
