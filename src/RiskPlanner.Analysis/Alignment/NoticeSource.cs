using NodaTime;
using RiskPlanner.Analysis.Keys;
using RiskPlanner.Model;

namespace RiskPlanner.Analysis.Alignment;

/// <summary>A schedule that opens something under a key.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="DataSet">The data set that is opened, or whose copy is.</param>
/// <param name="Schedule">When.</param>
/// <param name="Home">The sysplex on which it runs, where it opens the key only while that has some abilities; null otherwise.</param>
/// <param name="Only">These abilities; null without a sysplex.</param>
/// <param name="Opens">
/// What has to succeed, but for the lost key itself, so that the loss is what is noticed: what an expired key refuses tells
/// nothing. The last one is the OPEN under the key.
/// </param>
internal sealed record NoticeSource(
    NoticeKind Kind, DataSetDefinition DataSet, Schedule Schedule, Sysplex? Home, OpeningAbilities? Only, IReadOnlyList<KeyOpen> Opens)
{
    /// <summary>When the loss of the key would be noticed.</summary>
    public IEnumerable<Notice> Moments(Plan plan, KeyLives lives) => Schedule.Occurrences(plan.From, plan.Until)
        .Where(DataSet.ExistsAt)
        .Where(at => Home is null || OpeningAbilities.At(Home, at) == Only)
        .Where(at => Opens.All(open => open.Succeeds(lives, at)))
        .Select(at => new Notice(at, Kind, DataSet.Name));

    /// <summary>Equal for sources that notice at the same moments in the same way.</summary>
    public string Signature(KeyLives lives)
    {
        var schedule = Schedule.Every is { } every ? $"{every} {Schedule.First}" : string.Join(' ', Schedule.Dates);
        var opens = string.Concat(Opens.Select(open => lives.RoleOf(open.Label) is { Length: > 0 } role ? $" through {role} {open.ToWrite} {open.Until}" : ""));
        return $"{Kind} {DataSet.CreatedAt} {DataSet.DeletedAt} {schedule}{(Home is null ? "" : $" on {Home.Name} while {Only}")}{opens}";
    }
}
