using NodaTime;
using RiskPlanner.Model;

namespace RiskPlanner.Naming;

/// <summary>RP0018: a key ends after the last backup under it has (z/OS facts, 2.3: from the end date on not even decryption works).</summary>
internal sealed class KeyEndsBeforeBackups : PlanRule
{
    public override string Id => "RP0018";

    public override string Title => "A key ends after the last backup under it has expired.";

    public override FindingSeverity DefaultSeverity => FindingSeverity.Error;

    public override void Find(NamingWorld world, List<NamingFinding> findings)
    {
        var needed = KeyNeed.Of(world.Plan!, world.PlanLabels.Coverage);
        foreach (var (i, key) in world.Plan!.Keys.Index())
        {
            if (key.ActiveUntil is { } end && needed.TryGetValue(key.Label, out var until) && end < until)
                findings.Add(At($"keys[{i}].activeUntil", key.Label.Text, null, [Written(end), Written(until)]));
        }
    }

    internal override NamingWords Describe(in NamingFinding finding, NamingWorld world) => new(
        $"The key ends at {finding.Facts!.Others[0]}, and data or copies under it are kept until {finding.Facts.Others[1]}: from its end on nobody can read them.",
        $"{finding.Facts.Others[1]} or later, or no end");

    private static string Written(Instant moment) => NodaTime.Text.InstantPattern.General.Format(moment);
}
