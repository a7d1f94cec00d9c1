using System.Text.Json.Nodes;
using RiskPlanner.Interchange;

namespace RiskPlanner.Application.Tests.ForPeople;

/// <summary>
/// Nothing in a plan is deaf: each field of the schema, mappings by their own keys, changes a replay, a finding or a sum of some plan, or says <c>x-forPeople</c> and changes none of any.
/// </summary>
public class ForPeopleTests
{
    /// <summary>What no plan here shows and another test does: its file, and a word that stands in it.</summary>
    private static readonly Dictionary<(string Shape, string Key), (string File, string Word)> ShownElsewhere = new()
    {
        [("sysplex", "apars")] = ("RiskPlanner.Agreement.Tests/Stories/CopyLabelStoryTests.cs", "Apars ="),
        [("sysplex", "level")] = ("RiskPlanner.Agreement.Tests/Stories/CopyLabelStoryTests.cs", "Level ="),
        [("sysplex", "sharesUpdates")] = ("RiskPlanner.Agreement.Tests/Stories/OtherCkdsStoryTests.cs", "SharesUpdates = false"),
        [("keyStoreSource", "store")] = ("RiskPlanner.Agreement.Tests/Stories/OtherCkdsStoryTests.cs", "new KeyStoreSource("),
        [("versionsOfExisting", "days")] = ("RiskPlanner.Agreement.Tests/Stories/HsmStoryTests.cs", "new VersionLimits("),
        [("allocation", "failOnUnsupportedType")] = ("RiskPlanner.Agreement.Tests/Stories/CopyLabelStoryTests.cs", "FailOnUnsupportedType ="),
        [("keyManager", "recoveryKeyAt")] = ("RiskPlanner.Agreement.Tests/Stories/KeyRouteStoryTests.cs", "RecoveryKeyAt ="),
        [("step", "withdrawn")] = ("RiskPlanner.Emulator.Tests/Tables/ComposedMethodTests.cs", "Withdrawn"),
        [("keyManager", "recoveryKeyChanges")] = ("RiskPlanner.Agreement.Tests/Stories/KeyRouteStoryTests.cs", "RecoveryKeyChanges ="),
        [("keyManager", "dataBaseBackups")] = ("RiskPlanner.Agreement.Tests/Stories/RepositoryBackupStoryTests.cs", "DataBaseBackups ="),
        [("keyManager", "dualControl")] = ("RiskPlanner.Agreement.Tests/Stories/KeyRouteStoryTests.cs", "DualControl = true"),
        [("expiryAlerts", "lead")] = ("RiskPlanner.Model.Tests/Advice/ExpiryAdviceTests.cs", "Lead = Period."),
        [("tape", "rekeys")] = ("RiskPlanner.Agreement.Tests/Stories/TapeKeyServerStoryTests.cs", "Rekeys ="),
        [("tapeRekey", "at")] = ("RiskPlanner.Agreement.Tests/Stories/TapeKeyServerStoryTests.cs", "Rekeys ="),
        [("tapeRekey", "keyLabels")] = ("RiskPlanner.Agreement.Tests/Stories/TapeKeyServerStoryTests.cs", "Rekeys ="),
        [("keyManager", "masterKey")] = ("RiskPlanner.Agreement.Tests/Stories/TapeKeyServerStoryTests.cs", "MasterKey = new("),
        [("managerMasterKey", "at")] = ("RiskPlanner.Agreement.Tests/Stories/TapeKeyServerStoryTests.cs", "MasterKey = new("),
        [("managerMasterKey", "on")] = ("RiskPlanner.Agreement.Tests/Stories/TapeKeyServerStoryTests.cs", "MasterKey = new("),
        [("step", "rsaKeyLabel")] = ("RiskPlanner.Agreement.Tests/Stories/EncryptedDumpStoryTests.cs", "RsaKeyLabel ="),
        [("inventoryBackup", "keep")] = ("RiskPlanner.Agreement.Tests/Stories/InventoryStoryTests.cs", "Keep = keep"),
        [("labelChange", "how")] = ("RiskPlanner.Agreement.Tests/Stories/LabelChangeStoryTests.cs", "LabelChangeKind.FirstEncryption"),
        [("purposeWord", "means")] = ("RiskPlanner.Naming.Tests/Rules/PurposeContradictsQualifierTests.cs", "PurposeWord("),
        [("pattern", "purpose")] = ("RiskPlanner.Naming.Tests/Patterns/StandardsToTry.cs", "Purpose = KeyPurpose."),
        [("teamRule", "labels")] = ("RiskPlanner.Naming.Tests/Rules/TeamPatternRuleTests.cs", "Labels ="),
        [("teamRule", "severity")] = ("RiskPlanner.Naming.Tests/Rules/TeamPatternRuleTests.cs", "Severity ="),
        [("teamRule", "message")] = ("RiskPlanner.Naming.Tests/Rules/TeamPatternRuleTests.cs", "Message"),
        [("teamRule", "expected")] = ("RiskPlanner.Naming.Tests/Rules/TeamPatternRuleTests.cs", "Expected"),
        [("ruleSetting", "left")] = ("RiskPlanner.Naming.Tests/Rules/NumbersRunOutTests.cs", "Left ="),
        [("exception", "until")] = ("RiskPlanner.Naming.Tests/Linting/RuleConfigurationTests.cs", "Until ="),
        [("naming", "file")] = ("RiskPlanner.Cli.Tests/FindingsTests.cs", "naming: {file:"),
        [("person", "holds")] = ("RiskPlanner.Cli.Tests/PeopleTests.cs", "holds: [PROD, RECOV]"),
        [("acceptedFinding", "about")] = ("RiskPlanner.Application.Tests/Findings/FindingsServiceTests.cs", "About = new OperatorMask("),
        [("acceptedFinding", "until")] = ("RiskPlanner.Application.Tests/Findings/FindingsServiceTests.cs", "Until = Today"),
    };

    private static readonly JsonObject Schema = JsonNode.Parse(PlanSchema.Write())!.AsObject();

    [Theory]
    [Trait("Category", "LongProof")]
    [MemberData(nameof(ForPeople))]
    public void What_is_for_people_changes_no_result(string shape, string key)
    {
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

        Assert.True(
            PlanCorpus.All.Any(plan => FieldChanges.Of(plan.Json, Schema, shape, key).Any(change => PlanResults.Of(change.Plan, plan.Events, change.Place) is { } result && result != plan.Result)),
            $"{shape}.{key} changes nothing: it decides nothing, or no plan here shows what.");
    }

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
