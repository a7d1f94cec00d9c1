using RiskPlanner.Model;

namespace RiskPlanner.Analysis.Mitigation;

/// <summary>What a plan is to be changed for: that nothing of a kind stays open.</summary>
public interface IMitigationGoal
{
    /// <summary>All that a plan leaves open; nothing where the goal is reached. Always in the same order.</summary>
    IReadOnlyList<OpenPoint> OpenIn(Plan plan, CancellationToken cancellation);

    /// <summary>Which of some points of one data set a plan leaves open, in their order. Agrees with <see cref="OpenIn"/>.</summary>
    IReadOnlyList<bool> AreOpenIn(Plan plan, DataSetName dataSet, IReadOnlyList<OpenPoint> points, CancellationToken cancellation);

    /// <summary>
    /// By what names a point counts, where it is of one member of a group: points of several groups that have one name are one. A single point of loss is named by its event, as it
    /// strikes the member.
    /// </summary>
    IEnumerable<string> NamesOf(OpenPoint point, DataSetGroup group);
}
