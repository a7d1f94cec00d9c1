using RiskPlanner.Naming;

namespace RiskPlanner.Application.Naming;

/// <summary>What slips take when a standard has grown to so many applications and keys.</summary>
/// <param name="Applications">How many applications.</param>
/// <param name="Keys">How many keys of each and of each purpose.</param>
/// <param name="Labels">How many labels that are.</param>
/// <param name="LeastBetween">The fewest lines between keys that belong together; null where nothing does.</param>
/// <param name="Slip">The slips.</param>
public sealed record GrownSlip(int Applications, int Keys, int Labels, int? LeastBetween, Slip Slip)
{
    private static readonly (int Applications, int Keys)[] Sizes = [(5, 1), (20, 3), (100, 5)];

    /// <summary>For a few sizes; those that the standard cannot grow to are left out.</summary>
    internal static IReadOnlyList<GrownSlip> Of(CompiledStandard standard, int lines)
    {
        var grown = new List<GrownSlip>();
        foreach (var (applications, keys) in Sizes)
        {
            if (GrownStandard.Make(standard, applications, keys) is not { } labels) continue;
            var listing = KeyListing.Make(new KeyListQuestion(labels) { Standard = standard, Lines = lines });
            grown.Add(new GrownSlip(applications, keys, labels.Count, listing.Groups.Count == 0 ? null : listing.Groups.Min(group => group.LinesBetween), listing.Slip));
        }

        return grown;
    }
}
