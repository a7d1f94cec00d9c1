namespace RiskPlanner.Model;

/// <summary>What a plan says of findings, and where it has its naming standard.</summary>
internal static class FindingRules
{
    public static void Check(Plan plan, FaultCollector faults)
    {
        if (plan.Naming is { } naming && naming.Standard is null == naming.File is null)
            faults.Add("naming", "", "A plan has its naming standard in itself or in a file beside it.", "one of standard and file");
        for (var i = 0; i < plan.Accepted.Count; i++)
        {
            if (plan.Accepted[i] is { Rule: null, Fingerprint: null })
                faults.Add($"findings.accepted[{i}]", "", "What is accepted is named by its rule or by its fingerprint.", "rule or fingerprint");
        }
    }
}
