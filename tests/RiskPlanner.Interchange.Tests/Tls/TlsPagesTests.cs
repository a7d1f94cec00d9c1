using System.Text.RegularExpressions;
using NodaTime;
using RiskPlanner.Tls;

namespace RiskPlanner.Interchange.Tests.Tls;

/// <summary>The examples of each rule's page are what they say, and tables of pages are as the program has them.</summary>
public class TlsPagesTests
{
    private static readonly Dictionary<string, TlsFileKind> Kinds = new()
    {
        ["ftp-server"] = TlsFileKind.FtpServer,
        ["ftp-client"] = TlsFileKind.FtpClient,
        ["at-tls"] = TlsFileKind.AtTls,
        ["isklm"] = TlsFileKind.Isklm,
        ["ciphers"] = TlsFileKind.Ciphers,
        ["racdcert"] = TlsFileKind.Racdcert,
    };

    private static readonly Regex Fence = new("```(?<language>[a-z-]+)\n(?<text>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));

    public static TheoryData<string> Ids => [.. TlsRules.All.Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Each_example_that_does_not_comply_is_found_by_the_rule_and_those_that_do_have_no_finding_of_it(string id)
    {
        var page = Repository.Read($"docs/tls/{id}.md");
        var (wrong, right) = (Examples(page, "## Not compliant"), Examples(page, "## Compliant"));

        Assert.NotEmpty(wrong);
        Assert.NotEmpty(right);
        // A server that was asked is held against the settings beside it.
        if (wrong.Exists(example => example.Language == "probe")) Assert.Contains(Check(wrong).Findings, finding => finding.Rule.Id == id);
        else Assert.All(wrong, example => Assert.Contains(Check([example]).Findings, finding => finding.Rule.Id == id));
        Assert.DoesNotContain(Check(right).Findings, finding => finding.Rule.Id == id);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_page_has_the_title_and_the_severity_of_the_rule(string id)
    {
        var (page, rule) = (Repository.Read($"docs/tls/{id}.md"), TlsRules.Find(id)!);

        Assert.StartsWith($"# {id}: {rule.Title.TrimEnd('.')}\n\nSeverity: {rule.Severity.ToString().ToLowerInvariant()}.\n", page, StringComparison.Ordinal);
        Assert.Equal(page, rule.Page);
    }

    [Fact]
    public void Ids_are_told_once_and_in_their_order() => Assert.Equal(TlsRules.All.Select((_, index) => $"RT{index + 1:D4}"), TlsRules.All.Select(rule => rule.Id));

    [Fact]
    public void Every_fact_that_a_page_names_is_among_the_facts()
    {
        var facts = Repository.Read("docs/tls/facts.md");

        Assert.All(TlsRules.All, rule => Assert.All(Regex.Matches(rule.Page, @"\bF\d\w?\b", RegexOptions.None, TimeSpan.FromSeconds(1)), fact => Assert.Contains($"| {fact.Value} |", facts, StringComparison.Ordinal)));
    }

    [Fact]
    public void The_list_of_rules_is_the_program_s() => GeneratedFilesTests.Compare("docs/tls/README.md", page => Between(page, "rules",
        "\n| rule | severity | what it says |\n|---|---|---|\n" + string.Concat(TlsRules.All.Select(rule => $"| [{rule.Id}]({rule.Id}.md) | {rule.Severity.ToString().ToLowerInvariant()} | {rule.Title} |\n"))));

    [Fact]
    public void The_reference_of_profiles_is_the_form_s() => GeneratedFilesTests.Compare("docs/tls/profiles.md", page => Between(page, "reference", TlsProfileFile.WriteReference()));

    [Fact]
    public void The_committed_schema_of_profiles_is_the_one_that_the_form_gives() => GeneratedFilesTests.Compare("schema/tls-profile-1.schema.json", _ => TlsProfileFile.WriteSchema());

    private static List<(string Language, string Text)> Examples(string page, string heading)
    {
        var from = page.IndexOf(heading + "\n", StringComparison.Ordinal);
        Assert.True(from >= 0, heading);
        var end = page.IndexOf("\n## ", from + heading.Length, StringComparison.Ordinal);
        return [.. Fence.Matches(end < 0 ? page[from..] : page[from..end]).Select(match => (match.Groups["language"].Value, match.Groups["text"].Value))];
    }

    private static TlsReport Check(List<(string Language, string Text)> examples)
    {
        var files = new List<TlsFile>();
        foreach (var (language, text) in examples.Where(example => example.Language != "probe"))
        {
            var read = TlsFileReader.Read(language, text, Kinds[language]);
            Assert.Empty(read.Faults);
            files.Add(read.File!);
        }

        var probe = examples.Find(example => example.Language == "probe").Text is { } probed
            ? new ProbeReport { Place = new Place("ftp.example.com:21", 0, 0), Suites = [.. probed.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Probed)] }
            : null;
        return TlsChecker.Check(new TlsQuestion(files, TlsProfileFile.Known("bsi").Profile!, new LocalDate(2026, 11, 28)) { Probe = probe });
    }

    private static ProbedSuite Probed(string line)
    {
        var blank = line.LastIndexOf(' ');
        return new ProbedSuite(TlsVersionWords.Parse(line[..blank])!.Value, CipherCatalogue.Find(line[(blank + 1)..])!, true);
    }

    private static string Between(string page, string name, string text)
    {
        var from = page.IndexOf($"<!-- {name}: begin -->\n", StringComparison.Ordinal) + $"<!-- {name}: begin -->\n".Length;
        return $"{page[..from]}{text}\n{page[page.IndexOf($"<!-- {name}: end -->", StringComparison.Ordinal)..]}";
    }
}
