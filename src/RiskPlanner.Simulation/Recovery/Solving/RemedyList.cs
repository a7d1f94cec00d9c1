using NodaTime;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Recovery.Runbooks;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Simulation.Recovery.Solving;

/// <summary>
/// What can be done about a failure: recoverers' own remedies, and, where these may be used, acts that end outages. Each is carried out
/// on a copy of its own. For one route and one thread.
/// </summary>
internal sealed class RemedyList(RecoveryQuestion question, Sysplex sysplex)
{
    private readonly KeyRemedies _keys = new(question, sysplex);
    private readonly KeyServiceRemedies _services = new(question, sysplex);
    private readonly ReliefRemedies _reliefs = new(question, sysplex);

    /// <summary>Copies on which a remedy has been carried out.</summary>
    /// <param name="attempt">What was done up to the failure.</param>
    /// <param name="address">What was to be read or brought back.</param>
    /// <param name="failure">The failure.</param>
    /// <param name="isWorthwhile">Whether more work of that length could lead to something better than is known.</param>
    public IEnumerable<Attempt> For(Attempt attempt, CopyAddress address, Failure failure, Func<Attempt, Duration, bool> isWorthwhile)
    {
        var own = failure switch
        {
            { Cause: Cause.KeyNotFound or Cause.KeyRecordDamaged or Cause.KeyValueDiffers or Cause.MasterKeyUnknown, Label: { } label } => _keys.For(attempt, address, label, failure.Cause, isWorthwhile),
            { Cause: Cause.KeyNotRefreshed, Label: { } label } when question.MayPutBackUnrefreshed => _keys.Unrefreshed(attempt, address, label, isWorthwhile),
            { Cause: Cause.KeyArchived or Cause.KeyDecryptsOnly or Cause.KeyPreActive or Cause.KeyDeactivated, Label: { } label } => _keys.Behind(attempt, address, label, isWorthwhile),
            { Cause: Cause.KeyServiceDown or Cause.DesMasterKeyMismatch or Cause.PkdsMismatch or Cause.PkdsLost or Cause.CkdsLost } => _services.For(attempt, failure.Cause, isWorthwhile),
            { Cause: Cause.CartridgeElsewhere } => Fetched(attempt, address, isWorthwhile),
            { Cause: Cause.NotCataloged } => Cataloged(attempt, address, isWorthwhile),
            _ => [],
        };
        return question.MayRelieve ? own.Concat(_reliefs.For(attempt, address, failure, isWorthwhile)) : own;
    }

    /// <summary>
    /// Puts back what took the place of a value that others need, after what needed the former value was copied out under a key of its own.
    /// </summary>
    /// <returns>Whether that could be done where it had to be.</returns>
    public static bool PutBackWhatWasReplaced(Attempt attempt, CopyAddress address, RestoreTarget target, out CopyAddress readAt)
    {
        readAt = address;
        if (KeyRemedies.Pending(attempt) is not { } saved) return true;
        if (attempt.World.Inspect(address)?.KeyLabel == saved.Label)
        {
            if (target.CopyOut(attempt, address) is not { } copy || !attempt.Do(copy).Done) return false;
            readAt = copy.Target!.Value;
        }

        return attempt.Do(new RecoveryStep(RecoveryAction.PutBackKeyRecord, saved.System) { Label = saved.Label, From = saved.From, KeyStore = saved.KeyStore }).Done;
    }

    private IEnumerable<Attempt> Fetched(Attempt attempt, CopyAddress cartridge, Func<Attempt, Duration, bool> isWorthwhile)
    {
        var place = attempt.World.Inspect(cartridge)?.Site;
        if (attempt.Has(RecoveryAction.FetchCartridge, from: place) || !isWorthwhile(attempt, RecoveryActions.Of(RecoveryAction.FetchCartridge).Takes!.Value)) yield break;
        var branch = attempt.Branch();
        if (branch.Do(new RecoveryStep(RecoveryAction.FetchCartridge, "") { Data = cartridge, From = place, Site = sysplex.Site }).Done) yield return branch;
    }

    private IEnumerable<Attempt> Cataloged(Attempt attempt, CopyAddress uncataloged, Func<Attempt, Duration, bool> isWorthwhile)
    {
        if (!isWorthwhile(attempt, RecoveryActions.Of(RecoveryAction.CatalogAnew).Takes!.Value)) yield break;
        var branch = attempt.Branch();
        if (branch.Do(new RecoveryStep(RecoveryAction.CatalogAnew, sysplex.Name) { Data = uncataloged }).Done) yield return branch;
    }
}
