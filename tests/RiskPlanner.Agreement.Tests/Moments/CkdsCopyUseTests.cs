using RiskPlanner.Agreement.Tests.Agreement;
using RiskPlanner.Agreement.Tests.Cases;
using RiskPlanner.Analysis.Symbolic;
using RiskPlanner.Model;
using RiskPlanner.Simulation.MasterKeys;
using RiskPlanner.Simulation.Replay;
using RiskPlanner.Simulation.Replay.Moments;
using RiskPlanner.Simulation.State;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Agreement.Tests.Moments;

/// <summary>What a CKDS copy is said to be good for is what it is good for when somebody tries.</summary>
[Collection(nameof(AgreementCollection))]
public class CkdsCopyUseTests(AgreementRun run)
{
    [Fact]
    public void A_copy_can_be_made_live_exactly_where_it_is_said_to_be_of_use_directly() =>
        ForEachCopy((use, world, sysplex, copy, _) => Assert.Equal(use == CkdsCopyUse.Directly, world.ActivateCkdsCopy(sysplex.Name, copy).Done));

    [Fact]
    public void Single_tokens_come_back_through_OLD_exactly_where_that_is_said() => ForEachCopy((use, world, sysplex, copy, label) =>
    {
        if (use == CkdsCopyUse.Directly || !CanTry(world, sysplex, copy, label)) return;
        var answer = world.RestoreKey(sysplex.Name, new KeySource.Copy(copy), label);
        Assert.Equal(use == CkdsCopyUse.SingleTokens, answer is { Done: true, Reenciphered: true });
        Assert.Equal(use == CkdsCopyUse.SingleRecords, answer is { Done: true, Reenciphered: false });
    });

    [Fact]
    public void Key_parts_help_exactly_where_that_is_said() => ForEachCopy((use, world, sysplex, copy, label) =>
    {
        if (use is CkdsCopyUse.Directly or CkdsCopyUse.SingleRecords or CkdsCopyUse.SingleTokens) return;
        var canTry = CanTry(world, sysplex, copy, label);
        var spare = sysplex.SpareDomain && canTry ? world.RestoreKey(sysplex.Name, new KeySource.CopyThroughSpareDomain(copy), label) : null;
        // A spoilt token proves nothing of the others.
        if (spare?.Failure?.Cause == Cause.KeyRecordDamaged) return;
        var asWhole = world.EnterKeyParts(sysplex.Name).Done && world.ActivateCkdsCopy(sysplex.Name, copy).Done;
        if (asWhole || spare is { Done: true }) Assert.Equal(CkdsCopyUse.RetainedParts, use);
        else if (canTry) Assert.Equal(CkdsCopyUse.NoLonger, use);
    });

    [Fact]
    public void Every_use_is_among_what_was_tried()
    {
        HashSet<CkdsCopyUse> seen = [];
        ForEachCopy((use, _, _, _, _) => seen.Add(use));
        Assert.Equal(Enum.GetValues<CkdsCopyUse>(), seen.Order());
    }

    /// <summary>Single tokens can be tried where the key service is up and the copy holds a sound one.</summary>
    private static bool CanTry(IWorld world, Sysplex sysplex, string copy, KeyLabel label) =>
        world.ProbeKeyService(sysplex.Name).Done
        && world.Fork().RestoreKey(sysplex.Name, new KeySource.Copy(copy), label).Failure?.Cause is null or Cause.MasterKeyUnknown;

    private void ForEachCopy(Action<CkdsCopyUse, IWorld, Sysplex, string, KeyLabel> tried)
    {
        foreach (var judged in run.Cases.Take(300)) ForEachCopy(judged.Case, tried);
    }

    private static void ForEachCopy(ReplayCase replay, Action<CkdsCopyUse, IWorld, Sysplex, string, KeyLabel> tried)
    {
        var course = new ReplayCourse(ReplayScript.Of(replay.Plan, replay.Strikes), new SymbolicWorldFactory().Create(replay.Plan, 1), new ReplayLog());
        while (course.Next())
        {
        }

        foreach (var sysplex in replay.Plan.Sysplexes.Where(sysplex => course.State.World.IsRunning(sysplex.Name)))
        {
            // A token that was spoilt before a master-key change stays under the master key before it, and proves nothing of the others.
            var spoilt = replay.Strikes.Where(strike => strike.Threat.Kind == "key-corruption").Select(strike => strike.Target).ToHashSet();
            var label = replay.Plan.Keys.FirstOrDefault(key => key.KeyStore == sysplex.KeyStore && !spoilt.Contains(key.Label.Text))?.Label;
            foreach (var copy in course.State.CkdsCopiesOf(sysplex.KeyStore).Where(_ => label is not null))
            {
                var world = course.State.World.Fork();
                tried(((IWorldInspection)world).UseOf(sysplex.Name, copy.Name), world, sysplex, copy.Name, label!.Value);
            }
        }
    }
}
