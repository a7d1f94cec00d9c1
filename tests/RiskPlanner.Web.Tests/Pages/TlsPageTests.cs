using Bunit;
using Microsoft.AspNetCore.Components.Forms;
using RiskPlanner.Web.Pages.Tls;
using RiskPlanner.Web.Tests.Support;

namespace RiskPlanner.Web.Tests.Pages;

public sealed class TlsPageTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task Text_that_is_put_in_is_looked_at_and_each_finding_has_its_change()
    {
        await using var web = new WebContext();
        var page = web.At<TlsPage>("/tls");
        page.Find("#tls-text").Change("EXTENSIONS AUTH_TLS\nKEYRING A/B\nSECURE_DATACONN NEVER\nWIDGET 7\n");

        page.Find("form").Submit();

        page.WaitForAssertion(() => Assert.Contains(page.FindAll(".rp-tls-findings tbody tr"), row => row.Children[1].TextContent == "RT0016"), Patience);
        var row = page.FindAll(".rp-tls-findings tbody tr").Single(row => row.Children[1].TextContent == "RT0016");
        Assert.Equal(("Critical", "text(3,1)", "SECURE_DATACONN NEVER", "SECURE_DATACONN    PRIVATE"), (row.Children[0].TextContent, row.Children[2].TextContent, row.Children[3].TextContent, row.QuerySelector("pre")!.TextContent));
        Assert.Equal(["text(4,1)", "WIDGET 7"], page.Find(".rp-tls-unknown tbody tr").Children.Select(cell => cell.TextContent));
    }

    [Fact]
    public async Task Files_are_looked_at_by_the_profile_that_is_chosen()
    {
        await using var web = new WebContext();
        var page = web.At<TlsPage>("/tls");
        page.Find("#tls-profile").Change("nist");
        page.FindComponents<InputFile>()[0].UploadFiles(InputFileContent.CreateFromText("C030\n", "suites.txt"));

        page.Find("form").Submit();

        page.WaitForAssertion(() => Assert.Equal("Nothing found", page.Find("h2").TextContent), Patience);
        Assert.Contains("NIST SP 800-52 (Revision 2) of 2019-08-29", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_profile_of_one_s_own_counts_and_every_fault_is_listed()
    {
        await using var web = new WebContext();
        var page = web.At<TlsPage>("/tls");
        page.Find("#tls-text").Change("}\n}\n");
        page.Find("#tls-kind").Change("at-tls");
        page.FindComponents<InputFile>()[1].UploadFiles(InputFileContent.CreateFromText("profile: 2\n", "ours.yaml"));

        page.Find("form").Submit();

        page.WaitForAssertion(() => Assert.True(page.FindAll(".rp-tls-faults tbody tr").Count > 3), Patience);
        var places = page.FindAll(".rp-tls-faults tbody tr").Select(row => row.Children[0].TextContent).ToList();
        Assert.Contains("text(1,1)", places);
        Assert.Contains("text(2,1)", places);
        Assert.Contains(places, place => place.StartsWith("ours.yaml(", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_change_is_copied()
    {
        await using var web = new WebContext();
        var page = web.At<TlsPage>("/tls");
        page.Find("#tls-text").Change("09\n");
        page.Find("form").Submit();
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll(".rp-tls-findings button")), Patience);

        await page.Find(".rp-tls-findings button").ClickAsync(new());

        Assert.StartsWith("C030", (string)web.JSInterop.Invocations["navigator.clipboard.writeText"].Single().Arguments[0]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_a_fault()
    {
        await using var web = new WebContext();
        var page = web.At<TlsPage>("/tls");

        page.Find("form").Submit();

        Assert.Equal("Put in text, or choose files.", page.Find("#tls-fault").TextContent);
    }
}
