using NodaTime;
using RiskPlanner.Model;
using RiskPlanner.Simulation.MasterKeys;

namespace RiskPlanner.Web.Views;

/// <summary>Judges CKDS copies for a key store as a whole: where several sysplexes use it, the one that can do most. Pure.</summary>
internal static class CkdsCopies
{
    /// <summary>How a copy can be used at a moment.</summary>
    public static CkdsCopyUsability UsabilityAt(Plan plan, KeyStore store, MasterKeyHistory history, CkdsCopyLife life, Instant moment)
    {
        var best = Best(plan, store, history, life.Generation, moment);
        if (best.Use != CkdsCopyUse.Directly || SharedKeyParts.OfDes(plan, store) is not { } practice) return best;
        var des = MasterKeyHistory.Of(plan, store, practice);
        var (generation, current) = (des.WrappingCopiesOf(life.TakenAt), des.CurrentAt(moment));
        return generation == current ? best : CkdsCopyUsability.UnderFormerDes(generation, plan.Sysplexes.Any(sysplex =>
            sysplex.KeyStore == store.Name && practice.WithinZones(plan.TkeZonesAt(sysplex.Site)).SitesWithParts(current - generation).Count > 0));
    }

    /// <summary>How copies under a generation of the AES master key can be used at a moment.</summary>
    public static CkdsCopyUsability Best(Plan plan, KeyStore store, MasterKeyHistory history, int generation, Instant moment)
    {
        var current = history.CurrentAt(moment);
        return plan.Sysplexes.Where(sysplex => sysplex.KeyStore == store.Name)
            .Select(sysplex => CkdsCopyUsability.Of(generation, history.RegistersAt(sysplex, moment), current, SharedKeyParts.Of(plan, store).WithinZones(plan.TkeZonesAt(sysplex.Site)), sysplex.SpareDomain))
            .OrderBy(usability => usability.Use).ThenBy(usability => usability.Procedure.Length)
            .FirstOrDefault() ?? new(CkdsCopyUse.NoLonger, "No sysplex of the plan uses this key store.");
    }
}
