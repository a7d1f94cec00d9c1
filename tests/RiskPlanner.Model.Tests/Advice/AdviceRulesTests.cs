using System.Text.RegularExpressions;
using static RiskPlanner.Model.AdviceSeverity;

namespace RiskPlanner.Model.Tests;

/// <summary>Ids of advice are the same for ever: what people suppress or count by them must mean the same in every version.</summary>
public sealed partial class AdviceRulesTests
{
    /// <summary>Nothing in this list is ever changed but severities and words; a new rule is added at its end.</summary>
    private static readonly (string Id, AdviceRule Rule, AdviceSeverity Severity)[] Pinned =
    [
        ("RA0001", AdviceRules.CartridgesOfOneKeyServer, Danger),
        ("RA0002", AdviceRules.CkdsCopiesOutliveMasterKey, Danger),
        ("RA0003", AdviceRules.SmartCardsOfAnotherZone, Danger),
        ("RA0004", AdviceRules.KeyPartsInOneHand, Warning),
        ("RA0005", AdviceRules.KeyEndsTooEarly, Danger),
        ("RA0006", AdviceRules.KeyArchivedInUse, Danger),
        ("RA0007", AdviceRules.NewValueInUse, Danger),
        ("RA0008", AdviceRules.KeyNotExportable, Danger),
        ("RA0009", AdviceRules.ProfileForbidsCpacf, Danger),
        ("RA0010", AdviceRules.KeyBeginsAfterThePlan, Danger),
        ("RA0011", AdviceRules.KeyBeginsLate, Warning),
        ("RA0012", AdviceRules.ArchivedBeforeValid, Warning),
        ("RA0013", AdviceRules.RecalledAfterItsEnd, Warning),
        ("RA0014", AdviceRules.KeyDateOutsideTheHorizon, Warning),
        ("RA0015", AdviceRules.NewValueOfUnusableKey, Warning),
        ("RA0016", AdviceRules.TwinOfAnotherPurpose, Danger),
        ("RA0017", AdviceRules.DateOutsideTheHorizon, Warning),
        ("RA0018", AdviceRules.ScheduleNeverOccurs, Warning),
        ("RA0019", AdviceRules.MaskCoversNoDataSet, Note),
        ("RA0020", AdviceRules.MaskCoversNoKeyLabel, Note),
        ("RA0021", AdviceRules.NoBackupPolicy, Warning),
        ("RA0022", AdviceRules.GoneBeforeItIsCopied, Warning),
        ("RA0023", AdviceRules.AnotherLabelWhenAllocated, Note),
        ("RA0024", AdviceRules.KeyStoreNeverCopied, Danger),
        ("RA0025", AdviceRules.CkdsCopiesBesideTheLiveSet, Danger),
        ("RA0026", AdviceRules.NoKeyPartsKept, Danger),
        ("RA0027", AdviceRules.EachUseIsAnOpen, Note),
        ("RA0028", AdviceRules.KeyDeletedInUse, Danger),
        ("RA0029", AdviceRules.CkdsCopiesInItsArray, Danger),
        ("RA0030", AdviceRules.KeyServerBackupNeedsTheServer, Danger),
        ("RA0031", AdviceRules.ApplicationWithoutAccess, Danger),
        ("RA0032", AdviceRules.BackupWithoutAccess, Danger),
        ("RA0033", AdviceRules.RecoverersWithoutAccess, Danger),
        ("RA0034", AdviceRules.KeyUnderNoProfile, Danger),
        ("RA0035", AdviceRules.UserInNoList, Note),
        ("RA0036", AdviceRules.CopiesUnderAFormerLabel, Note),
        ("RA0041", AdviceRules.ExpiryNotStated, Note),
        ("RA0042", AdviceRules.ProfileOutranksCopyLabel, Warning),
        ("RA0043", AdviceRules.CopyLabelHasNoEffect, Danger),
        ("RA0044", AdviceRules.NamesOfCopiesNotStated, Note),
        ("RA0045", AdviceRules.KeyTakenAwayByTheNextCopy, Danger),
        ("RA0046", AdviceRules.CopiesLeaveOutWhatIsMigrated, Danger),
        ("RA0047", AdviceRules.NeverMigrates, Note),
        ("RA0048", AdviceRules.VersionGoneBeforeItsRetention, Warning),
        ("RA0051", AdviceRules.ArrayAsksOneServer, Danger), ("RA0052", AdviceRules.ServerNeedsWhatItUnlocks, Danger), ("RA0054", AdviceRules.PersonReachesNothing, Note),
        ("RA0055", AdviceRules.InventoryWithoutBackupElsewhere, Danger), ("RA0056", AdviceRules.InventoryEncrypted, Danger), ("RA0057", AdviceRules.PolicyInNoInventory, Warning),
        ("RA0058", AdviceRules.VolumeDumpHoldsMore, Warning), ("RA0059", AdviceRules.MethodDoesNotSendDataSet, Warning),
        ("RA0063", AdviceRules.BackupKeyBeginsLate, Warning),
        ("RA0064", AdviceRules.KeyEndsWithoutAlert, Warning), ("RA0065", AdviceRules.AlertReachesNobody, Warning), ("RA0066", AdviceRules.AlertTooLateForAnotherKey, Warning),
        ("RA0069", AdviceRules.UtilityDoesNotTakeDataSet, Warning),
    ];

    [Fact]
    public void Every_rule_has_the_id_that_it_always_had() => Assert.Equal(
        Pinned.Select(pinned => (pinned.Id, pinned.Severity)), Pinned.Select(pinned => (pinned.Rule.Id, pinned.Rule.Severity)));

    [Fact]
    public void The_table_has_every_rule_once_by_id() => Assert.Equal(Pinned.Select(pinned => pinned.Rule), AdviceRules.All);

    [Fact]
    public void A_rule_that_is_renumbered_is_noticed()
    {
        var renumbered = AdviceRules.All.Select((rule, index) => index == 3 ? rule with { Id = "RA0099" } : rule);

        Assert.NotEqual(Pinned.Select(pinned => pinned.Id), renumbered.Select(rule => rule.Id));
        Assert.NotEqual(Pinned.Select(pinned => pinned.Id), AdviceRules.All.Skip(1).Select(rule => rule.Id));
    }

    [Fact]
    public void Ids_are_RA_and_four_digits_and_summaries_are_sentences() => Assert.All(AdviceRules.All, rule =>
    {
        Assert.Matches("^RA[0-9]{4}$", rule.Id);
        Assert.Matches("^[A-Z].*\\.$", rule.Summary);
    });

    [Fact]
    public void Every_rule_is_applied_by_the_advisor()
    {
        var folder = Path.Combine(Root(), "src", "RiskPlanner.Model", "Advice");
        var applied = Directory.EnumerateFiles(folder, "*Advice.cs").SelectMany(file => Applied().Matches(File.ReadAllText(file))).Select(match => match.Groups["name"].Value).ToHashSet();
        var declared = Declared().Matches(File.ReadAllText(Path.Combine(folder, "AdviceRules.cs"))).Select(match => match.Groups["name"].Value);

        Assert.Equal(declared.Order(StringComparer.Ordinal), applied.Order(StringComparer.Ordinal));
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "RiskPlanner.sln"))) folder = folder.Parent!;
        return folder.FullName;
    }

    [GeneratedRegex(@"AdviceRules\.(?<name>[A-Za-z]+)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Applied();

    [GeneratedRegex(@"AdviceRule (?<name>[A-Za-z]+) \{ get; \}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Declared();
}
