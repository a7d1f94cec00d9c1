using Microsoft.AspNetCore.WebUtilities;
using RiskPlanner.Application.Plans;
using RiskPlanner.Interchange;
using RiskPlanner.Web.Addresses;

namespace RiskPlanner.Web.Editing.Lists;

/// <summary>Which rows of a list are shown, as its address says it. Immutable.</summary>
public sealed record ListState
{
    /// <summary>What stands in a filter for "holds nothing".</summary>
    public const string NoValue = "(none)";

    /// <summary>How many rows a page has.</summary>
    public const int PageSize = 50;

    private const string FilterPrefix = "filter.";

    /// <summary>The mask for the identity as it was typed.</summary>
    public string Mask { get; init; } = "";

    /// <summary>What columns shall hold, by key.</summary>
    public IReadOnlyDictionary<string, string> Filters { get; init; } = new Dictionary<string, string>();

    /// <summary>The key that the rows are sorted by; null for the order of the plan.</summary>
    public string? Sort { get; init; }

    /// <summary>Whether the greatest comes first.</summary>
    public bool Descending { get; init; }

    /// <summary>The page, from 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>Whether it leaves any row out.</summary>
    public bool IsNarrowed => Mask.Length > 0 || Filters.Count > 0;

    /// <summary>Reads the query of an address; what is none of ours is left out.</summary>
    public static ListState Of(Uri address, IReadOnlyList<ListColumn> columns)
    {
        var query = QueryHelpers.ParseQuery(address.Query);
        var filters = columns.Where(column => column.HasFilter)
            .Select(column => (column.Form.Key, Value: Text(FilterPrefix + column.Form.Key)))
            .Where(filter => filter.Value.Length > 0).ToDictionary(filter => filter.Key, filter => filter.Value, StringComparer.Ordinal);
        return new ListState
        {
            Mask = Text("mask"),
            Filters = filters,
            Sort = columns.FirstOrDefault(column => column.Column is not null && column.Form.Key == Text("sort"))?.Form.Key,
            Descending = Text("order") == "down",
            Page = int.TryParse(Text("page"), out var page) && page is > 0 and < 1_000_000 ? page : 1,
        };

        string Text(string name) => query.TryGetValue(name, out var values) ? values.ToString().Trim() : "";
    }

    /// <summary>The address of the list of a section in this state.</summary>
    public string Address(string slug, string section)
    {
        List<KeyValuePair<string, string?>> query = [];
        if (Mask.Length > 0) query.Add(new("mask", Mask));
        query.AddRange(Filters.OrderBy(filter => filter.Key, StringComparer.Ordinal).Select(filter => new KeyValuePair<string, string?>(FilterPrefix + filter.Key, filter.Value)));
        if (Sort is not null) query.Add(new("sort", Sort));
        if (Sort is not null && Descending) query.Add(new("order", "down"));
        if (Page > 1) query.Add(new("page", $"{Page}"));
        return QueryHelpers.AddQueryString(Paths.Section(slug, section), query);
    }

    /// <summary>The list of data sets of a plan in which a field has a value.</summary>
    public static string DataSetsWith(string slug, string key, string value) =>
        new ListState { Filters = new Dictionary<string, string> { [key] = value } }.Address(slug, "dataSets");

    /// <summary>The question to the store.</summary>
    public ItemQuery Query(PlanSection section, IReadOnlyList<ListColumn> columns) => new()
    {
        Section = section.Key,
        Mask = Mask,
        Filters = [.. columns.Where(column => Filters.ContainsKey(column.Form.Key)).Select(column => Filter(column, Filters[column.Form.Key]))],
        SortBy = columns.FirstOrDefault(column => column.Form.Key == Sort)?.Column,
        Descending = Descending,
        Skip = (Page - 1) * PageSize,
        Take = PageSize,
    };

    /// <summary>The state after a click on a column's head: sorted by it, the other way round if it is already.</summary>
    public ListState SortedBy(string key) => this with { Sort = key, Descending = Sort == key && !Descending, Page = 1 };

    // A word that is chosen is meant as it is; of a name, any part will do.
    private static ColumnFilter Filter(ListColumn column, string value) => value == NoValue
        ? new ColumnFilter(column.Column!.Value, "")
        : new ColumnFilter(column.Column!.Value, column.Form.Choices.Count > 0 ? value : value.ToUpperInvariant(), column.Form.Choices.Count == 0);
}
