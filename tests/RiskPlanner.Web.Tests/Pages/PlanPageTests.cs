using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using RiskPlanner.Application.Replays;
using RiskPlanner.Application.Runs;
using RiskPlanner.Application.Threats;
using RiskPlanner.Simulation.Threats;
using RiskPlanner.Web.Pages.Plans;
using RiskPlanner.Web.Tests.Support;

namespace RiskPlanner.Web.Tests.Pages;

public sealed class PlanPageTests
{
    [Fact]
    public async Task The_sample_is_drawn_with_its_sites_and_an_arrow_for_every_policy()
    {
        await using var web = new WebContext();
        var page = await OpenAsync(web, Some.SampleText);

        Assert.Equal(["PROD", "RECOV", "VAULT"], page.FindAll(".rp-site-name").Select(site => site.TextContent));
        var marks = page.FindAll(".rp-badge text").Select(badge => badge.TextContent).ToList();
        Assert.Equal(["1", "2", "3", "4", "5", "6", "7"], marks.Select(mark => mark.TrimEnd('a', 'b', 'c')).Distinct().Order());
        // Several arrows of one policy have letters beside its number.
        Assert.Equal(marks.Count, marks.Distinct().Count());
    }

    [Fact]
    public async Task Both_labels_of_a_twin_stand_out()
    {
        await using var web = new WebContext();
        var page = await OpenAsync(web, Some.SampleText);

        Assert.Equal(["DSET.PRIM.LEDGER.KEY001", "DSET.BACK.LEDGER.KEY001"], page.FindAll(".rp-twin th").Select(label => label.TextContent));
    }

    [Fact]
    public async Task Script_in_the_plans_name_is_text()
    {
        await using var web = new WebContext();
        var page = await OpenAsync(web, Some.SampleText.Replace("name: Payroll at two sites", "name: <script>alert(1)</script>", StringComparison.Ordinal));

        Assert.Empty(page.FindAll("script"));
        Assert.Equal("<script>alert(1)</script>", page.Find("h1").TextContent);
    }

    [Fact]
    public async Task A_replay_is_asked_for_and_its_page_opened()
    {
        await using var web = new WebContext();
        var page = await OpenAsync(web, Some.SampleText);

        page.Find("#replay select").Change("site-loss");
        page.Find("#replay form").Submit();

        page.WaitForAssertion(() => Assert.Contains("/runs/", web.Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal));
        var run = (await web.Runs.FindNextQueuedAsync())!;
        Assert.Equal(ReplayRun.Kind, run.Parameters.Kind);
        Assert.Equal("site-loss target=PROD at=2026-04-01T12:00:00Z discovered=next-use", Assert.Single(run.Parameters.Events));
        Assert.EndsWith("/runs/1", web.Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_fills_in_the_form_and_replays_nothing()
    {
        await using var web = new WebContext();
        await web.KeepAsync(Some.SampleText, Some.Sample);
        var page = web.At<PlanPage>($"/plans/{Some.Sample}?strike=key-loss&target=DSET.PRIM.HISTORY.KEY001&at=2026-01-15T10:00:00Z&discovered=check", ("Slug", Some.Sample));

        Assert.Null(await web.Runs.FindNextQueuedAsync());
        page.Find("#replay form").Submit();

        page.WaitForAssertion(() => Assert.Contains("/runs/", web.Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal));
        Assert.Equal("key-loss target=DSET.PRIM.HISTORY.KEY001 at=2026-01-15T10:00:00Z discovered=check", Assert.Single((await web.Runs.FindNextQueuedAsync())!.Parameters.Events));
    }

    [Fact]
    public async Task Of_what_a_user_does_the_form_asks_who()
    {
        await using var web = new WebContext();
        var page = await OpenAsync(web, Some.SampleText);
        Assert.Empty(page.FindAll("#replay-by"));

        page.Find("#replay select").Change("key-deletion");
        page.WaitForElement("#replay-by").Change("KEYADM1");
        page.Find("#replay form").Submit();

        page.WaitForAssertion(() => Assert.Contains("/runs/", web.Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal));
        Assert.EndsWith(" by=KEYADM1", Assert.Single((await web.Runs.FindNextQueuedAsync())!.Parameters.Events), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_what_puts_an_older_state_back_the_form_asks_which()
    {
        await using var web = new WebContext();
        var page = await OpenAsync(web, Some.SampleText);
        Assert.Empty(page.FindAll("#replay-as-of"));

        page.Find("#replay select").Change("volume-rollback");
        page.WaitForElement("#replay-as-of").Change("2026-02-01T00:00:00Z");
        page.Find("#replay form").Submit();

        page.WaitForAssertion(() => Assert.Contains("/runs/", web.Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal));
        Assert.EndsWith(" as-of=2026-02-01T00:00:00Z", Assert.Single((await web.Runs.FindNextQueuedAsync())!.Parameters.Events), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_no_user_is_not_asked_for()
    {
        await using var web = new WebContext();
        var page = await OpenAsync(web, Some.SampleText);

        page.Find("#replay select").Change("kgup-deletion");
        page.WaitForElement("#replay-by").Change("nobody at all");
        page.Find("#replay form").Submit();

        Assert.NotEmpty(page.WaitForElement(".rp-fault").TextContent);
        Assert.Null(await web.Runs.FindNextQueuedAsync());
    }

    [Fact]
    public async Task An_event_of_an_address_that_there_is_not_leaves_the_form_as_it_usually_is()
    {
        await using var web = new WebContext();
        await web.KeepAsync(Some.SampleText, Some.Sample);
        var page = web.At<PlanPage>($"/plans/{Some.Sample}?strike=nonsense&target=X", ("Slug", Some.Sample));

        Assert.NotEqual("X", page.Find("#replay-target").GetAttribute("value"));
    }

    [Fact]
    public async Task Every_kind_of_event_can_be_chosen_and_has_something_to_strike()
    {
        await using var web = new WebContext();
        var page = await OpenAsync(web, Some.SampleText);

        foreach (var kind in page.FindAll("#replay select option").Select(option => option.GetAttribute("value")!).ToList())
        {
            page.Find("#replay select").Change(kind);
            page.WaitForAssertion(() => Assert.False(string.IsNullOrEmpty(page.Find("#replay-target").GetAttribute("value")), kind));
        }

        page.Find("#replay select").Change("ransomware");
        page.WaitForAssertion(() => Assert.Equal("everything", page.Find("#replay-target").GetAttribute("value")));
    }

    [Fact]
    public async Task A_replay_at_a_time_that_is_none_is_not_asked_for()
    {
        await using var web = new WebContext();
        var page = await OpenAsync(web, Some.SampleText);

        page.Find("#replay-at").Change("yesterday");
        page.Find("#replay form").Submit();

        Assert.Contains("yesterday", page.WaitForElement(".rp-fault").TextContent, StringComparison.Ordinal);
        Assert.Null(await web.Runs.FindNextQueuedAsync());
    }

    [Fact]
    public async Task Verdicts_of_an_earlier_form_of_the_plan_are_marked()
    {
        await using var web = new WebContext();
        web.Runs.AddDone(VerdictsRun.Kind, Some.Tables(), Some.Sample);

        var page = await OpenAsync(web, Some.SampleText);

        page.WaitForAssertion(() => Assert.Contains("changed after this assessment", page.Find("#verdicts .rp-callout").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_threat_of_the_catalogue_that_can_strike_the_sample_finds_a_target_by_itself()
    {
        await using var web = new WebContext();
        var page = await OpenAsync(web, Some.SampleText);
        var kinds = page.FindAll("#replay select")[0].QuerySelectorAll("option").Select(option => option.GetAttribute("value")!).ToList();

        Assert.Equal(
            ThreatCatalogue.All.Where(threat => ThreatTargets.In(Some.SamplePlan, threat.Target).Count > 0).Select(threat => threat.Kind).Order(StringComparer.Ordinal), kinds.Order(StringComparer.Ordinal));
        Assert.Equal("file-corruption", kinds[0]);
        foreach (var kind in kinds)
        {
            page.Find("#replay select").Change(kind);
            page.WaitForAssertion(() => Assert.Contains(page.Find("#replay-target").GetAttribute("value"), ThreatTargets.In(Some.SamplePlan, ThreatCatalogue.Find(kind)!.Target)));
        }
    }

    [Fact]
    public async Task What_is_dangerous_in_the_plan_is_advised_with_a_link_to_the_item()
    {
        await using var web = new WebContext();
        var page = await OpenAsync(web, Some.SampleText);

        page.WaitForAssertion(() => Assert.Equal(
            "/plans/payroll-two-sites/edit/keys/DSET.BACK.LEDGER.KEY001", page.Find("#findings a.rp-name").GetAttribute("href")));
    }

    private static async Task<IRenderedComponent<PlanPage>> OpenAsync(WebContext web, string text)
    {
        await web.KeepAsync(text, Some.Sample);
        return web.At<PlanPage>($"/plans/{Some.Sample}", ("Slug", Some.Sample));
    }
}
