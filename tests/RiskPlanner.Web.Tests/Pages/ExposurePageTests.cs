using System.Text.Json;
using AngleSharp.Dom;
using Bunit;
using RiskPlanner.Interchange;
using RiskPlanner.Web.Pages.Exposure;
using RiskPlanner.Web.Tests.Support;

namespace RiskPlanner.Web.Tests.Pages;

public sealed class ExposurePageTests
{
    [Fact]
    public async Task It_draws_the_ways_that_the_command_line_lists_and_marks_each_clear_place()
    {
        await using var web = new WebContext();
        var page = await OpenAsync(web, "?show=all");
        var flows = (await CommandLineJson.OfAsync("exposure", Some.SampleText, "--fail-on", "never")).GetProperty("flows").EnumerateArray().ToList();
        var drawings = page.FindAll(".rp-flow");

        Assert.NotEmpty(flows);
        Assert.All(flows, flow => Assert.Contains(drawings, drawing => drawing.QuerySelector("figcaption")!.TextContent.Contains(flow.GetProperty("name").GetString()!, StringComparison.Ordinal)
            && Hops(drawing).SequenceEqual(flow.GetProperty("hops").EnumerateArray().Select(Hop))));
        Assert.All(page.FindAll(".rp-hop--clear"), hop => Assert.StartsWith("CLEAR", hop.QuerySelector(".rp-hop__state")!.TextContent, StringComparison.Ordinal));
        Assert.Contains(flows, flow => flow.GetProperty("hops").EnumerateArray().Any(hop => hop.GetProperty("state").GetString() == "clear"));
    }

    [Fact]
    public async Task Without_a_wish_those_with_a_clear_place_are_drawn()
    {
        await using var web = new WebContext();
        var page = await OpenAsync(web);

        Assert.NotEmpty(page.FindAll(".rp-flow"));
        Assert.All(page.FindAll(".rp-flow"), drawing => Assert.NotNull(drawing.QuerySelector(".rp-hop--clear")));
    }

    [Fact]
    public async Task It_counts_the_ways_of_the_command_line_and_says_who_reads_a_link_in_the_same_words()
    {
        await using var web = new WebContext();
        var page = await OpenAsync(web, "?show=all");
        var flows = (await CommandLineJson.OfAsync("exposure", Some.SampleText, "--fail-on", "never")).GetProperty("flows").EnumerateArray().ToList();

        Assert.StartsWith($"{flows.Count} ways by which data is copied or sent", page.Find(".rp-callout").TextContent.Trim(), StringComparison.Ordinal);
        var link = page.FindAll(".rp-hop--clear").First(hop => hop.QuerySelector(".rp-hop__place")!.TextContent.StartsWith("link from", StringComparison.Ordinal));
        Assert.Equal("read by whoever gets at it", link.QuerySelector(".rp-hop__readers")!.TextContent);
    }

    [Fact]
    public async Task A_plan_with_many_ways_has_pages_of_findings_and_ways_and_draws_one_at_first()
    {
        await using var web = new WebContext();
        var plan = PlanFile.Read(Some.SampleText).Plan!;
        plan = plan with { Transfers = [.. Enumerable.Range(1, 15).Select(number => plan.Transfers[0] with { Name = $"SEND-{number:00}", Method = Model.TransferMethod.Ftp })] };
        await web.KeepAsync(PlanFile.Write(plan), Some.Sample);
        var page = web.At<ExposurePage>($"/plans/{Some.Sample}/exposure", ("Slug", Some.Sample));
        page.WaitForElement(".rp-callout", TimeSpan.FromSeconds(60));

        Assert.Equal(8, page.FindAll(".rp-exposures > li").Count);
        Assert.Equal(12, page.FindAll(".rp-way").Count);
        Assert.Single(page.FindAll(".rp-way[open]"));
        Assert.Equal(["?findings=2", "?ways=2"], page.FindAll("nav.rp-pager a[rel=next]").Select(link => link.GetAttribute("href")!).Select(href => href[href.IndexOf('?', StringComparison.Ordinal)..]));
        Assert.All(page.FindAll(".rp-exposures > li"), finding => Assert.Contains("#way-", finding.QuerySelector("a")!.GetAttribute("href"), StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_way_that_the_address_names_is_open()
    {
        await using var web = new WebContext();
        var page = await OpenAsync(web, "?show=all&way=2");

        Assert.Equal("way-2", Assert.Single(page.FindAll(".rp-way[open]")).QuerySelector("figure")!.Id);
    }

    [Fact]
    public async Task Each_finding_has_its_safe_route_its_change_and_leads_to_its_drawing()
    {
        await using var web = new WebContext();
        var page = await OpenAsync(web);
        var findings = (await CommandLineJson.OfAsync("exposure", Some.SampleText, "--fail-on", "never")).GetProperty("findings").EnumerateArray().ToList();
        var listed = page.FindAll(".rp-exposures > li");

        Assert.NotEmpty(findings);
        Assert.Equal(findings.Count, listed.Count);
        string[] gravest = ["error", "warning", "note"];
        Assert.All(findings.OrderBy(finding => Array.IndexOf(gravest, finding.GetProperty("severity").GetString())).Zip(listed), pair =>
        {
            Assert.Contains(pair.First.GetProperty("message").GetString()!, pair.Second.TextContent, StringComparison.Ordinal);
            Assert.Contains(pair.First.GetProperty("safeRoute").GetString()!, pair.Second.TextContent, StringComparison.Ordinal);
            Assert.Equal(pair.First.GetProperty("change").GetString(), pair.Second.QuerySelector("pre")?.TextContent ?? "");
        });
        Assert.All(listed, finding => Assert.StartsWith("#way-", finding.QuerySelector("a")!.GetAttribute("href"), StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_plan_without_data_sets_says_what_to_do()
    {
        await using var web = new WebContext();
        await web.KeepAsync(PlanFile.Write(PlanFile.Read(Some.SampleText).Plan! with { DataSets = [] }), Some.Sample);
        var page = web.At<ExposurePage>($"/plans/{Some.Sample}/exposure", ("Slug", Some.Sample));

        Assert.Contains("This plan has no data set yet", page.Markup, StringComparison.Ordinal);
    }

    private static IEnumerable<(string State, string Place)> Hops(IElement drawing) =>
        drawing.QuerySelectorAll(".rp-hop").Select(hop => (hop.ClassName!.Split("--")[1], hop.QuerySelector(".rp-hop__place")!.TextContent));

    private static (string State, string Place) Hop(JsonElement hop) => (hop.GetProperty("state").GetString()!, hop.GetProperty("at").GetString()!);

    private static async Task<IRenderedComponent<ExposurePage>> OpenAsync(WebContext web, string query = "")
    {
        await web.KeepAsync(Some.SampleText, Some.Sample);
        var page = web.At<ExposurePage>($"/plans/{Some.Sample}/exposure{query}", ("Slug", Some.Sample));
        page.WaitForElement(".rp-callout", TimeSpan.FromSeconds(60));
        return page;
    }
}
