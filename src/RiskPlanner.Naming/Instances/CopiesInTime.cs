using NodaTime;
using RiskPlanner.Model;

namespace RiskPlanner.Naming;

/// <summary>Copies of a data set that a policy makes under one label, or in clear.</summary>
/// <param name="Policy">The policy.</param>
/// <param name="Label">The label under which they lie, as the model decides (<see cref="CopyFlow"/>); null in clear.</param>
/// <param name="From">When the first of them is there.</param>
/// <param name="Until">When the last of them is dropped; null where they are there to the end of the plan.</param>
internal sealed record CopiesInTime(BackupPolicy Policy, KeyLabel? Label, Instant From, Instant? Until);
