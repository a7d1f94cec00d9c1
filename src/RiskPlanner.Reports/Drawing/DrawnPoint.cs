namespace RiskPlanner.Reports.Drawing;

/// <summary>A point of a drawing, from its upper left corner.</summary>
/// <param name="X">To the right.</param>
/// <param name="Y">Down.</param>
public readonly record struct DrawnPoint(double X, double Y);
