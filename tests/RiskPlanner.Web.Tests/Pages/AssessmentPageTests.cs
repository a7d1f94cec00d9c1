using Microsoft.Extensions.DependencyInjection;
using RiskPlanner.Application.Documents;
using RiskPlanner.Application.Plans;
using RiskPlanner.Application.Runs;
using RiskPlanner.Application.Threats;
using RiskPlanner.Interchange;
using RiskPlanner.Simulation.Recovery.Outcomes;
using RiskPlanner.Simulation.Tables;
using RiskPlanner.Web.Pages.Assessment;
using RiskPlanner.Web.Pages.Plans;
using RiskPlanner.Web.Pages.Runs;
using RiskPlanner.Web.Tests.Support;

namespace RiskPlanner.Web.Tests.Pages;

public sealed class AssessmentPageTests
{
    [Fact]
    public async Task The_matrix_has_a_row_for_each_application_and_leads_to_its_data_sets()
    {
        await using var web = await AssessedAsync();
        var page = At(web, "");

        Assert.Equal(["PAYROLL", "LEDGER", "HISTORY"], page.FindAll(".rp-heat tbody th a").Select(link => link.TextContent));
        Assert.Equal($"/plans/{Some.Sample}/assessment?run=1&application=PAYROLL", page.Find(".rp-heat tbody th a").GetAttribute("href"));
    }

    [Fact]
    public async Task Filters_stand_in_the_address_and_work_together()
    {
        await using var web = await AssessedAsync();

        var page = At(web, "?application=PAYROLL&threat=key-destruction&show=lost");

        Assert.All(page.FindAll(".rp-heat tbody td.rp-heat__cell"), cell => Assert.Contains("rp-heat__cell--no", cell.ClassName!, StringComparison.Ordinal));
        Assert.Equal(["Data set", "Key loss, in CKDS copies too", "Why", "Data age", "Recovery time"], page.FindAll(".rp-heat thead th").Select(head => head.TextContent));
        Assert.Contains("application=PAYROLL", page.Find(".rp-heat tbody td a").GetAttribute("href")!, StringComparison.Ordinal);
        Assert.Contains("No data set is like that", At(web, "?application=NOBODY").Find(".rp-state").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_form_goes_to_the_address_of_what_is_chosen_whatever_is_rendered_meanwhile()
    {
        await using var web = await AssessedAsync();
        var page = At(web, "");

        page.FindAll("form[role=search] select")[0].Change("Lost");
        // As when a run tells how far it is.
        page.Render();
        page.FindAll("form[role=search] select")[3].Change("vital");
        page.Find("form[role=search]").Submit();

        page.WaitForAssertion(() => Assert.EndsWith("/assessment?run=1&criticality=vital&show=lost", web.Services.GetNavigation().Uri, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_link_to_evidence_names_its_run_and_goes_on_showing_it()
    {
        await using var web = await AssessedAsync();
        var link = At(web, "?application=LEDGER").Find(".rp-heat tbody td.rp-heat__cell--no a").GetAttribute("href")!;
        var said = OpenCell(web, link).Find(".rp-cell-verdict").TextContent;
        Assert.Contains("run=1&", link, StringComparison.Ordinal);

        // The plan is assessed anew, and everything is well.
        var tables = await Assessed.TablesAsync(Assessed.Text);
        web.Runs.AddDone(VerdictsRun.Kind, WithAll(tables, cell => cell with { Text = "Yes", Verdict = Verdict.Yes }), Some.Sample, 1);

        var again = OpenCell(web, link);
        Assert.Equal(said, again.Find(".rp-cell-verdict").TextContent);
        Assert.Contains("There is a later assessment", again.Find(".rp-callout").TextContent, StringComparison.Ordinal);
        Assert.Equal("Yes", At(web, "?application=LEDGER").Find(".rp-heat tbody td.rp-heat__cell a").TextContent.Trim());
    }

    [Fact]
    public async Task New_Nos_are_one_click_away_and_the_address_names_both_assessments()
    {
        await using var web = await AssessedAsync();
        var first = At(web, "");
        Assert.DoesNotContain("New Nos only", first.Find("form[role=search]").TextContent, StringComparison.Ordinal);

        // Another version loses nothing, and then the plan is as it was.
        var tables = await Assessed.TablesAsync(Assessed.Text);
        var before = WithAll(tables, cell => cell with { Text = "Yes", Verdict = Verdict.Yes, Detail = cell.Detail! with { Verdict = Verdict.Yes, Lost = 0, Unavailable = 0, TargetsMissed = 0 } });
        web.Runs.AddDone(VerdictsRun.Kind, before, Some.Sample, 2);
        web.Runs.AddDone(VerdictsRun.Kind, tables, Some.Sample, 1);
        var nos = tables.Tables.SelectMany(table => table.Rows).SelectMany(row => row.Cells.Skip(1)).Count(cell => cell.Verdict == Verdict.No);
        Assert.True(nos > 1);

        var link = At(web, "").FindAll("form[role=search] a").First(a => a.TextContent.StartsWith("New Nos only", StringComparison.Ordinal)).GetAttribute("href")!;

        Assert.EndsWith("?run=3&show=new-nos&against=2", link, StringComparison.Ordinal);
        var page = At(web, link[link.IndexOf('?', StringComparison.Ordinal)..], ".rp-heat");
        Assert.Equal(nos, page.FindAll(".rp-heat td .rp-missed").Count);
        // Beside the first one, which is of the same version and says the same, there is none to be beside.
        Assert.Contains("no assessment of another version", At(web, "?run=3&show=new-nos&against=1").Find(".rp-callout").TextContent, StringComparison.Ordinal);
        Assert.Contains("There is no new No", At(web, "?run=2&show=new-nos", ".rp-state").Find(".rp-state").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_of_before_leads_to_the_matrix_with_all_that_it_says()
    {
        await using var web = await AssessedAsync();

        web.At<PlanPage>($"/plans/{Some.Sample}?run=1&cell=LEDGER.7.2&variant=2&page=3", ("Slug", Some.Sample));

        Assert.EndsWith($"/plans/{Some.Sample}/assessment?run=1&cell=LEDGER.7.2&variant=2&page=3", web.Services.GetNavigation().Uri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_would_help_is_applied_in_a_draft_that_is_assessed_and_the_plan_stays()
    {
        await using var web = await AssessedAsync();
        await web.IAmAsync("Ann");
        var link = At(web, "?show=lost").FindAll(".rp-heat tbody td.rp-heat__cell--no a").Select(cell => cell.GetAttribute("href")!).First(href => OpenCell(web, href).FindAll(".rp-remedies button").Count > 0);
        var page = OpenCell(web, link);
        var remedy = page.Find(".rp-remedies span").TextContent;

        await page.Find(".rp-remedies button").ClickAsync(new());

        page.WaitForAssertion(() => Assert.EndsWith($"/plans/{Some.Sample}~1/draft", web.Services.GetNavigation().Uri, StringComparison.Ordinal));
        var draft = (await web.Plans.FindAsync(Some.Sample + "~1"))!;
        Assert.StartsWith(remedy, draft.Draft!.Name, StringComparison.Ordinal);
        Assert.Equal((2, 1), (draft.Version, (await web.Plans.FindAsync(Some.Sample))!.Version));
        var asked = (await web.Runs.FindNextQueuedAsync())!;
        Assert.Equal((draft.Slug, 2, VerdictsRun.Kind), (asked.Parameters.Plan!, asked.Parameters.PlanVersion!.Value, asked.Parameters.Kind));
    }

    [Fact]
    public async Task What_cannot_be_applied_any_more_leaves_no_draft_behind()
    {
        await using var web = await AssessedAsync();
        await web.IAmAsync("Ann");
        var page = OpenCell(web, At(web, "?show=lost").FindAll(".rp-heat tbody td.rp-heat__cell--no a").Select(cell => cell.GetAttribute("href")!).First(href => OpenCell(web, href).FindAll(".rp-remedies button").Count > 0));
        var column = page.Find("#evidence-title").TextContent.Split(", ")[^1];
        var item = (await web.Plans.ItemsAsync(Some.Sample, "dataSets", [column])).Single().Item;
        Assert.NotNull((await web.Services.GetRequiredService<PlanEditor>().SaveAsync(new PlanEdit(Some.Sample, "Bob", [new ItemEdit { Section = "dataSets", Identity = column, Base = item.Content }]))).Version);

        await page.Find(".rp-remedies button").ClickAsync(new());

        page.WaitForAssertion(() => Assert.Contains("Nothing was applied.", page.Find(".rp-remedies ~ div[role=alert]").TextContent, StringComparison.Ordinal));
        Assert.Empty(await web.Plans.DraftsAsync(Some.Sample));
    }

    [Fact]
    [Trait("Category", "LongProof")]
    public async Task A_cell_shows_the_recovery_path_from_the_event_to_the_end()
    {
        await using var web = await AssessedAsync();
        var read = await Assessed.TablesAsync(Assessed.Text);
        foreach (var (table, row, column) in from table in read.Tables
                                             from row in Enumerable.Range(0, table.Rows.Count)
                                             from column in Enumerable.Range(1, table.Columns.Count - 1)
                                             select (table, row, column))
        {
            var cell = table.Rows[row].Cells[column];
            var nodes = OpenCell(web, $"/plans/{Some.Sample}/assessment?run=1&cell={table.Id}.{row + 1}.{column + 1}").FindAll(".rp-path__node");
            if (cell.Detail!.Target is null) continue;
            Assert.Contains(cell.Detail.Target, nodes[0].TextContent, StringComparison.Ordinal);
            var outcome = cell.Variants[0].Replays.First(replay => replay.At == cell.Detail.At && (replay.Outcome.Outcome == OutcomeKind.Lost) == (cell.Detail.Lost > 0)).Outcome;
            Assert.Equal(outcome.Outcome == OutcomeKind.Lost, nodes[^1].TextContent.Contains("Lost", StringComparison.Ordinal));
            if (outcome.Outcome == OutcomeKind.Recovered) Assert.Single(nodes, node => node.ClassList.Contains("rp-path__node--taken"));
        }
    }

    [Fact]
    public async Task Evidence_of_another_data_set_says_so_and_offers_to_simulate_this_one()
    {
        await using var web = await AssessedAsync(tables => WithAll(tables, cell => cell with { Detail = cell.Detail! with { Simulated = "OTHER.DATA.SET" } }));
        var page = OpenCell(web, $"/plans/{Some.Sample}/assessment?run=1&cell=LEDGER.7.2");
        var name = page.Find("h3").TextContent.Split(", ")[^1];

        Assert.Contains($"Simulated on OTHER.DATA.SET: {name} is identical except name, size and key label.", page.Find(".rp-simulated").TextContent, StringComparison.Ordinal);
        await page.FindAll("button").Single(button => button.TextContent == $"Simulate {name}").ClickAsync(new());

        var run = (await web.Runs.FindNextQueuedAsync())!;
        Assert.Equal((DataSetVerdictsRun.Kind, name, 1), (run.Parameters.Kind, DataSetVerdictsRun.DataSetOf(run.Parameters), run.Parameters.PlanVersion));
        Assert.EndsWith(Web.Addresses.Paths.Run(run.Id), web.Services.GetNavigation().Uri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_data_set_came_to_by_itself_stands_beside_and_on_a_page_of_its_own()
    {
        await using var web = await AssessedAsync(tables => WithAll(tables, cell => cell with { Detail = cell.Detail! with { Simulated = "OTHER.DATA.SET" } }));
        const string dataSet = "LEDGER.POSTINGS.CURRENT";
        var parameters = new RunParameters { Kind = DataSetVerdictsRun.Kind, Plan = Some.Sample, PlanVersion = 1, Date = "2026-11-21", Options = DataSetVerdictsRun.OptionsFor(dataSet) };
        var json = await web.Services.GetRequiredService<RunExecutor>().ExecuteAsync(parameters, new Progress<WorkProgress>(), CancellationToken.None);
        var stored = web.Runs.AddStored(DataSetVerdictsRun.Kind, json, Some.Sample, 1);
        await web.Runs.UpdateAsync(stored with { Parameters = parameters });
        var cell = At(web, "?application=LEDGER&threat=key-destruction").FindAll(".rp-heat tbody tr").Single(row => row.TextContent.Contains(dataSet, StringComparison.Ordinal)).QuerySelector("td a")!;

        var page = OpenCell(web, cell.GetAttribute("href")!);

        page.WaitForAssertion(() => Assert.Matches($"{dataSet} itself was simulated in run {stored.Id}: No.*, the same verdict", page.Find(".rp-simulated").TextContent.ReplaceLineEndings(" ")));
        var own = web.At<RunPage>($"/runs/{stored.Id}", ("Id", stored.Id));
        Assert.Equal([dataSet], own.FindAll(".rp-threats thead th").Skip(1).Select(head => head.TextContent));
    }

    [Fact]
    public async Task Every_data_set_comes_to_the_same_by_itself_as_by_the_one_that_stands_for_it()
    {
        var tables = await Assessed.TablesAsync(Assessed.WithTwoTargets);
        var plan = PlanFile.Read(Assessed.WithTwoTargets).Plan!;
        var service = new ThreatTableService();

        foreach (var table in tables.Tables)
        {
            for (var column = 1; column < table.Columns.Count; column++)
            {
                var name = plan.DataSets.Single(one => one.Name.Text == table.Columns[column]).Name;
                var own = service.DeriveForDataSet(plan, tables.SourceSha256, name, tables.Seed, tables.Date).Tables[0];
                Assert.Equal(table.Rows.Select(row => (row.Event, row.Cells[column].Verdict, row.Cells[column].Text)), own.Rows.Select(row => (row.Event, row.Cells[0].Verdict, row.Cells[0].Text)));
                Assert.All(own.Rows, row => Assert.Equal(name.Text, row.Cells[0].Detail!.Simulated ?? name.Text));
            }
        }
    }

    [Fact]
    public async Task A_data_set_is_judged_by_the_targets_of_its_own_application()
    {
        var tables = await Assessed.TablesAsync(Assessed.WithTwoTargets);
        VerdictRecord Of(string application, string dataSet) => tables.Tables.Single(table => table.Id == application).Rows.Single(row => row.Event == "data-set-deletion").Cells.Single(cell => cell.Detail!.Column == dataSet).Detail!;

        Assert.Equal((null, 0), (Of("LEDGER", "LEDGER.RATES.DAILY").RpoMet, Of("LEDGER", "LEDGER.RATES.DAILY").TargetsMissed));
        Assert.Equal((false, 1), (Of("RATES", "LEDGER.RATES.HOURLY").RpoMet, Of("RATES", "LEDGER.RATES.HOURLY").TargetsMissed));
    }

    [Fact]
    public async Task A_cell_says_why_how_old_how_long_and_what_would_help()
    {
        await using var web = await AssessedAsync();
        var lost = OpenCell(web, At(web, "?application=LEDGER&threat=key-destruction").Find(".rp-heat tbody td.rp-heat__cell--no a").GetAttribute("href")!);

        Assert.Contains("Nothing brings it back: the primary and", lost.Find("#evidence").TextContent, StringComparison.Ordinal);
        Assert.Contains("key not found (DSET.PRIM.LEDGER.KEY001)", lost.Find("#evidence").TextContent, StringComparison.Ordinal);
        Assert.Equal(["Data age against RPO", "Recovery time against RTO", "Worst target", "What would help"], lost.FindAll("#evidence .rp-facts dt").Select(fact => fact.TextContent));
        Assert.StartsWith("nothing comes back; no RPO is stated", lost.Find("#evidence .rp-facts dd").TextContent, StringComparison.Ordinal);

        var kept = OpenCell(web, At(web, "?application=PAYROLL&threat=disk-failure").Find(".rp-heat tbody td.rp-heat__cell--yes a").GetAttribute("href")!);
        Assert.Contains("RPO 1 day, met", kept.Find("#evidence .rp-facts dd").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_only_a_clear_copy_helps_it_is_amber_and_said()
    {
        await using var web = await AssessedAsync(tables => WithAll(tables, cell => cell with { Text = "Yes (but backups not secured i.e. not encrypted)", Verdict = Verdict.YesBut, Detail = cell.Detail! with { ClearCopyOnly = true, Lost = 0 } }));

        var page = OpenCell(web, $"/plans/{Some.Sample}/assessment?run=1&cell=LEDGER.7.2");

        Assert.NotNull(page.Find(".rp-cell-verdict .rp-verdict--yes-but"));
        Assert.Contains("Only a copy in clear helps", page.Find("#evidence .rp-callout").TextContent, StringComparison.Ordinal);
        Assert.Equal("8 data sets. Some threat to keys leaves them a copy in clear only.", At(web, "?show=clear-copy-only").Find(".rp-summary").TextContent);
    }

    [Fact]
    public async Task The_cell_of_an_application_leads_to_its_data_sets_and_is_no_dead_end()
    {
        await using var web = await AssessedAsync();

        var page = OpenCell(web, $"/plans/{Some.Sample}/assessment?run=1&cell=LEDGER.7.1");

        Assert.Equal($"/plans/{Some.Sample}/assessment?run=1&application=LEDGER&threat=key-destruction", page.FindAll("#evidence a").Single(link => link.TextContent == "List its data sets").GetAttribute("href"));
    }

    [Fact]
    public async Task A_log_is_shown_when_it_is_opened()
    {
        await using var web = await AssessedAsync();
        var link = At(web, "?application=LEDGER").Find(".rp-heat tbody td a").GetAttribute("href")!;

        Assert.Empty(OpenCell(web, link).FindAll(".rp-log"));
        Assert.NotEmpty(OpenCell(web, link + "&variant=1").FindAll(".rp-log"));
    }

    [Fact]
    public async Task A_run_that_is_none_of_the_plan_s_is_told()
    {
        await using var web = await AssessedAsync();

        Assert.Contains("Run 99 is no assessment of this plan", At(web, "?run=99").Find(".rp-callout").TextContent, StringComparison.Ordinal);
        Assert.Contains("has no cell LEDGER.99.1", At(web, "?cell=LEDGER.99.1", ".rp-callout").Find(".rp-callout").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_assessment_of_an_earlier_version_of_the_program_is_shown_as_far_as_it_says()
    {
        await using var web = new WebContext();
        await web.KeepAsync(Some.SampleText, Some.Sample);
        web.Runs.AddStored(VerdictsRun.Kind, EarlierDocuments.Verdicts, Some.Sample, 1);

        var page = At(web, "", ".rp-threats");

        Assert.Contains("SMALL.ALONE", page.Find("table").TextContent, StringComparison.Ordinal);
    }

    private static TablesDocument WithAll(TablesDocument tables, Func<EvidenceCell, EvidenceCell> change) => tables with
    {
        Tables = [.. tables.Tables.Select(table => table with { Rows = [.. table.Rows.Select(row => row with { Cells = [.. row.Cells.Select((cell, column) => column == 0 ? cell : change(cell))] })] })],
    };

    private static async Task<WebContext> AssessedAsync(Func<TablesDocument, TablesDocument>? change = null)
    {
        var web = new WebContext();
        await web.KeepAsync(Some.SampleText, Some.Sample);
        var tables = await Assessed.TablesAsync(Assessed.Text);
        web.Runs.AddDone(VerdictsRun.Kind, change is null ? tables : change(tables), Some.Sample, 1);
        return web;
    }

    private static IRenderedComponent<AssessmentPage> OpenCell(WebContext web, string address)
    {
        var page = web.At<AssessmentPage>(address, ("Slug", Some.Sample));
        page.WaitForElement("#evidence", TimeSpan.FromSeconds(10));
        return page;
    }

    private static IRenderedComponent<AssessmentPage> At(WebContext web, string query, string until = ".rp-filter, .rp-state, .rp-callout")
    {
        var page = web.At<AssessmentPage>($"/plans/{Some.Sample}/assessment{query}", ("Slug", Some.Sample));
        page.WaitForElement(until, TimeSpan.FromSeconds(10));
        return page;
    }
}
