using System.Text.Json;

namespace RiskPlanner.Cli.Tests;

/// <summary>Who together can lose the data of a plan, and what one person can.</summary>
public sealed class PeopleTests : IDisposable
{
    private const string People = """

        people:
          - {name: Facility manager, holds: [PROD, RECOV]}
          - {name: Courier, holds: [VAULT]}
          - {name: "O'Neil's deputy", may: [{act: key-destruction, targets: [DSET.PRIM.LEDGER.*]}]}
          - {name: Visitor}
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task One_person_alone_leads_and_each_set_is_a_command_that_ends_as_told()
    {
        var plan = await PlanAsync();
        var people = (await JsonAsync("cutsets", plan, "--estate", "--people", "--order", "1")).GetProperty("people");
        var sets = people.GetProperty("sets").EnumerateArray().ToList();

        Assert.Equal("any", people.GetProperty("of").GetString());
        Assert.Equal(JsonValueKind.Null, people.GetProperty("truncatedAt").ValueKind);
        Assert.Contains("Facility manager", Names(sets[0]));
        Assert.Contains(sets, set => Names(set).SequenceEqual(["O'Neil's deputy"]));
        Assert.Equal(sets.Select(set => Names(set).Count).Order(), sets.Select(set => Names(set).Count));
        Assert.Equal(["Visitor"], people.GetProperty("persons").EnumerateArray().Where(person => person.GetProperty("acts").GetInt32() == 0).Select(person => person.GetProperty("name").GetString()));
        foreach (var set in sets)
        {
            var outcomes = await JsonAsync([.. Arguments(set.GetProperty("replay").GetString()!)]);
            var dataSet = set.GetProperty("named")[0].GetString();
            Assert.Equal("lost", outcomes.GetProperty("outcomes").EnumerateArray().Single(outcome => outcome.GetProperty("dataSet").GetString() == dataSet).GetProperty("outcome").GetString());
        }
    }

    [Fact]
    public async Task Who_loses_all_is_told_with_acts_that_lose_all()
    {
        var plan = await PlanAsync();
        var people = (await JsonAsync("cutsets", plan, "--estate", "--people", "--of", "all", "--order", "1")).GetProperty("people");

        Assert.Equal("all", people.GetProperty("of").GetString());
        foreach (var set in people.GetProperty("sets").EnumerateArray())
        {
            var outcomes = await JsonAsync([.. Arguments(set.GetProperty("replay").GetString()!)]);
            Assert.All(outcomes.GetProperty("outcomes").EnumerateArray(), outcome => Assert.Equal("lost", outcome.GetProperty("outcome").GetString()));
            Assert.Equal(8, set.GetProperty("dataSets").GetInt32());
        }
    }

    [Fact]
    public async Task An_auditor_reads_who_alone_can_lose_what_and_how()
    {
        var text = (await CommandLine.RunAsync("cutsets", await PlanAsync(), "--estate", "--people", "--order", "1")).Out.ReplaceLineEndings("\n");

        Assert.Contains("People: 6. Sets of any number of them were looked for; with everything that they may do and hold,\none person alone can lose a data set of the estate:\n", text, StringComparison.Ordinal);
        Assert.Contains("Visitor can do nothing of that kind by what the plan says.", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Holders_of_key_parts_are_people_where_a_plan_names_nobody_else()
    {
        var people = (await JsonAsync("cutsets", CommandLine.SamplePlan, "--estate", "--people", "--order", "1")).GetProperty("people");

        Assert.Equal(["First key officer", "Second key officer"], people.GetProperty("persons").EnumerateArray().Select(person => person.GetProperty("name").GetString()));
        Assert.Equal(0, people.GetProperty("count").GetInt32());
    }

    [Fact]
    public async Task A_plan_that_names_nobody_has_no_people_to_ask_for()
    {
        var text = (await File.ReadAllTextAsync(CommandLine.SamplePlan)).Replace("        - {site: VAULT, holders: [First key officer, Second key officer], medium: smart-card, zone: PAYROLL-ZONE}", "        []", StringComparison.Ordinal);

        var result = await CommandLine.RunAsync("cutsets", _folder.Write("nobody.yaml", text), "--estate", "--people");

        Assert.Equal(ExitCode.BadInput, result.Code);
        Assert.Contains("--people: the plan names nobody.", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_person_can_lose_is_what_a_replay_of_all_that_he_does_tells()
    {
        var plan = await PlanAsync();
        var impact = await JsonAsync("impact", plan, "--person", "Facility manager");
        var events = impact.GetProperty("events").EnumerateArray().Select(one => $"{one.GetProperty("kind").GetString()} target={one.GetProperty("target").GetString()} discovered=at-once").ToList();
        var outcomes = await JsonAsync(["replay", plan, .. events.SelectMany(text => new[] { "--event", text }), "--between", "nothing"]);

        Assert.Equal("Facility manager", impact.GetProperty("person").GetString());
        Assert.Equal(["site-loss target=PROD discovered=at-once", "site-loss target=RECOV discovered=at-once"], events);
        Assert.Equal(
            outcomes.GetProperty("outcomes").EnumerateArray().Where(outcome => outcome.GetProperty("outcome").GetString() == "lost").Select(outcome => outcome.GetProperty("dataSet").GetString()),
            impact.GetProperty("lost").EnumerateArray().Select(name => name.GetString()));
    }

    [Theory]
    [InlineData("--person 'Nobody': The plan has no such person. Expected: one of Facility manager, Courier, O'Neil's deputy, Visitor, First key officer, Second key officer.", "--person", "Nobody")]
    [InlineData("--person 'Visitor': By what the plan says, nothing can be done to it by this person.", "--person", "Visitor")]
    [InlineData("--at: 'yesterday'", "--person", "Courier", "--at", "yesterday")]
    [InlineData("Expected: one of --event and --person.", "--person", "Courier", "--event", "site-loss target=PROD")]
    [InlineData("Expected: one of --event and --person.")]
    [InlineData("Expected: --person beside it.", "--event", "site-loss target=PROD", "--at", "2026-03-01T00:00:00Z")]
    public async Task A_wrong_question_about_a_person_is_bad_input(string message, params string[] options)
    {
        var result = await CommandLine.RunAsync(["impact", await PlanAsync(), .. options]);

        Assert.Equal(ExitCode.BadInput, result.Code);
        Assert.Contains(message, result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_can_lose_data_alone_is_a_finding()
    {
        var result = await CommandLine.RunAsync("findings", await PlanAsync(), "--source", "advice", "--format", "json");
        using var json = JsonDocument.Parse(result.Out);
        var alone = json.RootElement.EnumerateArray().Where(finding => finding.GetProperty("id").GetString() == "RA0053").ToList();

        Assert.Equal(["people[0]", "people[2]"], alone.Select(finding => finding.GetProperty("path").GetString()));
        Assert.All(alone, finding => Assert.Equal("error", finding.GetProperty("severity").GetString()));
    }

    private async Task<string> PlanAsync() => _folder.Write("people.yaml", (await File.ReadAllTextAsync(CommandLine.SamplePlan)).TrimEnd() + "\n" + People.ReplaceLineEndings("\n") + "\n");

    private static List<string?> Names(JsonElement set) => [.. set.GetProperty("names").EnumerateArray().Select(name => name.GetString())];

    private static async Task<JsonElement> JsonAsync(params string[] arguments)
    {
        var result = await CommandLine.RunAsync([.. arguments, "--format", "json"]);
        Assert.Equal("", result.Error);
        using var json = JsonDocument.Parse(result.Out);
        return json.RootElement.Clone();
    }

    /// <summary>The arguments of a command as a shell takes them apart.</summary>
    private static List<string> Arguments(string command)
    {
        var words = new List<string>();
        var word = new System.Text.StringBuilder();
        var (quoted, any) = (false, false);
        for (var index = 0; index < command.Length; index++)
        {
            var sign = command[index];
            if (quoted && sign != '\'') word.Append(sign);
            else if (sign == '\'') (quoted, any) = (!quoted, true);
            else if (sign == '\\') word.Append(command[++index]);
            else if (sign != ' ') word.Append(sign);
            else if (word.Length > 0 || any)
            {
                words.Add(word.ToString());
                word.Clear();
                any = false;
            }
        }

        words.Add(word.ToString());
        return [.. words.Skip(1)];
    }
}
