namespace RiskPlanner.Simulation.Worlds;

/// <summary>One thing that a world did while it carried out an instruction: a line of the replay log without its time.</summary>
/// <param name="Actor">Who did it: a component or program, such as ICSF or DFSMSdss.</param>
/// <param name="Action">What it did.</param>
/// <param name="Target">To what.</param>
/// <param name="Result">How it ended, in words.</param>
/// <param name="Message">The z/OS message or return and reason code, or empty when there is none that is documented.</param>
public sealed record Observation(string Actor, string Action, string Target, string Result, string Message = "");
