using System.Text.Json;
using RiskPlanner.Simulation.Tables;

namespace RiskPlanner.Emulator.Tests.Tables;

/// <summary>A threat table as plain lines, so that a difference can be read: the title, the columns, then row by row.</summary>
internal static class GoldenTable
{
    public static IReadOnlyList<string> Read(string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Golden", file)));
        var root = document.RootElement;
        return
        [
            root.GetProperty("title").GetString()!,
            Line(root.GetProperty("columns")),
            .. root.GetProperty("rows").EnumerateArray().Select(row => $"{row.GetProperty("threat").GetString()}: {Line(row.GetProperty("cells"))}"),
        ];
    }

    public static IReadOnlyList<string> Of(ThreatTable table) =>
    [
        table.Title,
        string.Join(" | ", table.Columns),
        .. table.Rows.Select(row => $"{row.Threat}: {string.Join(" | ", row.Cells.Select(cell => cell.Text))}"),
    ];

    private static string Line(JsonElement texts) => string.Join(" | ", texts.EnumerateArray().Select(text => text.GetString()));
}
