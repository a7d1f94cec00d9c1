using NodaTime;
using RiskPlanner.Model;
using RiskPlanner.Web.Views;
using RiskPlanner.Web.Pages.Keys;
using RiskPlanner.Web.Tests.Support;

namespace RiskPlanner.Web.Tests.Views;

public sealed class KeyRosterTests
{
    private readonly KeyRoster _roster = new(Some.SamplePlan);

    [Fact]
    public void At_the_end_of_the_list_there_are_fewer_neighbours()
    {
        var (before, after) = _roster.Around(_roster.Of("CKDS-MAIN")[^1], 3);

        Assert.Equal((3, 0), (before.Count, after.Count));
    }

    [Theory]
    [InlineData("CKDS-MAIN", "DSET.PRIM.LEDGER.KEY001", true)]
    [InlineData("OTHER", "DSET.PRIM.LEDGER.KEY001", false)]
    [InlineData("CKDS-MAIN", "DSET.PRIM.LEDGER.KEY002", false)]
    [InlineData("CKDS-MAIN", "not a label", false)]
    public void A_label_is_found_in_its_own_key_store(string store, string label, bool found) => Assert.Equal(found, _roster.Find(store, label) is not null);

    [Fact]
    public void States_follow_each_other_with_their_dates()
    {
        var start = Instant.FromUtc(2026, 1, 1, 0, 0);
        var key = Some.SamplePlan.Keys[0] with { ActiveFrom = start, Archived = start + Duration.FromDays(5), Recalled = start + Duration.FromDays(7), NewValues = [start + Duration.FromDays(9)] };

        Assert.Equal(
            [(KeyState.PreActive, 0), (KeyState.Active, 0), (KeyState.Archived, 0), (KeyState.Active, 0), (KeyState.Active, 1)],
            KeyStateSpan.Of(key).Select(span => (span.State, span.Generation)));
    }
}
