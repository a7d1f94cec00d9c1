namespace RiskPlanner.Reports.Components;

/// <summary>The shapes beside verdicts and outcomes. Each is told from the others without colour.</summary>
public enum MarkShape
{
    /// <summary>A filled circle: yes, intact.</summary>
    Full,

    /// <summary>A circle filled by half: yes under a condition.</summary>
    Half,

    /// <summary>A ring with a dot: back from a copy.</summary>
    Dot,

    /// <summary>A triangle that stands on its base, filled at its foot: yes, and something is amiss.</summary>
    Triangle,

    /// <summary>A ring with a bar: there, and cannot be read for the time being.</summary>
    Bar,

    /// <summary>A cross: no, lost.</summary>
    Cross,

    /// <summary>A square that is filled on one side of its diagonal: not the same for all.</summary>
    Square,
}
