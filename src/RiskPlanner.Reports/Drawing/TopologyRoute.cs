using RiskPlanner.Model;

namespace RiskPlanner.Reports.Drawing;

/// <summary>Copies that go from one drawn place to another, with what the table below the drawing says of them.</summary>
/// <param name="Number">Its number; where each policy has arrows of its own, the policy's.</param>
/// <param name="Kind">How they are made.</param>
/// <param name="From">The drawn place they come from.</param>
/// <param name="To">The drawn place they go to.</param>
/// <param name="Policies">The policies, in the plan's order.</param>
/// <param name="DataSets">Of how many data sets; one under several policies counts once for each.</param>
/// <param name="Labels">The labels that copies lie under, in the order of a CKDS.</param>
/// <param name="SomeUnderOwnKeys">Whether some lie under the data sets' own keys, as nothing but blocks was moved.</param>
/// <param name="SomeInClear">Whether an access method writes some in clear: without a label, or on tape below z/OS 3.2.</param>
public sealed record TopologyRoute(
    int Number, CopyKind Kind, string From, string To, IReadOnlyList<string> Policies, int DataSets, IReadOnlyList<KeyLabel> Labels, bool SomeUnderOwnKeys, bool SomeInClear)
{
    private const int MostWords = 3;

    /// <summary>What stands at it in the drawing and in the table: its number, with a letter where several arrows have that number.</summary>
    public string Mark { get; init; } = $"{Number}";

    /// <summary>The keys under which the drives write that encrypt some of them, in words; empty where none does.</summary>
    public IReadOnlyList<string> DriveKeys { get; init; } = [];

    /// <summary>Under what the copies lie.</summary>
    public string Under
    {
        get
        {
            string[] parts =
            [
                .. DriveKeys,
                Labels.Count switch { 0 => "", 1 => $"under {Labels[0]}", var count => $"under {count:N0} labels, {Labels[0]} to {Labels[^1]}" },
                SomeUnderOwnKeys ? "under the data sets' own keys" : "",
                SomeInClear ? "in clear" : "",
            ];
            return string.Join("; ", parts.Where(part => part.Length > 0));
        }
    }

    /// <summary>The policies in a few words.</summary>
    public string PolicyWords => Policies.Count <= MostWords
        ? string.Join(", ", Policies)
        : $"{string.Join(", ", Policies.Take(MostWords))} and {Policies.Count - MostWords:N0} more";

    /// <summary>All of it as one line.</summary>
    public string Words => $"{PolicyWords}: {CopyKinds.Words(Kind)}, {DataSets:N0} {(DataSets == 1 ? "data set" : "data sets")}, {Under}";
}
