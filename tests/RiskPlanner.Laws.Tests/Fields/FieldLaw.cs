using System.Text.Json.Nodes;
using RiskPlanner.Interchange;

namespace RiskPlanner.Laws.Tests.Fields;

/// <summary>
/// Law 14: nothing in a plan is deaf. Each field of the schema, mappings by their own keys, changes a replay, a finding or a sum of some plan, or says <c>x-forPeople</c> and changes none of any.
/// </summary>
public sealed class FieldLaw(FieldCount count) : IClassFixture<FieldCount>
{
    /// <summary>What no plan here can show, as it stands in a file of its own, and another test does: its file, and a word that stands in it.</summary>
    private static readonly Dictionary<(string Shape, string Key), (string File, string Word)> ShownElsewhere = new()
    {
        [("naming", "file")] = ("RiskPlanner.Cli.Tests/FindingsTests.cs", "naming: {file:"),
    };

    private static readonly JsonObject Schema = JsonNode.Parse(PlanSchema.Write())!.AsObject();

    [Theory]
    [Trait("Category", "LongProof")]
    [MemberData(nameof(ForPeople))]
    public void What_is_for_people_changes_no_result(string shape, string key)
    {
        count.Try();
        var tried = 0;
        foreach (var plan in PlanCorpus.All)
        {
            foreach (var (changed, place) in FieldChanges.Of(plan.Json, Schema, shape, key).Take(4))
            {
                if (PlanResults.Of(changed, plan.Events, place) is not { } result) continue;
                tried++;
                Assert.True(result == plan.Result, $"{shape}.{key} says x-forPeople, and changes what comes of {plan.Name} at {place}:\n{FirstDifference(plan.Result!, result)}");
            }
        }

        Assert.True(tried > 0, $"No plan here can have another {shape}.{key}.");
        count.Hold();
    }

    [Theory]
    [MemberData(nameof(Deciding))]
    [Trait("Category", "LongProof")]
    public void Every_other_field_changes_a_result_of_some_plan(string shape, string key)
    {
        if (ShownElsewhere.TryGetValue((shape, key), out var test))
        {
            Assert.Contains(test.Word, Repository.Read($"tests/{test.File}"), StringComparison.Ordinal);
            return;
        }

        count.Try();
        Assert.True(ChangesAResult(shape, key), $"{shape}.{key} changes nothing: it decides nothing, or no plan here shows what.");
        count.Hold();
    }

    [Fact]
    [Trait("Category", "LongProof")]
    public void A_field_that_decides_nothing_would_be_noticed() => Assert.False(ChangesAResult("application", "description"));

    private static bool ChangesAResult(string shape, string key) =>
        PlanCorpus.All.Any(plan => FieldChanges.Of(plan.Json, Schema, shape, key).Any(change => PlanResults.Of(change.Plan, plan.Events, change.Place) is { } result && result != plan.Result));

    private static string FirstDifference(string before, string after) =>
        before.Split('\n').Zip(after.Split('\n')).Where(pair => pair.First != pair.Second).Select(pair => $"{pair.First}\n{pair.Second}").FirstOrDefault() ?? "one has more lines";

    public static TheoryData<string, string> ForPeople() => Fields(isForPeople: true);

    public static TheoryData<string, string> Deciding() => Fields(isForPeople: false);

    private static TheoryData<string, string> Fields(bool isForPeople)
    {
        var fields = new TheoryData<string, string>();
        foreach (var (shape, form) in Schema["$defs"]!.AsObject().Select(entry => (entry.Key, entry.Value!.AsObject())).Prepend(("", Schema)))
        {
            foreach (var (key, field) in form["properties"] as JsonObject ?? [])
            {
                if (((bool?)field!["x-forPeople"] ?? false) == isForPeople && FieldChanges.IsLeaf(field.AsObject())) fields.Add(shape, key);
            }
        }

        return fields;
    }
}
