using RiskPlanner.Model;

namespace RiskPlanner.Application.Exposures.Changes;

/// <summary>The commands by which data sets get a key label when they are allocated (z/OS facts, 1.3). Pure.</summary>
internal static class RacfCommands
{
    private const string Refresh = "SETROPTS GENERIC(DATASET) REFRESH";

    /// <summary>A DATAKEY for data sets of a name.</summary>
    /// <param name="plan">The plan: whether it has a profile for the name decides about the command.</param>
    /// <param name="mask">The names.</param>
    /// <param name="example">One of them.</param>
    /// <param name="label">The label.</param>
    public static string DataKey(Plan plan, string mask, DataSetName example, KeyLabel label)
    {
        if (plan.DataSetProfiles.Any(profile => profile.Profile.Text == mask)) return $"ALTDSD '{mask}' DFP(DATAKEY({label}))\n{Refresh}";
        // A more specific profile takes the place of the one that covers the names until now: who has access stays as it is.
        var covering = plan.DataSetProfiles.Where(profile => profile.Profile.Matches(example)).OrderBy(profile => profile.Profile, DataSetMask.MostSpecificFirst).FirstOrDefault();
        var from = covering is null ? "" : $" FROM('{covering.Profile}') FGENERIC";
        return $"ADDSD '{mask}' GENERIC{from} DFP(DATAKEY({label}))\n{Refresh}";
    }

    /// <summary>Leave to state a label in job control.</summary>
    /// <param name="user">Who runs the job; null where nobody is named.</param>
    public static string StatedLabels(string? user) =>
        $"PERMIT STGADMIN.SMS.ALLOW.DATASET.ENCRYPT CLASS(FACILITY) ID({user ?? "jobuser"}) ACCESS(READ)\nSETROPTS RACLIST(FACILITY) REFRESH";
}
