using RiskPlanner.Model;

namespace RiskPlanner.Naming;

/// <summary>Checks how a standard wants rules.</summary>
internal static class StandardRuleChecks
{
    public static void Check(NamingStandard standard, List<StandardFault> faults)
    {
        var seen = new HashSet<string>();
        foreach (var (i, setting) in standard.Rules.Index())
        {
            var path = $"rules[{i}]";
            if (NamingRules.Find(setting.Rule) is null)
                faults.Add(new($"{path}.rule", 0, setting.Rule, "There is no rule of this id.", NamingRules.IdsInWords));
            else if (!seen.Add(setting.Rule))
                faults.Add(new($"{path}.rule", 0, setting.Rule, "A rule is set once.", "one entry for it"));
            if (setting.Lines is not null && setting.Rule != AdjacentPairs.RuleId)
                faults.Add(new($"{path}.lines", 0, $"{setting.Lines}", $"Only {AdjacentPairs.RuleId} has lines.", "no lines here"));
            if (setting.Left is not null && setting.Rule != NumbersRunOut.RuleId)
                faults.Add(new($"{path}.left", 0, $"{setting.Left}", $"Only {NumbersRunOut.RuleId} has left.", "no left here"));
        }

        var teamIds = new HashSet<string>();
        foreach (var (i, rule) in standard.TeamRules.Index())
        {
            if (rule.Id.StartsWith("RP", StringComparison.Ordinal))
                faults.Add(new($"teamRules[{i}].id", 0, rule.Id, "Ids that begin with RP are this program's.", "an id of the team's own, such as PAY0001"));
            else if (!teamIds.Add(rule.Id))
                faults.Add(new($"teamRules[{i}].id", 0, rule.Id, "An id stands once.", "another id"));
        }
    }
}
