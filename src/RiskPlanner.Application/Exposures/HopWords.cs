using System.Globalization;
using RiskPlanner.Model;

namespace RiskPlanner.Application.Exposures;

/// <summary>What people are told of a place on the way of data: the same in text, on pages and in reports. Pure functions.</summary>
public static class HopWords
{
    /// <summary>Who may read the data there.</summary>
    /// <param name="hop">The place.</param>
    /// <param name="most">So many readers are named; null for all.</param>
    public static string Readers(HopRecord hop, int? most = null)
    {
        ArgumentNullException.ThrowIfNull(hop);
        return hop.Readers switch
        {
            null when hop.State == "unknown" => "nobody has stated how it is kept there",
            // On a link, with a courier and in a host no profile decides: whoever is there reads what he can.
            null => hop.Phase == "rest" ? "who may read it is not stated" : "read by whoever gets at it" + (hop.State == "encrypted" ? " and has the key" : ""),
            [] => hop.Phase == "flight" ? "read by nobody but the two ends" : "read by nobody",
            var all => $"read by {string.Join(", ", all.Take(most ?? all.Count).Select(reader => reader == RacfIdentity.Everybody ? "everybody" : reader))}{Further(all.Count, most)}",
        };
    }

    private static string Further(int count, int? most) => count > most ? string.Create(CultureInfo.InvariantCulture, $" and {count - most:N0} more") : "";
}
