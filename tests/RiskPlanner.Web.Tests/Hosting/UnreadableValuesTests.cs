using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;
using RiskPlanner.Web.Features;
using RiskPlanner.Web.Hosting;
using RiskPlanner.Web.Tests.Support;

namespace RiskPlanner.Web.Tests.Hosting;

/// <summary>No value in an address makes a page an error.</summary>
public sealed partial class UnreadableValuesTests
{
    private static readonly FeatureSet Features = FeatureSet.Of();

    // A part that reads a value is on some pages only, and every page has to stand it.
    [Fact]
    public async Task Every_page_stands_values_that_it_cannot_read_and_says_so()
    {
        await using var program = await RunningProgram.StartAsync();
        await program.KeepAsync(Some.SampleText, Some.Sample);
        foreach (var page in Features.Pages.Pages)
        {
            var names = Features.QueryValues.NamesOf(page.Component);
            var address = Parameter().Replace(page.Template, match => match.Groups[1].Value == PageCatalog.PlanParameter ? Some.Sample : "1");

            using var answer = await program.Client.GetAsync($"{address}?{string.Join('&', names.Select((name, index) => $"{name}={(index % 2 == 0 ? "abc" : "99999999999")}"))}");

            Assert.True(answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.NotFound, $"{address}: {answer.StatusCode}");
            Assert.All(QueryHelpers.ParseQuery(answer.RequestMessage!.RequestUri!.Query), value => Assert.Equal(UnreadableValues.LeftOut, value.Key));
            var html = await answer.Content.ReadAsStringAsync();
            if (answer.StatusCode == HttpStatusCode.OK && page.Template is not "/error") Assert.True(html.Contains("it is left out. Expected there: ", StringComparison.Ordinal), $"{address} says nothing.");
        }
    }

    [Fact]
    public void Every_page_with_such_values_is_looked_at() => Assert.True(Features.Pages.Pages.Count(page => Features.QueryValues.NamesOf(page.Component).Count > 0) > 20);

    [Fact]
    public async Task What_can_be_read_stays_and_the_rest_is_told_with_what_was_expected()
    {
        await using var program = await RunningProgram.StartAsync();

        using var answer = await program.Client.GetAsync("/runs?page=abc&text=a%26b");
        var html = await answer.Content.ReadAsStringAsync();

        Assert.Equal("?text=a%26b&left-out=page%3Dabc", answer.RequestMessage!.RequestUri!.Query);
        Assert.Contains("The address has page=abc: it is left out. Expected there: a whole number.", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/runs?page=1")]
    [InlineData("/runs?page=")]
    [InlineData("/runs?left-out=page%3D7")]
    [InlineData("/runs?left-out=Call+0800")]
    [InlineData("/runs?left-out=mark%3D%3Cb%3E")]
    public async Task What_a_page_can_read_is_left_alone_and_a_made_up_notice_is_not_shown(string address)
    {
        await using var program = await RunningProgram.StartAsync();

        using var answer = await program.Client.GetAsync(address);

        Assert.Equal(address, answer.RequestMessage!.RequestUri!.PathAndQuery);
        Assert.DoesNotContain("it is left out", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_kind_of_values_of_which_nothing_is_known_is_refused_when_the_program_starts() =>
        Assert.Contains("reads Guid from the query", Assert.Throws<InvalidOperationException>(() => QueryValues.OfTypes([typeof(Unknown)])).Message, StringComparison.Ordinal);

    [GeneratedRegex(@"\{(\w+)(:\w+)?\}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Parameter();

    private abstract class Unknown : ComponentBase
    {
        [SupplyParameterFromQuery]
        public Guid? Mark { get; set; }
    }
}
