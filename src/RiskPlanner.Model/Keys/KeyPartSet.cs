namespace RiskPlanner.Model;

/// <summary>A complete set of key parts of a master key, from which it can be entered anew.</summary>
public sealed record KeyPartSet
{
    /// <summary>The site where it lies.</summary>
    public required string Site { get; init; }

    /// <summary>Who holds the parts; all of them are needed to enter the key.</summary>
    public required IReadOnlyList<string> Holders { get; init; }

    /// <summary>What the parts are kept on.</summary>
    public KeyPartMedium Medium { get; init; } = KeyPartMedium.SmartCard;

    /// <summary>
    /// The zone of the smart cards, where TKE workstations must be enrolled to use them (<see cref="Site.TkeZones"/>); null where
    /// that does not matter or they are none.
    /// </summary>
    public string? Zone { get; init; }

    /// <summary>How many past generations it holds; null means <see cref="MasterKeyPractice.RetainedGenerations"/>.</summary>
    public int? Generations { get; init; }
}
