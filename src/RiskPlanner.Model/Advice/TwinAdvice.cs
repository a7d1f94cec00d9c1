namespace RiskPlanner.Model;

/// <summary>Twins of different purpose: a backup under a twin of the primary key is lost together with it (z/OS facts, 2.2).</summary>
internal static class TwinAdvice
{
    public static IEnumerable<PlanAdvice> Of(Plan plan)
    {
        var keys = plan.Keys.ToDictionary(key => (key.Label, key.KeyStore));
        foreach (var (i, key) in plan.Keys.Index())
        {
            if (key.SameValueAs is not { } label || !keys.TryGetValue((label, key.KeyStore), out var other) || other.Purpose == key.Purpose) continue;
            yield return new(AdviceRules.TwinOfAnotherPurpose, $"keys[{i}].sameValueAs", label.Text,
                $"{key.Label} ({Word(key.Purpose)}) and {label} ({Word(other.Purpose)}) hold one value: whoever loses the value loses both.",
                "a value of its own: no sameValueAs");
        }
    }

    private static string Word(KeyPurpose purpose) => purpose.ToString().ToLowerInvariant();
}
