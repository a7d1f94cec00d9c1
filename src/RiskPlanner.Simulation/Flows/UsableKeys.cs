using RiskPlanner.Model;

namespace RiskPlanner.Simulation.Flows;

/// <summary>
/// A plan as if each of its keys could be used at each moment: where data goes does not depend on the hour at which a key is archived, and a job
/// that cannot run exposes nothing. Who may use a key stays as the plan has it. Pure.
/// </summary>
public static class UsableKeys
{
    /// <summary>The plan with keys that are valid from the beginning, in every key store that follows theirs, and master keys that are loaded.</summary>
    public static Plan Of(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var keys = plan.Keys.Select(key => key with
        {
            CreatedAt = null,
            DeletedAt = null,
            ActiveFrom = null,
            ActiveUntil = null,
            Archived = null,
            Recalled = null,
            NewValues = [],
            CpacfExportable = true,
        }).ToList();
        // What follows another key store has its keys sooner or later.
        var followed = from store in plan.KeyStores
                       where store.Follows is not null
                       from key in keys
                       where key.KeyStore == store.Follows!.Store && !keys.Exists(other => other.KeyStore == store.Name && other.Label == key.Label)
                       select key with { KeyStore = store.Name };
        return plan with
        {
            Keys = [.. keys, .. followed.ToList()],
            Sysplexes = [.. plan.Sysplexes.Select(sysplex => sysplex with { MasterKeyLoaded = true })],
            KeyProfiles = [.. plan.KeyProfiles.Select(profile => profile with { SymCpacfWrap = true, SymCpacfReturn = true })],
            // Whoever writes the data is not whose way is followed.
            Applications = [.. plan.Applications.Select(application => application with { RunsAs = null })],
        };
    }
}
