using RiskPlanner.Web.Addresses;

namespace RiskPlanner.Web.Tours;

/// <summary>
/// A way through a plan for those who see the program for the first time: six pages, each with a line above it that says what to look at. Which stop is open stands in the
/// address of the page, so that it survives a reload and ends where the reader goes elsewhere. Pure.
/// </summary>
internal static class Tour
{
    /// <summary>The name of the value in addresses: the number of the stop, from 1 on.</summary>
    public const string Parameter = "tour";

    /// <summary>The stops, in their order.</summary>
    public static IReadOnlyList<TourStop> Stops { get; } =
    [
        new("Topology", "The plan as a drawing: sites, disk arrays and tapes, key stores, where data and its copies lie. Pick a volume or a site to see what it holds. The group Model of the drawer has the same as lists and forms.", Paths.Estate),
        new("Assessment matrix", "Applications by threats, each cell simulated; Run assessment makes them, in seconds. Pick a No: the panel says why in one sentence, draws the way back, and offers what would help. Apply makes that change in a draft; the plan stays as it is.", Paths.Assessment),
        new("What-if", "Choose an event, its target and a moment, and run the simulation: what is lost, what comes back and from which copy, how old it is, how long it takes, and the steps of the recovery.", Paths.Simulation),
        new("Key-loss window", "Key loss is data loss. For each class of data sets: how long the loss of its key can stay unnoticed before no copy helps any more, beside when somebody would notice.", Paths.Alignment),
        new("Naming standard", "The labels of the keys in the order of the CKDS browser, judged by a standard: what breaks a rule, and whether one slip over adjacent lines takes a key together with the key of its copy.", Paths.Naming),
        new("Report", "Choose sections and evidence, and make the report as PDF. It is kept with its hash, and can be checked again: auditors compute the same from the plan.", Paths.Report),
    ];

    /// <summary>The address of a stop.</summary>
    /// <param name="slug">The plan.</param>
    /// <param name="number">The number of the stop, from 1 on.</param>
    public static string AddressOf(string slug, int number)
    {
        var (page, fragment) = Stops[number - 1].Page(slug).Split('#', 2) is [var first, var rest] ? (first, $"#{rest}") : (Stops[number - 1].Page(slug), "");
        return Paths.WithQuery(page, (Parameter, $"{number}")) + fragment;
    }
}
