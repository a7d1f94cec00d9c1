using NodaTime;
using RiskPlanner.Model;
using RiskPlanner.Simulation.MasterKeys;

namespace RiskPlanner.Web.Views;

/// <summary>Judges CKDS copies for a key store as a whole: where several sysplexes use it, the one that can do most. Pure.</summary>
internal static class CkdsCopies
{
    public static CkdsCopyUsability UsabilityAt(Plan plan, KeyStore store, MasterKeyHistory history, CkdsCopyLife life, Instant moment) =>
        Best(plan, store, history, life.Generation, moment);

    /// <summary>How copies under a generation can be used at a moment.</summary>
    public static CkdsCopyUsability Best(Plan plan, KeyStore store, MasterKeyHistory history, int generation, Instant moment)
    {
        var current = history.CurrentAt(moment);
        return plan.Sysplexes.Where(sysplex => sysplex.KeyStore == store.Name)
            .Select(sysplex => CkdsCopyUsability.Of(generation, history.RegistersAt(sysplex, moment), current, SharedKeyParts.Of(plan, store).WithinZones(plan.TkeZonesAt(sysplex.Site)), sysplex.SpareDomain))
            .OrderBy(usability => usability.Use).ThenBy(usability => usability.Procedure.Length)
            .FirstOrDefault() ?? new(CkdsCopyUse.NoLonger, "No sysplex of the plan uses this key store.");
    }
}
