using RiskPlanner.Web.Features;
using RiskPlanner.Web.Tests.Support;

namespace RiskPlanner.Web.Tests.Features;

/// <summary>A page that lives in this folder alone (AddedPage.razor, AddedFeature.cs) is in navigation, titles, services and addresses.</summary>
public sealed class AddedPageTests
{
    private const string Address = $"/plans/{Some.Sample}/added";

    [Fact]
    public async Task It_is_in_the_navigation_of_a_plan_and_says_where_you_are()
    {
        await using var web = new WebContext(typeof(AddedPageTests).Assembly);
        await web.KeepAsync(Some.SampleText, Some.Sample);

        var page = web.At<AddedPage>(Address, ("Slug", Some.Sample));

        Assert.Equal("It was added.", page.Find("h1").TextContent);
        Assert.Equal("Added page", web.Features.Pages.EntryAt(Address, Some.Sample)?.Text);
    }

    [Fact]
    public async Task An_address_without_a_page_is_answered_by_the_frame_with_404()
    {
        await using var program = await RunningProgram.StartAsync();

        using var answer = await program.Client.GetAsync("/nowhere");

        Assert.Equal(System.Net.HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("There is no such page", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task Pages_come_compressed(string encoding)
    {
        await using var program = await RunningProgram.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.AcceptEncoding.ParseAdd(encoding);

        using var answer = await program.Client.SendAsync(request);

        Assert.Equal(encoding, Assert.Single(answer.Content.Headers.ContentEncoding));
    }

    [Fact]
    public void Without_its_assembly_it_is_not_there() => Assert.Null(FeatureSet.Of().Pages.At(Address));

    [Fact]
    public async Task The_program_serves_the_page_with_its_title_and_its_entry_and_the_file()
    {
        await using var program = await RunningProgram.StartAsync(typeof(AddedPageTests).Assembly);
        await program.KeepAsync(Some.SampleText, Some.Sample);

        var html = await program.Client.GetStringAsync(Address);

        Assert.Contains("<h1>It was added.</h1>", html, StringComparison.Ordinal);
        Assert.Contains($"<title>Added page - {Some.SamplePlan.Name} - RiskPlanner</title>", html, StringComparison.Ordinal);
        Assert.Contains($"href=\"{Address}\"", html, StringComparison.Ordinal);
        Assert.Equal("A file of the added feature.", await program.Client.GetStringAsync("/added.txt"));
    }
}
