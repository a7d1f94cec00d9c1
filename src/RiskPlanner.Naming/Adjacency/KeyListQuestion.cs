using RiskPlanner.Model;

namespace RiskPlanner.Naming;

/// <summary>How keys shall be listed.</summary>
/// <param name="Labels">The labels: the whole CKDS, other functions' keys included, since they stand between.</param>
public sealed record KeyListQuestion(LabelList Labels)
{
    /// <summary>The standard that tells application, purpose and number; without it they are read off the qualifiers.</summary>
    public CompiledStandard? Standard { get; init; }

    /// <summary>A plan without faults, which says what belongs together; null when there is none.</summary>
    public Plan? Plan { get; init; }

    /// <summary>The key store that is listed; where the labels are in several and it is null, the first of them.</summary>
    public string? KeyStore { get; init; }

    /// <summary>Whether the list is in the order of a CKDS; otherwise in that of ASCII.</summary>
    public bool InCkdsOrder { get; init; } = true;

    /// <summary>What an operator typed, so that only these are listed; null for all.</summary>
    public OperatorMask? Filter { get; init; }

    /// <summary>Over how many lines a slip goes, 1 or more.</summary>
    public int Lines { get; init; } = 2;
}
