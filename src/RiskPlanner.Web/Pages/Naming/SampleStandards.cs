using RiskPlanner.Interchange;

namespace RiskPlanner.Web.Pages.Naming;

/// <summary>The naming standards that come with the program. A name is only ever compared, never made into a path.</summary>
public sealed class SampleStandards
{
    private readonly Dictionary<string, string> _texts;

    /// <summary>Reads those beside the program.</summary>
    public SampleStandards()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "samples", "standards");
        _texts = Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder, "*.yaml").Order(StringComparer.Ordinal).ToDictionary(file => Path.GetFileNameWithoutExtension(file), file => FileText.Of(File.ReadAllBytes(file)).Text, StringComparer.Ordinal)
            : [];
        Names = [.. _texts.Select(one => (one.Key, StandardFile.Read(one.Value).Standard?.Source.Name ?? one.Key))];
    }

    /// <summary>Their names, for addresses and for people.</summary>
    public IReadOnlyList<(string Name, string Title)> Names { get; }

    /// <summary>The text of one; null when there is none of that name.</summary>
    public string? Find(string name) => _texts.GetValueOrDefault(name);
}
