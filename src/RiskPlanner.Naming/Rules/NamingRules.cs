namespace RiskPlanner.Naming;

/// <summary>All rules, by id.</summary>
public static class NamingRules
{
    /// <summary>The rules of this program.</summary>
    public static IReadOnlyList<NamingRule> All { get; } =
    [
        new LabelSyntaxRule(),
        new FollowsNoPattern(),
        new NearlyFollowsPattern(),
        new UnknownApplication(),
        new PurposeContradictsQualifier(),
        new DataUnderBackupKey(),
        new CopyUnderPrimaryKey(),
        new ApplicationWithoutBackupKey(),
        new CopyUnderOwnKey(),
        new LabelOfBlockCopy(),
        new LabelOutranked(),
        new Twins(),
        new SequenceGap(),
        new NumbersRunOut(),
        new LookAlikes(),
        new AdjacentPairs(),
        new KeyReferencedNowhere(),
        new KeyEndsBeforeBackups(),
        new LabelStandsTwice(),
    ];

    /// <summary>Which ids there are, in words.</summary>
    public static string IdsInWords { get; } = $"an id from {All[0].Id} to {All[^1].Id}";

    /// <summary>The rule of an id, or null.</summary>
    public static NamingRule? Find(string id) => All.FirstOrDefault(rule => rule.Id == id);

    /// <summary>The rules that a standard's team added.</summary>
    public static IReadOnlyList<NamingRule> OfTeam(CompiledStandard? standard) =>
        standard is null ? [] : [.. standard.TeamRules.Select(rule => new TeamPatternRule(rule))];
}
