namespace RiskPlanner.Naming;

/// <summary>A rule about a plan.</summary>
internal abstract class PlanRule : ListRule
{
    /// <inheritdoc/>
    public override string Needs => "--plan";

    /// <inheritdoc/>
    internal override string? MissingIn(NamingWorld world) => world.Plan is null ? Needs : null;

    /// <summary>A finding at a place of the plan.</summary>
    protected NamingFinding At(string path, string label, string? about, params IReadOnlyList<string> others) =>
        new() { Rule = this, Label = -1, Facts = new PlanFacts(path, label, about, others) };
}
