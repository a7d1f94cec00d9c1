using RiskPlanner.Model;
using RiskPlanner.Simulation.State;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Simulation.Recovery.Solving;

/// <summary>What recoverers look up about key services, without a line in the log. Pure functions of a world.</summary>
internal static class KeyServices
{
    /// <summary>The other sysplexes of the same key store whose key service is up, in the plan's order.</summary>
    public static IEnumerable<Sysplex> OthersUp(Plan plan, IWorld world, Sysplex sysplex) => plan.Sysplexes.Where(other =>
        other.Name != sysplex.Name && other.KeyStore == sysplex.KeyStore && world.IsRunning(other.Name) && world.ProbeKeyService(other.Name).Done);

    /// <summary>The sysplexes of other key stores that have a label, and whose key service is up, in the plan's order.</summary>
    public static IEnumerable<Sysplex> OthersWith(Plan plan, IWorld world, Sysplex sysplex, KeyLabel label) => plan.Sysplexes.Where(other =>
        other.KeyStore != sysplex.KeyStore && plan.KeyIn(other.KeyStore, label) is not null && world.IsRunning(other.Name) && world.ProbeKeyService(other.Name).Done);

    /// <summary>Whether a running sysplex of the same key store has a spare domain: recoverers may use any of them.</summary>
    public static bool HasSpareDomain(Plan plan, IWorld world, Sysplex sysplex) => plan.Sysplexes.Any(other =>
        other.KeyStore == sysplex.KeyStore && other.SpareDomain && world.IsRunning(other.Name));

    /// <summary>The names of the CKDS copies that are kept for a sysplex's key store.</summary>
    public static IReadOnlyList<string> CopiesNewestFirst(ReplayState state, Sysplex sysplex) =>
        [.. state.CkdsCopiesToRestoreFrom(sysplex.KeyStore).Reverse().Select(copy => copy.Name)];

    /// <summary>The names of the data sets that were live before others went live in an attempt.</summary>
    public static IEnumerable<string> KeptIn(Attempt attempt, string keyStore) => attempt.Steps.Where(step => step.KeyStore == keyStore).Select(step => step.Keeps).OfType<string>();

    /// <summary>A name that no CKDS copy has, those included that were kept in an attempt.</summary>
    public static string FreeCopyName(ReplayState state, string keyStore, Attempt? attempt = null)
    {
        var taken = state.CkdsCopiesOf(keyStore).Select(copy => copy.Name).Concat(attempt is null ? [] : KeptIn(attempt, keyStore)).ToHashSet();
        return Enumerable.Range(1, int.MaxValue).Select(number => $"{keyStore}.SAVED{number:0000}").First(name => !taken.Contains(name));
    }
}
