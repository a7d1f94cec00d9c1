namespace RiskPlanner.Application.Destruction;

/// <summary>A way in which data could still be read after its key was destroyed.</summary>
/// <param name="Kind">What it is, such as <c>CkdsCopy</c>.</param>
/// <param name="Series">What it and its like are called together.</param>
/// <param name="DataSet">The data set that it leads to; null where it leads to everything under the key.</param>
/// <param name="TakenAt">When the copy was taken, where it is one.</param>
/// <param name="OpenUntil">The last moment at which it can be used; null when the plan never ends it.</param>
/// <param name="IsProviso">Whether it cannot be dated from a plan, so that it is a condition of the statement.</param>
/// <param name="Ending">What ends it, or would have to, as a sentence.</param>
public sealed record DestructionRouteRecord(
    string Kind, string Series, string? DataSet, string? TakenAt, string? OpenUntil, bool IsProviso, string Ending);
