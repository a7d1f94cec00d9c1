using RiskPlanner.Interchange;

namespace RiskPlanner.Web.Pages.Naming;

/// <summary>The naming standards that come with the program (<see cref="ShippedStandards"/>). A name is only ever compared, never made into a path.</summary>
public sealed class SampleStandards
{
    private readonly Dictionary<string, string> _texts = ShippedStandards.Texts.ToDictionary(one => one.Name, one => one.Text, StringComparer.Ordinal);

    /// <summary>Their names, for addresses and for people.</summary>
    public IReadOnlyList<(string Name, string Title)> Names { get; } = [.. ShippedStandards.Texts.Zip(ShippedStandards.Compiled, (one, compiled) => (one.Name, compiled.Source.Name))];

    /// <summary>The text of one; null when there is none of that name.</summary>
    public string? Find(string name) => _texts.GetValueOrDefault(name);
}
