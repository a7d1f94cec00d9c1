namespace RiskPlanner.Application.PlanReports;

/// <summary>Which verdicts a report proves by the replays behind them.</summary>
public enum ReportEvidence
{
    /// <summary>None of them.</summary>
    None,

    /// <summary>Those by which data is lost at some target, by the replays of the plan as it is.</summary>
    No,

    /// <summary>All of them, by the replays of the plan as it is and of every change that was tried.</summary>
    All,
}
