using RiskPlanner.Application.Documents;
using RiskPlanner.Simulation.Tables;
using RiskPlanner.Simulation.Words;
using RiskPlanner.Web.Results;

namespace RiskPlanner.Web.Pages.Assessment;

/// <summary>The assessment matrix in words. Pure functions.</summary>
internal static class AssessmentWords
{
    /// <summary>What the filter calls the data sets.</summary>
    public static string Of(AssessmentShow show) => show switch
    {
        AssessmentShow.All => "all data sets",
        AssessmentShow.Protected => "protected",
        AssessmentShow.Unprotected => "not protected",
        AssessmentShow.Lost => "lost",
        AssessmentShow.Unavailable => "unavailable",
        AssessmentShow.TargetsMissed => "target missed",
        AssessmentShow.ClearCopyOnly => "only a clear copy helps",
        AssessmentShow.NewNos => "new Nos only",
        _ => throw new ArgumentOutOfRangeException(nameof(show), show, "There are no words for it."),
    };

    /// <summary>What the data sets of a list have in common, as a sentence.</summary>
    public static string Meaning(AssessmentShow show) => show switch
    {
        AssessmentShow.All => "",
        AssessmentShow.Protected => "No threat loses them, makes them unavailable or makes them miss a target.",
        AssessmentShow.Unprotected => "Some threat loses them, makes them unavailable or makes them miss a target.",
        AssessmentShow.Lost => "Some threat loses them.",
        AssessmentShow.Unavailable => "Some threat makes them unavailable.",
        AssessmentShow.TargetsMissed => "Some threat makes them miss the RPO or the RTO of their application.",
        AssessmentShow.ClearCopyOnly => "Some threat to keys leaves them a copy in clear only.",
        AssessmentShow.NewNos => "Some threat loses them here, and was not as bad in",
        _ => throw new ArgumentOutOfRangeException(nameof(show), show, "There are no words for it."),
    };

    /// <summary>A verdict in a word or two; the whole of it is told on hover and when it is opened.</summary>
    public static string Short(Verdict verdict) => verdict switch
    {
        Verdict.Yes => "Yes",
        Verdict.YesIf => "Yes, if",
        Verdict.YesBut => "Yes, but",
        Verdict.Outage => "Outage",
        Verdict.No => "No",
        Verdict.Mixed => "Mixed",
        _ => throw new ArgumentOutOfRangeException(nameof(verdict), verdict, "There are no words for it."),
    };

    /// <summary>The age of what comes back.</summary>
    public static string Age(VerdictRecord detail) => detail.Age is { } age ? age == NodaTime.Duration.Zero ? "nothing missing" : DurationWords.Of(age) : "–";

    /// <summary>How long it takes.</summary>
    public static string Takes(VerdictRecord detail) => detail.Takes is { } takes ? DurationWords.Of(takes) : "–";
}
