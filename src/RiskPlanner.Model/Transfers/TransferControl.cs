namespace RiskPlanner.Model;

/// <summary>A control that hinders somebody from sending data in clear.</summary>
public sealed record TransferControl
{
    /// <summary>Its name (<see cref="PlanName.Rule"/>).</summary>
    public required string Name { get; init; }

    /// <summary>How it works.</summary>
    public required ControlKind Kind { get; init; }

    /// <summary>Where it stands.</summary>
    public required ControlPoint On { get; init; }

    /// <summary>The masks of the encrypted data sets that an exit protects; empty for all. A restriction of a command knows no data sets.</summary>
    public IReadOnlyList<DataSetMask> DataSets { get; init; } = [];

    /// <summary>Whether it refuses to send a data set.</summary>
    /// <param name="name">The data set.</param>
    /// <param name="isEncrypted">Whether it is encrypted.</param>
    public bool Refuses(DataSetName name, bool isEncrypted) =>
        Kind == ControlKind.CommandRestriction || (isEncrypted && (DataSets.Count == 0 || DataSets.Any(mask => mask.Matches(name))));
}
