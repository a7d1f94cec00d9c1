using Microsoft.AspNetCore.Components;
using RiskPlanner.Web.Editing.Kept;
using RiskPlanner.Web.Pages.CutSets;
using RiskPlanner.Web.Pages.Findings;
using RiskPlanner.Web.Pages.Naming;
using RiskPlanner.Web.Pages.Plans;
using RiskPlanner.Web.Pages.Reporting;
using RiskPlanner.Web.Pages.Tables;
using RiskPlanner.Web.Pages.Versions;
using RiskPlanner.Web.Pages.Versions.Drafts;
using RiskPlanner.Web.Tests.Support;

namespace RiskPlanner.Web.Tests.Pages;

/// <summary>Forms that are kept field by field: each says its name to the browser, offers what was kept of it, and forgets what was sent.</summary>
public sealed class KeptFormTests
{
    private const string Report = $"/plans/{Some.Sample}/report";
    private const string Find = "riskPlannerKept.find";
    private const string Forget = "riskPlannerKept.forget";
    private const string Again = "riskPlannerKept.type";

    public static TheoryData<Type, string> Forms => new()
    {
        { typeof(PlanPage), $"/plans/{Some.Sample}?event" }, { typeof(ReportPage), Report }, { typeof(DraftsPage), $"/plans/{Some.Sample}/drafts" }, { typeof(PlanNamingPage), $"/plans/{Some.Sample}/naming" },
        { typeof(NamingPage), "/naming" }, { typeof(NewPlanPage), "/plans/new" }, { typeof(CutSetsPage), "/cut-sets" }, { typeof(TablesPage), "/tables" },
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task A_form_says_its_name_and_each_field_of_it_has_one(Type page, string form)
    {
        await using var web = new WebContext();
        await web.KeepAsync(Some.SampleText, Some.Sample);

        var shown = web.Render(builder =>
        {
            builder.OpenComponent(0, page);
            if (page.GetProperty("Slug") is not null) builder.AddAttribute(1, "Slug", Some.Sample);
            builder.CloseComponent();
        });

        var kept = shown.WaitForElement($"[data-kept='{form}'][data-kept-fields]");
        var fields = kept.QuerySelectorAll("input:not([type=file]), select, textarea");
        Assert.NotEmpty(fields);
        Assert.All(fields, field => Assert.False(string.IsNullOrEmpty(field.Id), field.OuterHtml));
        Assert.Equal(fields.Length, fields.Select(field => field.Id).Distinct().Count());
        Assert.Contains(web.JSInterop.Invocations[Find], asked => (string)asked.Arguments[0]! == form);
    }

    [Fact]
    public async Task Each_decision_on_a_finding_is_kept_for_itself_offered_by_the_page_and_forgotten_when_it_is_made()
    {
        await using var web = new WebContext();
        await web.KeepAsync(Some.SampleText, Some.Sample);
        await web.IAmAsync("Ann");
        var form = $"/plans/{Some.Sample}/findings";
        var kept = Setup(web, new KeptInput("1", DateTimeOffset.UnixEpoch, null, new Dictionary<string, string> { ["why-x"] = "because" }, $"{form}?accept=x", "Accept RA0016 of K"));
        web.JSInterop.Setup<string>(Again, _ => true).SetResult("same");
        var page = web.At<FindingsPage>(form, ("Slug", Some.Sample));

        page.WaitForAssertion(() => Assert.Contains("(Accept RA0016 of K)", page.Find("section[aria-label='Unsaved input']").TextContent, StringComparison.Ordinal));
        Assert.Contains(web.JSInterop.Invocations[Find], asked => (string)asked.Arguments[0]! == form && (bool)asked.Arguments[1]!);
        page.Button("Restore").Click();
        page.WaitForAssertion(() => Assert.Equal([kept.Form, "1", "why-x"], web.JSInterop.Invocations[Again].Single().Arguments));
        Assert.Equal([kept.Form, "1"], web.JSInterop.Invocations[Forget].Single().Arguments);
        var names = page.FindAll("[data-kept]").Select(one => one.GetAttribute("data-kept")).ToList();
        Assert.Equal(names.Count, names.Distinct().Count());
        Assert.All(names, name => Assert.StartsWith($"{form}?", name, StringComparison.Ordinal));

        var accept = page.Find("form[aria-label^='Accept']");
        var name = accept.GetAttribute("data-kept");
        accept.QuerySelector("textarea")!.Change("A new key comes in spring");
        page.Find("form[aria-label^='Accept']").QuerySelector("input[type=date]")!.Change("2199-12-31");
        page.Find("form[aria-label^='Accept']").Submit();

        page.WaitForAssertion(() => Assert.Contains(web.JSInterop.Invocations[Forget], asked => (string?)asked.Arguments[0] == name && asked.Arguments[1] is null));
    }

    [Fact]
    public async Task The_browser_types_again_until_nothing_is_overwritten_any_more()
    {
        await using var web = new WebContext();
        await web.KeepAsync(Some.SampleText, Some.Sample);
        Setup(web, new KeptInput("1", DateTimeOffset.UnixEpoch, null, new Dictionary<string, string> { ["report-evidence"] = "All", ["report-number"] = "R-7" }));
        web.JSInterop.Setup<string>(Again, call => (string)call.Arguments[2]! == "report-evidence").SetResult("same");
        web.JSInterop.Setup<string>(Again, call => (string)call.Arguments[2]! == "report-number").SetResult("typed");
        var page = web.At<ReportPage>(Report, ("Slug", Some.Sample));

        page.Button("Restore").Click();

        page.WaitForAssertion(() => Assert.Empty(page.FindAll("section[aria-label='Unsaved input']")));
        Assert.Equal(6, web.JSInterop.Invocations[Again].Count);
        Assert.Equal([Report, "1"], web.JSInterop.Invocations[Forget].Single().Arguments);
    }

    [Fact]
    public async Task What_finds_no_field_stays_kept_and_says_so()
    {
        await using var web = new WebContext();
        await web.KeepAsync(Some.SampleText, Some.Sample);
        Setup(web, new KeptInput("1", DateTimeOffset.UnixEpoch, null, new Dictionary<string, string> { ["report-since"] = "1" }));
        web.JSInterop.Setup<string>(Again, _ => true).SetResult("missing");
        var page = web.At<ReportPage>(Report, ("Slug", Some.Sample));

        page.Button("Restore").Click();

        page.WaitForAssertion(() => Assert.Contains("Not all fields of it are on this page now", page.Find("section[aria-label='Unsaved input'] [role=alert]").TextContent, StringComparison.Ordinal));
        Assert.Single(web.JSInterop.Invocations[Again]);
        Assert.DoesNotContain(web.JSInterop.Invocations, call => call.Identifier == Forget);
    }

    [Fact]
    public async Task What_was_asked_for_is_kept_no_longer()
    {
        await using var web = new WebContext();
        await web.KeepAsync(Some.SampleText, Some.Sample);
        var page = web.At<ReportPage>(Report, ("Slug", Some.Sample));

        await page.Find("form").SubmitAsync();

        Assert.Equal([Report, null], web.JSInterop.Invocations[Forget].Single().Arguments);
    }

    [Fact]
    public async Task A_name_of_a_version_is_kept_and_forgotten_when_it_is_given_up()
    {
        await using var web = new WebContext();
        await web.KeepAsync(Some.SampleText, Some.Sample);
        var page = web.At<VersionsPage>($"/plans/{Some.Sample}/versions", ("Slug", Some.Sample));
        page.Button("Name version 1").Click();
        Assert.Equal($"/plans/{Some.Sample}/versions?name=1", page.Find("form").GetAttribute("data-kept"));

        page.Button("Cancel").Click();

        Assert.Equal([$"/plans/{Some.Sample}/versions?name=1", null], web.JSInterop.Invocations[Forget].Single().Arguments);
    }

    private static KeptInput Setup(WebContext web, KeptInput kept)
    {
        web.JSInterop.Setup<KeptInput[]?>(Find, _ => true).SetResult([kept]);
        return kept;
    }
}
