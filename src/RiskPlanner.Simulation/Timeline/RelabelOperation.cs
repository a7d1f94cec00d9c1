using NodaTime;
using RiskPlanner.Model;
using RiskPlanner.Simulation.State;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Simulation.Timeline;

/// <summary>
/// A data set comes under another label: its application closes it, the content is copied through the access methods to a new data set under the
/// label, and that one takes its name. Copies of before stay as they are. Where it cannot be read or written so, it stays under the label that it
/// has, and nobody tries again.
/// </summary>
internal sealed record RelabelOperation(Instant At, DataSetDefinition DataSet, LabelChange Change) : Operation(At)
{
    /// <summary>After the jobs of its moment, backups included, and before keys change.</summary>
    public override int Rank => 3;

    /// <summary>The changes of a data set's label within a plan.</summary>
    public static IEnumerable<RelabelOperation> Of(Plan plan, DataSetDefinition dataSet) =>
        dataSet.LabelChanges.Where(change => change.At >= plan.From && change.At <= plan.Until).Select(change => new RelabelOperation(change.At, dataSet, change));

    /// <inheritdoc/>
    public override string? SysplexIn(ReplayState state) => state.HomeOf(DataSet).Name;

    /// <inheritdoc/>
    public override void Perform(ReplayState state)
    {
        var asIs = state.AsIs(DataSet);
        var under = asIs with { KeyLabel = Change.KeyLabel };
        if (state.VersionsOf(DataSet.Name) is not [.., var latest])
        {
            // What was never written is allocated under the label once it is.
            state.Relabel(DataSet, under, null);
            return;
        }

        if (asIs.KeyLabel == Change.KeyLabel) return;
        var (address, sysplex) = (state.AddressOf(DataSet), state.HomeOf(DataSet).Name);
        var isWhole = state.World.Inspect(address)?.Stamp == latest.Stamp;
        if (!IsInPlace) state.World.Close(address);
        var failure = Encrypt(state, address, sysplex);
        if (failure is not null) state.JobFailure = (failure, 0);
        // What was spoilt before is no less spoilt under another key.
        else state.Relabel(DataSet, under, isWhole ? state.World.Inspect(address)?.Stamp : null);
        if (DataSet.Opens is not null && !state.World.IsHeldOpen(address)) state.Logged(state.World.HoldOpen(sysplex, address));
    }

    /// <summary>A zFS aggregate is encrypted where it is and while it is mounted; nothing else is (z/OS facts, 1.1).</summary>
    private bool IsInPlace => Change.How == LabelChangeKind.FirstEncryption && DataSet.Organisation == DataSetOrganisation.Zfs;

    /// <summary>Encrypts the content anew, and puts it in place; null when that was done.</summary>
    private Failure? Encrypt(ReplayState state, CopyAddress address, string sysplex)
    {
        var temporary = new CopyAddress(CopyNames.Relabelled(state.Plan, DataSet), address.Medium);
        var copied = state.World.Copy(new CopyOrder
        {
            Sysplex = sysplex,
            Utility = "REPRO",
            RunsAs = state.Plan.RunsAsOf(DataSet),
            Source = address,
            Target = temporary,
            TargetLabel = Change.KeyLabel,
        });
        // To worlds an aggregate that is encrypted where it is is one that was copied: nothing else is seen of it afterwards.
        if (IsInPlace) state.Log.Write(At, "zfsadm encrypt", DataSet.Name.Text, copied.Failure is not null ? ResultOf(copied) : $"encrypted where it is, under {Change.KeyLabel}");
        else state.Logged(copied);
        if (!copied.Done) return copied.Failure;
        var put = state.World.PutInPlace(temporary, address, Role.Application);
        if (!IsInPlace) state.Logged(put);
        return put.Failure;
    }

    // The world has said how it ended, where it says anything.
    private static string ResultOf(Answer answer) => answer.Observations is [.., var last] ? last.Result : "failed";
}
