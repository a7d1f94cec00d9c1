namespace RiskPlanner.Model;

/// <summary>An SMS data class.</summary>
/// <param name="Name">Its name (<see cref="SmsClassName.Rule"/>).</param>
/// <param name="KeyLabel">The label that new data sets of this class get; null when it gives none.</param>
public sealed record DataClass(string Name, KeyLabel? KeyLabel);
