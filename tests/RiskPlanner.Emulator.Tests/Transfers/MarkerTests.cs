using RiskPlanner.Emulator.Tests.Mutants;
using RiskPlanner.Emulator.Tests.World;
using RiskPlanner.Emulator.Utilities;
using RiskPlanner.Emulator.World;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Flows;
using RiskPlanner.Simulation.Flows.Parts;

namespace RiskPlanner.Emulator.Tests.Transfers;

/// <summary>A marker in the data of the emulated data set is found where its bytes are clear, and a part that leaks is caught by it.</summary>
public class MarkerTests
{
    private static readonly BackupPolicy Dump = new() { Name = "DUMP", Schedule = Schedule.On(new Estate().Plan.From), Steps = [new() { Utility = "ADRDSSU-DUMP", To = "TAPES" }] };

    [Fact]
    public void The_marker_is_in_every_block_and_content_without_one_holds_none_by_chance()
    {
        var bytes = new byte[10_000];
        Assert.False(DataMarker.IsIn(bytes));

        DataMarker.Plant(bytes);

        for (var start = 0; start + 2 * DataMarker.Distance <= bytes.Length; start += DataMarker.Distance) Assert.True(DataMarker.IsIn(bytes.AsSpan(start, 2 * DataMarker.Distance)));
    }

    [Fact]
    public void It_is_planted_in_worlds_for_ways_alone() => Assert.False(DataMarker.IsIn(Loaded().Stored(Estate.Clear).Bytes.Span));

    [Fact]
    public void It_is_not_found_on_the_volume_of_an_encrypted_data_set_and_found_on_that_of_a_clear_one()
    {
        Assert.Equal([false], Seen(EmulatorParts.Faithful, Estate.Master.Name, new LieOnMedium("P")));
        Assert.Equal([true], Seen(EmulatorParts.Faithful, Estate.Clear.Name, new LieOnMedium("P")));
    }

    [Fact]
    public void A_dump_that_decrypts_is_caught()
    {
        FlowPart[] dumped = [new TakeBackupStep(Dump, 0), new LieOnMedium("P")];
        var mutant = EmulatorParts.Faithful with { Utilities = UtilityCatalogue.ByName(UtilityCatalogue.Create(new DecryptingBlockMover(), new BlockMover("FDR"), new BlockMover("DS8000"))) };

        Assert.Equal([false], Seen(EmulatorParts.Faithful, Estate.Master.Name, dumped));
        Assert.Equal([true], Seen(mutant, Estate.Master.Name, dumped));
    }

    [Fact]
    public void What_a_session_protects_is_seen_by_nobody_on_the_way_and_by_its_end()
    {
        var (session, link) = (new DataLayer(DataLayerKind.TlsSession, "one"), FlowPlace.Link("P", "partner", isOutside: true));

        Assert.Equal([true, false, true], Seen(EmulatorParts.Faithful, Estate.Master.Name,
            new PickUp(AsBlocks: false), new TravelOver(link), new WrapIn(session), new TravelOver(link), new UnwrapFrom(session), new TravelOver(link)));
    }

    [Fact]
    public void Equal_data_under_two_sessions_differs_on_the_wire()
    {
        var world = new EmulatedWorldFactory().CreateForFlows(new Estate().Plan, 1);
        world.Write(Estate.Home, new Estate().Definition(Estate.Master), 1, isFirst: true);
        var picked = world.PickUp(new PickUpOrder(Estate.Home, null, Estate.Master, AsBlocks: false)).Parcel!;
        var one = (RiskPlanner.Emulator.Transfers.EmulatedParcel)world.Wrap(Estate.Home, picked, new DataLayer(DataLayerKind.SshSession, "a")).Parcel!;
        var other = (RiskPlanner.Emulator.Transfers.EmulatedParcel)world.Wrap(Estate.Home, picked, new DataLayer(DataLayerKind.SshSession, "b")).Parcel!;

        Assert.False(one.Image.Bytes.Equals(other.Image.Bytes));
    }

    private static Estate Loaded()
    {
        var estate = new Estate();
        estate.Load(Estate.Clear);
        return estate;
    }

    private static IEnumerable<bool?> Seen(EmulatorParts parts, DataSetName dataSet, params FlowPart[] way)
    {
        var estate = new Estate();
        var plan = estate.Plan with { BackupPolicies = [Dump] };
        var trace = new FlowTracer(new EmulatedWorldFactory(parts), plan, 1).Trace(new FlowRoute(Estate.Home, null, plan.DataSets.First(one => one.Name == dataSet), way), plan.From);
        Assert.Null(trace.Stopped);
        return trace.Hops.Select(hop => hop.View.MarkerFound);
    }
}
