using Microsoft.Extensions.DependencyInjection;
using RiskPlanner.Web.Editing.Authors;
using RiskPlanner.Web.Tests.Support;

namespace RiskPlanner.Web.Tests.Editing;

public sealed class AuthorNameTests
{
    [Theory]
    [InlineData("A")]
    [InlineData("  Ann  ")]
    [InlineData("<b>Bob</b>")]
    public void A_name_of_1_to_60_characters_is_taken(string name) => Assert.Null(AuthorName.FaultOf(name));

    [Theory]
    [InlineData(null)]
    [InlineData("   ")]
    [InlineData("Ann\u0007")]
    [InlineData("1234567890123456789012345678901234567890123456789012345678901")]
    public void Any_other_name_is_refused_with_a_sentence(string? name) => Assert.EndsWith(".", AuthorName.FaultOf(name), StringComparison.Ordinal);

    [Fact]
    public async Task What_the_browser_kept_is_judged_like_what_is_typed()
    {
        await using var web = new WebContext();
        web.JSInterop.Setup<string?>("riskPlannerEditing.author").SetResult(new string('x', 61));
        var author = web.Services.GetRequiredService<AuthorName>();

        await author.LoadAsync();

        Assert.Null(author.Name);
    }

    [Fact]
    public async Task The_name_that_the_browser_kept_is_shown_as_text()
    {
        await using var web = new WebContext();
        web.JSInterop.Setup<string?>("riskPlannerEditing.author").SetResult("<script>alert(1)</script>");

        var badge = web.Render<AuthorBadge>();

        Assert.Equal("<script>alert(1)</script>", badge.Find(".rp-who-name").TextContent);
        Assert.Empty(badge.FindAll("script"));
    }

    [Fact]
    public async Task A_form_without_a_name_says_so_and_keeps_nothing()
    {
        await using var web = new WebContext();
        var dialogs = web.Dialogs();
        var author = web.Services.GetRequiredService<AuthorName>();
        var asked = web.Renderer.Dispatcher.InvokeAsync(author.AskAsync);
        var dialog = dialogs.WaitForElement("[role=dialog]");

        dialogs.Find("form").Submit();

        Assert.Equal("Who are you?", dialogs.Find("[role=dialog] h2").TextContent);
        Assert.Contains("A name is needed", dialogs.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.False(asked.IsCompleted);
        Assert.Null(author.Name);
    }

    [Fact]
    public async Task Who_saves_without_a_name_is_asked_for_one()
    {
        await using var web = new WebContext();
        var dialogs = web.Dialogs();
        var asked = web.Renderer.Dispatcher.InvokeAsync(web.Services.GetRequiredService<AuthorName>().AskAsync);
        dialogs.WaitForElement("[role=dialog]");

        dialogs.Find("input").Change("  Ann ");
        await dialogs.Find("form").SubmitAsync();

        Assert.Equal("Ann", await asked);
        dialogs.WaitForAssertion(() => Assert.Empty(dialogs.FindAll("[role=dialog]")));
    }
}
