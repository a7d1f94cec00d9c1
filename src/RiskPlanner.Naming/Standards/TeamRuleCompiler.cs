using RiskPlanner.Model;

namespace RiskPlanner.Naming;

/// <summary>Makes a team's rule usable.</summary>
internal static class TeamRuleCompiler
{
    /// <summary>The rule; null when it is wrong, which is then among the faults.</summary>
    public static CompiledTeamRule? Compile(int index, TeamRule rule, List<StandardFault> faults)
    {
        var path = $"teamRules[{index}]";
        if ((rule.Must is null) == (rule.MustNot is null))
        {
            faults.Add(new(path, 0, rule.Id, "A rule says what labels must look like, or what not.", "one of must and mustNot"));
            return null;
        }

        var field = rule.Must is null ? "mustNot" : "must";
        var (expression, offset, value, broken, expected) = ExpressionText.Read(rule.Must ?? rule.MustNot!);
        if (expression is null)
        {
            faults.Add(new($"{path}.{field}", offset, value, broken, expected));
            return null;
        }

        var positions = new PositionAutomaton(isWhole: false);
        positions.Add(0, [(LabelAutomaton.NoSegment, expression)]);
        var automaton = positions.IsTooLarge ? null : LabelAutomaton.Make(positions);
        if (automaton is not null) return new CompiledTeamRule(rule, automaton, positions.TakesNothing);
        faults.Add(new($"{path}.{field}", 0, rule.Must ?? rule.MustNot!, "The expression is too large to be matched quickly.", "a simpler one"));
        return null;
    }
}
