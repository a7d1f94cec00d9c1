namespace RiskPlanner.Model;

/// <summary>A plan's own standard for the names of its keys: written into the plan, or in a file beside it. Immutable.</summary>
public sealed record PlanNaming
{
    /// <summary>The rule for <see cref="File"/> as a regular expression that JSON schema understands as well: no way leads out of the plan's folder.</summary>
    public const string FilePattern = @"^([A-Za-z0-9_][A-Za-z0-9_.-]*/)*[A-Za-z0-9_][A-Za-z0-9_.-]*\.ya?ml$";

    /// <summary>The standard, where it is written into the plan.</summary>
    public NamingStandard? Standard { get; init; }

    /// <summary>The file of the standard, from the plan's folder on, where it stands beside the plan.</summary>
    public string? File { get; init; }
}
