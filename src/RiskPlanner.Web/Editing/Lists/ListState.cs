using Microsoft.AspNetCore.WebUtilities;
using RiskPlanner.Application.Plans;
using RiskPlanner.Interchange;
using RiskPlanner.Web.Addresses;

namespace RiskPlanner.Web.Editing.Lists;

/// <summary>Which rows of a list are shown, and which columns, as its address says it. Immutable.</summary>
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

    /// <summary>The keys of the columns that were chosen, in their order, the identity left out, which always comes first; empty for the usual ones.</summary>
    public IReadOnlyList<string> Chosen { get; init; } = [];

    /// <summary>The page, from 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>Whether it leaves any row out.</summary>
    public bool IsNarrowed => Mask.Length > 0 || Filters.Count > 0;

    /// <summary>Reads the query of an address; what is none of ours is left out.</summary>
    /// <param name="queryText">The query, with its question mark or without.</param>
    /// <param name="section">The section whose list it is.</param>
    public static ListState Of(string queryText, PlanSection section)
    {
        var columns = ListColumns.All(section);
        var query = QueryHelpers.ParseQuery(queryText);
        var filters = columns.Where(column => column.HasFilter)
            .Select(column => (column.Form.Key, Value: Text(FilterPrefix + column.Form.Key)))
            .Where(filter => filter.Value.Length > 0).ToDictionary(filter => filter.Key, filter => filter.Value, StringComparer.Ordinal);
        return new ListState
        {
            Mask = Text("mask"),
            Filters = filters,
            Sort = columns.FirstOrDefault(column => column.Column is not null && column.Form.Key == Text("sort"))?.Form.Key,
            Descending = Text("order") == "down",
            Chosen = ChosenOf(section, columns, Text("columns").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)),
            Page = int.TryParse(Text("page"), out var page) && page is > 0 and < 1_000_000 ? page : 1,
        };

        string Text(string name) => query.TryGetValue(name, out var values) ? values.ToString().Trim() : "";
    }

    /// <summary>The address of the list of a section in this state.</summary>
    public string Address(string slug, string section) => Paths.Section(slug, section) + QueryText;

    /// <summary>The address of what this state finds as CSV: all rows of it, not the page alone.</summary>
    public string CsvAddress(string slug, string section) => Paths.SectionCsv(slug, section) + (this with { Page = 1 }).QueryText;

    /// <summary>The query of an address in this state, with its question mark; empty for the usual columns and all rows in the order of the plan.</summary>
    public string QueryText
    {
        get
        {
            List<KeyValuePair<string, string?>> query = [];
            if (Mask.Length > 0) query.Add(new("mask", Mask));
            query.AddRange(Filters.OrderBy(filter => filter.Key, StringComparer.Ordinal).Select(filter => new KeyValuePair<string, string?>(FilterPrefix + filter.Key, filter.Value)));
            if (Sort is not null) query.Add(new("sort", Sort));
            if (Sort is not null && Descending) query.Add(new("order", "down"));
            if (Chosen.Count > 0) query.Add(new("columns", string.Join(',', Chosen)));
            if (Page > 1) query.Add(new("page", $"{Page}"));
            return QueryHelpers.AddQueryString("", query);
        }
    }

    /// <summary>This state with all rows: neither mask nor filters.</summary>
    public ListState Widened => this with { Mask = "", Filters = new Dictionary<string, string>(), Page = 1 };

    /// <summary>The columns that are shown, the identity first.</summary>
    public IReadOnlyList<ListColumn> Columns(PlanSection section)
    {
        if (Chosen.Count == 0) return ListColumns.Of(section);
        var all = ListColumns.All(section);
        return [.. Chosen.Prepend(section.IdentityKey).Select(key => all.First(column => column.Form.Key == key))];
    }

    /// <summary>This state with other columns; the usual ones are no choice.</summary>
    /// <param name="section">The section whose list it is.</param>
    /// <param name="keys">The keys of the columns, in their order.</param>
    public ListState With(PlanSection section, IEnumerable<string> keys) => this with { Chosen = ChosenOf(section, ListColumns.All(section), keys) };

    /// <summary>The list of data sets of a plan in which a field has a value.</summary>
    public static string DataSetsWith(string slug, string key, string value) =>
        new ListState { Filters = new Dictionary<string, string> { [key] = value } }.Address(slug, "dataSets");

    /// <summary>The question to the store.</summary>
    /// <param name="section">The section whose list it is.</param>
    public ItemQuery Query(PlanSection section) => Query(section, ListColumns.All(section));

    private ItemQuery Query(PlanSection section, IReadOnlyList<ListColumn> columns) => new()
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

    private static IReadOnlyList<string> ChosenOf(PlanSection section, IReadOnlyList<ListColumn> all, IEnumerable<string> keys)
    {
        List<string> chosen = [.. keys.Where(key => key != section.IdentityKey && all.Any(column => column.Form.Key == key)).Distinct(StringComparer.Ordinal)];
        return chosen.SequenceEqual(ListColumns.Of(section).Select(column => column.Form.Key).Where(key => key != section.IdentityKey)) ? [] : chosen;
    }

    // A word that is chosen is meant as it is; of a name, any part will do.
    private static ColumnFilter Filter(ListColumn column, string value) => value == NoValue
        ? new ColumnFilter(column.Column!.Value, "")
        : new ColumnFilter(column.Column!.Value, column.Form.Choices.Count > 0 ? value : value.ToUpperInvariant(), column.Form.Choices.Count == 0);
}
