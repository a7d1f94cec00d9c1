using RiskPlanner.Interchange;
using RiskPlanner.Web.Features;
using RiskPlanner.Web.Pages.Plans.Edit;

namespace RiskPlanner.Web.Tests.Features;

public class NavigationTests
{
    [Theory]
    [InlineData("/", "/", "page")]
    [InlineData("/plans", "/plans", "page")]
    [InlineData("/plans/payroll", "/plans", "true")]
    [InlineData("/plans/payroll", "/", null)]
    [InlineData("/plansandmore", "/plans", null)]
    public void The_navigation_says_where_you_are(string path, string entry, string? current)
    {
        var one = new NavigationEntry(NavigationGroup.Workspace, 0, "x", entry, "");

        Assert.Equal(current, one.Covers(path, null) > 0 ? one.Current(path, null) : null);
    }

    [Theory]
    [InlineData("/plans/payroll", "Overview")]
    [InlineData("/plans/payroll/keys", "Keys & key stores")]
    [InlineData("/plans/payroll/edit/keys/A.B", "Keys & key stores")]
    [InlineData("/plans/payroll/edit/keyStores", "Keys & key stores")]
    [InlineData("/plans/payroll/edit/plan/plan", "Sites & systems")]
    [InlineData("/runs/4/no-pdf", "Runs")]
    public void The_nearest_entry_is_the_present_one(string path, string text) =>
        Assert.Equal(text, FeatureSet.Of().Pages.EntryAt(path, "payroll")?.Text);

    [Fact]
    public void Where_there_is_no_page_no_entry_is_the_present_one() => Assert.Null(FeatureSet.Of().Pages.EntryAt("/nowhere", null));

    [Theory]
    [InlineData("/plans/payroll/edit/keyStores/CKDS-MAIN", "Plans > Payroll > Key stores > CKDS-MAIN")]
    [InlineData("/plans/payroll/compare", "Plans > Payroll > Versions > Compare versions")]
    [InlineData("/replays/7", "Runs > Run 7 > Timeline of run 7")]
    [InlineData("/", "Dashboard")]
    [InlineData("/nowhere", "")]
    public void The_trail_leads_from_the_outermost_page_to_this_one(string path, string trail) =>
        Assert.Equal(trail, string.Join(" > ", FeatureSet.Of().Pages.TrailOf(path, "Payroll").Select(crumb => crumb.Title)));

    [Fact]
    public void Keys_stand_in_the_navigation_once_and_lead_to_where_they_are_seen()
    {
        var entry = Assert.Single(FeatureSet.Of().Pages.Navigation, entry => entry.Text.StartsWith("Keys", StringComparison.Ordinal));

        Assert.Equal("/plans/payroll/keys", entry.Address("payroll"));
    }

    [Fact]
    public void Every_entry_leads_to_a_page()
    {
        var pages = FeatureSet.Of().Pages;

        Assert.All(pages.Navigation, entry => Assert.NotNull(pages.At(entry.Address("payroll"))));
    }

    [Fact]
    public void Every_part_of_a_plan_is_in_one_group() =>
        Assert.Equal(PlanSections.All.Select(section => section.Key).Order(StringComparer.Ordinal), SectionGroups.All.SelectMany(group => group.Sections).Order(StringComparer.Ordinal));
}
