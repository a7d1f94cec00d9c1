using RiskPlanner.Web.Addresses;

namespace RiskPlanner.Web.Results;

/// <summary>What an address of the page of findings asks for.</summary>
/// <param name="Slug">The plan.</param>
/// <param name="Severity">Only findings of this severity; null for all.</param>
/// <param name="Source">Only findings of this source; null for all.</param>
/// <param name="Status">"open" for those that count, "accepted" for those that somebody answers for; null for all.</param>
/// <param name="Text">Only findings with this text in what they are about, in their message or id; null for all.</param>
/// <param name="Page">The page of the list, from 1 on.</param>
public sealed record FindingsQuery(string Slug, string? Severity, string? Source, string? Status, string? Text, int Page)
{
    /// <summary>The status of findings that count.</summary>
    public const string Open = "open";

    /// <summary>The owner of findings that nobody looks after.</summary>
    public const string Nobody = "-";

    /// <summary>Only findings that he looks after, or that nobody does (<see cref="Nobody"/>); null for all.</summary>
    public string? Owner { get; init; }

    /// <summary>Its address.</summary>
    public string Address => Paths.WithQuery(Paths.Findings(Slug), [.. Filters, ("page", Page > 1 ? $"{Page}" : null)]);

    /// <summary>The address of a file with the findings that it asks for.</summary>
    public string FileAddress(string ending) => Paths.WithQuery($"{Paths.Findings(Slug)}.{ending}", Filters);

    private (string Name, string? Value)[] Filters => [("severity", Severity), ("source", Source), ("status", Status), ("owner", Owner), ("q", Text)];
}
