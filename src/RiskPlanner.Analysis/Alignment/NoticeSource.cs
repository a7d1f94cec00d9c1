using NodaTime;
using RiskPlanner.Model;

namespace RiskPlanner.Analysis.Alignment;

/// <summary>A schedule that opens something under a key.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="DataSet">The data set that is opened, or whose copy is.</param>
/// <param name="Schedule">When.</param>
/// <param name="Home">The sysplex on which it runs, where it opens the key only while that has some abilities; null otherwise.</param>
/// <param name="Only">These abilities; null without a sysplex.</param>
internal sealed record NoticeSource(NoticeKind Kind, DataSetName DataSet, Schedule Schedule, Sysplex? Home, OpeningAbilities? Only)
{
    /// <summary>When the loss of the key would be noticed.</summary>
    public IEnumerable<Notice> Moments(Plan plan) => Schedule.Occurrences(plan.From, plan.Until)
        .Where(at => Home is null || OpeningAbilities.At(Home, at) == Only)
        .Select(at => new Notice(at, Kind, DataSet));

    /// <summary>Equal for sources that notice at the same moments in the same way.</summary>
    public string Signature
    {
        get
        {
            var schedule = Schedule.Every is { } every ? $"{every} {Schedule.First}" : string.Join(' ', Schedule.Dates);
            return $"{Kind} {schedule}{(Home is null ? "" : $" on {Home.Name} while {Only}")}";
        }
    }
}
