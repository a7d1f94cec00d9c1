using RiskPlanner.Application.Plans;
using RiskPlanner.Interchange;

namespace RiskPlanner.Application.Tests.Plans;

public sealed class PlanWordsTests
{
    [Theory]
    [InlineData("dataSets", "Data sets", "1 data set", "1,200 data sets")]
    [InlineData("keys", "Keys", "1 key", "1,200 keys")]
    [InlineData("arrays", "Arrays", "1 array", "1,200 arrays")]
    [InlineData("backupPolicies", "Backup policies", "1 backup policy", "1,200 backup policies")]
    [InlineData("sysplexes", "Sysplexes", "1 sysplex", "1,200 sysplexes")]
    public void A_section_has_a_title_and_its_items_are_counted(string key, string title, string one, string many)
    {
        var section = PlanSections.Get(key);

        Assert.Equal((title, one, many), (SectionWords.Title(section), SectionWords.Count(section, 1), SectionWords.Count(section, 1200)));
    }

    [Theory]
    [InlineData("sizeKiB", "size KiB")]
    [InlineData("sameValueAs", "same value as")]
    [InlineData("desMasterKey", "DES master key")]
    [InlineData("rsaMasterKey", "RSA master key")]
    [InlineData("rpo", "RPO")]
    public void A_key_is_said_in_words(string key, string words) => Assert.Equal(words, SectionWords.Spaced(key));

    [Theory]
    [InlineData("New", "new-plan")]
    [InlineData("Newer", "newer")]
    public void No_plan_takes_the_address_of_the_page_that_makes_plans(string name, string slug) => Assert.Equal(slug, PlanSlug.Of(name));
}
