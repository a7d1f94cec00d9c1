using NodaTime;
using RiskPlanner.Model;

namespace RiskPlanner.Simulation.State;

/// <summary>That somebody noticed something. Immutable.</summary>
/// <param name="At">When.</param>
/// <param name="By">By what.</param>
/// <param name="Through">The data set that was worked on; null where none was.</param>
internal sealed record Notice(Instant At, NoticedBy By, DataSetName? Through);
