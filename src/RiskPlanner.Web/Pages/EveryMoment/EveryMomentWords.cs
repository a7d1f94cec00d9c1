using System.Globalization;
using RiskPlanner.Application.Documents;
using RiskPlanner.Simulation.Tables;
using RiskPlanner.Simulation.Tables.Pairs;
using RiskPlanner.Simulation.Words;

namespace RiskPlanner.Web.Pages.EveryMoment;

/// <summary>Verdicts at every moment in words. Pure functions.</summary>
internal static class EveryMomentWords
{
    /// <summary>What the filter calls the verdicts.</summary>
    public static string Of(MomentShow show) => show switch
    {
        MomentShow.All => "all verdicts",
        MomentShow.Findings => "to be looked at",
        MomentShow.Lost => "No",
        MomentShow.Unavailable => "Outage",
        MomentShow.YesBut => "Yes, but",
        MomentShow.Together => "only both together",
        _ => throw new ArgumentOutOfRangeException(nameof(show), show, "There are no words for it."),
    };

    /// <summary>What the filter calls a reading of two events.</summary>
    public static string Of(PairReading reading) => reading == PairReading.WorstTarget ? "whatever is worst" : "the production side";

    /// <summary>Why a data set is not judged from the beginning of the horizon on.</summary>
    public static string Of(JudgedFromReason reason) => reason == JudgedFromReason.Birth ? "since it was not there before" : "since not every policy and CKDS cycle had been done once before";

    /// <summary>A part of the time, such as "17 %"; a little one is not rounded to none.</summary>
    /// <param name="share">The part, from 0 to 1.</param>
    public static string Share(double share) => share switch
    {
        0 => "never",
        < 0.001 => "< 0.1 %",
        < 0.0995 => (share * 100).ToString("0.0", CultureInfo.InvariantCulture) + " %",
        >= 1 => "always",
        >= 0.995 => "> 99 %",
        _ => (share * 100).ToString("0", CultureInfo.InvariantCulture) + " %",
    };

    /// <summary>In which part of the time a verdict holds; empty where it is Yes.</summary>
    public static string Holds(MomentCell cell) => cell.Cell.Verdict == Verdict.Yes ? "" : Share(cell.Moments.Share);

    /// <summary>The age of what comes back in the worst case.</summary>
    public static string Age(VerdictRecord detail) => detail.Moments!.GreatestAge is { } age ? age == NodaTime.Duration.Zero ? "nothing missing" : DurationWords.Of(age) : "–";

    /// <summary>How long recovery takes in the worst case.</summary>
    public static string Takes(VerdictRecord detail) => detail.Moments!.LongestTakes is { } takes ? DurationWords.Of(takes) : "–";

    /// <summary>Whether a target is met, after the figure that is judged by it; empty where there is no target, and where the figure is of other moments than the verdict.</summary>
    /// <param name="target">What it is called.</param>
    /// <param name="met">Whether it is met at the worst moment; null where there is none.</param>
    /// <param name="verdict">What the cell says: where that is No, the figures are of the moments at which the data comes back, and nobody judged these by the target.</param>
    public static string Target(string target, bool? met, Verdict verdict) => (met, verdict) switch
    {
        (null, _) or (_, Verdict.No) => "",
        (true, _) => $"; the {target} is met",
        (false, _) => $"; the {target} is missed",
    };

    /// <summary>The name of a verdict in the shares of a cell.</summary>
    /// <param name="name">As documents write it.</param>
    public static string NameOf(string name) => name switch
    {
        "yes" => "Yes",
        "yes-if" => "Yes, if",
        "yes-but" => "Yes, but",
        "outage" => "Outage",
        "no" => "No",
        _ => name,
    };
}
