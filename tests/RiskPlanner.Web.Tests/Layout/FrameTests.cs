using Bunit.Rendering;
using Microsoft.AspNetCore.Components;
using RiskPlanner.Application.Runs;
using RiskPlanner.Web.Layout;
using RiskPlanner.Web.Tests.Support;

namespace RiskPlanner.Web.Tests.Layout;

public sealed class FrameTests
{
    [Fact]
    public async Task The_drawer_has_the_workspace_and_of_an_open_plan_its_groups()
    {
        await using var web = new WebContext();
        await web.KeepAsync(Some.SampleText, Some.Sample);

        var frame = At(web, $"/plans/{Some.Sample}/keys");

        Assert.Equal(["Workspace", "Model", "Analyse", "Assure"], frame.FindAll("#rp-drawer nav p[id]").Select(group => group.TextContent));
        Assert.Equal(("Keys & key stores", "page"), Current(frame, "Plan"));
        Assert.Equal(("Plans", "true"), Current(frame, "Main"));
        Assert.All(frame.FindAll("#rp-drawer nav a"), link => Assert.NotEmpty(link.TextContent.Trim()));
    }

    [Fact]
    public async Task Without_a_plan_the_drawer_has_the_workspace_alone()
    {
        await using var web = new WebContext();

        Assert.Equal("Main", Assert.Single(At(web, "/runs").FindAll("#rp-drawer nav")).GetAttribute("aria-label"));
    }

    [Fact]
    public async Task Breadcrumbs_lead_up()
    {
        await using var web = new WebContext();
        await web.KeepAsync(Some.SampleText, Some.Sample);

        var crumbs = At(web, $"/plans/{Some.Sample}/edit/keys/SOME.KEY").FindAll("nav[aria-label=Breadcrumbs] li");

        Assert.Equal(["Plans", Some.SamplePlan.Name, "Keys", "SOME.KEY"], crumbs.Select(crumb => crumb.TextContent));
        Assert.Equal(["/plans", $"/plans/{Some.Sample}", $"/plans/{Some.Sample}/edit/keys", null], crumbs.Select(crumb => crumb.QuerySelector("a")?.GetAttribute("href")));
    }

    [Fact]
    public async Task The_plan_switcher_leads_to_the_plan_that_is_chosen()
    {
        await using var web = new WebContext();
        await web.KeepAsync(Some.SampleText, Some.Sample);
        var frame = At(web, "/runs");

        frame.Find("select[aria-label='Open plan']").Change(Some.Sample);

        Assert.EndsWith($"/plans/{Some.Sample}", web.Services.GetNavigation().Uri, StringComparison.Ordinal);
        frame.WaitForAssertion(() => Assert.Equal(("Overview", "page"), Current(frame, "Plan")));
    }

    [Fact]
    public async Task Until_the_page_is_live_nothing_can_be_typed_or_chosen()
    {
        await using var web = new WebContext();
        web.SetRendererInfo(new RendererInfo("Static", isInteractive: false));

        var frame = At(web, "/runs");

        Assert.True(frame.Find("main fieldset").HasAttribute("disabled"));
        Assert.All(frame.FindAll("header select, header button:not([popovertarget])"), control => Assert.True(control.HasAttribute("disabled"), control.OuterHtml));
    }

    [Fact]
    public async Task A_run_that_ends_elsewhere_is_announced_and_the_notice_can_be_dismissed()
    {
        await using var web = new WebContext();
        web.Runs.Add(Some.Run(state: RunState.Running));
        var frame = At(web, "/");
        Assert.StartsWith("Activity: 1 run", frame.Find("header a[href='/runs']").GetAttribute("aria-label"), StringComparison.Ordinal);

        web.Tell((await web.Runs.FindAsync(1))! with { State = RunState.Done });

        frame.WaitForAssertion(() => Assert.Contains("A run", frame.Find(".rp-toasts").TextContent, StringComparison.Ordinal));
        frame.Find("[aria-label='Dismiss the notice of run 1']").Click();
        Assert.Empty(frame.Find(".rp-toasts").TextContent.Trim());
        Assert.Equal("Activity: nothing is running", frame.Find("header a[href='/runs']").GetAttribute("aria-label"));
    }

    [Fact]
    public async Task What_goes_wrong_in_work_that_a_page_does_not_await_is_shown_by_the_frame()
    {
        await using var web = new WebContext();

        web.Services.GetNavigation().NavigateTo("/runs");
        var frame = web.Render<MainLayout>(parameters => parameters.Add(layout => layout.Body, builder =>
        {
            builder.OpenComponent<FailsLater>(0);
            builder.CloseComponent();
        }));
        frame.Find("main button").Click();

        frame.WaitForAssertion(() => Assert.Equal("This page could not be shown", frame.Find("main [role=alert] h1").TextContent));
    }

    private static (string Text, string? State) Current(IRenderedComponent<MainLayout> frame, string navigation)
    {
        var link = Assert.Single(frame.FindAll($"#rp-drawer nav[aria-label={navigation}] a[aria-current]"));
        return (link.TextContent, link.GetAttribute("aria-current"));
    }

    private static IRenderedComponent<MainLayout> At(WebContext web, string address)
    {
        web.Services.GetNavigation().NavigateTo(address);
        return web.Render<MainLayout>(parameters => parameters.Add(layout => layout.Body, builder => builder.AddMarkupContent(0, "<h1>A page</h1>")));
    }
}
