namespace RiskPlanner.Model;

/// <summary>Something in a sound plan that is legal and yet dangerous, or cannot be meant so. It never keeps a plan from being saved.</summary>
/// <param name="Basis">The rule by which it is advised.</param>
/// <param name="Path">The place in the document, such as <c>keys[3].activeUntil</c>.</param>
/// <param name="Value">What stands there, as text; empty when something is missing.</param>
/// <param name="Rule">What is dangerous about it, as a sentence.</param>
/// <param name="Expected">What would be better.</param>
public sealed record PlanAdvice(AdviceRule Basis, string Path, string Value, string Rule, string Expected)
{
    /// <summary>The id of the rule, such as <c>RA0001</c>.</summary>
    public string Id => Basis.Id;

    /// <summary>How much it matters.</summary>
    public AdviceSeverity Severity => Basis.Severity;
}
