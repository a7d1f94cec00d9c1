using RiskPlanner.Model;

namespace RiskPlanner.Naming;

/// <summary>Looks at labels by all rules. Pure: the same question gives the same report on any number of threads.</summary>
public static class NamingLinter
{
    // So few that the findings of a chunk, at most one for each label by the standard, are no large object: those make the collector look at all of the heap.
    private const int ChunkSize = 2 * 1024;

    /// <summary>Every finding, and the rules that could not be run.</summary>
    public static NamingReport Lint(LintQuestion question)
    {
        ArgumentNullException.ThrowIfNull(question);
        var world = new NamingWorld(question);
        var on = NamingRules.All.Concat(NamingRules.OfTeam(question.Standard)).Where(rule => world.SeverityOf(rule) != FindingSeverity.Off).ToList();
        var notRun = on.Select(rule => (Rule: rule, Needs: rule.MissingIn(world))).Where(rule => rule.Needs is not null).Select(rule => new RuleNotRun(rule.Rule, rule.Needs!)).ToList();
        var run = on.Where(rule => rule.MissingIn(world) is null).ToList();

        var byLabel = CheckLabels(world, [.. run.OfType<LabelRule>().OrderBy(rule => rule.Precedence)], [.. run.OfType<TeamPatternRule>()]);
        var lists = run.OfType<ListRule>().ToList();
        var found = new List<NamingFinding>[lists.Count];
        // What several rules ask for is made first, so that none of them waits for another.
        if (lists.Count > 0) Parallel.Invoke(() => _ = world.Order, () => _ = world.LookAlikeMarks);
        if (lists.Exists(rule => rule is StandardRule)) _ = world.Groups;
        Parallel.For(0, lists.Count, i =>
        {
            found[i] = [];
            lists[i].Find(world, found[i]);
        });
        return new NamingReport(world, Merge(byLabel, found), notRun, on);
    }

    private static NamingFinding[][] CheckLabels(NamingWorld world, LabelRule[] rules, TeamPatternRule[] teamRules)
    {
        var chunks = new NamingFinding[(world.Labels.Count + ChunkSize - 1) / ChunkSize][];
        Parallel.For(0, chunks.Length, () => (Reader: world.MakeReader(), Findings: new List<NamingFinding>()), (chunk, _, own) =>
        {
            own.Findings.Clear();
            CheckChunk(world, own.Reader, rules, teamRules, chunk * ChunkSize, Math.Min(world.Labels.Count, (chunk + 1) * ChunkSize), own.Findings);
            chunks[chunk] = [.. own.Findings];
            return own;
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

    // Those of single labels are in order already; the others are sorted by label, then by rule, and keep their order otherwise. Those of
    // the plan come last.
    private static NamingFinding[] Merge(NamingFinding[][] byLabel, List<NamingFinding>[] byList)
    {
        var others = new NamingFinding[byList.Sum(findings => findings.Count)];
        var keys = new ulong[others.Length];
        var order = new int[others.Length];
        var at = 0;
        for (var rule = 0; rule < byList.Length; rule++)
        {
            foreach (var finding in byList[rule])
            {
                keys[at] = ((ulong)(finding.Label < 0 ? int.MaxValue : finding.Label) << 16) | (uint)rule;
                order[at] = at;
                others[at++] = finding;
            }
        }

        StableSort.ByKey(keys, order);
        var merged = new NamingFinding[byLabel.Sum(chunk => chunk.Length) + others.Length];
        at = 0;
        var other = 0;
        foreach (var chunk in byLabel)
        {
            foreach (var finding in chunk)
            {
                while (other < order.Length && others[order[other]].Label >= 0 && others[order[other]].Label < finding.Label) merged[at++] = others[order[other++]];
                merged[at++] = finding;
            }
        }

        while (other < order.Length) merged[at++] = others[order[other++]];
        return merged;
    }
}
