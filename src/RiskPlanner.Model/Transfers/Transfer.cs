namespace RiskPlanner.Model;

/// <summary>A way in which data leaves the estate.</summary>
public sealed record Transfer
{
    /// <summary>Its name (<see cref="PlanName.Rule"/>).</summary>
    public required string Name { get; init; }

    /// <summary>How the data is sent.</summary>
    public required TransferMethod Method { get; init; }

    /// <summary>The masks of the data sets that are sent, at least one.</summary>
    public required IReadOnlyList<DataSetMask> DataSets { get; init; }

    /// <summary>Who receives it, for people.</summary>
    public required string To { get; init; }

    /// <summary>The host in between that passes it through; null when there is none.</summary>
    public TransferHost? Via { get; init; }

    /// <summary>When it is sent; null when by hand.</summary>
    public Schedule? Schedule { get; init; }

    /// <summary>The PKDS label of the RSA key (<see cref="TransferMethod.DssDumpRsa"/>); null otherwise.</summary>
    public KeyLabel? RsaKeyLabel { get; init; }
}
