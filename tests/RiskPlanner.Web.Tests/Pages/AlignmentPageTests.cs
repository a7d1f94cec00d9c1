using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using RiskPlanner.Application.Alignment;
using RiskPlanner.Application.Plans;
using RiskPlanner.Application.Replays;
using RiskPlanner.Application.Runs;
using RiskPlanner.Web.Tests.Support;

namespace RiskPlanner.Web.Tests.Pages;

public sealed class AlignmentPageTests
{
    private const string History = "HISTORY.YEARS.CLOSED";

    [Fact]
    public async Task What_was_never_computed_is_asked_for_with_one_button()
    {
        await using var web = new WebContext();
        await web.KeepAsync(Some.SampleText, Some.Sample);
        var page = Aligned.Again(web);

        page.Find(".rp-state button").Click();

        var asked = (await web.Runs.FindNextQueuedAsync())!.Parameters;
        Assert.Equal((AlignmentRun.Kind, Some.Sample, 1), (asked.Kind, asked.Plan, asked.PlanVersion));
        Assert.Contains("Queued.", page.Find(".rp-run-status").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll(".rp-state"));
    }

    [Fact]
    public async Task What_is_being_computed_can_be_cancelled_and_that_is_said()
    {
        await using var web = new WebContext();
        await web.KeepAsync(Some.SampleText, Some.Sample);
        var page = Aligned.Again(web);
        page.Find(".rp-state button").Click();

        page.Find(".rp-run-status button").Click();
        web.Clock.Advance(TimeSpan.FromSeconds(1));

        page.WaitForAssertion(() => Assert.Contains("was cancelled", page.Find(".rp-callout").TextContent, StringComparison.Ordinal));
        Assert.Single(page.FindAll(".rp-state button"));
    }

    [Fact]
    public async Task Why_it_failed_is_said()
    {
        await using var web = new WebContext();
        await web.KeepAsync(Some.SampleText, Some.Sample);
        var page = Aligned.Again(web);
        page.Find(".rp-state button").Click();

        var run = (await web.Runs.FindAsync(1))! with { State = RunState.Failed, Error = "There is no plan 'x'." };
        web.Tell(run);

        page.WaitForAssertion(() => Assert.Contains("There is no plan 'x'.", page.Find(".rp-callout").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_was_computed_meanwhile_appears_by_itself()
    {
        await using var web = new WebContext();
        await web.KeepAsync(Some.SampleText, Some.Sample);
        var page = Aligned.Again(web);

        web.Tell(web.Runs.AddDone(AlignmentRun.Kind, Aligned.Sample, Some.Sample, 1));

        page.WaitForAssertion(() => Assert.Equal(9, page.FindAll(".rp-alignment tbody tr").Count));
    }

    [Fact]
    public async Task The_worst_comes_first_in_words_as_well_as_in_colour()
    {
        await using var web = new WebContext();
        var page = await Aligned.OpenAsync(web);

        var rows = page.FindAll(".rp-alignment tbody tr");
        // Seven kinds of data sets, and the copies of two that are under keys of their own.
        Assert.Equal(9, rows.Count);
        Assert.Equal(History, rows[0].QuerySelector("th")!.TextContent);
        Assert.Equal("shortfall 91.5 days", rows[0].QuerySelector(".rp-lost")!.TextContent);
        Assert.All(rows.Skip(1), row => Assert.Null(row.QuerySelector(".rp-lost")));
        Assert.StartsWith("1 of 9 kinds of data sets can lose their key for good", page.Find(".rp-callout").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_no_key_can_be_lost_for_good_the_least_margin_is_said()
    {
        await using var web = new WebContext();
        var page = await Aligned.OpenAsync(web, Some.SampleText.Replace("    retention: P10Y", "    checks: {every: P1W}", StringComparison.Ordinal));

        Assert.Empty(page.FindAll(".rp-callout"));
        Assert.Contains("No key of 9 kinds of data sets can be lost for good", page.Find(".rp-summary").TextContent, StringComparison.Ordinal);
        Assert.Contains("margin", page.Find(".rp-summary").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_data_set_opens_with_its_worst_case_its_drawing_and_what_helps()
    {
        await using var web = new WebContext();
        var page = await Aligned.OpenAsync(web, query: $"?dataSet={History}");

        var panel = page.Find(".rp-alignment-panel");
        Assert.Contains("is lost on 2026-01-15 10:00 UTC", panel.TextContent, StringComparison.Ordinal);
        Assert.Contains("by the next use of HISTORY.YEARS.CLOSED", panel.TextContent, StringComparison.Ordinal);
        Assert.Contains("Keep 152 CKDS copies instead of 60. Worst margin then: ", panel.TextContent, StringComparison.Ordinal);
        Assert.Single(panel.QuerySelectorAll("svg[role=img]"));
        Assert.Single(panel.QuerySelectorAll("svg[role=img] .rp-chart-shade"));
    }

    [Fact]
    public async Task What_would_help_is_applied_in_a_draft_which_is_assessed()
    {
        await using var web = new WebContext();
        await web.IAmAsync("Ann");
        var page = await Aligned.OpenAsync(web, query: $"?dataSet={History}");

        page.Find("button[aria-label='Apply: Keep 152 CKDS copies instead of 60.']").Click();

        page.WaitForAssertion(() => Assert.EndsWith($"/plans/{Some.Sample}~1/draft", web.Services.GetNavigation().Uri, StringComparison.Ordinal));
        var draft = await web.Services.GetRequiredService<PlanLibrary>().LoadAsync($"{Some.Sample}~1");
        Assert.Equal(152, draft!.Plan.KeyStores[0].Backups[0].Keep);
        Assert.Contains("Keep 152 CKDS copies", (await web.Plans.FindAsync($"{Some.Sample}~1"))!.Draft!.Name, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_what_was_computed_before_changes_were_kept_nothing_can_be_applied()
    {
        await using var web = new WebContext();
        await web.KeepAsync(Some.SampleText, Some.Sample);
        var old = Aligned.Sample with { Entries = [.. Aligned.Sample.Entries.Select(entry => entry with { Remedies = [.. entry.Remedies.Select(remedy => remedy with { Change = null })] })] };
        web.Runs.AddDone(AlignmentRun.Kind, old, Some.Sample, 1);

        var page = Aligned.Again(web, $"?dataSet={History}");

        Assert.Contains("Keep 152 CKDS copies instead of 60.", page.Find(".rp-remedies").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll(".rp-remedies button"));
    }

    [Fact]
    public async Task What_is_drawn_stands_in_tables_as_well()
    {
        await using var web = new WebContext();
        var page = await Aligned.OpenAsync(web, query: $"?dataSet={History}");

        var words = page.Find(".rp-alignment-panel details").TextContent;
        Assert.Contains("2026-04-16 23:00", words, StringComparison.Ordinal);
        Assert.Contains("usable key by key (OLD) from 2026-03-01 06:00 UTC", words, StringComparison.Ordinal);
        Assert.Contains("Uses", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_closed_form_stands_beside_what_was_replayed()
    {
        await using var web = new WebContext();
        var page = await Aligned.OpenAsync(web, query: $"?dataSet={History}");

        var first = page.Find("[aria-label='Losses that were simulated'] tbody tr");
        Assert.Equal("cannot be restored", first.QuerySelector("td:nth-of-type(2)")!.TextContent);
        Assert.StartsWith("could not be restored", first.QuerySelector("td:nth-of-type(3)")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("yes", first.QuerySelector("td:nth-of-type(4)")!.TextContent);
    }

    [Fact]
    public async Task The_worst_moment_can_be_replayed()
    {
        await using var web = new WebContext();
        var page = await Aligned.OpenAsync(web, query: $"?dataSet={History}");

        var link = page.FindAll(".rp-alignment-panel a").Single(one => one.TextContent.StartsWith("Simulate the worst", StringComparison.Ordinal));
        Assert.Equal(
            $"/plans/{Some.Sample}?strike=key-loss&target=DSET.PRIM.HISTORY.KEY001&at=2026-01-15T10%3A00%3A00Z&discovered=next-use#replay", link.GetAttribute("href"));
    }

    [Theory]
    [InlineData("PAYROLL.TAX.TABLES", "is in clear: it has no key to lose")]
    [InlineData("NO.SUCH.DATA", "The plan has no data set NO.SUCH.DATA")]
    public async Task A_data_set_that_is_in_no_class_is_told_why(string name, string words)
    {
        await using var web = new WebContext();
        var page = await Aligned.OpenAsync(web, query: $"?dataSet={name}");

        Assert.Contains(page.FindAll(".rp-callout"), callout => callout.TextContent.Contains(words, StringComparison.Ordinal));
        Assert.Empty(page.FindAll(".rp-alignment-panel"));
    }

    [Fact]
    public async Task What_is_never_written_is_named_and_has_nothing_to_lose()
    {
        await using var web = new WebContext();
        await web.KeepAsync(Some.SampleText, Some.Sample);
        web.Runs.AddDone(AlignmentRun.Kind, Aligned.Sample with { NeverWritten = [.. Enumerable.Range(0, 12).Select(number => $"A.D{number:000}")] }, Some.Sample, 1);

        var callouts = Aligned.Again(web, "?dataSet=A.D011").FindAll(".rp-callout").Select(callout => callout.TextContent).ToList();

        Assert.Contains(callouts, words => words.Contains("A.D009 and 2 more", StringComparison.Ordinal));
        Assert.Contains(callouts, words => words.StartsWith("A.D011 is never written", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_plan_whose_data_sets_are_all_in_clear_has_no_key_to_lose()
    {
        await using var web = new WebContext();
        await web.KeepAsync(Some.SampleText, Some.Sample);
        web.Runs.AddDone(AlignmentRun.Kind, Aligned.Sample with { Entries = [], InClear = 8 }, Some.Sample, 1);

        Assert.Contains("8 data sets are in clear.", Aligned.Again(web).Find(".rp-state").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plan_without_keys_has_nothing_to_compare_and_no_button()
    {
        await using var web = new WebContext();
        await web.KeepAsync("schema: 1\nname: Empty\nhorizon: {from: 2026-01-01T00:00:00Z, until: 2026-02-01T00:00:00Z}\nsites:\n  - {name: PROD, kind: production}\n", Some.Sample);
        var page = Aligned.Again(web);

        Assert.Contains("nothing to compare yet", page.Find(".rp-state").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll(".rp-main button, .rp-state button"));
    }

    [Fact]
    public async Task A_result_of_an_earlier_version_says_so()
    {
        await using var web = new WebContext();
        await web.KeepAsync(Some.SampleText, Some.Sample);
        web.Runs.AddDone(AlignmentRun.Kind, Aligned.Sample, Some.Sample, 0);

        Assert.Contains("This is of version 0; the plan is at version 1.", Aligned.Again(web).Find(".rp-callout").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_result_of_this_version_does_not()
    {
        await using var web = new WebContext();

        Assert.DoesNotContain("This is of version", (await Aligned.OpenAsync(web)).Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_of_something_else_is_not_shown()
    {
        await using var web = new WebContext();
        await web.KeepAsync(Some.SampleText, Some.Sample);
        web.Runs.AddDone(ReplayRun.Kind, Some.Replay(), Some.Sample, 1);

        Assert.Contains("Run 1 has no key-loss window of this plan", Aligned.Again(web, "?run=1").Find(".rp-callout").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_classes_are_paged_and_a_page_too_far_shows_the_last()
    {
        await using var web = new WebContext();
        await web.KeepAsync(Some.SampleText, Some.Sample);
        var many = Aligned.Sample with { Entries = [.. Enumerable.Range(0, 60).Select(number => Aligned.Sample.Entries.First(entry => !entry.OfCopies) with { DataSets = [$"A.D{number:000}", $"A.E{number:000}"] })] };
        web.Runs.AddDone(AlignmentRun.Kind, many, Some.Sample, 1);
        var page = Aligned.Again(web, "?page=9");

        Assert.Equal(10, page.FindAll(".rp-alignment tbody tr").Count);
        Assert.Equal("A.D050 and 1 alike", page.Find(".rp-alignment tbody th").TextContent);
        // Ten rows a page, so that the page is no higher than three screens.
        Assert.Contains("Page 6 of 6", page.Find(".rp-pager").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_can_be_taken_along_with_its_version_and_its_hash()
    {
        await using var web = new WebContext();
        var page = await Aligned.OpenAsync(web);

        Assert.Equal(["/runs/1/result.csv", "/runs/1/result.json"], page.FindAll(".rp-downloads a").Select(link => link.GetAttribute("href")));
        Assert.Contains("version 1, computed on 2026-11-21", page.Find(".rp-facts-line").TextContent, StringComparison.Ordinal);
        Assert.Equal(new string('c', 64), page.Find(".rp-hash").GetAttribute("title"));
    }

    [Fact]
    public async Task Whoever_asks_anew_at_the_address_of_a_run_is_led_to_the_latest()
    {
        await using var web = new WebContext();
        var page = await Aligned.OpenAsync(web, query: "?run=1");

        page.FindAll("button").Single(button => button.TextContent == "Recalculate").Click();

        Assert.EndsWith("/alignment", web.Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
    }
}
