namespace RiskPlanner.Web.Pages.CutSets;

/// <summary>The models that come with the program. A name is only ever compared, never made into a path.</summary>
internal sealed class SampleModels(CutSetsSettings settings)
{
    /// <summary>Their names, in order.</summary>
    public IReadOnlyList<string> Names { get; } = Directory.Exists(settings.Samples)
        ? [.. Directory.EnumerateFiles(settings.Samples, "*.xml").Select(file => Path.GetFileNameWithoutExtension(file)!).Order(StringComparer.Ordinal)]
        : [];

    /// <summary>The files of a sample; null when there is none of that name.</summary>
    public async Task<IReadOnlyList<ModelFile>?> ReadAsync(string name)
    {
        if (!Names.Contains(name, StringComparer.Ordinal)) return null;
        return [new ModelFile($"{name}.xml", await File.ReadAllBytesAsync(Path.Combine(settings.Samples, $"{name}.xml")))];
    }
}
