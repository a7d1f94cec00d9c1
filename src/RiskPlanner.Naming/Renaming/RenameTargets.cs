using RiskPlanner.Model;

namespace RiskPlanner.Naming;

/// <summary>Finds for each label that does not follow the standard the one that it shall have.</summary>
internal static class RenameTargets
{
    /// <summary>The old labels with the new ones, in the order of the list; those without go to the obstacles.</summary>
    public static IReadOnlyList<(string From, string To)> Of(NamingReport report, List<RenameObstacle> cannot)
    {
        var (labels, standard, plan) = (report.Question.Labels, report.Question.Standard!, report.Question.Plan);
        var taken = Enumerable.Range(0, labels.Count).Select(labels.TextOf).ToHashSet();
        var users = plan is null ? null : UsersOf(plan);
        var targets = new List<(string, string)>();
        var seen = new HashSet<string>();
        foreach (var finding in report.Findings.Where(finding => finding.Label >= 0 && finding.Rule is LabelRule && report.ExemptionOf(finding) is null))
        {
            var from = report.LabelOf(finding);
            if (!seen.Add(from)) continue;
            if (finding.Rule is LabelSyntaxRule)
            {
                cannot.Add(new RenameObstacle(from, null, "This is no label that a CKDS can hold, so there is no record to replace. Correct the list."));
                continue;
            }

            var to = finding.Suggestion ?? (users is null ? null : NextFree(standard, plan!, users, from, taken));
            if (to is null)
            {
                cannot.Add(new RenameObstacle(from, null, plan is null
                    ? "Nothing says which label was meant. With --plan it may be read off the data under it."
                    : "Nothing says which label was meant: the plan has no single application that uses the key, or no pattern of the standard fits it."));
            }
            else if (!taken.Add(to))
            {
                cannot.Add(new RenameObstacle(from, null, $"The label {to} is taken, by another key or by another renaming: a second key of one label is not possible, and data under this one cannot be read with that one."));
            }
            else
            {
                targets.Add((from, to));
            }
        }

        return targets;
    }

    private static Dictionary<string, HashSet<string>> UsersOf(Plan plan)
    {
        var instances = new PlanInstances(plan, new BackupCoverage(plan));
        var users = new Dictionary<string, HashSet<string>>();
        foreach (var dataSet in plan.DataSets)
        {
            foreach (var label in instances.LabelsOf(dataSet))
            {
                if (!users.TryGetValue(label.Text, out var names)) users[label.Text] = names = [];
                names.Add(dataSet.Application);
            }
        }

        return users;
    }

    // The next free number of the application that uses the key, under the first pattern for the key's purpose.
    private static string? NextFree(CompiledStandard standard, Plan plan, Dictionary<string, HashSet<string>> users, string from, HashSet<string> taken)
    {
        if (users.GetValueOrDefault(from) is not { Count: 1 } only || plan.Keys.FirstOrDefault(key => key.Label.Text == from) is not { } key) return null;
        foreach (var pattern in standard.Patterns.Where(pattern => pattern.Has(CompiledStandard.ApplicationPart) && pattern.Segments.All(segment => segment.Part <= CompiledStandard.NumberPart)))
        {
            var word = pattern.FormOf(CompiledStandard.PurposePart) is { } words ? words.Values.FirstOrDefault(value => standard.MeaningsOf(value).Contains(key.Purpose)) : "";
            if (word is null || (pattern.Purpose is { } fixedPurpose && fixedPurpose != key.Purpose)) continue;
            for (var number = 1; number <= taken.Count + 1; number++)
            {
                if (PatternFilling.Fill(pattern, only.First(), word, number) is not { } label || !KeyLabel.IsValid(label)) break;
                if (!taken.Contains(label)) return label;
                if (!pattern.Has(CompiledStandard.NumberPart)) break;
            }
        }

        return null;
    }
}
