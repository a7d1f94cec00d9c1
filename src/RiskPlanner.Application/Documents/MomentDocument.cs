namespace RiskPlanner.Application.Documents;

/// <summary>A replay stopped at a moment: what the page of a replay and <c>riskplanner replay --at</c> show.</summary>
/// <param name="Plan">The plan's name.</param>
/// <param name="PlanSha256">SHA-256 of the plan file, in hex.</param>
/// <param name="ProgramVersion">Which version of the program computed it.</param>
/// <param name="Events">What strikes in the replay, at this moment or any other.</param>
/// <param name="At">The moment (ISO 8601, UTC).</param>
/// <param name="Step">How many of the things that happen at this moment have happened; null for all of them.</param>
/// <param name="EndsAt">When the last loss is discovered (ISO 8601, UTC): nothing is replayed after that.</param>
/// <param name="Sysplexes">The sysplexes with their registers.</param>
/// <param name="KeyStores">The key stores with live CKDS and copies.</param>
/// <param name="DataSet">The data set that was asked for.</param>
/// <param name="Log">The lines of the log at this moment, so far.</param>
public sealed record MomentDocument(
    string Plan,
    string PlanSha256,
    string ProgramVersion,
    IReadOnlyList<EventRecord> Events,
    string At,
    int? Step,
    string EndsAt,
    IReadOnlyList<MomentSysplex> Sysplexes,
    IReadOnlyList<MomentKeyStore> KeyStores,
    MomentDataSet DataSet,
    IReadOnlyList<LogLine> Log);
