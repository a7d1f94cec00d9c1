using RiskPlanner.Application.Naming;
using RiskPlanner.Interchange;

namespace RiskPlanner.Application.PlanReports;

/// <summary>The keys of a plan by its own standard and by a second one.</summary>
/// <param name="Second">The second standard, as it was read.</param>
/// <param name="KeyStores">The key stores that have keys, in the plan's order: an operator sees one CKDS at a time.</param>
public sealed record StandardsApart(StandardReadResult Second, IReadOnlyList<KeyStoreApart> KeyStores)
{
    /// <summary>Looks at the keys of a plan.</summary>
    /// <param name="question">The plan with its own standard, and the day by which exceptions have ended or not.</param>
    /// <param name="second">The second standard; one that could be read.</param>
    internal static StandardsApart Of(Findings.FindingQuestion question, StandardReadResult second)
    {
        var first = question.Standard is { } own ? new StandardReadResult(own, [], "") : null;
        return new StandardsApart(second, [.. question.Plan.Keys.Select(key => key.KeyStore).Distinct().Select(store => new KeyStoreApart(store, NamingSheet.Of(question.Plan, store, first, second, question.Today)))]);
    }
}
