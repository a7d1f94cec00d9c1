using RiskPlanner.Model;
using RiskPlanner.Simulation.Replay;
using RiskPlanner.Simulation.Threats;

namespace RiskPlanner.Agreement.Tests.Cases;

/// <summary>Gives the jobs and recoverers of a generated case users, and its plan RACF profiles that let some of them in.</summary>
internal static class AccessRules
{
    private const string Job = "APPLJOB1";
    private const string Backup = "BKPJOB1";
    private const string First = "RECOV1";
    private const string Second = "RECOV2";

    private static readonly string[] Everybody = [Job, Backup, First, Second, RacfIdentity.Everybody];

    /// <summary>The case with such rules now and then; drawn apart from all else, so that the rest of the case does not depend on them.</summary>
    public static ReplayCase Of(ReplayCase replay, Choices choices)
    {
        if (!choices.Chance(24)) return replay;
        var plan = Profiled(Named(replay.Plan, choices), choices);
        plan = plan with { KeyStores = [.. plan.KeyStores.Select(store => store with { KeyAuthorityLevels = choices.Chance(25), KgupVerbAuthority = choices.Chance(25), KgupKeyAuthority = choices.Chance(40) })] };
        replay = replay with { Strikes = [.. replay.Strikes.Select(strike => strike.Threat.IsDoneByUser && choices.Chance(60) ? strike with { By = choices.Any(Everybody.SkipLast(1).ToList()) } : strike)] };
        if (replay.Strikes.Count < 2 || ThreatTargets.In(plan, ThreatTarget.Access) is not { Count: > 0 } targets || !choices.Chance(60)) return replay with { Plan = plan };
        var last = replay.Strikes[^1];
        var taken = last with { Threat = ThreatCatalogue.Find("access-removed")!, Target = choices.Any(targets), In = null, Policy = null, Adjacent = null };
        return new ReplayCase(plan, [.. replay.Strikes, taken]);
    }

    private static Plan Named(Plan plan, Choices choices) => plan with
    {
        Applications = [.. plan.Applications.Select(application => choices.Chance(70) ? application with { RunsAs = Job } : application)],
        BackupPolicies = [.. plan.BackupPolicies.Select(policy => choices.Chance(60) && IsJob(policy) ? policy with { RunsAs = choices.Any([Backup, Backup, Job]) } : policy)],
        Recoverers = choices.Any([[], [First], [First], new[] { First, Second }]),
    };

    private static bool IsJob(BackupPolicy policy) => policy.Steps.Any(step => BackupUtilities.Find(step.Utility) is { RunsAsUser: true });

    /// <summary>Profiles that let most of them in: a job that may do nothing shows little.</summary>
    private static Plan Profiled(Plan plan, Choices choices)
    {
        var keys = choices.Chance(75) ? Masks(plan, choices).Select(mask => new KeyProfile
        {
            Profile = new(mask),
            Readers = Some(80, choices),
            SymCpacfWrap = !choices.Chance(4),
            SymCpacfReturn = !choices.Chance(4),
            OnlyForDataSets = choices.Chance(30),
        }) : [];
        var dataSets = choices.Chance(60) ? new[] { "APPL.*", "APPL.DATA1", "APPL.BACK.**", "APPL.**" }.Where(_ => choices.Chance(50)).Select(mask => new DataSetProfile
        {
            Profile = new(mask),
            Readers = Some(85, choices),
            Updaters = choices.Chance(40) ? Some(80, choices) : null,
        }) : [];
        return plan with { KeyProfiles = [.. keys], DataSetProfiles = [.. plan.DataSetProfiles.Select(profile => profile with { Readers = Some(85, choices) }).Concat(dataSets).DistinctBy(profile => profile.Profile)] };
    }

    /// <summary>Now and then not all labels are covered.</summary>
    private static IEnumerable<string> Masks(Plan plan, Choices choices)
    {
        if (choices.Chance(85)) yield return "**";
        foreach (var mask in new[] { "STORE1.PRIM.*", "STORE1.B*", "*.BACK.KEY2", "STORE2.**", "STORE1.PRIM.KEY1", "DSET.RECOVER.*" })
        {
            if (choices.Chance(35)) yield return mask;
        }
    }

    private static IReadOnlyList<string> Some(int often, Choices choices) => [.. Everybody.Where(user => choices.Chance(user == RacfIdentity.Everybody ? 12 : often))];
}
