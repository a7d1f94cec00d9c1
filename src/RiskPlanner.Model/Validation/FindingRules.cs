namespace RiskPlanner.Model;

/// <summary>What a plan says of findings, and where it has its naming standard.</summary>
internal static class FindingRules
{
    public static void Check(Plan plan, FaultCollector faults)
    {
        if (plan.Naming is { } naming && naming.Standard is null == naming.File is null)
            faults.Add("naming", "", "A plan has its naming standard in itself or in a file beside it.", "one of standard and file");
        foreach (var (i, _) in plan.Accepted.Index().Where(entry => !entry.Item.NamesFindings))
            faults.Add($"findings.accepted[{i}]", "", "What is accepted is named by its rule or by its fingerprint.", "rule or fingerprint");
        foreach (var (i, _) in plan.Assigned.Index().Where(entry => !entry.Item.NamesFindings))
            faults.Add($"findings.assigned[{i}]", "", "What is assigned is named by its rule or by its fingerprint.", "rule or fingerprint");
    }
}
