using System.Text.Json.Serialization;

namespace RiskPlanner.Application.Runs;

/// <summary>
/// What a run computes. Each kind is declared where it is computed (<see cref="IRunComputation"/>); there is no list of them.
/// </summary>
/// <param name="Name">Its name in the store: letters, at most 20. It is never changed, because stored runs say it.</param>
[JsonConverter(typeof(RunKindJson))]
public sealed record RunKind(string Name);
