using Microsoft.Extensions.DependencyInjection;
using RiskPlanner.Application.Alignment;
using RiskPlanner.Application.Plans;
using RiskPlanner.Application.Runs;
using RiskPlanner.Application.Scenarios;
using RiskPlanner.Application.Threats;
using RiskPlanner.Interchange;
using RiskPlanner.Simulation.Tables;
using RiskPlanner.Testing.Plans;
using RiskPlanner.Web.Editing.Saving;
using RiskPlanner.Web.Pages.Plans.Edit;
using RiskPlanner.Web.Pages.Plans.Setup;
using RiskPlanner.Web.Pages.Runs;
using RiskPlanner.Web.Pages.Scenarios;
using RiskPlanner.Web.Tests.Support;

namespace RiskPlanner.Web.Tests.Pages;

public sealed class ManyPagesTests
{
    [Fact]
    public async Task Twenty_keys_of_a_pattern_are_one_version()
    {
        await using var web = await OpenAsync();
        var page = Many(web, "keys");

        page.Find("#many").Change("dset.{prim,back}.payroll.key{101..110}; archive");
        page.FindAll("button").Single(button => button.TextContent == "Preview").Click();
        Assert.Equal("20 keys", page.Find(".rp-list-count").TextContent);
        page.Find("form").Submit();

        page.WaitForAssertion(() => Assert.EndsWith($"/plans/{Some.Sample}/edit/keys", web.Services.GetNavigation().Uri, StringComparison.Ordinal));
        Assert.Equal(2, (await web.Plans.FindAsync(Some.Sample))!.Version);
        var key = (await web.Plans.ItemsAsync(Some.Sample, "keys", ["DSET.BACK.PAYROLL.KEY110"])).Single().Item.ToJson();
        // The only key store of the plan need not be named.
        Assert.Equal(("CKDS-MAIN", "archive"), ((string)key["keyStore"]!, (string)key["purpose"]!));
        Assert.Equal("20 keys added.", web.Services.GetRequiredService<EditSession>().Notice!.Text);
    }

    [Fact]
    public async Task What_is_the_same_for_all_is_filled_in_once_and_a_line_goes_before_it()
    {
        await using var web = await OpenAsync();
        var page = Many(web, "dataSets");

        page.Find("#field-sizeKiB").Change("77");
        page.Find("#many").Change("name; application; volume; size KiB\nNEW.A; PAYROLL; PRD001\nNEW.B; PAYROLL; PRD001; 5");
        page.Find("form").Submit();

        page.WaitForAssertion(() => Assert.Equal(2, web.Plans.FindAsync(Some.Sample).Result!.Version));
        Assert.Equal([77, 5], (await web.Plans.ItemsAsync(Some.Sample, "dataSets", ["NEW.A", "NEW.B"])).OrderBy(stored => stored.Item.Identity, StringComparer.Ordinal).Select(stored => (int)stored.Item.ToJson()["sizeKiB"]!));
    }

    [Fact]
    public async Task All_that_is_wrong_is_told_with_its_lines_and_nothing_is_saved()
    {
        await using var web = await OpenAsync();
        var page = Many(web, "dataSets");

        page.Find("#many").Change("NEW.A; NOBODY; PRD001\nNEW.B; NOBODY; PRD001\nNEW.C; PAYROLL; PRD999");
        page.Find("form").Submit();

        page.WaitForAssertion(() => Assert.Equal(2, page.FindAll("#many-faults li").Count));
        Assert.StartsWith("Line 1, 2, application: “NOBODY”", page.Find("#many-faults li").TextContent, StringComparison.Ordinal);
        Assert.Equal(1, (await web.Plans.FindAsync(Some.Sample))!.Version);
        Assert.Contains("NEW.C", page.Find("#many").GetAttribute("value")!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_guided_set_up_saves_one_version_and_asks_for_the_assessment()
    {
        await using var web = new WebContext();
        await web.IAmAsync("Ann");
        for (var step = 1; step <= SetupSteps.All.Count; step++)
            Assert.Equal(SetupSteps.All[step - 1].Tables.Count, web.At<SetupPage>($"/plans/new/setup?step={step}").FindAll("textarea").Count);
        var page = web.At<SetupPage>("/plans/new/setup");
        page.Find("#setup-name").Change(SmallEstate.Name);
        page.Find("#setup-year").Change("2026");
        for (var step = 1; ; step++)
        {
            foreach (var table in SetupSteps.All[step - 1].Tables) page.Find($"#setup-{table.Key}").Change(SmallEstate.Tables[table.Key]);
            page.Find("form").Submit();
            if (step == SetupSteps.All.Count) break;
        }

        page.WaitForAssertion(() => Assert.EndsWith("/plans/acme-estate", web.Services.GetNavigation().Uri, StringComparison.Ordinal));
        var plan = (await web.Plans.FindAsync("acme-estate"))!;
        Assert.Equal((1, "Ann"), (plan.Version, plan.Author));
        Assert.Equal(PlanFile.Write(PlanFile.Read(SmallEstate.Text).Plan!), await web.Services.GetRequiredService<PlanLibrary>().TextAsync("acme-estate"));
        var asked = (await web.Runs.ListAsync(0, 5)).Runs;
        Assert.Equal([AlignmentRun.Kind.Name, VerdictsRun.Kind.Name], asked.Select(run => run.Parameters.Kind.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_fault_of_a_table_stands_below_it_and_one_of_the_whole_leads_to_its_step()
    {
        await using var web = new WebContext();
        await web.IAmAsync("Ann");
        var page = web.At<SetupPage>("/plans/new/setup");

        page.Find("#setup-arrays").Change("DS8K{; PROD; PRD001");
        Assert.Contains("Line 1", page.Find("#setup-arrays ~ [role=alert]").TextContent, StringComparison.Ordinal);
        page.Find("#setup-arrays").Change("DS8K; NOWHERE; PRD001");
        Assert.Empty(page.FindAll("#setup-arrays ~ [role=alert] .rp-fault"));
        page.Find("#setup-sites").Change("PROD; production");
        page.Find("#setup-name").Change("Trial");
        for (var step = 1; step <= SetupSteps.All.Count; step++) page.Find("form").Submit();

        page.WaitForAssertion(() => Assert.Contains("NOWHERE", page.Find("#setup-faults").TextContent, StringComparison.Ordinal));
        Assert.Equal("/plans/new/setup", page.Find("#setup-faults a").GetAttribute("href"));
        Assert.Empty(await web.Plans.ListAsync());
    }

    [Fact]
    public async Task Every_scenario_can_be_opened_and_its_plan_used()
    {
        await using var web = new WebContext();
        await web.IAmAsync("Ann");
        Assert.NotEmpty(web.At<ScenariosPage>("/scenarios").FindAll(".rp-scenarios > li"));
        foreach (var scenario in ScenarioLibrary.All)
        {
            var page = web.At<ScenarioPage>($"/scenarios/{scenario.Name}", ("Name", scenario.Name));
            Assert.Equal(scenario.Title, page.Find("h1").TextContent);
            if (scenario.Name != "example-1") continue;
            await page.FindAll("button").Single(button => button.TextContent == "Use as a plan").ClickAsync(new());
            Assert.Equal(
                PlanFile.Write(ScenarioLibrary.Load(scenario).Plan),
                PlanFile.Write((await web.Services.GetRequiredService<PlanLibrary>().LoadAsync((await web.Plans.ListAsync()).Single().Slug))!.Plan));
        }
    }

    [Fact]
    public async Task A_scenario_whose_key_server_is_set_up_by_a_procedure_shows_its_steps_and_slips()
    {
        await using var web = new WebContext();

        var whole = web.At<ScenarioPage>("/scenarios/backup-key-server", ("Name", "backup-key-server"));
        var printed = web.At<ScenarioPage>("/scenarios/backup-key-server-as-printed", ("Name", "backup-key-server-as-printed"));

        Assert.Equal(26, whole.FindAll("#scenario-steps dt").Count);
        Assert.Empty(whole.FindAll("#scenario-slips"));
        Assert.Contains("RX0104, step backup-access", printed.Find("#scenario-slips").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_scenario_is_replayed_and_ends_as_it_is_told()
    {
        await using var web = new WebContext();
        var page = web.At<ScenarioPage>("/scenarios/twin-keys", ("Name", "twin-keys"));
        await page.FindAll("button").Single(button => button.TextContent == "Replay").ClickAsync(new());
        var run = (await web.Runs.FindNextQueuedAsync())!;

        var json = await web.Services.GetRequiredService<RunExecutor>().ExecuteAsync(run.Parameters, new Progress<WorkProgress>(), CancellationToken.None);
        await web.Runs.CompleteAsync(run with { State = RunState.Done, ResultSha256 = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(json)) }, json);

        var result = web.At<RunPage>($"/runs/{run.Id}", ("Id", run.Id));
        result.WaitForAssertion(() => Assert.Contains("It ended as it is told.", result.Markup, StringComparison.Ordinal));
    }

    private static IRenderedComponent<ManyPage> Many(WebContext web, string section) =>
        web.At<ManyPage>($"/plans/{Some.Sample}/edit/{section}/many", ("Slug", Some.Sample), ("Section", section));

    private static async Task<WebContext> OpenAsync()
    {
        var web = new WebContext();
        await web.KeepAsync(Some.SampleText, Some.Sample);
        await web.IAmAsync("Ann");
        return web;
    }
}
