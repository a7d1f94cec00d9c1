namespace RiskPlanner.Tls;

/// <summary>Looks at settings by all rules. Pure: the same question gives the same report.</summary>
public static class TlsChecker
{
    /// <summary>Looks.</summary>
    public static TlsReport Check(TlsQuestion question)
    {
        ArgumentNullException.ThrowIfNull(question);
        var world = new TlsWorld(question);
        var order = question.Files.Select((file, index) => (file.Name, index)).DistinctBy(pair => pair.Name).ToDictionary(pair => pair.Name, pair => pair.index);
        // Several rules of a policy can lead to one statement: what is wrong in it is told once.
        return new TlsReport(question,
        [
            .. TlsRules.All.SelectMany(rule => rule.Find(world))
                .DistinctBy(finding => (finding.Rule.Id, finding.Place, finding.Statement, finding.Value))
                .OrderBy(finding => order.GetValueOrDefault(finding.Place.File, int.MaxValue)).ThenBy(finding => finding.Place.Line).ThenBy(finding => finding.Place.Column)
                .ThenBy(finding => finding.Rule.Id, StringComparer.Ordinal).ThenBy(finding => finding.Value, StringComparer.Ordinal),
        ]);
    }
}
