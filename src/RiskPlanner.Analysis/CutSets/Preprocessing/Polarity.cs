namespace RiskPlanner.Analysis.CutSets.Preprocessing;

/// <summary>In which direction a module's root depends on its variables, as far as the signs of the edges tell.</summary>
[Flags]
internal enum Polarity : byte
{
    /// <summary>Not reached.</summary>
    None = 0,

    /// <summary>Reached through an even number of negations.</summary>
    Positive = 1,

    /// <summary>Reached through an odd number of negations.</summary>
    Negative = 2,

    /// <summary>Reached both ways.</summary>
    Both = Positive | Negative,
}
