namespace RiskPlanner.Reports.Styles;

/// <summary>The style sheets that a report carries: the very files of <c>wwwroot-assets/css</c>, embedded when this was built.</summary>
internal static class ReportStyles
{
    private static readonly string[] Sheets = ["tokens", "base", "components", "drawing", "report", "print"];

    /// <summary>All of them in the order in which they apply. Fixed text of this program; nothing of a user is in it.</summary>
    public static string Css { get; } = string.Concat(Sheets.Select(Read));

    private static string Read(string sheet)
    {
        using var stream = typeof(ReportStyles).Assembly.GetManifestResourceStream($"css/{sheet}.css")
            ?? throw new InvalidOperationException($"The style sheet {sheet}.css is not embedded in this assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
