namespace RiskPlanner.Reports.Story;

/// <summary>What a mark of a story strip stands for. Each kind has a line and a shape of its own.</summary>
public enum StoryMarkKind
{
    /// <summary>An event strikes.</summary>
    Event,

    /// <summary>An event is noticed.</summary>
    Notice,

    /// <summary>Data sets can be read again.</summary>
    Recovery,
}
