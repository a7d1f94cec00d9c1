using RiskPlanner.Simulation.Timeline.Classes;

namespace RiskPlanner.Simulation.Replay.ByClass;

/// <summary>What tells the data sets of a plan apart when given events strike.</summary>
/// <param name="Shape">What the plan says of it.</param>
/// <param name="Volume">The role of its volume: its mirrors, or itself where it stands out.</param>
/// <param name="Label">Its label where it stands out, or the struck value that is under it; 0 else.</param>
/// <param name="Name">Its name where it stands out; 0 else.</param>
internal readonly record struct ClassSignature(DataSetShape Shape, int Volume, int Label, int Name);
