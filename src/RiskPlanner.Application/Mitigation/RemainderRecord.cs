namespace RiskPlanner.Application.Mitigation;

/// <summary>What a plan leaves open.</summary>
/// <param name="SinglePoints">How many single events lose a data set at any of the moments.</param>
/// <param name="DoublePoints">How many pairs of events do of which neither does alone; null where they were not looked for.</param>
/// <param name="AlreadyLost">How many data sets are lost where nothing strikes.</param>
/// <param name="TargetsMissed">
/// How many data sets of applications that state targets are lost or miss one over every moment, each as often as there are threats by which it does; null where that was not looked for.
/// </param>
public sealed record RemainderRecord(int SinglePoints, long? DoublePoints, int AlreadyLost, int? TargetsMissed = null);
