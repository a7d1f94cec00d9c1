using AngleSharp.Dom;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using RiskPlanner.Web.Controls;
using RiskPlanner.Web.Tests.Support;

namespace RiskPlanner.Web.Tests.Controls;

public sealed class ConfirmationTests
{
    [Theory]
    [InlineData("Cancel the run", true)]
    [InlineData("Let it go on", false)]
    public async Task The_button_that_was_clicked_is_the_answer(string button, bool answer)
    {
        await using var web = new WebContext();
        var (dialogs, asked) = Ask(web);

        await Button(dialogs, button).ClickAsync();

        Assert.Equal(answer, await asked);
        dialogs.WaitForAssertion(() => Assert.Empty(dialogs.FindAll("[role=dialog]")));
    }

    [Fact]
    public async Task It_is_a_dialog_with_its_question_as_name_and_waits()
    {
        await using var web = new WebContext();
        var (dialogs, asked) = Ask(web);

        var dialog = dialogs.Find("[role=dialog]");

        Assert.Equal("Cancel “A run”?", dialogs.Find($"#{dialog.GetAttribute("aria-labelledby")}").TextContent);
        Assert.Equal("true", dialog.GetAttribute("aria-modal"));
        Assert.Contains("is dropped", dialog.TextContent, StringComparison.Ordinal);
        Assert.False(asked.IsCompleted);
    }

    private static (IRenderedComponent<MudDialogProvider> Dialogs, Task<bool> Asked) Ask(WebContext web)
    {
        var dialogs = web.Dialogs();
        var asked = web.Renderer.Dispatcher.InvokeAsync(() => web.Services.GetRequiredService<IDialogService>().ConfirmAsync(
            "Cancel “A run”?", "What it has computed is dropped.", yes: "Cancel the run", no: "Let it go on"));
        dialogs.WaitForElement("[role=dialog]");
        return (dialogs, asked);
    }

    private static IElement Button(IRenderedComponent<MudDialogProvider> dialogs, string text) =>
        Assert.Single(dialogs.FindAll("button"), button => button.TextContent.Trim() == text);
}
