using NodaTime;

namespace RiskPlanner.Model;

/// <summary>
/// The data keys of cartridges are wrapped under other labels, without their data being written anew (rekey; z/OS facts, 5.2). That reaches the cartridges that lie where their tape store stands; those that
/// were carried elsewhere stay under the labels of before.
/// </summary>
/// <param name="At">When; what is written from then on is under these labels too.</param>
/// <param name="KeyLabels">The labels, one or two.</param>
public sealed record TapeRekey(Instant At, IReadOnlyList<string> KeyLabels);
