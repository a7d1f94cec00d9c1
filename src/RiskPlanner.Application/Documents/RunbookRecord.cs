namespace RiskPlanner.Application.Documents;

/// <summary>What a recovery did, as steps that people could follow, and what other routes would have needed.</summary>
/// <param name="Steps">The steps in order; empty where nothing has to be done or nothing helps.</param>
/// <param name="NotTaken">The routes that led nowhere.</param>
public sealed record RunbookRecord(IReadOnlyList<RunbookStepRecord> Steps, IReadOnlyList<RouteNotTakenRecord> NotTaken);
