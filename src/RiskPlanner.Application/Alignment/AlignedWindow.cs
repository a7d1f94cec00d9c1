namespace RiskPlanner.Application.Alignment;

/// <summary>A time in which a key that is lost is lost for good.</summary>
/// <param name="From">Its first moment.</param>
/// <param name="Until">Its end; the moment itself is out of it, unless it is the plan's end.</param>
public sealed record AlignedWindow(string From, string Until);
