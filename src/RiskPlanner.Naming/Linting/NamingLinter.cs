namespace RiskPlanner.Naming;

/// <summary>Looks at labels by all rules. Pure: the same question gives the same report on any number of threads.</summary>
public static class NamingLinter
{
    private const int ChunkSize = 16 * 1024;

    /// <summary>Every finding, and the rules that could not be run.</summary>
    public static NamingReport Lint(LintQuestion question)
    {
        ArgumentNullException.ThrowIfNull(question);
        var world = new NamingWorld(question);
        var on = NamingRules.All.Concat(NamingRules.OfTeam(question.Standard)).Where(rule => world.SeverityOf(rule) != NamingSeverity.Off).ToList();
        var notRun = on.Select(rule => (Rule: rule, Needs: rule.MissingIn(world))).Where(rule => rule.Needs is not null).Select(rule => new RuleNotRun(rule.Rule, rule.Needs!)).ToList();
        var run = on.Where(rule => rule.MissingIn(world) is null).ToList();

        var byLabel = CheckLabels(world, [.. run.OfType<LabelRule>().OrderBy(rule => rule.Precedence)], [.. run.OfType<TeamPatternRule>()]);
        var lists = run.OfType<ListRule>().ToList();
        var found = new List<NamingFinding>[lists.Count];
        Parallel.For(0, lists.Count, i =>
        {
            found[i] = [];
            lists[i].Find(world, found[i]);
        });
        return new NamingReport(world, Merge(byLabel, found.SelectMany(findings => findings)), notRun, on);
    }

    private static List<NamingFinding>[] CheckLabels(NamingWorld world, LabelRule[] rules, TeamPatternRule[] teamRules)
    {
        var chunks = new List<NamingFinding>[(world.Labels.Count + ChunkSize - 1) / ChunkSize];
        Parallel.For(0, chunks.Length, world.MakeReader, (chunk, _, reader) =>
        {
            var findings = new List<NamingFinding>();
            CheckChunk(world, reader, rules, teamRules, chunk * ChunkSize, Math.Min(world.Labels.Count, (chunk + 1) * ChunkSize), findings);
            chunks[chunk] = findings;
            return reader;
        }, _ => { });
        return chunks;
    }

    private static void CheckChunk(
        NamingWorld world, LabelReader reader, LabelRule[] rules, TeamPatternRule[] teamRules, int from, int until, List<NamingFinding> findings)
    {
        for (var label = from; label < until; label++)
        {
            var text = world.Labels[label];
            var reading = reader.Read(text);
            world.Names[label] = reading.Name;
            if (reading.Name.Outcome != LabelOutcome.Follows)
            {
                foreach (var rule in rules)
                {
                    if (!rule.Concerns(reading)) continue;
                    findings.Add(rule.Finding(world, label, text, reading));
                    break;
                }
            }

            if (reading.Name.Outcome == LabelOutcome.Malformed) continue;
            foreach (var rule in teamRules)
            {
                if (rule.Breaks(text) && !reader.Ignores(text)) findings.Add(new NamingFinding { Rule = rule, Label = label });
            }
        }
    }

    // Those of single labels are in order already; the others are few.
    private static NamingFinding[] Merge(List<NamingFinding>[] byLabel, IEnumerable<NamingFinding> others)
    {
        var sorted = others.Index()
            .OrderBy(finding => finding.Item.Label < 0 ? int.MaxValue : finding.Item.Label)
            .ThenBy(finding => finding.Item.Label < 0 ? "" : finding.Item.Rule.Id, StringComparer.Ordinal)
            .ThenBy(finding => finding.Index)
            .Select(finding => finding.Item)
            .ToArray();
        var merged = new NamingFinding[byLabel.Sum(chunk => chunk.Count) + sorted.Length];
        var (at, other) = (0, 0);
        foreach (var finding in byLabel.SelectMany(chunk => chunk))
        {
            while (other < sorted.Length && sorted[other].Label >= 0 && sorted[other].Label < finding.Label) merged[at++] = sorted[other++];
            merged[at++] = finding;
        }

        while (other < sorted.Length) merged[at++] = sorted[other++];
        return merged;
    }
}
