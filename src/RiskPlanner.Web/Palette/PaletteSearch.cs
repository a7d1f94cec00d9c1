namespace RiskPlanner.Web.Palette;

/// <summary>Asks every source at once. Safe between threads.</summary>
internal sealed class PaletteSearch(IEnumerable<IPaletteSource> sources)
{
    private readonly IReadOnlyList<IPaletteSource> _sources = [.. sources.OrderBy(source => source.Order)];

    /// <summary>What fits, source by source.</summary>
    public async Task<IReadOnlyList<PaletteHit>> FindAsync(PaletteQuestion question, CancellationToken cancellation = default) =>
        [.. (await Task.WhenAll(_sources.Select(source => Task.Run(() => source.FindAsync(question, cancellation), cancellation)))).SelectMany(hits => hits)];
}
