namespace RiskPlanner.Simulation.Flows;

/// <summary>A place that data passes. Immutable.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">
/// Its name: of a medium its serial or the tape store's name, of a temporary data set or dump the name that it has or will have, of a link or courier
/// where it begins, of a host or receiver what the plan calls it.
/// </param>
/// <param name="To">Where a link or courier ends; null for others.</param>
/// <param name="Site">The site of the plan where it is; null where it is at none, or between two.</param>
/// <param name="IsOutside">Whether data that is there has left the site: others than the site's own people can get at it.</param>
public sealed record FlowPlace(FlowPlaceKind Kind, string Name, string? To, string? Site, bool IsOutside)
{
    /// <summary>A volume or tape store, or where a cartridge of it was carried to.</summary>
    public static FlowPlace Medium(string name, string site) => new(FlowPlaceKind.Medium, name, null, site, false);

    /// <summary>A temporary data set.</summary>
    public static FlowPlace Temporary(string name, string site) => new(FlowPlaceKind.TemporaryDataSet, name, null, site, false);

    /// <summary>The data set of a dump.</summary>
    public static FlowPlace Dump(string name, string site) => new(FlowPlaceKind.DumpDataSet, name, null, site, false);

    /// <summary>A link.</summary>
    public static FlowPlace Link(string from, string to, bool isOutside) => new(FlowPlaceKind.Link, from, to, null, isOutside);

    /// <summary>A courier.</summary>
    public static FlowPlace Courier(string from, string to) => new(FlowPlaceKind.Courier, from, to, null, true);

    /// <summary>A host in between.</summary>
    public static FlowPlace Host(string name, bool isOutside) => new(FlowPlaceKind.Host, name, null, null, isOutside);

    /// <summary>Whoever receives it.</summary>
    public static FlowPlace Receiver(string name) => new(FlowPlaceKind.Receiver, name, null, null, true);
}
