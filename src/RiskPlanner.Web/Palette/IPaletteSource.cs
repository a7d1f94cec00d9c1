namespace RiskPlanner.Web.Palette;

/// <summary>Finds things of a kind by any part of their name. A feature adds its own as a service. Safe between threads.</summary>
internal interface IPaletteSource
{
    /// <summary>Where its hits stand among those of other sources: the lowest comes first.</summary>
    int Order { get; }

    /// <summary>The hits, at most <see cref="PaletteQuestion.MostOfAKind"/> of each kind.</summary>
    Task<IReadOnlyList<PaletteHit>> FindAsync(PaletteQuestion question, CancellationToken cancellation);
}
