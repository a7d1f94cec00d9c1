using RiskPlanner.Application.Plans;
using RiskPlanner.Web.Layout;
using RiskPlanner.Web.Pages.Help;
using RiskPlanner.Web.Pages.Home;
using RiskPlanner.Web.Tests.Support;
using RiskPlanner.Web.Tours;

namespace RiskPlanner.Web.Tests.Layout;

public sealed class TourTests
{
    [Fact]
    public async Task Each_stop_says_what_to_look_at_and_leads_to_the_next_and_back()
    {
        await using var web = new WebContext();
        await web.KeepAsync(Some.SampleText, Some.Sample);

        Assert.Equal(6, Tour.Stops.Count);
        for (var number = 1; number <= Tour.Stops.Count; number++)
        {
            var bar = web.At<TourBar>(Tour.AddressOf(Some.Sample, number), ("Slug", Some.Sample));
            var links = bar.FindAll(".rp-tour a").Select(link => link.GetAttribute("href")).ToList();

            Assert.Contains($"stop {number} of 6: {Tour.Stops[number - 1].Title}.", bar.Find(".rp-tour").TextContent, StringComparison.Ordinal);
            if (number > 1) Assert.Contains(Tour.AddressOf(Some.Sample, number - 1), links);
            if (number < 6) Assert.Contains(Tour.AddressOf(Some.Sample, number + 1), links);
            Assert.Equal($"/plans/{Some.Sample}", links[^1]);
        }
    }

    [Fact]
    public async Task Every_stop_is_a_page_of_the_plan()
    {
        await using var web = new WebContext();

        Assert.All(Enumerable.Range(1, Tour.Stops.Count), number =>
        {
            var path = new Uri($"http://host{Tour.AddressOf("some", number)}").AbsolutePath;
            Assert.Equal("some", web.Features.Pages.PlanAt(path));
            Assert.NotNull(web.Features.Pages.At(path));
        });
        Assert.Equal("/plans/some?tour=3#replay", Tour.AddressOf("some", 3));
    }

    [Theory]
    [InlineData("?tour=0")]
    [InlineData("?tour=7")]
    [InlineData("")]
    public async Task Elsewhere_there_is_no_bar(string query)
    {
        await using var web = new WebContext();

        Assert.Empty(web.At<TourBar>($"/plans/some{query}", ("Slug", "some")).FindAll(".rp-tour"));
    }

    [Fact]
    public async Task Help_and_the_dashboard_start_it_with_the_plan_that_was_saved_last()
    {
        await using var web = new WebContext();
        Assert.Contains("there is none yet", web.At<HelpPage>("/help").Markup, StringComparison.Ordinal);
        await web.KeepAsync(Some.SampleText, Some.Sample);

        Assert.Equal(6, web.At<HelpPage>("/help").FindAll(".rp-tour-stops a").Count);
        Assert.Contains($"href=\"{Tour.AddressOf(Some.Sample, 1)}\"", web.At<HomePage>("/").Markup, StringComparison.Ordinal);
    }
}
