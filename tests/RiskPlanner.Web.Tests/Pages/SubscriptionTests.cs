using Microsoft.AspNetCore.Components;
using RiskPlanner.Web.Pages.Home;
using RiskPlanner.Web.Pages.Plans;
using RiskPlanner.Web.Pages.Runs;
using RiskPlanner.Web.Pages.Tables;
using RiskPlanner.Web.Tests.Support;

namespace RiskPlanner.Web.Tests.Pages;

public sealed class SubscriptionTests
{
    [Fact]
    public Task The_home_page_stops_observing_when_it_is_left() => LeavesNothingBehindAsync<HomePage>("/");

    [Fact]
    public Task The_tables_page_stops_observing_when_it_is_left() => LeavesNothingBehindAsync<TablesPage>("/tables");

    [Fact]
    public Task The_runs_page_stops_observing_when_it_is_left() => LeavesNothingBehindAsync<RunsPage>("/runs");

    [Fact]
    public Task A_runs_page_stops_observing_when_it_is_left() => LeavesNothingBehindAsync<RunPage>("/runs/1", ("Id", 1));

    [Fact]
    public Task A_plans_page_stops_observing_when_it_is_left() => LeavesNothingBehindAsync<PlanPage>($"/plans/{Some.Sample}", ("Slug", Some.Sample));

    private static async Task LeavesNothingBehindAsync<TPage>(string address, params (string Name, object Value)[] route)
        where TPage : IComponent
    {
        await using var web = new WebContext();
        web.Runs.Add(Some.Run());
        await web.KeepAsync(Some.SampleText, Some.Sample);
        web.At<TPage>(address, route);
        Assert.NotEqual(0, web.Observers);

        await web.DisposeComponentsAsync();

        Assert.Equal(0, web.Observers);
    }
}
