using NodaTime;
using RiskPlanner.Model;
using RiskPlanner.Simulation.MasterKeys;
using RiskPlanner.Web.Views;

namespace RiskPlanner.Web.Pages.Keys;

/// <summary>All that a plan says of one label.</summary>
/// <param name="Row">Its line.</param>
/// <param name="Copies">Where copies of its record lie, by cycle.</param>
/// <param name="Repositories">The repositories that hold its value.</param>
/// <param name="Spans">Its states in time.</param>
/// <param name="Before">The labels directly before it in the CKDS.</param>
/// <param name="After">The labels directly after it.</param>
/// <param name="Profiles">The CSFKEYS profiles that cover it, the most specific first; only that one counts.</param>
public sealed record KeyDetail(
    KeyRow Row,
    IReadOnlyList<KeyCopies> Copies,
    IReadOnlyList<KeyManager> Repositories,
    IReadOnlyList<KeyStateSpan> Spans,
    IReadOnlyList<KeyDefinition> Before,
    IReadOnlyList<KeyDefinition> After,
    IReadOnlyList<KeyProfile> Profiles)
{
    private const int Reach = 3;

    /// <summary>Gathers it.</summary>
    internal static KeyDetail Of(PlanView view, KeyStore store, KeyRow row, Instant moment)
    {
        var (before, after) = view.Roster.Around(row.Key, Reach);
        return new KeyDetail(
            row,
            CopiesOf(view.Plan, store, row.Key, moment),
            [.. view.Plan.KeyManagers.Where(manager => manager.Kind == KeyManagerKind.Repository && manager.Keys.Any(mask => mask.Matches(row.Key.Label)))],
            KeyStateSpan.Of(row.Key),
            before,
            after,
            [.. view.Plan.KeyProfiles.Where(profile => profile.Profile.Covers(row.Key.Label)).OrderBy(profile => profile.Profile, KeyLabelMask.MostSpecificFirst)]);
    }

    private static IReadOnlyList<KeyCopies> CopiesOf(Plan plan, KeyStore store, KeyDefinition key, Instant moment)
    {
        var history = MasterKeyHistory.Of(plan, store);
        var set = key.NewValues.Where(at => at <= moment).Select(at => (Instant?)at).LastOrDefault();
        var lives = CkdsCopyLife.Of(plan, store, history).Where(life => life.ExistsAt(moment)).ToList();
        return [.. store.Backups.Select(cycle =>
        {
            var own = lives.Where(life => ReferenceEquals(life.Cycle, cycle)).ToList();
            var holding = own.Where(life => set is null || life.TakenAt >= set).ToList();
            var usable = holding.Count(life => CkdsCopies.UsabilityAt(plan, store, history, life, moment).Use != CkdsCopyUse.NoLonger);
            return new KeyCopies(cycle, own.Count, holding.Count, usable);
        })];
    }
}
