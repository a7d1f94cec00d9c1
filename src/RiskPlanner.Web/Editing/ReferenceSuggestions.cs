using System.Text.Json.Nodes;
using RiskPlanner.Application.Plans;

namespace RiskPlanner.Web.Editing;

/// <summary>Finds what a reference can name. Asks the store; a plan of 100,000 data sets costs no more than a small one.</summary>
internal sealed class ReferenceSuggestions(IPlanStore store)
{
    /// <summary>How many are offered.</summary>
    public const int Most = 20;

    // Volumes are no items of their own, so the arrays are looked through.
    private const string Volumes = "volumes";
    private const string Arrays = "arrays";
    private const int MostArrays = 500;
    private static readonly char[] Wild = ['*', '%'];

    /// <summary>The first names of some sections that begin with what was typed, then those that contain it.</summary>
    /// <param name="slug">The plan.</param>
    /// <param name="sections">The sections, as <see cref="Interchange.FieldForm.RefersTo"/> names them.</param>
    /// <param name="typed">What was typed; a mask does as well.</param>
    public async Task<IReadOnlyList<string>> FindAsync(string slug, IReadOnlyList<string> sections, string? typed)
    {
        List<string> found = [];
        foreach (var section in sections)
        {
            if (found.Count >= Most) break;
            found.AddRange(section == Volumes ? await VolumesAsync(slug, typed) : await IdentitiesAsync(slug, section, typed));
        }

        return [.. found.Distinct(StringComparer.Ordinal).Take(Most)];
    }

    private async Task<IEnumerable<string>> IdentitiesAsync(string slug, string section, string? typed)
    {
        var text = typed?.Trim() ?? "";
        if (text.Length == 0 || text.IndexOfAny(Wild) >= 0) return await FirstAsync(slug, section, text);
        var begins = await FirstAsync(slug, section, $"{text}**");
        return begins.Count >= Most ? begins : begins.Concat(await FirstAsync(slug, section, text));
    }

    private async Task<IReadOnlyList<string>> FirstAsync(string slug, string section, string mask)
    {
        var page = await store.PageAsync(slug, new ItemQuery { Section = section, Mask = mask, SortBy = ItemColumn.Identity, Take = Most });
        return [.. page?.Items.Select(item => item.Identity) ?? []];
    }

    private async Task<IEnumerable<string>> VolumesAsync(string slug, string? typed)
    {
        var page = await store.PageAsync(slug, new ItemQuery { Section = Arrays, Take = MostArrays });
        var text = typed?.Trim() ?? "";
        return (page?.Items ?? []).SelectMany(item => item.ToJson()[Volumes]?.AsArray() ?? []).Select(volume => (string)volume!)
            .Where(volume => volume.Contains(text, StringComparison.OrdinalIgnoreCase))
            .OrderByDescending(volume => volume.StartsWith(text, StringComparison.OrdinalIgnoreCase)).ThenBy(volume => volume, StringComparer.Ordinal);
    }
}
