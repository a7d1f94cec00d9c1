using RiskPlanner.Web.Controls;
using RiskPlanner.Web.Glossary;
using RiskPlanner.Web.Tests.Support;

namespace RiskPlanner.Web.Tests.Glossary;

public sealed class GlossaryTests
{
    [Fact]
    public void Every_term_has_one_meaning_and_a_place_of_its_own()
    {
        Assert.True(Terms.All.Count > 50);
        Assert.All(Terms.All, term => Assert.Matches(@"^[A-Z].*\.$", term.Meaning));
        Assert.Equal(Terms.All.Count, Terms.All.Select(term => term.Id).Distinct().Count());
    }

    [Theory]
    [InlineData("CKDS")]
    [InlineData("PKDS")]
    [InlineData("twin")]
    [InlineData("OLD register")]
    [InlineData("TKE zone")]
    [InlineData("key-loss window")]
    [InlineData("crypto-erase")]
    [InlineData("ICSF")]
    [InlineData("KGUP")]
    [InlineData("sysplex")]
    [InlineData("data class")]
    [InlineData("key rotation")]
    [InlineData("master-key change")]
    [InlineData("vaulting")]
    public void The_words_of_the_domain_are_there(string word) => Assert.NotEmpty(Terms.Get(word).Meaning);

    [Theory]
    [InlineData("what-if")]
    [InlineData("simulation")]
    [InlineData("event")]
    [InlineData("target")]
    [InlineData("detected")]
    [InlineData("timeline")]
    [InlineData("step")]
    [InlineData("key event")]
    [InlineData("outcome")]
    [InlineData("recovery path")]
    [InlineData("data age")]
    [InlineData("RPO")]
    [InlineData("recovery time")]
    [InlineData("RTO")]
    [InlineData("planning period")]
    [InlineData("topology")]
    [InlineData("assessment")]
    [InlineData("assumption")]
    [InlineData("current plan")]
    [InlineData("configuration warning")]
    [InlineData("shortfall")]
    [InlineData("margin")]
    [InlineData("condition")]
    [InlineData("access path")]
    [InlineData("copy flow")]
    [InlineData("block copy")]
    [InlineData("record copy")]
    [InlineData("usable copy")]
    [InlineData("unique value")]
    [InlineData("duplicate value")]
    [InlineData("neighbours in the CKDS list")]
    [InlineData("generation of a master key")]
    public void The_words_of_the_pages_are_there(string word) => Assert.NotEmpty(Terms.Get(word).Meaning);

    [Fact]
    public void A_word_that_is_not_there_is_not_passed_over() => Assert.Throws<KeyNotFoundException>(() => Terms.Get("nonsense"));

    [Fact]
    public async Task A_term_describes_its_word_and_leads_to_the_glossary()
    {
        await using var web = new WebContext();

        var term = web.Render<Term>(parameters => parameters.Add(one => one.Word, "CKDS"));

        var link = term.Find("a");
        Assert.Equal(("CKDS", "/help#ckds"), (link.TextContent, link.GetAttribute("href")));
        Assert.Equal(Terms.Get("CKDS").Meaning, term.Find($"#{link.GetAttribute("aria-describedby")}[role=tooltip]").TextContent);
    }

    [Fact]
    public void Every_word_that_pages_mark_is_in_the_glossary()
    {
        var marked = Directory.EnumerateFiles(Path.Combine(Repository.Root, "src", "RiskPlanner.Web"), "*.razor", SearchOption.AllDirectories)
            .SelectMany(file => System.Text.RegularExpressions.Regex.Matches(File.ReadAllText(file), "<Term Word=\"([^\"@]+)\"", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)))
            .Select(match => match.Groups[1].Value).ToList();

        Assert.NotEmpty(marked);
        Assert.All(marked, word => Terms.Get(word));
    }
}
