using NodaTime;

namespace RiskPlanner.Model;

/// <summary>A data set comes under another label: its content is encrypted anew, after the jobs of that moment. Copies of before stay as they are.</summary>
/// <param name="At">When.</param>
/// <param name="KeyLabel">The label that it is under from then on, with the value of then.</param>
/// <param name="How">How that is done.</param>
public sealed record LabelChange(Instant At, KeyLabel KeyLabel, LabelChangeKind How);
