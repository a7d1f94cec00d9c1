using RiskPlanner.Simulation.Threats;
using RiskPlanner.Simulation.Words;

namespace RiskPlanner.Web.Pages.Plans;

/// <summary>What an address proposes for a replay; the form is filled in with it, and nothing is replayed yet.</summary>
/// <param name="Threat">The kind of event.</param>
/// <param name="Target">What it strikes; null for the first thing that it can.</param>
/// <param name="At">When (ISO 8601, UTC); null for the usual moment.</param>
/// <param name="Discovery">When it is noticed; null for the usual way.</param>
public sealed record ReplayProposal(string Threat, string? Target, string? At, Discovery? Discovery)
{
    /// <summary>Over how many lines of a list of keys it goes; null for the usual number.</summary>
    public string? Lines { get; init; }

    /// <summary>The filter of that list; null for none.</summary>
    public string? Filter { get; init; }

    /// <summary>The user who does it; null for somebody who may.</summary>
    public string? By { get; init; }

    /// <summary>The moment whose state it puts back (ISO 8601, UTC); null for the usual one.</summary>
    public string? AsOf { get; init; }

    /// <summary>What an address proposes; null when it names no event.</summary>
    public static ReplayProposal? Of(string? threat, string? target, string? at, string? discovered) => string.IsNullOrWhiteSpace(threat)
        ? null
        : new ReplayProposal(threat, target, at, Kebab.Find<Discovery>(discovered));
}
