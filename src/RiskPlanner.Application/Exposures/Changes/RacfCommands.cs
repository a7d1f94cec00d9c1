using RiskPlanner.Model;

namespace RiskPlanner.Application.Exposures.Changes;

/// <summary>The commands by which data sets get a key label when they are allocated (z/OS facts, 1.3). Pure.</summary>
internal static class RacfCommands
{
    /// <summary>A DATAKEY for data sets of a name.</summary>
    /// <param name="plan">The plan: whether it has a profile for the name decides about the command.</param>
    /// <param name="mask">The names.</param>
    /// <param name="label">The label.</param>
    public static string DataKey(Plan plan, string mask, KeyLabel label)
    {
        var verb = plan.DataSetProfiles.Any(profile => profile.Profile.Text == mask) ? "ALTDSD" : "ADDSD";
        return $"{verb} '{mask}' DFP(DATAKEY({label}))\nSETROPTS GENERIC(DATASET) REFRESH";
    }

    /// <summary>Leave to state a label in job control.</summary>
    /// <param name="user">Who runs the job; null where nobody is named.</param>
    public static string StatedLabels(string? user) =>
        $"PERMIT STGADMIN.SMS.ALLOW.DATASET.ENCRYPT CLASS(FACILITY) ID({user ?? "jobuser"}) ACCESS(READ)\nSETROPTS RACLIST(FACILITY) REFRESH";
}
