namespace RiskPlanner.Web.Results;

/// <summary>The addresses within a page of tables: which run, which cell, which replay of it, which page of its log. Pure functions.</summary>
/// <param name="Path">The page, such as <c>/tables</c>.</param>
/// <param name="Run">The run's number when the address shall name it; null for the latest.</param>
public sealed record ResultLinks(string Path, int? Run)
{
    /// <summary>What else stands in each address: filters, for instance.</summary>
    public IEnumerable<(string Name, string? Value)> Kept { get; init; } = [];

    /// <summary>The page without an open cell.</summary>
    public string Closed => Of();

    /// <summary>What addresses call the table that is shown where there are many.</summary>
    public const string Table = "table";

    /// <summary>A table among many.</summary>
    public string ToTable(string table) => Of((Table, table));

    /// <summary>A cell's evidence.</summary>
    public string To(CellAddress cell) => Of(("cell", cell.ToString()));

    /// <summary>The log of a replay behind a cell.</summary>
    public string To(CellAddress cell, int variant, int replay, int page = 1) => Of(
        ("cell", cell.ToString()),
        ("variant", $"{variant}"),
        ("replay", replay == 1 ? null : $"{replay}"),
        ("page", page == 1 ? null : $"{page}"));

    private string Of(params IEnumerable<(string Name, string? Value)> query)
    {
        var parts = Kept.Prepend(("run", Run?.ToString())).Concat(query)
            .Where(part => part.Item2 is not null)
            .Select(part => $"{part.Item1}={Uri.EscapeDataString(part.Item2!)}")
            .ToList();
        return parts.Count == 0 ? Path : $"{Path}?{string.Join('&', parts)}";
    }
}
